import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Leave, waitingRoom } from './waiting-room.ts';

const limits = { places: 2, rushMs: 1000, standingMs: 100 };

describe('a waiting room', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const room = () => waitingRoom(limits, () => Date.now());

  it('lets in as many as it has places, and the next when one leaves', async () => {
    const here = room();
    const [first, second] = [await here.enter(), await here.enter()];
    let third: Leave | null | undefined;
    void here.enter().then((leave) => {
      third = leave;
    });
    await vi.advanceTimersByTimeAsync(10);
    expect([here.atWork(), here.waiting(), third]).toEqual([2, 1, undefined]);
    first?.();
    first?.();
    await vi.advanceTimersByTimeAsync(0);
    expect([here.atWork(), here.waiting(), typeof third]).toEqual([2, 0, 'function']);
    second?.();
    third?.();
    expect(here.atWork()).toBe(0);
  });

  it('refuses after the long wait in a rush', async () => {
    const here = room();
    await here.enter();
    await here.enter();
    const waited = here.enter();
    await vi.advanceTimersByTimeAsync(999);
    expect(here.waiting()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await waited).toBeNull();
  });

  it('refuses after the short wait once the queue stands', async () => {
    const here = room();
    await here.enter();
    await here.enter();
    void here.enter();
    await vi.advanceTimersByTimeAsync(1001);
    const waited = here.enter();
    await vi.advanceTimersByTimeAsync(100);
    expect(await waited).toBeNull();
  });
});
