/** How the content of a file is recognised: by its first bytes, by the parts of its archive, or as text. */
export type Recognition =
  | { readonly by: 'bytes'; readonly begins: (head: Buffer) => boolean }
  | { readonly by: 'archive'; readonly part: string }
  | { readonly by: 'text' };

/** A kind of file that may come in. */
export interface FileKind {
  readonly extensions: readonly string[];
  /** What it is served as. */
  readonly mediaType: string;
  /** What browsers also call it. */
  readonly aliases: readonly string[];
  readonly recognition: Recognition;
}

const bytes = (begins: (head: Buffer) => boolean): Recognition => ({ by: 'bytes', begins });
const startsWith = (...texts: readonly string[]) =>
  bytes((head) => texts.some((text) => head.subarray(0, text.length).toString('latin1') === text));
const riff = (form: string) =>
  bytes((head) => head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === form);

/** What may come in; everything else is refused, executables, web pages, SVG and scripts among it. */
export const fileKinds: readonly FileKind[] = [
  { extensions: ['pdf'], mediaType: 'application/pdf', aliases: [], recognition: startsWith('%PDF-') },
  {
    extensions: ['png'],
    mediaType: 'image/png',
    aliases: [],
    recognition: startsWith('\x89PNG\r\n\x1a\n'),
  },
  {
    extensions: ['jpg', 'jpeg'],
    mediaType: 'image/jpeg',
    aliases: ['image/jpg', 'image/pjpeg'],
    recognition: startsWith('\xff\xd8\xff'),
  },
  { extensions: ['gif'], mediaType: 'image/gif', aliases: [], recognition: startsWith('GIF87a', 'GIF89a') },
  {
    extensions: ['tif', 'tiff'],
    mediaType: 'image/tiff',
    aliases: [],
    recognition: startsWith('II*\0', 'MM\0*'),
  },
  {
    extensions: ['wav'],
    mediaType: 'audio/wav',
    aliases: ['audio/x-wav', 'audio/wave', 'audio/vnd.wave'],
    recognition: riff('WAVE'),
  },
  {
    extensions: ['mp3'],
    mediaType: 'audio/mpeg',
    aliases: ['audio/mp3'],
    recognition: startsWith('ID3', '\xff\xfb', '\xff\xf3', '\xff\xf2'),
  },
  {
    extensions: ['docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    aliases: [],
    recognition: { by: 'archive', part: 'word/document.xml' },
  },
  {
    extensions: ['xlsx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    aliases: [],
    recognition: { by: 'archive', part: 'xl/workbook.xml' },
  },
  { extensions: ['txt'], mediaType: 'text/plain', aliases: [], recognition: { by: 'text' } },
  {
    extensions: ['csv'],
    mediaType: 'text/csv',
    aliases: ['application/vnd.ms-excel', 'text/plain', 'application/csv', 'text/comma-separated-values'],
    recognition: { by: 'text' },
  },
];

const unknownTypes = ['', 'application/octet-stream'];

/** The kind that an extension and a declared media type agree on. */
export function kindOf(extension: string, declared: string): FileKind | 'notAllowed' | 'mismatch' {
  const kind = fileKinds.find(({ extensions }) => extensions.includes(extension));
  if (!kind) return 'notAllowed';
  const type = (declared.split(';')[0] ?? '').trim().toLowerCase();
  const agrees = [kind.mediaType, ...kind.aliases, ...unknownTypes].includes(type);
  return agrees ? kind : 'mismatch';
}
