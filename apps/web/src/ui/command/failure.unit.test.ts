import { expect, test } from 'vitest';
import { fieldErrors, fieldPath, refusalView } from './failure.ts';

test('a dotted path leads to a field in a list', () => {
  expect(fieldPath('lines.0.number')).toEqual(['lines', 0, 'number']);
});

test('field sentences come to their fields', () => {
  const failure = {
    code: 'invalidInput',
    message: '…',
    fields: { 'body.limitMs': '此项必填', cause: '过长' },
  };
  expect(fieldErrors({ ok: false, status: 422, failure })).toEqual([
    { name: ['limitMs'], errors: ['此项必填'] },
    { name: ['cause'], errors: ['过长'] },
  ]);
});

test('only a version conflict is a conflict', () => {
  const refused = (code: string) =>
    refusalView({ ok: false, status: 409, failure: { code, message: 'm' } }).kind;
  expect(refused('versionConflict')).toBe('conflict');
  expect(refused('orderAlreadyAccepted')).toBe('refused');
});
