import { describe, expect, it } from 'vitest';
import { fold, foldWithOrigins } from './fold.ts';

describe('texts that read alike fold alike (B7)', () => {
  it.each([
    ['寬頻斷線', '宽频断线'],
    ['５Ｇ套餐', '5g套餐'],
    ['ＡＢＣ abc ＡｂＣ', 'abc abc abc'],
    ['頭髮發展', '头发发展'],
    ['Café', 'cafe'],
    ['Cafe\u0301', 'cafe'],
    ['①號機', '1号机'],
    ['５０㎡', '50m2'],
    ['投\u200b诉', '投诉'],
    ['宽带，掉线！', '宽带 掉线'],
    ['  宽带\n\t掉线  ', '宽带 掉线'],
    ['TS20261121-000123', 'ts20261121 000123'],
    ['ｶﾞｽ', 'カス'],
    ['“你好”——《世界》', '你好 世界'],
    ['😀', ''],
    ['', ''],
    ['𠮷野家', '𠮷野家'],
  ])('%j folds to %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(foldWithOrigins(text).folded).toBe(folded);
  });

  it('tells where every character came from', () => {
    const { folded, starts, ends } = foldWithOrigins('電話：㎡，A\u0301');
    expect(folded).toBe('电话 m2 a');
    expect(starts.slice(0, 7)).toEqual([0, 1, 2, 3, 3, 4, 5]);
    expect(ends.slice(0, 7)).toEqual([1, 2, 3, 4, 4, 5, 6]);
  });
});
