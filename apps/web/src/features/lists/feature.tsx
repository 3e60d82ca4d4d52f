import { FileSearchOutlined, SendOutlined } from '@ant-design/icons';
import type { Feature } from '#ui/routing/feature.ts';

/** The lists of tickets and of orders; the search box on top leads into the former. */
export const listsFeature: Feature = {
  navigation: [
    {
      to: '/tickets',
      title: { zh: '受理单查询', en: 'Tickets' },
      icon: <FileSearchOutlined />,
      group: 'records',
      rights: ['ticket.read'],
    },
    {
      to: '/orders',
      title: { zh: '工单跟踪', en: 'Orders' },
      icon: <SendOutlined />,
      group: 'records',
      rights: ['ticket.read'],
    },
  ],
  find: (text) => ({ to: '/tickets', search: { text } }),
};
