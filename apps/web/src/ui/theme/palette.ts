/** The colours of the product, by what they mean; the style sheet gets them as `--rd-…`, antd as tokens. */
export const palette = {
  primary: '#0958d9',
  primarySoft: '#e8f0fe',
  primaryStrong: '#003eb3',
  error: '#cf1322',
  text: '#1a2233',
  textSecondary: '#515c70',
  textQuiet: '#626d80',
  placeholder: '#667085',
  border: '#dfe3ea',
  borderStrong: '#c3cad6',
  surface: '#ffffff',
  canvas: '#f5f7fa',
  hover: '#f0f4fa',
  selected: '#e6effd',
  header: '#f7f9fc',
} as const;

/** What a status means to the reader; every status of the product is shown in one of these. */
export const tones = ['neutral', 'info', 'progress', 'success', 'warning', 'danger', 'accent'] as const;

/** One tone by name. */
export type Tone = (typeof tones)[number];

/** Text, background and border of each tone; text on its background has a contrast of at least 4.5 (WCAG AA). */
export const toneColours: Readonly<Record<Tone, { text: string; background: string; border: string }>> = {
  neutral: { text: '#475467', background: '#f1f3f6', border: '#d5dae3' },
  info: { text: '#0b4fb8', background: '#e8f1fd', border: '#bcd5f8' },
  progress: { text: '#0b6470', background: '#e3f5f7', border: '#a9dde3' },
  success: { text: '#1c6b32', background: '#e7f6ea', border: '#b0dfbb' },
  warning: { text: '#8a4b00', background: '#fff4e0', border: '#f5d093' },
  danger: { text: '#b3121f', background: '#fdecec', border: '#f5b9bd' },
  accent: { text: '#6a2fb5', background: '#f3ecfc', border: '#d6c0f2' },
};

/** Writes the palette to the document as custom properties (`--rd-text`, `--rd-danger-text`, …) for the style sheets. */
export function applyPalette(style: Pick<CSSStyleDeclaration, 'setProperty'>): void {
  for (const [name, value] of Object.entries(palette)) style.setProperty(`--rd-${dashed(name)}`, value);
  for (const [tone, colours] of Object.entries(toneColours)) {
    for (const [part, value] of Object.entries(colours)) style.setProperty(`--rd-${tone}-${part}`, value);
  }
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
