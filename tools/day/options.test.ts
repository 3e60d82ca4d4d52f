import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('a file and options are read', () => {
  expect(readOptions(['list.csv', '--tickets', '50', '--processes', '3'])).toMatchObject({
    file: 'list.csv',
    tickets: 50,
    processes: 3,
    speed: null,
    seed: 1,
  });
});

test.each([
  [['a.csv', 'b.csv'], 'one file at most'],
  [['--tickets', 'many'], '--tickets wants a number of 1 at least'],
  [['--url', 'http://127.0.0.1:4200', '--processes', '2'], 'a running server has its own port'],
])('%j is refused', (args, sentence) => {
  expect(() => readOptions(args)).toThrow(sentence);
});
