import { requiredFacts, ticketKinds } from '@redress/domain';
import { expect, test } from 'vitest';
import { besideFields, emptyFacts, matterFields } from './factFields.ts';

// The head of the form has these for every kind.
const inHead = ['complainantName', 'contactPhone', 'channel'];

test.each(ticketKinds)('the form of %s has a field for everything that is required (A10, A11)', (kind) => {
  const fields: readonly string[] = [...inHead, ...matterFields[kind], ...besideFields[kind]];
  expect(requiredFacts[kind].filter((name) => !fields.includes(name))).toEqual([]);
});

test('a suggestion is asked for its subject and not for a nature (B3)', () => {
  expect(matterFields.suggestion).toContain('suggestionSubjectId');
  expect(matterFields.suggestion).not.toContain('natureId');
});

test('where a line is matters for faults only (workflow section 3)', () => {
  const kinds = ticketKinds.filter((kind) => matterFields[kind].includes('area'));
  expect(kinds).toEqual(['faultReport']);
});

test('no field stands twice in a form', () => {
  for (const kind of ticketKinds) {
    const fields = [...inHead, ...matterFields[kind], ...besideFields[kind]];
    expect(new Set(fields).size).toBe(fields.length);
  }
});

test('a fresh form came by phone and is answered by phone', () => {
  expect([emptyFacts.channel, emptyFacts.replyChannel]).toEqual(['phone', 'phone']);
});
