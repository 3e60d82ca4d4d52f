import { z } from 'zod';

/** Text of a pattern, with a sentence of its own (`zh|en`) for text that is not. */
export function matching(pattern: RegExp, sentence: string) {
  return z
    .string()
    .trim()
    .max(200)
    .refine((text) => pattern.test(text), sentence);
}

/** The code of something an administrator adds; rules and addresses refer to it, so it never changes. */
export const newCode = matching(
  /^[a-z][A-Za-z0-9]{0,39}$/,
  '以小写字母开头，只用字母和数字，最多 40 个|Begin with a small letter; letters and digits, 40 at most',
);
