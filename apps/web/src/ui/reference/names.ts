import type { Locale, Reference } from '@redress/contract';
import type { CustomerClass } from '@redress/domain';

type Unit = Reference['units'][number];
type Classification = Reference['classifications'][number];

/** What the screens ask of the reference data; an id that is null or unknown has an empty name. */
export interface ReferenceNames {
  readonly unit: (id: string | null | undefined) => string;
  /** A unit with the one above it where that is a branch: `城东分公司 · 网络维护部`. */
  readonly place: (id: string | null | undefined) => string;
  readonly person: (id: string | null | undefined) => string;
  readonly classification: (id: string | null | undefined) => string;
  readonly customerClass: (code: CustomerClass) => { readonly name: string; readonly priority: boolean };
  /** Units of a kind that can still be chosen, by name in the order of the tree. */
  readonly units: (kind: Unit['kind']) => readonly Unit[];
  /** Entries of a tree that can still be chosen, in the order of the tree. */
  readonly tree: (tree: Classification['tree']) => readonly Classification[];
  readonly people: Reference['people'];
  /** False until the server has answered. */
  readonly known: boolean;
}

/** Nothing is known yet: every name is empty and nothing can be chosen. */
export const emptyReference: Reference = {
  units: [],
  classifications: [],
  customerClasses: [],
  roles: [],
  people: [],
  calendars: [],
};

/** Looks names up in the reference data, in one language. */
export function namesOf(reference: Reference | undefined, language: Locale): ReferenceNames {
  const { units, classifications, customerClasses, people } = reference ?? emptyReference;
  const inLanguage = ({ name, nameEn }: { name: string; nameEn: string }) =>
    language === 'en' ? nameEn || name : name;
  const unitNames = new Map(units.map((unit) => [unit.id, inLanguage(unit)]));
  const entryNames = new Map(classifications.map((entry) => [entry.id, inLanguage(entry)]));
  const personNames = new Map(people.map((person) => [person.id, person.name]));
  const classes = new Map(customerClasses.map((one) => [one.code, one]));
  const found = (names: ReadonlyMap<string, string>) => (id: string | null | undefined) =>
    (id && names.get(id)) || '';
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  const place = (id: string | null | undefined) => {
    const unit = id ? unitById.get(id) : undefined;
    const above = unit?.parentId ? unitById.get(unit.parentId) : undefined;
    if (unit === undefined) return '';
    return above?.kind === 'branch' ? `${inLanguage(above)} · ${inLanguage(unit)}` : inLanguage(unit);
  };
  return {
    unit: found(unitNames),
    place,
    person: found(personNames),
    classification: found(entryNames),
    customerClass: (code) => {
      const known = classes.get(code);
      return known === undefined
        ? { name: '', priority: false }
        : { name: inLanguage(known), priority: known.seniorAtOnce };
    },
    units: (kind) => units.filter((unit) => unit.kind === kind && !unit.retired),
    tree: (tree) => classifications.filter((entry) => entry.tree === tree && !entry.retired),
    people,
    known: reference !== undefined,
  };
}
