import { BarChartOutlined } from '@ant-design/icons';
import type { Feature } from '#ui/routing/feature.ts';

/** The figures of departments and of ineffective orders. */
export const figuresFeature: Feature = {
  navigation: [
    {
      to: '/figures',
      title: { zh: '部门办理情况', en: 'Department figures' },
      icon: <BarChartOutlined />,
      group: 'management',
      rights: ['statistics.read'],
    },
  ],
};
