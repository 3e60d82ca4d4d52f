import { useLanguage } from '#ui/language/useMessages.ts';

/** What stands between the items of a list in the current language. */
export function useComma(): string {
  const [language] = useLanguage();
  return language === 'en' ? ', ' : '、';
}
