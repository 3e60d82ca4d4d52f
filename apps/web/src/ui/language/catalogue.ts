import { translator } from './instance.ts';

/** Texts of one language by key; `{{name}}` in a text is a value to be filled in. */
export type Texts = Readonly<Record<string, string>>;

/** The texts of one feature in both languages, registered with the translator under its name. */
export interface Catalogue<Zh extends Texts = Texts> {
  readonly name: string;
  readonly zh: Zh;
  readonly en: { readonly [Key in keyof Zh]: string };
}

/** A key to ask for; `items_one` and `items_other` are asked for as `items`, with a `count`. */
export type KeyOf<Zh extends Texts> = WithoutPlural<keyof Zh & string>;

type WithoutPlural<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;

/** The names between `{{` and `}}` in a text. */
type Names<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Names<Rest> : never;

type TextOf<Zh extends Texts, Key extends string> = Key extends keyof Zh
  ? Zh[Key]
  : `${Key}_other` extends keyof Zh
    ? Zh[`${Key}_other`]
    : never;

type Values<Text> = [Names<Text>] extends [never]
  ? []
  : [values: { readonly [Name in Names<Text>]: string | number }];

/** Says a text of a catalogue in the current language; values that the text needs are required by the compiler. */
export type Say<Zh extends Texts> = <Key extends KeyOf<Zh>>(
  key: Key,
  ...values: Values<TextOf<Zh, Key>>
) => string;

/** Declares and registers a catalogue; English must have exactly the keys of Chinese. */
export function catalogue<const Zh extends Texts>(
  name: string,
  zh: Zh,
  en: { readonly [Key in keyof NoInfer<Zh>]: string },
): Catalogue<Zh> {
  translator.addResourceBundle('zh', name, zh, true, true);
  translator.addResourceBundle('en', name, en, true, true);
  return { name, zh, en };
}
