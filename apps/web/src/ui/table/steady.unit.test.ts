import { expect, test } from 'vitest';
import { steady } from './steady.ts';

interface Item {
  readonly id: string;
  readonly text: string;
}
const item = (id: string, text = id): Item => ({ id, text });
const rowId = ({ id }: Item) => id;

test('a row that somebody else took stays in its place and is marked', () => {
  const { rows, gone, waiting } = steady([item('a'), item('b'), item('c')], [item('a'), item('c')], rowId);
  expect(rows.map(rowId)).toEqual(['a', 'b', 'c']);
  expect([...gone]).toEqual(['b']);
  expect(waiting).toBe(0);
});

test('a new row at the top pushes nothing down, it is counted', () => {
  const { rows, waiting, behind } = steady([item('b')], [item('a'), item('b')], rowId);
  expect(rows.map(rowId)).toEqual(['b']);
  expect(waiting).toBe(1);
  expect(behind).toBe(true);
});

test('a row shows its newest content without moving', () => {
  const { rows, behind } = steady([item('a', 'old'), item('b')], [item('b'), item('a', 'new')], rowId);
  expect(rows).toEqual([item('a', 'new'), item('b')]);
  expect(behind).toBe(true);
});

test('the same rows in the same order are not behind', () => {
  const { gone, waiting, behind } = steady([item('a')], [item('a', 'new')], rowId);
  expect({ gone: gone.size, waiting, behind }).toEqual({ gone: 0, waiting: 0, behind: false });
});
