/** One arrow of a state diagram. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** The beginning, or the end, of everything. */
export const edge = '[*]';

/** A Mermaid state diagram; arrows between the same two states become one, with all their texts. */
export function stateDiagram(names: Readonly<Record<string, string>>, arrows: readonly Arrow[]): string[] {
  const merged = new Map<string, string[]>();
  for (const { from, to, text } of arrows) {
    const key = `${from} --> ${to}`;
    const texts = merged.get(key) ?? [];
    if (!texts.includes(text)) merged.set(key, [...texts, text]);
  }
  const used = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...Object.entries(names)
      .filter(([code]) => used.has(code))
      .map(([code, name]) => `  state "${code} ${name}" as ${code}`),
    ...[...merged].map(([key, texts]) => `  ${key} : ${texts.join('<br/>')}`),
    '```',
  ];
}
