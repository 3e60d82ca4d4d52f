import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dateOf } from './civil.ts';
import { civilDay, isZone, momentOf } from './zone.ts';

const zone = fc.constantFrom(
  'Asia/Shanghai',
  'America/New_York',
  'Europe/Berlin',
  'Europe/Dublin',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'UTC',
);

test('wall-clock times are the moments that Temporal finds, over every change of the clocks', () => {
  // Days 18,262 to 21,914: the years 2020 to 2029.
  fc.assert(
    fc.property(
      zone,
      fc.integer({ min: 18_262, max: 21_914 }),
      fc.integer({ min: 0, max: 1439 }),
      (name, day, minutes) => {
        const wall = Temporal.PlainDate.from(dateOf(day)).toPlainDateTime().add({ minutes });
        const expected = wall.toZonedDateTime(name, { disambiguation: 'compatible' });
        expect(momentOf(name, day, minutes)).toBe(expected.epochMilliseconds);
        expect(civilDay(expected.epochMilliseconds, name)).toBe(expected.toPlainDate().toString());
      },
    ),
    { numRuns: 2000 },
  );
});

test.each([
  ['Asia/Shanghai', true],
  ['UTC', true],
  ['Mars/Base', false],
  ['+08:00', false],
  ['', false],
])('%s is a zone: %s', (name, known) => {
  expect(isZone(name)).toBe(known);
});
