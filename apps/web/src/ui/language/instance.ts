import { type Locale, locales } from '@redress/contract';
import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

const storageKey = 'redress.language';

/** The translator all catalogues are registered with. */
export const translator: i18n = i18next.createInstance();

// With texts in the program and `initAsync: false` it is ready when the call returns.
void translator.use(initReactI18next).init({
  lng: storedLanguage(),
  fallbackLng: false,
  resources: {},
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});

/** The language the screens are in now; Chinese until told otherwise. */
export function currentLanguage(): Locale {
  return known(translator.language);
}

/** Switches every screen to the language and remembers it in this browser. */
export function showLanguage(language: Locale): void {
  if (typeof localStorage !== 'undefined') localStorage.setItem(storageKey, language);
  if (typeof document !== 'undefined') document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  if (translator.language !== language) void translator.changeLanguage(language);
}

function storedLanguage(): Locale {
  return known(typeof localStorage === 'undefined' ? null : localStorage.getItem(storageKey));
}

function known(tag: string | null | undefined): Locale {
  return locales.find((language) => language === tag) ?? 'zh';
}
