/** Names that only mean something on the machine where a file was written; put together so that this file has none. */
const kept = [
  { name: 'a path of one machine', pattern: new RegExp(`(?<![\\w.~/-])/${'work'}/[a-z.]`) },
  { name: 'a home folder', pattern: new RegExp(`(?<![\\w.])/${'home'}/[a-z]+/`) },
  {
    name: 'the host of a package registry',
    pattern: new RegExp(`\\b${'registry'}\\.(npmjs|yarnpkg|npmmirror)\\.`),
  },
  {
    name: 'the address of a package registry',
    pattern: new RegExp(`https?://[\\w.-]*${'registry'}[\\w.-]*[:/]`),
  },
];

/** The lines of a file that name a machine's path or a registry's host, which say nothing to anybody elsewhere. */
export function privateNames(path: string, text: string): string[] {
  if (text.includes('\0')) return [];
  return text
    .split('\n')
    .flatMap((line, index) =>
      kept.filter(({ pattern }) => pattern.test(line)).map(({ name }) => `${path}:${index + 1}  ${name}`),
    );
}
