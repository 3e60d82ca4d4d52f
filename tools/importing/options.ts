import type { Locale } from '@redress/contract';

/** What an import from the command line is told. */
export interface ImportOptions {
  readonly file: string;
  /** The name of a saved mapping, or a JSON file that is saved under its own name; absent: what fits the headings. */
  readonly mapping: string | undefined;
  readonly server: string;
  readonly employeeNumber: string;
  readonly password: string;
  readonly locale: Locale;
  /** Rows with problems are left out instead of stopping the import. */
  readonly withoutProblemRows: boolean;
  /** Where to write the rows that do not come in; absent: a file named after the list, in the current folder. */
  readonly problemsFile: string | undefined;
}

/** How the command is called. */
export const usage = `usage: npm run import -- FILE [--mapping NAME|FILE.json] [--without-problem-rows] [--problems OUT.csv]
         [--server http://127.0.0.1:4200] [--zh]
The account is given by REDRESS_USER and REDRESS_PASSWORD; it needs the right import.run.`;

/** Reads the arguments and the account; null where something is missing or not known. */
export function readOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): ImportOptions | null {
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const files: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const name = args[index] ?? '';
    if (name === '--without-problem-rows' || name === '--zh') flags.add(name);
    else if (name === '--mapping' || name === '--server' || name === '--problems') {
      index += 1;
      const value = args[index];
      if (value === undefined) return null;
      values.set(name, value);
    } else if (name.startsWith('--')) return null;
    else files.push(name);
  }
  const [file, ...more] = files;
  const { REDRESS_USER: employeeNumber, REDRESS_PASSWORD: password } = environment;
  if (file === undefined || more.length > 0 || !employeeNumber || !password) return null;
  return {
    file,
    mapping: values.get('--mapping'),
    server: (values.get('--server') ?? environment.REDRESS_URL ?? 'http://127.0.0.1:4200').replace(/\/$/, ''),
    employeeNumber,
    password,
    locale: flags.has('--zh') ? 'zh' : 'en',
    withoutProblemRows: flags.has('--without-problem-rows'),
    problemsFile: values.get('--problems'),
  };
}
