import { FileExclamationOutlined } from '@ant-design/icons';
import type { Feature } from '#ui/routing/feature.ts';

/** Written warnings: who got which, and their letters. */
export const warningsFeature: Feature = {
  navigation: [
    {
      to: '/warnings',
      title: { zh: '书面警告', en: 'Written warnings' },
      icon: <FileExclamationOutlined />,
      group: 'records',
      rights: ['ticket.read'],
    },
  ],
};
