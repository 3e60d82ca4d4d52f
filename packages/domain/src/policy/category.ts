import type { Area, CustomerClass, TicketKind } from './vocabulary.ts';

/** What a rule may depend on. Whatever is not known yet is left out, and then only `*` matches it. */
export type Category = {
  readonly kind?: TicketKind | undefined;
  readonly businessTypeCode?: string | null | undefined;
  readonly natureCode?: string | null | undefined;
  readonly area?: Area | null | undefined;
  readonly customerClass?: CustomerClass | undefined;
  readonly urgent?: boolean | undefined;
};

/** The left side of a rule: a value a column must have; `*`, or leaving the column out, lets everything pass. */
export type CategoryPattern = {
  readonly kind?: TicketKind | '*';
  readonly businessTypeCode?: string;
  readonly natureCode?: string;
  readonly area?: Area | '*';
  readonly customerClass?: CustomerClass | '*';
  readonly urgent?: boolean | '*';
};

/** One row of a table of rules: the first row whose pattern matches decides. */
export type CategoryRule<T> = { readonly when: CategoryPattern; readonly value: T };

/** The right side of the first rule that matches, or undefined where none does. */
export function firstMatch<T>(rules: readonly CategoryRule<T>[], category: Category): T | undefined {
  return rules.find((rule) => matchesCategory(rule.when, category))?.value;
}

/**
 * Whether a category has everything the pattern asks for. Codes of the two trees also match below a code that is
 * followed by a point: `broadband` matches `broadband.speed`.
 */
export function matchesCategory(pattern: CategoryPattern, category: Category): boolean {
  return (
    isSame(pattern.kind, category.kind) &&
    isWithin(pattern.businessTypeCode, category.businessTypeCode) &&
    isWithin(pattern.natureCode, category.natureCode) &&
    isSame(pattern.area, category.area) &&
    isSame(pattern.customerClass, category.customerClass) &&
    isSame(pattern.urgent, category.urgent)
  );
}

function isSame<T>(wanted: T | '*' | undefined, found: T | null | undefined): boolean {
  return wanted === undefined || wanted === '*' || wanted === found;
}

function isWithin(wanted: string | undefined, found: string | null | undefined): boolean {
  if (isSame(wanted, found)) return true;
  return wanted !== undefined && typeof found === 'string' && found.startsWith(`${wanted}.`);
}
