import type { Refused } from '#ui/server/client.ts';

/** How a refused command is shown: somebody was faster, or the refusal itself. */
export type RefusalView =
  | { readonly kind: 'conflict'; readonly message: string }
  | { readonly kind: 'refused'; readonly message: string };

const conflicts: readonly string[] = ['versionConflict', 'changedMeanwhile'];

/** Sorts a refusal: a conflict of versions asks to look and send again, everything else is told as it is. */
export function refusalView({ failure }: Refused): RefusalView {
  return { kind: conflicts.includes(failure.code) ? 'conflict' : 'refused', message: failure.message };
}

/** The path of a form field out of a failure's dotted path; numbers are places in a list: `lines.0.number`. */
export function fieldPath(dotted: string): (string | number)[] {
  return dotted.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** The failure's fields as a form shows them; where the server found them (`body.`, `body.input.`) is left out. */
export function fieldErrors({ failure }: Refused): { name: (string | number)[]; errors: string[] }[] {
  return Object.entries(failure.fields ?? {}).map(([dotted, sentence]) => ({
    name: fieldPath(dotted.replace(/^body\.(input\.)?/, '')),
    errors: [sentence],
  }));
}
