import { describe, expect, it } from 'vitest';
import { cleanFileName, extensionOf } from './file-name.ts';

describe('hostile file names', () => {
  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\me\\letter.pdf', 'letter.pdf'],
    ['in\u200Bvoice\u202Egnp.pdf', 'invoicegnp.pdf'],
    ['a<b>:"c|?*.png', 'a_b___c___.png'],
    ['  report.pdf . ', 'report.pdf'],
    ['投诉录音.wav', '投诉录音.wav'],
    ['half\uD800.txt', 'half\uFFFD.txt'],
  ])('%j is kept as %j', (given, kept) => expect(cleanFileName(given)).toEqual({ ok: true, name: kept }));

  it.each([
    ['photo\0.png.exe', 'fileNameNotAllowed'],
    ['line\nbreak.png', 'fileNameNotAllowed'],
    ['..', 'fileNameNotAllowed'],
    ['\u200B', 'fileNameNotAllowed'],
    ['', 'fileNameNotAllowed'],
    [`${'长'.repeat(147)}.txt`, 'fileNameTooLong'],
  ])('%j is refused', (given, code) => expect(cleanFileName(given)).toEqual({ ok: false, code }));

  it('tells the extension that counts', () => {
    expect(extensionOf('letter.PDF')).toBe('pdf');
    expect(extensionOf('archive.png.exe')).toBe('exe');
    expect(extensionOf('.csv')).toBe('');
    expect(extensionOf('README')).toBe('');
  });
});
