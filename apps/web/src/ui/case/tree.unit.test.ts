import { expect, test } from 'vitest';
import { inTreeOrder, matchesEntry } from './tree.ts';

const entry = (id: string, parentId: string | null, code: string, name: string, sort: number) => ({
  id,
  parentId,
  code,
  name,
  nameEn: code,
  sort,
});
const entries = [
  entry('mobile', null, 'mobile', '移动业务', 2),
  entry('speed', 'broadband', 'broadband.speed', '网速', 1),
  entry('broadband', null, 'broadband', '宽带', 1),
  entry('orphan', 'retired', 'pager', '寻呼', 9),
];

test('entries stand under their parent, by their place', () => {
  expect(inTreeOrder(entries).map(({ id, depth }) => [id, depth])).toEqual([
    ['broadband', 0],
    ['speed', 1],
    ['mobile', 0],
    ['orphan', 0],
  ]);
});

test('an entry is found by its own name, by that of its parent, and by its code', () => {
  const found = (typed: string) =>
    inTreeOrder(entries)
      .filter((one) => matchesEntry(one, typed))
      .map(({ id }) => id);
  expect(found('网速')).toEqual(['speed']);
  expect(found('宽带')).toEqual(['broadband', 'speed']);
  expect(found('broadband.s')).toEqual(['speed']);
  expect(found('SPEED')).toEqual(['speed']);
});
