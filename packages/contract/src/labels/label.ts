/** A text in both languages. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** The labels of a vocabulary: every code has one, so that no code is ever shown. */
export type Labels<Code extends string> = Readonly<Record<Code, Label>>;

/** Writes a label. */
export const label = (zh: string, en: string): Label => ({ zh, en });
