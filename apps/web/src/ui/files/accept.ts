/** What files a place takes. */
export interface FileRule {
  /** Endings with their dot, lower case: `.pdf`. */
  readonly endings: readonly string[];
  readonly largestBytes: number;
}

/** Why a file is not taken, or undefined; the server checks again, by content. */
export function fileFault(
  file: { name: string; size: number },
  rule: FileRule,
): 'wrongType' | 'tooLarge' | 'empty' | undefined {
  if (!rule.endings.some((ending) => file.name.toLowerCase().endsWith(ending))) return 'wrongType';
  if (file.size === 0) return 'empty';
  return file.size > rule.largestBytes ? 'tooLarge' : undefined;
}

/** A size for reading, in binary units: `1.5 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${round(bytes / 1024)} KB`;
  return `${round(bytes / 1024 / 1024)} MB`;
}

function round(value: number): string {
  return value < 10 ? String(Math.round(value * 10) / 10) : String(Math.round(value));
}
