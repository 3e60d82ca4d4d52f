/** What a person may be allowed to do. Commands and routes name one of these; roles grant them with a scope. */
export const rights = [
  'ticket.read',
  'ticket.register',
  'ticket.handle',
  'ticket.judge',
  'ticket.manage',
  'ticket.reopen',
  'ticket.assign',
  'ticket.opinion',
  'order.propose',
  'order.issue',
  'order.review',
  'order.urge',
  'order.handle',
  'order.forward',
  'handling.approve',
  'warning.acknowledge',
  'warning.revoke',
  'survey.perform',
  'suggestion.manage',
  'competence.assess',
  'knowledge.read',
  'knowledge.propose',
  'knowledge.edit',
  'knowledge.review',
  'notice.publish',
  'document.collect',
  'customer.read',
  'customer.edit',
  'personalData.unmask',
  'list.export',
  'import.run',
  'statistics.read',
  'audit.read',
  'admin.users',
  'admin.roles',
  'admin.organisation',
  'admin.settings',
] as const;

/** One right by its code name. */
export type Right = (typeof rights)[number];

/** How far a right reaches, narrowest first: one's own records, one's team, department, branch, or everything. */
export const scopes = ['own', 'team', 'department', 'branch', 'all'] as const;

/** One scope by its code name. */
export type Scope = (typeof scopes)[number];

/** The rights a person holds, each with its widest scope; a right that is absent is refused (V1: deny by default). */
export type Grants = Readonly<Partial<Record<Right, Scope>>>;

/** The wider of two scopes. */
export function widerScope(a: Scope, b: Scope): Scope {
  return scopes.indexOf(a) >= scopes.indexOf(b) ? a : b;
}

/** The union of several roles' grants; where two grant the same right, the wider scope holds. */
export function combineGrants(all: readonly Grants[]): Grants {
  const combined: Partial<Record<Right, Scope>> = {};
  for (const grants of all) {
    for (const right of rights) {
      const scope = grants[right];
      if (scope === undefined) continue;
      const held = combined[right];
      combined[right] = held === undefined ? scope : widerScope(held, scope);
    }
  }
  return combined;
}
