import { useEffect, useRef } from 'react';
import styles from './RichText.module.css';

/** Shows HTML that the server has sanitised; it is parsed here without running anything, and the page's policy runs no script. */
export function RichText({ html }: { readonly html: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    for (const table of parsed.querySelectorAll('table')) {
      const wrap = parsed.createElement('div');
      wrap.className = styles.wide ?? '';
      // What scrolls must be reachable by keyboard (WCAG 2.1.1).
      wrap.tabIndex = 0;
      table.replaceWith(wrap);
      wrap.append(table);
    }
    place.current?.replaceChildren(...parsed.body.childNodes);
  }, [html]);
  return <div ref={place} className={styles.text} />;
}
