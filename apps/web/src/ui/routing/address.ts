/** What stands after `?` in an address, as plain text; a name that repeats is a list. Schemas turn text into values. */
export type SearchValues = Readonly<Record<string, string | readonly string[]>>;

/** Reads `?a=1&b=2&b=3` as `{ a: '1', b: ['2', '3'] }`; addresses stay readable and can be written by hand. */
export function parseSearch(text: string): SearchValues {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const known = values[name];
    if (known === undefined) values[name] = value;
    else if (typeof known === 'string') values[name] = [known, value];
    else known.push(value);
  }
  return values;
}

/** Writes values into an address, without what is absent, empty or false; lists repeat their name. */
export function writeSearch(values: Readonly<Record<string, unknown>>): string {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '' && one !== false) pairs.append(name, String(one));
    }
  }
  const text = pairs.toString();
  return text === '' ? '' : `?${text}`;
}
