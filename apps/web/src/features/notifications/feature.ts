import type { Feature } from '#ui/routing/feature.ts';
import { Bell } from './Bell.tsx';

/** The bell on the top bar. */
export const notificationsFeature: Feature = { navigation: [], topBar: [Bell] };
