const allowedControls = new Set([0x09, 0x0a, 0x0c, 0x0d]);
const utf16Marks = ['\xff\xfe', '\xfe\xff'];
const activeContent = /^(?:<!doctype|<html|<head|<body|<svg|<script|<\?|<iframe|#!|%!ps|\{\\rtf)/i;

/** Watches bytes go by and says whether they are text that no program runs or shows as a page. */
export interface TextWatch {
  readonly see: (chunk: Buffer) => void;
  readonly isText: (head: Buffer) => boolean;
}

/** A watch for one file. UTF-16 is known by its mark; any other encoding has no zero bytes and few control characters. */
export function watchText(): TextWatch {
  let begun = false;
  let wide = false;
  let binary = false;
  return {
    see: (chunk) => {
      if (!begun) wide = utf16Marks.includes(chunk.toString('latin1', 0, 2));
      begun = true;
      if (!wide && !binary) binary = chunk.some((byte) => byte < 0x20 && !allowedControls.has(byte));
    },
    isText: (head) => {
      const start = new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(head).trimStart();
      return !binary && !activeContent.test(start);
    },
  };
}
