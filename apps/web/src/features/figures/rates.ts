/** How many hundredths of something came in time; undefined where there is nothing to divide by. */
export function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : (part / whole) * 100;
}

/** A share for reading, with one decimal unless it is whole: `96.7 %`, `100 %`, a dash where there is none. */
export function shareText(hundredths: number | undefined): string {
  if (hundredths === undefined) return '—';
  // Cut, not rounded: 99.96 % in time is not 100 %.
  const cut = Math.floor(hundredths * 10) / 10;
  return `${Number.isInteger(cut) ? cut : cut.toFixed(1)} %`;
}
