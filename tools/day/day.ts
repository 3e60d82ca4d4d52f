import type { Reference } from '@redress/contract';
import type { Moment } from '@redress/domain';
import type { DayClock } from './clock.ts';
import { type Dice, diceFor } from './dice.ts';
import type { Switchboard } from './switchboard.ts';
import type { Page } from './worker.ts';

/** What everybody at work on a day shares: the wall clock, the calls that come in, the lists of the centre. */
export interface Day {
  readonly clock: DayClock;
  readonly switchboard: Switchboard;
  readonly reference: Reference;
  readonly seed: number;
  /** True the first time this is asked: what would go in circles is done once. */
  readonly firstTime: (what: string) => boolean;
}

/** A memory for a day. */
export function newMemory(): Day['firstTime'] {
  const known = new Set<string>();
  return (what) => {
    const first = !known.has(what);
    known.add(what);
    return first;
  };
}

/** Dice that belong to one situation of one ticket: they fall the same way whoever comes to it and whenever. */
export function diceOf(day: Day, { ticket, orders }: Page, situation: string): Dice {
  return diceFor(day.seed, ticket.externalNumber, situation, ticket.round, orders.length);
}

/** The id behind a code of a tree; null where the tree has no such code. */
export function entryId({ reference }: Day, tree: string, code: string | null): string | null {
  return reference.classifications.find((one) => one.tree === tree && one.code === code)?.id ?? null;
}

const partOfNature: readonly (readonly [string, string])[] = [
  ['tariff', 'JF'],
  ['faultRepair', 'ZW'],
  ['installation', 'ZW'],
  ['relocation', 'ZW'],
  ['communicationQuality', 'WL'],
  ['productQuality', 'ZW'],
];

/** The department a careful person would send this matter to; by the dice, in either branch. */
export function departmentFor({ reference }: Day, natureId: string | null, dice: Dice): string {
  const departments = reference.units.filter(({ kind, retired }) => kind === 'department' && !retired);
  const nature = reference.classifications.find(({ id }) => id === natureId)?.code ?? '';
  const part = partOfNature.find(([code]) => nature.startsWith(code))?.[1] ?? 'SC';
  const fitting = departments.filter(({ code }) => code.endsWith(`-${part}`));
  return dice.pick(fitting.length > 0 ? fitting : departments).id;
}

/** Any other department, for what was addressed wrongly or concerns two; where all have had it, any but the last. */
export function otherDepartment({ reference }: Day, not: readonly string[], dice: Dice): string {
  const departments = reference.units.filter(({ kind, retired }) => kind === 'department' && !retired);
  const others = departments.filter(({ id }) => !not.includes(id));
  return dice.pick(others.length > 0 ? others : departments.filter(({ id }) => id !== not.at(-1))).id;
}

const hourMs = 3_600_000;

/** The hour of the centre's day (Asia/Shanghai keeps one time all year), with its fraction. */
export function hourOfDay(at: Moment): number {
  return ((at + 8 * hourMs) % (24 * hourMs)) / hourMs;
}
