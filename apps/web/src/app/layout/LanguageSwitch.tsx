import { identityRoutes, type Locale } from '@redress/contract';
import { useLanguage, useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { sessionStarted, sessionState } from '#ui/session/store.ts';
import { appMessages } from '../messages.ts';
import styles from './LanguageSwitch.module.css';

// Each language is written in itself, whatever language the screens are in.
const names: readonly { locale: Locale; tag: string; label: string }[] = [
  { locale: 'zh', tag: 'zh-CN', label: '中文' },
  { locale: 'en', tag: 'en', label: 'English' },
];

/** Switches the screens between Chinese and English, for this browser and for the person's session. */
export function LanguageSwitch() {
  const say = useMessages(appMessages);
  const [language, show] = useLanguage();
  const choose = (locale: Locale) => {
    show(locale);
    const state = sessionState();
    if (state.kind !== 'signedIn') return;
    sessionStarted({ ...state.info, locale });
    void call(identityRoutes.switchLocale, { body: { locale } });
  };
  return (
    <fieldset className={styles.switch}>
      <legend className="rd-visually-hidden">{say('language')}</legend>
      {names.map(({ locale, tag, label }) => (
        <button
          key={locale}
          type="button"
          lang={tag}
          className={styles.choice}
          aria-pressed={language === locale}
          onClick={() => choose(locale)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}
