import type { Grants } from '@redress/domain';
import type { Feature, NavEntry } from '#ui/routing/feature.ts';
import { administration } from '../features/administration/feature.tsx';
import { customersFeature } from '../features/customers/feature.tsx';
import { desksFeature } from '../features/desks/feature.tsx';
import { figuresFeature } from '../features/figures/feature.tsx';
import { importingFeature } from '../features/importing/feature.tsx';
import { knowledgeFeature } from '../features/knowledge/feature.tsx';
import { listsFeature } from '../features/lists/feature.tsx';
import { notificationsFeature } from '../features/notifications/feature.ts';
import { registering } from '../features/registering/feature.tsx';
import { searchFeature } from '../features/search/feature.ts';
import { warningsFeature } from '../features/warnings/feature.tsx';

// A feature is made known here (navigation, top bar, finding) and in router.ts (its routes). The first entry of the
// navigation is a person's home: the desks go first.
const features: readonly Feature[] = [
  desksFeature,
  registering,
  listsFeature,
  warningsFeature,
  figuresFeature,
  customersFeature,
  knowledgeFeature,
  importingFeature,
  administration,
  notificationsFeature,
  searchFeature,
];

/** What features put on the top bar. */
export const topBarItems = features.flatMap(({ topBar = [] }) => topBar);

/** Where the search box leads; undefined while no feature can find anything. */
export const find = features.find((feature) => feature.find !== undefined)?.find;

/** The entries of the navigation that these grants open, in order. */
export function navigationFor(grants: Grants): readonly NavEntry[] {
  return features
    .flatMap(({ navigation }) => navigation)
    .filter(
      ({ rights, every = [] }) =>
        (rights.length === 0 || rights.some((right) => grants[right] !== undefined)) &&
        every.every((right) => grants[right] !== undefined),
    );
}
