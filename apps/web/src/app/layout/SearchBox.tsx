import { SearchOutlined } from '@ant-design/icons';
import { longestQuery } from '@redress/domain';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { KeyHint } from '#ui/keys/KeyHint.tsx';
import { useShortcuts } from '#ui/keys/useShortcuts.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { find } from '../features.ts';
import { appMessages } from '../messages.ts';
import styles from './TopBar.module.css';

/** Searches everything from anywhere; `/` puts the cursor here. On the page of hits it says what they are hits of. */
export function SearchBox() {
  const say = useMessages(appMessages);
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const shown = useLocation({ select: shownText });
  useEffect(() => {
    if (shown !== undefined) setText(shown);
  }, [shown]);
  useShortcuts([{ keys: '/', label: say('search'), run: () => input.current?.select() }], {
    enabled: find !== undefined,
  });
  if (find === undefined) return null;
  // One more than can be searched for: enough for the server to say so, and no address is endless.
  const place = find(text.trim().slice(0, longestQuery + 1));
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

/** What the page of hits that is open was asked for; undefined on other pages. */
function shownText({ pathname, search }: { pathname: string; search: object }): string | undefined {
  if (find === undefined || pathname !== find('').to) return undefined;
  return 'text' in search && typeof search.text === 'string' ? search.text : '';
}
