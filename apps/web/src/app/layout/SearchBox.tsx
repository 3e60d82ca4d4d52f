import { SearchOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { KeyHint } from '#ui/keys/KeyHint.tsx';
import { useShortcuts } from '#ui/keys/useShortcuts.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { find } from '../features.ts';
import { appMessages } from '../messages.ts';
import styles from './TopBar.module.css';

/** Finds a ticket, an order or a customer by number from anywhere; `/` puts the cursor here. */
export function SearchBox() {
  const say = useMessages(appMessages);
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  useShortcuts([{ keys: '/', label: say('search'), run: () => input.current?.focus() }], {
    enabled: find !== undefined,
  });
  if (find === undefined) return null;
  const place = find(text.trim());
  return (
    <search className={styles.search}>
      <form
        className={styles.find}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') void navigate(place);
        }}
      >
        <SearchOutlined />
        <input
          ref={input}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          className={styles.field}
          aria-label={say('search')}
          placeholder={say('search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <KeyHint keys="/" />
      </form>
    </search>
  );
}
