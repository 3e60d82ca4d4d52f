import type { Locale } from '@redress/contract';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue, Say, Texts } from './catalogue.ts';
import { currentLanguage, showLanguage } from './instance.ts';

/** Says the texts of a catalogue in the current language; the component renders again when the language changes. */
export function useMessages<Zh extends Texts>(catalogue: Catalogue<Zh>): Say<Zh> {
  const { t } = useTranslation(catalogue.name);
  // i18next derives its own types from the text, which is unknown here; `Say` has the right ones.
  const read = t as (key: string, values: Readonly<Record<string, string | number>>) => string;
  return useCallback<Say<Zh>>((key, ...values) => read(key, { ...values[0] }), [read]);
}

/** The current language and how to change it. */
export function useLanguage(): readonly [Locale, (language: Locale) => void] {
  useTranslation();
  return [currentLanguage(), showLanguage];
}

/** A text in both languages, as the contract's labels have it. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** Says a label of the contract in the current language. */
export function useLabel(): (label: Label) => string {
  const [language] = useLanguage();
  return useCallback((label) => label[language], [language]);
}
