/** The languages of the screens and of every sentence the server sends. */
export const locales = ['zh', 'en'] as const;

/** One language by its short name. */
export type Locale = (typeof locales)[number];

/** What one refusal means: its HTTP status and its sentence, with `{name}` where a parameter goes. */
export interface RefusalText {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}

/** The refusals of one capability: stable code → status and sentences. */
export type RefusalCatalogue = Readonly<Record<string, RefusalText>>;

/** Values for the `{name}` places of a sentence. */
export type RefusalParams = Readonly<Record<string, string | number>>;

/** The sentence of a refusal in one language, its places filled; a place without a value stays visible as `{name}`. */
export function refusalSentence(text: RefusalText, locale: Locale, params: RefusalParams = {}): string {
  return text[locale].replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
}
