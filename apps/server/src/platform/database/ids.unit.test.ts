import { expect, test } from 'vitest';
import { idsAt } from './ids.ts';

test('an id begins with its moment and is a UUID of version 7', () => {
  const id = idsAt(Date.UTC(2026, 10, 21, 9, 5, 0, 123))();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 10, 21, 9, 5, 0, 123));
});

test('ids of one moment are all different', () => {
  const newId = idsAt(0);
  const made = Array.from({ length: 50_000 }, newId);
  expect(new Set(made).size).toBe(50_000);
});

test('ids of a later moment come later', () => {
  expect(idsAt(1_700_000_000_000)() < idsAt(1_700_000_000_001)()).toBe(true);
});
