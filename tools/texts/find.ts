import { parseSync, Visitor } from 'oxc-parser';

/** A text for people that stands in the code instead of in a catalogue. */
export interface StrayText {
  readonly line: number;
  readonly text: string;
}

const letters = /\p{L}/u;
const chinese = /\p{Script=Han}/u;
const spokenAttributes = new Set([
  'title',
  'label',
  'placeholder',
  'alt',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'summary',
  'hint',
  'okText',
  'cancelText',
  'submitText',
  'confirmText',
  'description',
  'extra',
  'help',
  'tooltip',
]);

interface Placed {
  readonly start: number;
  readonly end: number;
}

/**
 * Texts of one source file that people would read: text between tags, texts of attributes that are shown or spoken, and
 * Chinese anywhere outside a call of `catalogue`. Throws on a syntax error.
 */
export function strayTexts(path: string, source: string): StrayText[] {
  const { program, errors } = parseSync(path, source);
  const [error] = errors;
  if (error) throw new Error(`${path} cannot be parsed: ${error.message}`);
  const catalogues: Placed[] = [];
  const found: (Placed & { text: string })[] = [];
  const add = (text: string, { start, end }: Placed, wanted: RegExp) => {
    if (wanted.test(text)) found.push({ text: text.trim(), start, end });
  };
  new Visitor({
    CallExpression: (call) => {
      if (call.callee.type === 'Identifier' && call.callee.name === 'catalogue') catalogues.push(call);
    },
    JSXText: (text) => add(text.value, text, letters),
    JSXExpressionContainer: ({ expression }) => {
      if (
        expression.type === 'Literal' &&
        typeof expression.value === 'string' &&
        /\s|\p{Lu}/u.test(expression.value)
      ) {
        add(expression.value, expression, letters);
      }
    },
    JSXAttribute: ({ name, value }) => {
      const spoken = name.type === 'JSXIdentifier' && spokenAttributes.has(name.name);
      if (spoken && value?.type === 'Literal') add(String(value.value), value, letters);
    },
    Literal: (literal) => {
      if (typeof literal.value === 'string') add(literal.value, literal, chinese);
    },
    TemplateElement: (element) => add(element.value.raw, element, chinese),
  }).visit(program);
  const outside = found.filter(
    (one) => !catalogues.some((call) => call.start <= one.start && one.end <= call.end),
  );
  const places = new Map(outside.map((one) => [one.start, one]));
  return [...places.values()].map(({ start, text }) => ({
    line: source.slice(0, start).split('\n').length,
    text,
  }));
}
