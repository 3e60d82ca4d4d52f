import type { Locale } from '../refusals/catalogue.ts';

/** What a code is called on the screens. */
export type Label = Readonly<Record<Locale, string>>;

/** A label for every code of a list; the compiler misses none. */
export type Labels<Code extends string> = Readonly<Record<Code, Label>>;

/** A label from its two languages. */
export const label = (zh: string, en: string): Label => ({ zh, en });
