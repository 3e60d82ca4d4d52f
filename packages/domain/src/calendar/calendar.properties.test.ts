import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Pause, type WorkingCalendar, weekdays } from './calendar.ts';
import { dateOf, dayMs } from './civil.ts';
import { workingDeadline, workingElapsed } from './deadline.ts';
import { type ExplanationStep, explainDeadline } from './explain.ts';

fc.configureGlobal({ numRuns: 300 });

// Two months around the change to summer time in New York and Berlin and back from it in Lord Howe.
const base = Date.parse('2026-03-01T00:00:00Z');

// At least twenty minutes long, so that even the longest limit ends within the fifty years that are searched.
const interval = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 20, max: 1420 }))
  .map(([opens, length]) => [clock(opens), clock((opens + length) % 1440)] as const);
const intervals = fc.array(interval, { maxLength: 3 });
const date = fc.integer({ min: 0, max: 60 }).map((day) => dateOf(base / dayMs + day));
const hours = fc
  .array(fc.tuple(fc.constantFrom(...weekdays), fc.array(interval, { minLength: 1, maxLength: 3 })), {
    minLength: 1,
    maxLength: 7,
  })
  .map((days) => Object.fromEntries(days));

const calendars: fc.Arbitrary<WorkingCalendar> = fc.record({
  zone: fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'UTC'),
  always: fc.constantFrom(false, false, false, true),
  hours,
  holidays: fc.dictionary(date, fc.constant('holiday'), { maxKeys: 6 }),
  makeUp: fc.dictionary(date, fc.constantFrom(...weekdays), { maxKeys: 4 }),
  special: fc.dictionary(date, intervals, { maxKeys: 4 }),
});

const moment = fc.integer({ min: 0, max: 60 * dayMs }).map((offset) => base + offset);
const limitMs = fc.integer({ min: 0, max: 7 * dayMs });
const pauses: fc.Arbitrary<Pause[]> = fc.array(
  fc
    .tuple(moment, fc.integer({ min: 0, max: 3 * dayMs }))
    .map(([from, length]) => ({ from, to: from + length })),
  { maxLength: 3 },
);

function due(calendar: WorkingCalendar, start: number, limit: number, paused: readonly Pause[] = []): number {
  const result = workingDeadline(calendar, start, limit, paused);
  expect(result.ok).toBe(true);
  return result.ok ? result.due : Number.NaN;
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

const msOf = (step: ExplanationStep): number => ('ms' in step ? step.ms : 0);

describe('for every calendar, start, limit and pauses (E1)', () => {
  test('the open time from a start to its due time is the limit', () => {
    fc.assert(
      fc.property(calendars, moment, limitMs, pauses, (calendar, start, limit, paused) => {
        expect(workingElapsed(calendar, start, due(calendar, start, limit, paused), paused)).toBe(limit);
      }),
    );
  });

  test('a due time is the first such moment: a millisecond earlier, less has passed', () => {
    fc.assert(
      fc.property(calendars, moment, limitMs, pauses, (calendar, start, limit, paused) => {
        fc.pre(limit > 0);
        const at = due(calendar, start, limit, paused);
        expect(workingElapsed(calendar, start, at - 1, paused)).toBe(limit - 1);
      }),
    );
  });

  test('a later start or a longer limit is never due earlier', () => {
    fc.assert(
      fc.property(calendars, moment, moment, limitMs, limitMs, pauses, (calendar, s1, s2, l1, l2, paused) => {
        const [early, late] = [Math.min(s1, s2), Math.max(s1, s2)];
        const [short, long] = [Math.min(l1, l2), Math.max(l1, l2)];
        expect(due(calendar, early, short, paused)).toBeLessThanOrEqual(due(calendar, late, short, paused));
        expect(due(calendar, early, short, paused)).toBeLessThanOrEqual(due(calendar, early, long, paused));
      }),
    );
  });

  test('a limit split in two is due when the whole is', () => {
    fc.assert(
      fc.property(calendars, moment, limitMs, limitMs, pauses, (calendar, start, first, second, paused) => {
        fc.pre(second > 0);
        const between = due(calendar, start, first, paused);
        expect(due(calendar, between, second, paused)).toBe(due(calendar, start, first + second, paused));
      }),
    );
  });

  test('pauses never bring a due time forward, and elapsed time adds up', () => {
    fc.assert(
      fc.property(calendars, moment, moment, limitMs, pauses, (calendar, a, b, limit, paused) => {
        expect(due(calendar, a, limit, paused)).toBeGreaterThanOrEqual(due(calendar, a, limit));
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const middle = Math.floor((from + to) / 2);
        const parts =
          workingElapsed(calendar, from, middle, paused) + workingElapsed(calendar, middle, to, paused);
        expect(workingElapsed(calendar, from, to, paused)).toBe(parts);
      }),
    );
  });

  test('the steps of the explanation add up to the limit, are in order, and end at the due time', () => {
    fc.assert(
      fc.property(calendars, moment, limitMs, pauses, (calendar, start, limit, paused) => {
        const explained = explainDeadline(calendar, start, limit, paused);
        expect(explained.ok).toBe(true);
        if (!explained.ok) return;
        expect(explained.steps.reduce((sum, step) => sum + msOf(step), 0)).toBe(limit);
        expect(explained.steps.at(-1)).toEqual({ kind: 'due', at: due(calendar, start, limit, paused) });
        const counted = explained.steps.flatMap((step) => ('ms' in step ? [step.from, step.to] : []));
        expect(counted).toEqual([...counted].sort((a, b) => a - b));
      }),
    );
  });
});
