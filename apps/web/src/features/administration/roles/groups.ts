import { type Right, rights } from '@redress/domain';

/** The parts that rights are shown in. */
export const rightGroups = [
  { title: 'ticketGroup', rights: startingWith('ticket.', 'handling.') },
  { title: 'orderGroup', rights: startingWith('order.', 'warning.') },
  {
    title: 'serviceGroup',
    rights: startingWith('survey.', 'suggestion.', 'competence.', 'customer.', 'personalData.'),
  },
  {
    title: 'knowledgeGroup',
    rights: startingWith('knowledge.', 'notice.', 'document.'),
  },
  { title: 'systemGroup', rights: startingWith('list.', 'import.', 'statistics.', 'audit.', 'admin.') },
] as const;

/** The rights in the order they are shown in. */
export const shownRights: readonly Right[] = rightGroups.flatMap((group) => group.rights);

function startingWith(...prefixes: readonly string[]): readonly Right[] {
  return rights.filter((right) => prefixes.some((prefix) => right.startsWith(prefix)));
}
