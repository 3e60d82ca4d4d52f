import type { Reference } from '@redress/contract';
import { expect, test } from 'vitest';
import { namesOf } from './names.ts';

const reference: Reference = {
  units: [
    {
      id: 'u1',
      parentId: null,
      kind: 'department',
      code: 'NET',
      name: '网络部',
      nameEn: 'Network',
      provinceCode: null,
      retired: false,
    },
    {
      id: 'u2',
      parentId: null,
      kind: 'department',
      code: 'OLD',
      name: '寻呼部',
      nameEn: 'Paging',
      provinceCode: null,
      retired: true,
    },
  ],
  classifications: [],
  customerClasses: [
    { code: 'major', name: '大客户', nameEn: 'Major', rank: 20, seniorAtOnce: true, urgent: true },
  ],
  roles: [],
  people: [{ id: 'p1', name: '王芳', employeeNumber: '1001', unitId: 'u1', roles: [], retired: true }],
  calendars: [],
};

test('an id is shown by its name in the language of the screens', () => {
  expect(namesOf(reference, 'zh').unit('u1')).toBe('网络部');
  expect(namesOf(reference, 'en').unit('u1')).toBe('Network');
  expect(namesOf(reference, 'zh').person('p1')).toBe('王芳');
});

test('a retired unit keeps its name and cannot be chosen', () => {
  const names = namesOf(reference, 'zh');
  expect(names.unit('u2')).toBe('寻呼部');
  expect(names.units('department').map(({ id }) => id)).toEqual(['u1']);
});

test('before the server has answered every name is empty', () => {
  const names = namesOf(undefined, 'zh');
  expect(names.known).toBe(false);
  expect(names.unit('u1')).toBe('');
  expect(names.unit(null)).toBe('');
});

test('a class that goes to a senior at once stands out (C4)', () => {
  expect(namesOf(reference, 'zh').customerClass('major')).toEqual({ name: '大客户', priority: true });
});
