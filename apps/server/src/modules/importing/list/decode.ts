/** A text and the encoding it was in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
}

/** Bytes as text: by their mark, else as UTF-8, else as GB18030 (what Chinese spreadsheets save); null where none fits. */
export function decode(bytes: Buffer): Decoded | null {
  const mark = bytes.toString('latin1', 0, 3);
  if (mark.startsWith('\xff\xfe')) return decodeAs(bytes, 'utf-16le');
  if (mark.startsWith('\xfe\xff')) return decodeAs(bytes, 'utf-16be');
  return decodeAs(bytes, 'utf-8') ?? (mark === '\xef\xbb\xbf' ? null : decodeAs(bytes, 'gb18030'));
}

function decodeAs(bytes: Buffer, encoding: Decoded['encoding']): Decoded | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}
