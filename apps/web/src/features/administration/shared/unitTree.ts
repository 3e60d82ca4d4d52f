import type { Reference } from '@redress/contract';

type Unit = Reference['units'][number];

/** A unit with those below it, for a tree to choose from. */
export type UnitNode<More> = More & {
  readonly value: string;
  readonly children: UnitNode<More>[];
};

/** The units in use as a tree, each with what the caller says of it. */
export function unitTree<More extends object>(
  units: readonly Unit[],
  more: (unit: Unit) => More,
): UnitNode<More>[] {
  const below = (parentId: string | null): UnitNode<More>[] =>
    units
      .filter((unit) => unit.parentId === parentId && !unit.retired)
      .sort((a, b) => a.code.localeCompare(b.code))
      .map((unit) => ({ ...more(unit), value: unit.id, children: below(unit.id) }));
  return below(null);
}
