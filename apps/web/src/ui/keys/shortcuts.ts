/** One keyboard shortcut. */
export interface Shortcut {
  /** A chord such as `mod+enter`, `alt+1`, `?`, or two keys one after the other such as `g t`. `mod` is Ctrl, or ⌘ on a Mac. */
  readonly keys: string;
  /** What it does, for the help overlay. */
  readonly label: string;
  readonly run: () => void;
  /** Works while typing in a field, too; chords with a modifier always do. */
  readonly inFields?: boolean;
}

/** What of a key press matters. */
export interface Pressed {
  readonly key: string;
  /** The place of the key on the keyboard, such as `Digit1` or `KeyN`. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** A key press as a chord in the notation of `Shortcut.keys`. */
export function chordOf(pressed: Pressed, mac: boolean): string {
  const key = nameOf(pressed);
  const mod = mac ? pressed.metaKey : pressed.ctrlKey;
  // A character such as `?` already says that Shift was held; only named keys and letters tell the difference.
  const shift = pressed.shiftKey && (key.length > 1 || key !== key.toUpperCase());
  return `${mod ? 'mod+' : ''}${pressed.altKey ? 'alt+' : ''}${shift ? 'shift+' : ''}${key}`;
}

function nameOf({ key, code, altKey }: Pressed): string {
  // With Option a Mac types another character (⌥1 is ¡, ⌥N a dead key): there only the place of the key says which it is.
  const place = altKey ? /^(?:Digit|Key)(.)$/.exec(code)?.[1] : undefined;
  if (place !== undefined && !/^[a-z\d]$/i.test(key)) return place.toLowerCase();
  return key === ' ' ? 'space' : key.toLowerCase();
}

/** The shortcut that a chord completes, given the chord before it (empty if too long ago). The last registered wins. */
export function findShortcut(
  shortcuts: readonly Shortcut[],
  before: string,
  chord: string,
  typing: boolean,
): Shortcut | undefined {
  const matching = shortcuts.filter(
    ({ keys, inFields }) =>
      (keys === chord || keys === `${before} ${chord}`) &&
      (!typing || inFields === true || /^(mod|alt)\+/.test(chord)),
  );
  return matching.findLast(({ keys }) => keys.includes(' ')) ?? matching.at(-1);
}
