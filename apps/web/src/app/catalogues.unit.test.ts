import * as contract from '@redress/contract';
import { expect, test } from 'vitest';
import type { Catalogue } from '#ui/language/catalogue.ts';

const chinese = /\p{Script=Han}/u;
const letters = /\p{L}/u;

const modules = import.meta.glob<Record<string, unknown>>(['../**/messages.ts', '../**/titles.ts'], {
  eager: true,
});
const catalogues = Object.entries(modules).flatMap(([path, exported]) =>
  Object.values(exported)
    .filter(isCatalogue)
    .map((catalogue) => ({ path, catalogue })),
);

function isCatalogue(value: unknown): value is Catalogue {
  return typeof value === 'object' && value !== null && 'name' in value && 'zh' in value && 'en' in value;
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();
}

test('there are catalogues to check, each file has one, and no two have the same name', () => {
  expect(catalogues.length).toBeGreaterThan(15);
  expect(new Set(catalogues.map(({ path }) => path))).toEqual(new Set(Object.keys(modules)));
  const names = catalogues.map(({ catalogue }) => catalogue.name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test.each(catalogues)('$path says everything in both languages', ({ catalogue: { zh, en } }) => {
  expect(Object.keys(en)).toEqual(Object.keys(zh));
  for (const [key, text] of Object.entries(zh)) {
    const other = en[key] ?? '';
    expect(text.trim(), key).not.toBe('');
    expect(other.trim(), key).not.toBe('');
    expect(placeholders(other), key).toEqual(placeholders(text));
    expect(chinese.test(other), `${key} has Chinese in its English`).toBe(false);
    const words = text.replace(/\{\{\w+\}\}/g, '');
    expect(letters.test(words) && !chinese.test(words), `${key} has no Chinese in its Chinese`).toBe(false);
  }
});

const labels = Object.entries(contract).flatMap(([name, value]) =>
  name.endsWith('Labels') || name === 'roleNames' ? [{ name, labels: value as contract.Labels<string> }] : [],
);

test('there are labels to check', () => {
  expect(labels.length).toBeGreaterThan(10);
});

test.each(labels)('$name are in both languages', ({ labels: table }) => {
  for (const [code, { zh, en }] of Object.entries(table)) {
    expect(chinese.test(zh), `${code} in Chinese: ${zh}`).toBe(true);
    expect(en.trim() !== '' && !chinese.test(en), `${code} in English: ${en}`).toBe(true);
  }
});
