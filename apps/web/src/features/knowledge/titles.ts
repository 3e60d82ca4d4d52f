import { catalogue } from '#ui/language/catalogue.ts';

/** Names of the pages in the navigation. */
export const knowledgeTitles = catalogue(
  'knowledge.titles',
  {
    knowledge: '知识库',
    desk: '知识任务',
    collection: '资料收集',
    notices: '必读通知',
    unread: '{{count}} 条必读通知未读',
  },
  {
    knowledge: 'Knowledge',
    desk: 'Knowledge tasks',
    collection: 'Documents',
    notices: 'Notices',
    unread: '{{count}} notices to read',
  },
);
