const clock =
  /^(上午|下午)?\s*(\d{1,2})[:：时](\d{1,2})分?(?:[:：](\d{1,2})(?:\.\d+)?)?秒?\s*(am|pm|a\.m\.|p\.m\.)?$/i;

/** Milliseconds after midnight of a time of day such as 15:53, 3:53:50 PM or 下午3:53; null where the text is none. */
export function readTime(text: string): number | null {
  const match = clock.exec(text.trim());
  if (!match) return null;
  const [, before, hours, minutes, seconds = '0', after = ''] = match;
  const half = before === '下午' || /^p/i.test(after) ? 'pm' : before || after ? 'am' : null;
  const hour = hourOf(Number(hours), half);
  const [minute, second] = [Number(minutes), Number(seconds)];
  if (hour === null || minute > 59 || second > 59) return null;
  return ((hour * 60 + minute) * 60 + second) * 1000;
}

function hourOf(hour: number, half: 'am' | 'pm' | null): number | null {
  if (half === null) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

const dateAndTime = /^(\d{4}\D\d{1,2}\D\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})[T\s]+(.+?)Z?$/;

/** The time of day that stands behind a date in the same text, in milliseconds after midnight; null where none does. */
export function readTimeBehindDate(text: string): number | null {
  const match = dateAndTime.exec(text.trim());
  return match ? readTime(match[2] ?? '') : null;
}
