import { rights } from '@redress/domain';
import { expect, test } from 'vitest';
import { shownRights } from './groups.ts';

test('every right is shown in exactly one group', () => {
  expect([...shownRights].sort()).toEqual([...rights].sort());
});
