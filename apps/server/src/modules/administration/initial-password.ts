import { randomInt } from 'node:crypto';

// Without characters that are mistaken for one another when a password is read out or copied from paper.
const upper = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const lower = 'abcdefghijkmnpqrstuvwxyz';
const digits = '23456789';
const all = upper + lower + digits;

/** A random password of this many characters (never fewer than 12) that satisfies the rules of passwords (V3). */
export function newInitialPassword(minimumLength: number): string {
  const length = Math.max(minimumLength, 12);
  const characters = [pick(upper), pick(lower), pick(digits)];
  while (characters.length < length) characters.push(pick(all));
  for (let last = characters.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [characters[last], characters[other]] = [characters[other] ?? '', characters[last] ?? ''];
  }
  return characters.join('');
}

function pick(from: string): string {
  return from.charAt(randomInt(from.length));
}
