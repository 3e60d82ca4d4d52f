import { expect, test } from 'vitest';
import type { Story, StoryEvent } from '../stories.ts';
import { standings, unexplained } from './standing.ts';

const facts = { channel: 'phone', urgent: false };
const ticket = {
  ...facts,
  number: 'TS20260917-000001',
  registeredAt: 0,
  status: 'closed',
  level: 'senior',
  round: 1,
  waitingForCustomerAt: null,
};
const orders = [
  { id: 'first', kind: 'dispatch' },
  { id: 'second', kind: 'dispatch' },
  { id: 'change', kind: 'amendment' },
];

type Told = readonly [type: StoryEvent['type'], orderId?: string | null, data?: StoryEvent['data']];

/** Each event a step of its own, a minute after the one before. */
function story(...told: readonly Told[]): Story {
  const events = told.map(([type, orderId = null, data = {}], n) => ({
    id: n,
    at: n * 60_000,
    actorId: 'a',
    orderId,
    type,
    data,
  }));
  return { found: { ticket, orders, surveys: [] }, events, desk: [] } as unknown as Story;
}

const registered: Told = ['registered', null, { level: 'junior' }];

test('a case goes through the whole loop: status and level after each step are those of the workflow', () => {
  const told = standings(
    story(
      registered,
      ['orderProposed', 'first'],
      ['orderApproved', 'first'],
      ['orderIssued', 'second'],
      ['orderReplied', 'first'],
      ['orderDeclined', 'second'],
      ['answered'],
      ['surveyedNotSatisfied', null, { remedy: 'apology' }],
      ['answered'],
      ['closed'],
    ),
  );
  expect(told.map(({ status, level }) => `${status} ${level}`)).toEqual([
    'open junior',
    'dispatched junior',
    'dispatched senior',
    'dispatched senior',
    'dispatched senior',
    'replied senior',
    'answered senior',
    'open senior',
    'answered senior',
    'closed senior',
  ]);
});

test('a rejected proposal brings the case to the senior, who answers without an order (C6)', () => {
  const told = standings(story(registered, ['orderProposed', 'first'], ['orderRejected', 'first']));
  expect(told.at(-1)).toMatchObject({ status: 'open', level: 'senior', issued: false });
});

test('an approved amendment changes nothing about where the case stands', () => {
  const told = standings(
    story(registered, ['orderIssued', 'first'], ['orderApproved', 'change'], ['orderAmended', 'first']),
  );
  expect(told.at(-1)).toMatchObject({ status: 'dispatched', level: 'senior' });
});

test('a reopened case begins a round of its own', () => {
  const told = standings(story(registered, ['answered'], ['closed'], ['reopened']));
  expect(told.at(-1)).toMatchObject({
    status: 'open',
    level: 'senior',
    round: 2,
    answered: false,
    roundStartedAt: 180_000,
  });
});

test('a lost event is noticed: the history does not lead to where the ticket stands', () => {
  expect(unexplained(story(registered, ['escalated'], ['answered'], ['closed']))).toEqual([]);
  expect(unexplained(story(registered, ['escalated'], ['answered']))).toEqual([
    'TS20260917-000001 is «closed senior 1 false», its history says «answered senior 1 false»',
  ]);
});
