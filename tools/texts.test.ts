import { expect, test } from 'vitest';
import { strayTexts } from './texts/find.ts';

const texts = (source: string) => strayTexts('Page.tsx', source).map(({ text }) => text);

test('text between tags is found in any language', () => {
  expect(texts('const a = <p>Hello</p>;')).toEqual(['Hello']);
  expect(texts('const a = <p>受理单</p>;')).toEqual(['受理单']);
  expect(texts("const a = <p>{'Hello there'}</p>;")).toEqual(['Hello there']);
});

test('an attribute that is shown or spoken is found, others are not', () => {
  expect(texts('const a = <img alt="A picture" className="wide" />;')).toEqual(['A picture']);
  expect(texts('const a = <Button type="primary" placeholder="Name" />;')).toEqual(['Name']);
});

test('Chinese is found wherever it stands', () => {
  expect(texts("const a = '重试';")).toEqual(['重试']);
  expect(texts(`const a = \`共 \${count} 条\`;`)).toEqual(['共', '条']);
});

test('a catalogue is the place for texts', () => {
  expect(texts("export const m = catalogue('x', { a: '重试' }, { a: 'Try again' });")).toEqual([]);
});

test('punctuation, numbers and keys are no texts', () => {
  expect(texts("const a = <p title=''> · 1 – {say('retry')}</p>;")).toEqual([]);
});

test('the line is told', () => {
  expect(strayTexts('Page.tsx', 'const a = 1;\nconst b = <p>Hello</p>;')).toEqual([
    { line: 2, text: 'Hello' },
  ]);
});
