import type { Feature } from '#ui/routing/feature.ts';

/** Search over everything one may see; the box on top leads here. */
export const searchFeature: Feature = {
  navigation: [],
  find: (text) => ({ to: '/search', search: { text } }),
};
