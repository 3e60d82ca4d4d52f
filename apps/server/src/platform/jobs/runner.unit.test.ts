import { expect, test } from 'vitest';
import { openLog } from '#platform/log.ts';
import { startJobs } from './runner.ts';

const log = openLog('silent');
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('a job never overlaps itself, goes on after a failure, and is called at once while work is left', async () => {
  let running = 0;
  let runs = 0;
  let overlapped = false;
  const run = async () => {
    running += 1;
    overlapped ||= running > 1;
    runs += 1;
    await pause(2);
    running -= 1;
    if (runs === 3) throw new Error('broken once');
    return runs < 10;
  };
  const jobs = startJobs([{ name: 'counted', everyMs: 1, run }], log);
  await pause(120);
  await jobs.stop();
  expect(overlapped).toBe(false);
  expect(runs).toBeGreaterThanOrEqual(10);
});

test('stopping waits for the run that has started, and no other starts', async () => {
  let finished = 0;
  let started = 0;
  const run = async (stopping: AbortSignal) => {
    started += 1;
    await pause(30);
    finished += 1;
    return !stopping.aborted;
  };
  const jobs = startJobs([{ name: 'slow', everyMs: 60_000, run }], log);
  await pause(5);
  await jobs.stop();
  await pause(40);
  expect([started, finished]).toEqual([1, 1]);
});
