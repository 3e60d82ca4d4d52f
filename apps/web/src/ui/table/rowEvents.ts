import type { KeyboardEvent, MouseEvent } from 'react';

/** Moves the focus from row to row with the arrow keys, Home and End, and selects with Space; Enter follows the link by itself. */
export function moveInTable(event: KeyboardEvent, body: HTMLTableSectionElement | null): void {
  if (body === null || !(event.target instanceof HTMLElement)) return;
  if (event.key === ' ' && event.target.matches('[data-row-focus]:is(a)')) {
    event.preventDefault();
    event.target.closest('tr')?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
    return;
  }
  const row = event.target.closest('tr');
  const rows = [...body.rows];
  const at = row === null ? -1 : rows.indexOf(row);
  const to = targetOf(event.key, at, rows.length);
  if (to === undefined || at < 0) return;
  event.preventDefault();
  const same = event.target.matches('input') ? 'input[type="checkbox"]' : '[data-row-focus]';
  rows[to]?.querySelector<HTMLElement>(same)?.focus();
}

function targetOf(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** Follows the link of the row that was clicked, unless a control was meant or text is being selected. */
export function openRow(event: MouseEvent): void {
  if (!(event.target instanceof Element) || window.getSelection()?.isCollapsed === false) return;
  if (event.target.closest('a, button, input, label, select, textarea') !== null) return;
  event.target.closest('tr')?.querySelector<HTMLElement>('a[data-row-focus]')?.click();
}
