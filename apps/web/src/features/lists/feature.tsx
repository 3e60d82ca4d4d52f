import { FileSearchOutlined, SendOutlined } from '@ant-design/icons';
import type { Feature } from '#ui/routing/feature.ts';
import { listMessages } from './messages.ts';

/** The lists of tickets and of orders. */
export const listsFeature: Feature = {
  navigation: [
    {
      to: '/tickets',
      title: { zh: listMessages.zh.tickets, en: listMessages.en.tickets },
      icon: <FileSearchOutlined />,
      group: 'records',
      rights: ['ticket.read'],
    },
    {
      to: '/orders',
      title: { zh: listMessages.zh.orders, en: listMessages.en.orders },
      icon: <SendOutlined />,
      group: 'records',
      rights: ['ticket.read'],
    },
  ],
};
