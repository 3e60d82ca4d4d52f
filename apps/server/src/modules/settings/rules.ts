import type { ClassificationTree, UnitKind } from '@redress/contract';
import type { CalendarChoice, Calendars, CustomerClass, Policy, WorkingCalendar } from '@redress/domain';
import type { Database, Queries } from '#platform/database/database.ts';
import { type LoadedRules, loadRules, revisionStatement } from './load-rules.ts';
import { policySetting, readPolicy } from './policy.ts';

/** Everything an administrator can set that decides about cases, as it is in force now. Never altered after loading. */
export interface Rules {
  /** Names this state of the rules; another value means that something changed. */
  readonly revision: string;
  /** The centre's IANA time zone. */
  readonly zone: string;
  readonly policyVersion: number;
  /** Limits, routing, escalation and the rest, in the centre's zone, with the classes that go to a senior at once (C4). */
  readonly policy: Policy;
  readonly customerClasses: ReadonlyMap<string, CustomerClassRule>;
  /** Everything that is listed on screens, in the order it is shown. */
  readonly entries: RuleEntries;
  /** A classification entry by id, retired ones included. */
  readonly classification: (id: string) => ClassificationEntry | undefined;
  /** A unit of the organisation by id, retired ones included. */
  readonly unit: (id: string) => UnitEntry | undefined;
  /**
   * The calendar in force for a limit; `department` is the nearest one set on the department or above it, else `working`.
   * The id names code and version, for example `working@3`: `calendarById` explains a clock by it for ever.
   */
  readonly calendarOf: (choice: CalendarChoice, departmentId: string | null) => CalendarInForce;
  /** Any version of any calendar by its id; undefined where no such version was ever made. */
  readonly calendarById: (id: string) => WorkingCalendar | undefined;
  /**
   * All calendars for the functions of the domain: by code the version in force, by `code@version` every one ever made.
   * `versionOf('working')` is the id to keep with a clock.
   */
  readonly calendars: Calendars;
  /** The id with version of a calendar code; an id that has its version already stays as it is. */
  readonly versionOf: (code: string) => string;
  /** The code of the calendar that a department counts in, or null where it counts in working time. */
  readonly departmentCalendar: (departmentId: string) => string | null;
}

/** The lists behind the rules: units with their province, trees in their order, classes by rank. */
export interface RuleEntries {
  readonly units: UnitEntry[];
  readonly classifications: ClassificationEntry[];
  readonly customerClasses: CustomerClassRule[];
}

/** A calendar with the id that names its version. */
export interface CalendarInForce {
  readonly id: string;
  readonly calendar: WorkingCalendar;
}

/** What belonging to a customer class causes (C4); the higher the rank, the earlier on every desk. */
export interface CustomerClassRule {
  readonly code: CustomerClass;
  readonly name: string;
  readonly nameEn: string;
  readonly rank: number;
  readonly seniorAtOnce: boolean;
  readonly urgent: boolean;
}

/** One entry of a classification tree. */
export interface ClassificationEntry {
  readonly id: string;
  readonly tree: ClassificationTree;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly parentId: string | null;
  readonly sort: number;
  readonly retired: boolean;
}

/** One unit of the organisation. */
export interface UnitEntry {
  readonly id: string;
  readonly kind: UnitKind;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly parentId: string | null;
  readonly calendarId: string | null;
  /** Two digits of GB/T 2260, inherited from above where the unit has none of its own. */
  readonly provinceCode: string | null;
  readonly retired: boolean;
}

const checkEveryMs = 1_000;

interface Cached {
  rules: Rules | undefined;
  checkedAt: number;
  /** How often this process was told of a change: an answer that was on its way meanwhile counts as old. */
  changes: number;
}

// A server process has one database; tests have several.
const cache = new WeakMap<Database, Cached>();

/**
 * The rules as they are now: from memory, after asking at most once a second whether they changed. Inside a transaction
 * give it as `within`, so that no second connection is needed.
 */
export async function rulesInForce(database: Database, within: Queries = database): Promise<Rules> {
  const cached = cache.get(database) ?? { rules: undefined, checkedAt: Number.NEGATIVE_INFINITY, changes: 0 };
  cache.set(database, cached);
  const asked = performance.now();
  if (cached.rules !== undefined && asked - cached.checkedAt < checkEveryMs) return cached.rules;
  const { changes } = cached;
  const { revision } = await within.one<{ revision: string }>(revisionStatement);
  if (cached.rules?.revision === revision && cached.changes === changes) cached.checkedAt = asked;
  if (cached.rules?.revision === revision) return cached.rules;
  const rules = rulesOf(await loadRules(within));
  if (cached.changes === changes) Object.assign(cached, { rules, checkedAt: asked });
  return rules;
}

/** Makes this process look at the database before it next answers; for commands that have just changed a rule. */
export function rulesChanged(database: Database): void {
  const cached = cache.get(database);
  if (cached) Object.assign(cached, { checkedAt: Number.NEGATIVE_INFINITY, changes: cached.changes + 1 });
}

function rulesOf(loaded: LoadedRules): Rules {
  const classifications = byId(loaded.classifications);
  const plainUnits = byId(loaded.units);
  const versions = new Map(
    loaded.calendars.map(({ code, version, definition }) => [`${code}@${version}`, definition]),
  );
  const current = new Map(loaded.calendars.filter(({ inForce }) => inForce).map((one) => [one.code, one]));
  const codeOf = new Map(loaded.calendars.map(({ calendarId, code }) => [calendarId, code]));

  const inForce = (code: string): WorkingCalendar => {
    const found = current.get(code);
    if (!found) throw new Error(`calendar ${code} has no version in force`);
    return found.definition;
  };
  const calendars: Calendars = {
    ...Object.fromEntries(versions),
    ...Object.fromEntries([...current.keys()].map((code) => [code, inForce(code)])),
    always: inForce('always'),
    working: inForce('working'),
    contactHours: inForce('contactHours'),
  };
  const { version, body } = loaded.policy ?? { version: 0, body: policySetting.initial };
  const vipClasses = loaded.customerClasses.filter((one) => one.seniorAtOnce).map(({ code }) => code);

  const inherited = <Value>(unitId: string | null, of: (unit: UnitEntry) => Value | null): Value | null => {
    for (let unit = unitId === null ? undefined : plainUnits.get(unitId); unit; ) {
      const value = of(unit);
      if (value !== null) return value;
      unit = unit.parentId === null ? undefined : plainUnits.get(unit.parentId);
    }
    return null;
  };

  const versionOf = (code: string): string => {
    const found = current.get(code);
    return found ? `${code}@${found.version}` : code;
  };
  const calendarCodeOf = (unitId: string | null): string | null => {
    const id = inherited(unitId, ({ calendarId }) => calendarId);
    return id === null ? null : (codeOf.get(id) ?? null);
  };

  const entries: RuleEntries = {
    units: loaded.units.map((unit) => ({
      ...unit,
      provinceCode: inherited(unit.id, ({ provinceCode }) => provinceCode),
    })),
    classifications: [...loaded.classifications],
    customerClasses: [...loaded.customerClasses],
  };
  const units = byId(entries.units);

  return {
    revision: loaded.revision,
    zone: loaded.zone,
    policyVersion: version,
    policy: { ...readPolicy(body), version, zone: loaded.zone, vipClasses },
    customerClasses: new Map(loaded.customerClasses.map((one) => [one.code, one])),
    classification: (id) => classifications.get(id),
    entries,
    unit: (id) => units.get(id),
    calendarOf: (choice, departmentId) => {
      const code = choice === 'department' ? (calendarCodeOf(departmentId) ?? 'working') : choice;
      return { id: versionOf(code), calendar: inForce(code) };
    },
    calendarById: (id) => versions.get(id),
    calendars,
    versionOf,
    departmentCalendar: calendarCodeOf,
  };
}

function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
