import { expect, test } from 'vitest';
import { eventReader, type LiveMessage } from './eventReader.ts';

function read(...pieces: string[]): LiveMessage[] {
  const found: LiveMessage[] = [];
  const reader = eventReader((message) => found.push(message));
  for (const piece of pieces) reader(piece);
  return found;
}

test('a message is its topic, id and data', () => {
  expect(read('event: ticket\nid: 42\ndata: {"ticketId":"a"}\n\n')).toEqual([
    { topic: 'ticket', id: '42', data: '{"ticketId":"a"}' },
  ]);
});

test('a message may come in pieces, and two in one piece', () => {
  expect(
    read('event: tic', 'ket\ndata: 1\n', '\nevent: desk\ndata: 2\n\n').map(({ topic }) => topic),
  ).toEqual(['ticket', 'desk']);
});

test('a comment that keeps the line open is no message', () => {
  expect(read(': still here\n\n')).toEqual([]);
});

test('what has not ended yet is not told', () => {
  expect(read('event: ticket\ndata: 1\n')).toEqual([]);
});
