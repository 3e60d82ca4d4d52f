import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../apps/server/src/platform/database/database.ts';
import { createTestDatabase, type TestDatabase } from '../../apps/server/src/platform/database/testing.ts';
import { assertShadowed, changeSpeed, installClock } from './accelerated.ts';

const startAt = Date.parse('2026-09-17T08:30:00+08:00');
const hourMs = 3_600_000;

let made: TestDatabase;
beforeAll(async () => {
  made = await createTestDatabase();
});
afterAll(() => made.drop());

test('unqualified now() runs from the start at the speed, for new connections, and tables stay where they are', async () => {
  const installed = await installClock(made.database, { startAt, speed: 36_000 });
  // A connection that was open before has the system clock still, and would mix the two.
  await expect(assertShadowed(made.database)).rejects.toThrow('still the system clock');
  const own = openDatabase(made.url);
  await assertShadowed(own);
  const { at: first } = await own.one<{ at: number }>('select now() as at');
  await new Promise((resolve) => setTimeout(resolve, 300));
  const { at: later } = await own.one<{ at: number }>('select now() as at');
  expect(first).toBeGreaterThanOrEqual(startAt);
  // 0.3 s at ten hours a second are three hours; a busy machine makes them more.
  expect(later - first).toBeGreaterThanOrEqual(2.9 * hourMs);
  expect(later - first).toBeLessThan(100 * hourMs);
  await own.run('create table made_on_the_day (n integer)');
  expect(
    await own.one("select schemaname as schema from pg_tables where tablename = 'made_on_the_day'"),
  ).toEqual({ schema: 'public' });

  const changed = await changeSpeed(own, installed, 1);
  expect(changed.speed).toBe(1);
  const { at: calm } = await own.one<{ at: number }>('select now() as at');
  await new Promise((resolve) => setTimeout(resolve, 200));
  const { at: end } = await own.one<{ at: number }>('select now() as at');
  expect(calm).toBeGreaterThanOrEqual(later);
  expect(end - calm).toBeGreaterThanOrEqual(190);
  expect(end - calm).toBeLessThan(60_000);

  await changeSpeed(own, changed, 0);
  const { at: still } = await own.one<{ at: number }>('select now() as at');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await own.one('select now() as at')).toEqual({ at: still });
  expect(still).toBeGreaterThan(end);
  await own.close();
});

test('a clock that stands still from the start is refused', async () => {
  await expect(installClock(made.database, { startAt, speed: 0 })).rejects.toThrow(RangeError);
});
