import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { paced } from './paced.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a hundred messages at once ask the server twice: at once and at the end of the pause', () => {
  let runs = 0;
  const pace = paced(() => {
    runs += 1;
  }, 1000);
  for (let message = 0; message < 100; message += 1) pace.ask();
  expect(runs).toBe(1);
  vi.advanceTimersByTime(1000);
  expect(runs).toBe(2);
  vi.advanceTimersByTime(5000);
  expect(runs).toBe(2);
});

test('after a pause the next message asks at once', () => {
  let runs = 0;
  const pace = paced(() => {
    runs += 1;
  }, 1000);
  pace.ask();
  vi.advanceTimersByTime(1500);
  pace.ask();
  expect(runs).toBe(2);
});

test('what waits is forgotten when the screen is left', () => {
  let runs = 0;
  const pace = paced(() => {
    runs += 1;
  }, 1000);
  pace.ask();
  pace.ask();
  pace.stop();
  vi.advanceTimersByTime(5000);
  expect(runs).toBe(1);
});
