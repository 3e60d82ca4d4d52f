import type { CategoryPattern } from '@redress/domain';

/** A pattern as a form has it: emptied columns are undefined or null, and the urgent mark is a word. */
export type PatternForm = {
  readonly [Column in Exclude<keyof CategoryPattern, 'urgent'>]?: CategoryPattern[Column] | null | undefined;
} & { readonly urgent?: 'yes' | 'no' | null | undefined };

/** A pattern as a form shows it. */
export function patternToForm({ urgent, ...pattern }: CategoryPattern): PatternForm {
  return typeof urgent === 'boolean' ? { ...pattern, urgent: urgent ? 'yes' : 'no' } : pattern;
}

/** A pattern without the columns that let everything pass. */
export function patternFromForm({ urgent, ...form }: PatternForm = {}): CategoryPattern {
  const kept = Object.entries(form).filter(
    ([, wanted]) => wanted !== undefined && wanted !== null && wanted !== '*' && wanted !== '',
  );
  return { ...Object.fromEntries(kept), ...(urgent ? { urgent: urgent === 'yes' } : {}) };
}
