/** The day so many weeks from another, both as `YYYY-MM-DD`. */
export function weekAway(day: string, weeks: number): string {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + 7 * weeks);
  return moved.toISOString().slice(0, 10);
}
