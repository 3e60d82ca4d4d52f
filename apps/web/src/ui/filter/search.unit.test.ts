import { expect, test } from 'vitest';
import { z } from 'zod';
import { choiceParam, choicesParam, dayParam, flagParam, listParams, textParam } from './search.ts';

const schema = z.object({
  q: textParam,
  status: choicesParam(['open', 'dispatched', 'replied']),
  level: choiceParam(['junior', 'senior']),
  urgent: flagParam,
  from: dayParam,
  ...listParams,
});

test('what an address says is read', () => {
  expect(
    schema.parse({
      q: ' 宽带 ',
      status: ['replied', 'open'],
      level: 'senior',
      urgent: 'true',
      from: '2026-11-21',
    }),
  ).toEqual({ q: '宽带', status: ['open', 'replied'], level: 'senior', urgent: true, from: '2026-11-21' });
});

test('one choice alone is a list of one', () => {
  expect(schema.parse({ status: 'open' })).toEqual({ status: ['open'] });
});

test('what makes no sense is as if it were not there', () => {
  expect(
    schema.parse({ q: '', status: ['mad'], level: 'x', urgent: 'no', from: '2026-13-01', sort: 7 }),
  ).toEqual({});
});
