import { useMessages } from '#ui/language/useMessages.ts';
import styles from './keys.module.css';
import { keyMessages } from './messages.ts';
import { isMac } from './registry.ts';

/** Keys as chips, in the notation of `Shortcut.keys`; hidden from screen readers where the control announces them itself. */
export function KeyHint({ keys, spoken = false }: { keys: string; spoken?: boolean }) {
  const say = useMessages(keyMessages);
  const chords = keys.split(' ').map((chord) => chord.split('+').map(printed));
  return (
    <span className={styles.hint} {...(spoken ? {} : { 'aria-hidden': true })}>
      {chords.map((chord, at) => (
        <span key={chord.join('+')} className={styles.chord}>
          {at > 0 && <span className={styles.then}>{say('next')}</span>}
          {chord.map((key) => (
            <kbd key={key} className={styles.key}>
              {key}
            </kbd>
          ))}
        </span>
      ))}
    </span>
  );
}

const names: Readonly<Record<string, string>> = {
  mod: isMac ? '⌘' : 'Ctrl',
  alt: isMac ? '⌥' : 'Alt',
  shift: 'Shift',
  enter: 'Enter',
  escape: 'Esc',
  space: 'Space',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
};

function printed(key: string): string {
  return names[key] ?? key.toUpperCase();
}
