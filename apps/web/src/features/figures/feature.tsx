import { BarChartOutlined } from '@ant-design/icons';
import type { Feature } from '#ui/routing/feature.ts';
import { figureMessages } from './messages.ts';

/** The figures of departments and of ineffective orders. */
export const figuresFeature: Feature = {
  navigation: [
    {
      to: '/figures',
      title: { zh: figureMessages.zh.title, en: figureMessages.en.title },
      icon: <BarChartOutlined />,
      group: 'management',
      rights: ['statistics.read'],
    },
  ],
};
