import { useCallback } from 'react';
import { useLanguage } from '#ui/language/useMessages.ts';

/** Says the name of something that has one in each language; the other one where it is missing. */
export function useInLanguage(): (named: { readonly name: string; readonly nameEn: string }) => string {
  const [language] = useLanguage();
  return useCallback(({ name, nameEn }) => (language === 'en' ? nameEn || name : name || nameEn), [language]);
}
