import { expect, test } from 'vitest';
import { inRows } from './tree.ts';

const entry = (id: string, parentId: string | null) => ({ id, parentId });

test('each entry is followed by those below it, with depth and place', () => {
  const rows = inRows([
    entry('b', null),
    entry('a', null),
    entry('b2', 'b'),
    entry('b1', 'b'),
    entry('b2x', 'b2'),
  ]);
  expect(rows.map(({ entry: { id }, depth, position, siblings }) => [id, depth, position, siblings])).toEqual(
    [
      ['b', 0, 0, 2],
      ['b2', 1, 0, 2],
      ['b2x', 2, 0, 1],
      ['b1', 1, 1, 2],
      ['a', 0, 1, 2],
    ],
  );
});

test('an entry whose parent is not shown stands at the top', () => {
  expect(inRows([entry('a', 'hidden')]).map(({ depth }) => depth)).toEqual([0]);
});
