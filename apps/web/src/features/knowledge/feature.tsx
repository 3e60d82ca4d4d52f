import { BookOutlined, FileSearchOutlined, InboxOutlined, NotificationOutlined } from '@ant-design/icons';
import type { Feature } from '#ui/routing/feature.ts';
import { useWaiting } from './counts.ts';
import { NoticeGate } from './notices/NoticeGate.tsx';
import { knowledgeTitles } from './titles.ts';

const title = (page: Exclude<keyof typeof knowledgeTitles.zh, 'unread'>) => ({
  zh: knowledgeTitles.zh[page],
  en: knowledgeTitles.en[page],
});

/** The knowledge base, its desk, the documents to collect, and the notices that must be read. */
export const knowledgeFeature: Feature = {
  navigation: [
    {
      to: '/knowledge',
      title: title('knowledge'),
      icon: <BookOutlined />,
      group: 'records',
      rights: ['knowledge.read'],
    },
    {
      to: '/knowledge-desk',
      title: title('desk'),
      icon: <FileSearchOutlined />,
      group: 'work',
      rights: ['knowledge.edit', 'knowledge.review'],
      useCount: () => useWaiting((counts) => counts.tasks + counts.reviews),
    },
    {
      to: '/collection',
      title: title('collection'),
      icon: <InboxOutlined />,
      group: 'work',
      rights: ['document.collect', 'knowledge.edit'],
      useCount: () => useWaiting((counts) => counts.collections),
    },
    {
      to: '/notices',
      title: title('notices'),
      icon: <NotificationOutlined />,
      group: 'records',
      rights: ['knowledge.read', 'notice.publish', 'order.handle'],
      useCount: () => useWaiting((counts) => counts.notices),
    },
  ],
  topBar: [NoticeGate],
};
