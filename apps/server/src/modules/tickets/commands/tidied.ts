import { lineNumber } from '../../customers/public.ts';

interface Numbers {
  readonly contactPhone?: string | undefined;
  readonly lineNumber?: string | undefined;
}

/**
 * The facts of a form with its numbers as they are looked up, however people write them (`0517-8888 0000`): only so the
 * same line is found again (B6). A contact that is no telephone number stays as it is.
 */
export function tidied<Facts extends Numbers>(facts: Facts): Facts {
  const { contactPhone, lineNumber: line } = facts;
  return {
    ...facts,
    ...(contactPhone !== undefined && /^[\d\s+()-]+$/.test(contactPhone)
      ? { contactPhone: lineNumber(contactPhone) }
      : {}),
    ...(line !== undefined ? { lineNumber: lineNumber(line) } : {}),
  };
}
