import { FormOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '#ui/routing/feature.ts';
import { deskRoute } from '#ui/routing/parents.ts';
import { registeringTitles } from './titles.ts';

/** Registering: taking in whatever a customer brings, as one screen. */
export const registering: Feature = {
  navigation: [
    {
      to: '/register',
      title: { zh: registeringTitles.zh.register, en: registeringTitles.en.register },
      icon: <FormOutlined />,
      group: 'work',
      rights: ['ticket.register'],
    },
  ],
};

/** The address of the registering screen; `draft` is the key of the draft that is open. */
export const registerRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/register',
  validateSearch: ({ draft }): { draft?: string } =>
    typeof draft === 'string' && /^[A-Za-z0-9_-]{1,80}$/.test(draft) ? { draft } : {},
  component: lazyRouteComponent(() => import('./RegisterPage.tsx'), 'RegisterPage'),
});
