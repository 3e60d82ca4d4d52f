import { orderCommandLabels, ticketCommandLabels } from '@redress/contract';
import type { OrderCommandName, TicketCommandName } from '@redress/domain';
import { expect, test } from 'vitest';
import { placeOrderCommands, placeTicketCommands } from './offers.ts';
import { orderForms } from './orderForms.tsx';

test('every command on a ticket has a place', () => {
  const all = Object.keys(ticketCommandLabels) as TicketCommandName[];
  expect(
    placeTicketCommands(all)
      .map(({ command }) => command)
      .toSorted(),
  ).toEqual(all.toSorted());
});

test('every command on an order has a place, but for those that stand beside a warning', () => {
  const beside = ['acknowledgeWarning', 'revokeWarning'];
  const all = (Object.keys(orderCommandLabels) as OrderCommandName[]).filter(
    (name) => !beside.includes(name),
  );
  expect(
    placeOrderCommands(all)
      .map(({ command }) => command)
      .toSorted(),
  ).toEqual(all.toSorted());
  expect(Object.keys(orderForms)).toEqual(expect.arrayContaining(beside));
});

test('a junior with a fresh complaint answers first; what ends the case waits in the menu', () => {
  const placed = placeTicketCommands(['withdraw', 'note', 'answer', 'proposeOrder', 'escalate', 'editFacts']);
  expect(placed[0]).toEqual({ command: 'answer', weight: 'main', keys: 'a' });
  expect(placed.find(({ command }) => command === 'withdraw')?.weight).toBe('rest');
  expect(placed.find(({ command }) => command === 'editFacts')).toEqual({
    command: 'editFacts',
    weight: 'rest',
    keys: 'e',
  });
});

test('who can only remark has no main command', () => {
  expect(placeTicketCommands(['judge', 'note']).map(({ weight }) => weight)).toEqual(['normal', 'normal']);
});

test('no two commands share a key', () => {
  const all = Object.keys(ticketCommandLabels) as TicketCommandName[];
  const keys = placeTicketCommands(all).flatMap((one) => one.keys ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});
