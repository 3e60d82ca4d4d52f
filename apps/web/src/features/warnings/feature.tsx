import { FileExclamationOutlined } from '@ant-design/icons';
import type { Feature } from '#ui/routing/feature.ts';
import { warningMessages } from './messages.ts';

/** Written warnings: who got which, and their letters. */
export const warningsFeature: Feature = {
  navigation: [
    {
      to: '/warnings',
      title: { zh: warningMessages.zh.title, en: warningMessages.en.title },
      icon: <FileExclamationOutlined />,
      group: 'records',
      rights: ['ticket.read'],
    },
  ],
};
