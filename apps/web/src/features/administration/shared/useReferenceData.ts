import { type Reference, referenceRoutes } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { queryOf } from '#ui/server/query.ts';

const none: Reference = {
  units: [],
  classifications: [],
  customerClasses: [],
  roles: [],
  people: [],
  calendars: [],
};

/** The reference data as it came: roles, units and calendars for the fields of the administrator's forms. */
export function useReferenceData(): Reference {
  return useQuery(queryOf(referenceRoutes.reference, { query: {} })).data?.reference ?? none;
}
