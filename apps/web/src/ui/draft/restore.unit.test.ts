import { expect, test } from 'vitest';
import { restoreDraft } from './restore.ts';

test('nothing anywhere is a fresh start', () => {
  expect(restoreDraft(undefined, undefined)).toEqual({ kind: 'fresh' });
});

test('what the server has is taken up on another computer', () => {
  expect(restoreDraft({ value: 'a', version: 3 }, undefined)).toEqual({
    kind: 'restored',
    value: 'a',
    base: 3,
    unsaved: false,
  });
});

test('after a crash the unsent copy is newer than the version it was typed on', () => {
  expect(restoreDraft({ value: 'a', version: 3 }, { value: 'ab', base: 3 })).toEqual({
    kind: 'restored',
    value: 'ab',
    base: 3,
    unsaved: true,
  });
});

test('a first draft that never reached the server comes back', () => {
  expect(restoreDraft(undefined, { value: 'a', base: null })).toMatchObject({
    kind: 'restored',
    unsaved: true,
  });
});

test('changed in both places, both are kept for the person to choose', () => {
  const mine = { value: 'mine', base: 3 };
  const theirs = { value: 'theirs', version: 5 };
  expect(restoreDraft(theirs, mine)).toEqual({ kind: 'conflict', mine, theirs });
});

test('finished elsewhere while something was unsent here is a conflict, too', () => {
  expect(restoreDraft(undefined, { value: 'mine', base: 3 })).toMatchObject({
    kind: 'conflict',
    theirs: undefined,
  });
});

test('the same text in both places is no conflict', () => {
  expect(restoreDraft({ value: { a: 1 }, version: 5 }, { value: { a: 1 }, base: 3 })).toMatchObject({
    kind: 'restored',
    base: 5,
    unsaved: false,
  });
});
