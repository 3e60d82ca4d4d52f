import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkVectors } from './check.ts';

const file: unknown = JSON.parse(
  readFileSync(new URL('../../data/calendar/working-time-vectors.json', import.meta.url), 'utf8'),
);

// 2026-11-20 is a Friday in Shanghai (UTC+8).
const seconds = (iso: string): number => Date.parse(iso) / 1000;
const office = {
  tz: 'Asia/Shanghai',
  hours: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [
      day,
      [
        ['09:00', '12:00'],
        ['13:30', '17:30'],
      ],
    ]),
  ),
};
const friday = { ...office, start: seconds('2026-11-20T17:00:00+08:00'), secs: 3600 };

describe('the vector file', () => {
  test('all 1,500 deadlines agree, at closing and at the next opening (E1)', () => {
    expect(checkVectors(file)).toEqual({ passed: 1500, failed: 0, failures: [] });
  });

  test('a wrong expectation is a failure that names the case and both values', () => {
    const report = checkVectors([
      { ...friday, id: 'late', deadline_close: seconds('2026-11-23T09:31:00+08:00') },
    ]);
    expect(report.failed).toBe(1);
    expect(report.failures).toEqual(['case late: deadline_close expected 1795397460, found 1795397400']);
  });

  test('a file without cases is refused', () => {
    expect(() => checkVectors({ cases: [] })).toThrow('no cases');
    expect(() => checkVectors({ rows: [] })).toThrow('expected a list');
  });
});

describe('the format', () => {
  test.each([
    ['intervals to the minute', { ...friday, deadline_close: seconds('2026-11-23T09:30:00+08:00') }],
    [
      'a make-up day as plain date takes the hours of Monday',
      { ...friday, makeUp: ['2026-11-21'], deadline_close: seconds('2026-11-21T09:30:00+08:00') },
    ],
    [
      'a make-up day with a weekday takes its hours',
      {
        ...friday,
        hours: { ...office.hours, wed: [8, 12] },
        makeUp: [{ date: '2026-11-21', as: 'wed' }],
        deadline_close: seconds('2026-11-21T08:30:00+08:00'),
      },
    ],
    [
      'make-up days as an object',
      { ...friday, makeUp: { '2026-11-22': 'tue' }, deadline_close: seconds('2026-11-22T09:30:00+08:00') },
    ],
    [
      'a half day',
      {
        ...friday,
        secs: 3 * 3600,
        special: { '2026-11-23': [['09:00', '10:00']] },
        deadline_close: seconds('2026-11-24T10:30:00+08:00'),
      },
    ],
    [
      'a night shift',
      {
        tz: 'Asia/Shanghai',
        hours: { fri: [22, 6] },
        start: friday.start,
        secs: 8 * 3600,
        deadline_close: seconds('2026-11-21T06:00:00+08:00'),
      },
    ],
    [
      'pauses are left out',
      {
        ...friday,
        pauses: [[seconds('2026-11-20T17:10:00+08:00'), seconds('2026-11-23T09:10:00+08:00')]],
        deadline_close: seconds('2026-11-23T10:00:00+08:00'),
      },
    ],
    [
      'elapsed time, alone and with pauses',
      {
        ...office,
        pauses: [[seconds('2026-11-20T10:00:00+08:00'), seconds('2026-11-20T11:00:00+08:00')]],
        elapsed: {
          from: seconds('2026-11-20T08:00:00+08:00'),
          to: seconds('2026-11-20T14:00:00+08:00'),
          secs: 9000,
        },
      },
    ],
    [
      'a calendar that never opens',
      { tz: 'Asia/Shanghai', hours: {}, start: 0, secs: 60, deadline_close: null },
    ],
  ])('%s', (_name, row) => {
    expect(checkVectors([row])).toEqual({ passed: 1, failed: 0, failures: [] });
  });

  test.each([
    ['an unknown zone', { ...friday, tz: 'Mars/Base', deadline_close: 0 }, 'calendarInvalid'],
    [
      'a weekday that is none',
      { ...friday, hours: { someday: [9, 17] }, deadline_close: 0 },
      'not a weekday',
    ],
    ['nothing to check', friday, 'expects nothing'],
    ['a limit without a start', { ...office, deadline_close: 0 }, 'needs start and secs'],
    ['a row that is no object', 7, 'must be an object'],
  ])('%s fails with a sentence', (_name, row, sentence) => {
    const report = checkVectors([row]);
    expect(report.failed).toBe(1);
    expect(report.failures[0]).toContain(sentence);
  });
});
