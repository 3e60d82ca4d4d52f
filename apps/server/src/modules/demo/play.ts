import type { Case, CaseCommand } from '@redress/domain';
import type { Dice } from './dice.ts';
import type { Matter } from './matters.ts';

/** Who takes a step, by the part in the case. */
export type Part =
  | 'agent'
  | 'senior'
  | 'surveyor'
  | 'manager'
  | 'dataManager'
  | 'teamLeader'
  | 'handler'
  | 'head'
  /** Whoever has the case, or works at the desk it lies on. */
  | 'desk';

/** What a step can look at when its turn comes. */
export interface Scene {
  readonly found: Case;
  readonly matter: Matter;
  readonly dice: Dice;
  /** The id of a department of the customer's branch, or of the other branch. */
  readonly department: (part: Matter['department'], which?: 'own' | 'other') => string;
  /** The id of the cause that departments of this sort find most. */
  readonly cause: (part: Matter['department']) => string | null;
  /** Uploads a small file by who acts, and answers its id. */
  readonly evidence: () => Promise<string>;
}

/** One step of a demo case: how long after the step before, in which hours, by whom, and what is ordered. */
export interface Step {
  /** At least and at most so many minutes after the step before. */
  readonly after: readonly [least: number, most: number];
  /** `contact`: only when customers may be called; `working`: only when departments work. */
  readonly hours: 'any' | 'contact' | 'working';
  readonly by: Part;
  /** Null where there is nothing to order; the script goes on. */
  readonly command: (scene: Scene) => CaseCommand | null | Promise<CaseCommand>;
}

/** A life of a case from its registration on; the demo ends it wherever it is when the present comes. */
export interface Script {
  readonly steps: readonly Step[];
  /** How many of a hundred cases that fit live like this. */
  readonly weight: number;
  readonly fits: (found: Pick<Case['ticket'], 'kind' | 'level'>) => boolean;
}

/** A step at any hour. */
export function step(after: Step['after'], by: Part, command: Step['command']): Step {
  return { after, hours: 'any', by, command };
}

/** A step within the hours of departments. */
export function officeStep(after: Step['after'], by: Part, command: Step['command']): Step {
  return { after, hours: 'working', by, command };
}

/** A step within the hours in which customers may be called. */
export function callStep(after: Step['after'], by: Part, command: Step['command']): Step {
  return { after, hours: 'contact', by, command };
}

/** The newest order of a case of one kind. Throws where there is none. */
export function lastOrder(
  { found }: Scene,
  kind: 'dispatch' | 'redispatch' | 'amendment' | 'withdrawal',
): string {
  const order = found.orders.filter((one) => one.kind === kind).at(-1);
  if (!order) throw new Error(`no ${kind} in ${found.ticket.number}`);
  return order.id;
}
