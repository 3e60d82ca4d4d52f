import { expect, test } from 'vitest';
import { chordOf, findShortcut, type Shortcut } from './shortcuts.ts';

const plain = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const shortcut = (keys: string, more: Partial<Shortcut> = {}): Shortcut => ({
  keys,
  label: keys,
  run: () => undefined,
  ...more,
});

test('mod is Ctrl, and ⌘ on a Mac', () => {
  expect(chordOf({ ...plain, key: 'Enter', ctrlKey: true }, false)).toBe('mod+enter');
  expect(chordOf({ ...plain, key: 'Enter', metaKey: true }, true)).toBe('mod+enter');
  expect(chordOf({ ...plain, key: 'Enter', ctrlKey: true }, true)).toBe('enter');
});

test('a character made with Shift is itself; Shift with a letter counts', () => {
  expect(chordOf({ ...plain, key: '?', shiftKey: true }, false)).toBe('?');
  expect(chordOf({ ...plain, key: 'D', shiftKey: true }, false)).toBe('shift+d');
});

test('with Option a Mac types another character: the place of the key counts', () => {
  const option = { ...plain, altKey: true };
  expect(chordOf({ ...option, key: '¡', code: 'Digit1' }, true)).toBe('alt+1');
  expect(chordOf({ ...option, key: 'Dead', code: 'KeyN' }, true)).toBe('alt+n');
  expect(chordOf({ ...option, key: '2', code: 'Digit2' }, false)).toBe('alt+2');
  // A French keyboard has its digits above Shift, and its letters elsewhere.
  expect(chordOf({ ...option, key: '&', code: 'Digit1' }, false)).toBe('alt+1');
  expect(chordOf({ ...option, key: 'a', code: 'KeyQ' }, false)).toBe('alt+a');
});

test('two keys one after the other', () => {
  const list = [shortcut('t'), shortcut('g t')];
  expect(findShortcut(list, 'g', 't', false)?.keys).toBe('g t');
  expect(findShortcut(list, '', 't', false)?.keys).toBe('t');
});

test('a plain key does nothing while typing, a chord does', () => {
  expect(findShortcut([shortcut('n')], '', 'n', true)).toBeUndefined();
  expect(findShortcut([shortcut('mod+enter')], '', 'mod+enter', true)?.keys).toBe('mod+enter');
});

test('what was registered last wins', () => {
  expect(
    findShortcut([shortcut('n', { label: 'page' }), shortcut('n', { label: 'dialog' })], '', 'n', false)
      ?.label,
  ).toBe('dialog');
});
