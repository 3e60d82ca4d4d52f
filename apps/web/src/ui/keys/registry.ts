import { chordOf, findShortcut, type Shortcut } from './shortcuts.ts';

/** Shortcuts of one component; an exclusive group (a dialog) silences those registered before it. */
export interface ShortcutGroup {
  readonly exclusive: boolean;
  readonly shortcuts: () => readonly Shortcut[];
}

const groups: ShortcutGroup[] = [];
const sequenceMs = 1200;
let before = { chord: '', at: 0 };

/** Whether this machine writes ⌘ for the modifier. */
export const isMac = typeof navigator !== 'undefined' && /Mac|iPad|iPhone/.test(navigator.platform);

/** Adds a group; gives back how to remove it. The first group starts listening to the keyboard. */
export function register(group: ShortcutGroup): () => void {
  if (groups.length === 0) {
    document.addEventListener('keydown', onChord, true);
    document.addEventListener('keydown', onKey);
  }
  groups.push(group);
  return () => {
    groups.splice(groups.indexOf(group), 1);
    if (groups.length > 0) return;
    document.removeEventListener('keydown', onChord, true);
    document.removeEventListener('keydown', onKey);
  };
}

/** The shortcuts that work now, in the order in which they were registered. */
export function activeShortcuts(): readonly Shortcut[] {
  const from = groups.findLastIndex(({ exclusive }) => exclusive);
  return groups.slice(Math.max(from, 0)).flatMap(({ shortcuts }) => shortcuts());
}

/** Chords with a modifier come before the field that has the focus: Ctrl+Enter in a select sends, it does not open it. */
function onChord(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) onKey(event);
  if (event.defaultPrevented) event.stopPropagation();
}

function onKey(event: KeyboardEvent): void {
  // While Chinese is being composed, keys belong to the input method.
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
  const chord = chordOf(event, isMac);
  const now = performance.now();
  const recent = now - before.at < sequenceMs ? before.chord : '';
  before = { chord, at: now };
  const found = findShortcut(activeShortcuts(), recent, chord, isField(event.target));
  if (found === undefined) return;
  event.preventDefault();
  before = { chord: '', at: 0 };
  found.run();
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
