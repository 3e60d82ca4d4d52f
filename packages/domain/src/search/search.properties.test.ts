import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldWithOrigins } from './fold.ts';
import { gramsOf, gramsOfTerm } from './grams.ts';
import { marksIn } from './marks.ts';
import { longestQuery, parseQuery } from './query.ts';

fc.configureGlobal({ numRuns: 500 });

const chinese = fc.constantFrom(...'宽带寬頻掉线斷線费費５Ｇ套餐王小明，。！ 　-—');
const latin = fc.constantFrom(...'abcXYZ0123５６－/., ');
const anything = fc.string({ unit: 'grapheme', maxLength: 40 });
const text = fc.oneof(
  fc.array(fc.oneof(chinese, latin), { maxLength: 60 }).map((all) => all.join('')),
  anything,
  fc.string({ unit: 'binary', maxLength: 40 }),
);
/** A text and a part of it. */
const part = fc
  .tuple(text, fc.nat(60), fc.nat(60))
  .map(([whole, from, length]) => [whole, [...whole].slice(from, from + length).join('')] as const);

describe('folding and the index (B7)', () => {
  test('a part of a text folds to a part of the folded text', () => {
    fc.assert(
      fc.property(part, ([whole, some]) => {
        expect(fold(whole)).toContain(fold(some));
      }),
    );
  });

  test('a folded part is found: every word it is looked up by is one of the text’s', () => {
    fc.assert(
      fc.property(part, ([whole, some]) => {
        const grams = gramsOf(fold(whole));
        expect(gramsOfTerm(fold(some)).filter((gram) => !grams.has(gram))).toEqual([]);
      }),
    );
  });

  test('whatever was typed from a text finds that text', () => {
    fc.assert(
      fc.property(part, ([whole, some]) => {
        const parsed = parseQuery(some);
        const folded = fold(whole);
        if (parsed.ok) expect(parsed.query.terms.filter((term) => !folded.includes(term))).toEqual([]);
      }),
    );
  });

  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(fold(fold(one))).toBe(fold(one));
      }),
    );
  });

  test('both ways of folding agree', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(foldWithOrigins(one).folded).toBe(fold(one));
      }),
    );
  });

  test('what is marked folds to what was looked for', () => {
    fc.assert(
      fc.property(part, ([whole, some]) => {
        const term = fold(some);
        fc.pre(term !== '');
        const marks = marksIn(whole, [term]);
        expect(marks.length).toBeGreaterThan(0);
        for (const [start, end] of marks) expect(fold(whole.slice(start, end))).toContain(term);
      }),
    );
  });

  test('no query is an error, and none is longer than what is asked of the database', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ maxLength: 10_000 })), (typed) => {
        const parsed = parseQuery(typed);
        if (!parsed.ok) return;
        expect(parsed.query.terms.length).toBeGreaterThan(0);
        expect(parsed.query.terms.length).toBeLessThanOrEqual(longestQuery);
        expect(parsed.query.terms.flatMap(gramsOfTerm).length).toBeGreaterThan(0);
      }),
    );
  });
});
