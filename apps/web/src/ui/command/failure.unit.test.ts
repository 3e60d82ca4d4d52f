import { expect, test } from 'vitest';
import { fieldErrors, fieldPath, refusalView } from './failure.ts';

test('a dotted path leads to a field in a list', () => {
  expect(fieldPath('lines.0.number')).toEqual(['lines', 0, 'number']);
});

test('field sentences come to their fields', () => {
  const failure = {
    code: 'invalidInput',
    message: '…',
    fields: { 'body.input.limit': '此项必填', cause: '过长', 'body.name': '过短' },
  };
  expect(fieldErrors({ ok: false, status: 422, failure })).toEqual([
    { name: ['limit'], errors: ['此项必填'] },
    { name: ['cause'], errors: ['过长'] },
    { name: ['name'], errors: ['过短'] },
  ]);
});

test('only a conflict of versions is a conflict', () => {
  const refused = (code: string) =>
    refusalView({ ok: false, status: 409, failure: { code, message: 'm' } }).kind;
  expect(refused('versionConflict')).toBe('conflict');
  expect(refused('changedMeanwhile')).toBe('conflict');
  expect(refused('orderAlreadyAccepted')).toBe('refused');
});
