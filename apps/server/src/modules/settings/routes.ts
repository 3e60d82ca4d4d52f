import { referenceRoutes } from '@redress/contract';
import { type Implementation, implement } from '#platform/http/implement.ts';
import { referenceData } from './queries/reference.ts';

/** The routes of the rules and of reference data. */
export const settingsImplementations: readonly Implementation[] = [
  implement(referenceRoutes.reference, ({ query }, context) => referenceData(query.version, context)),
];
