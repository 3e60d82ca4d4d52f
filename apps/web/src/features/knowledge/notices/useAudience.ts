import { roleNames } from '@redress/contract';
import type { RoleCode } from '@redress/domain';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { noticeMessages } from './messages.ts';

/** Says whom a notice is for. */
export function useAudience() {
  const say = useMessages(noticeMessages);
  const label = useLabel();
  const names = useReference();
  const role = (code: string) => (code in roleNames ? label(roleNames[code as RoleCode]) : code);
  return ({
    roleCodes,
    unitIds,
  }: {
    readonly roleCodes: readonly string[];
    readonly unitIds: readonly string[];
  }) => [...roleCodes.map(role), ...unitIds.map(names.unit)].join('、') || say('everybody');
}
