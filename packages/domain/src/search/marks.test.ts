import { describe, expect, it } from 'vitest';
import { excerptOf, marksIn } from './marks.ts';

const marked = (text: string, terms: readonly string[], initials?: string) =>
  marksIn(text, terms, initials).map(([start, end]) => text.slice(start, end));

describe('hits are marked where they stand in the text as it was written (B7)', () => {
  it.each([
    ['家中寬頻掉線', ['宽频'], ['寬頻']],
    ['５Ｇ套餐與５G', ['5g'], ['５Ｇ', '５G']],
    ['宽带，掉线', ['宽带', '掉线'], ['宽带', '掉线']],
    ['宽带掉线', ['宽带掉', '掉线'], ['宽带掉线']],
    ['面积５０㎡', ['m2'], ['㎡']],
    ['Cafe\u0301 bar', ['cafe'], ['Cafe']],
    ['没有', ['别的'], []],
    ['', ['字'], []],
  ])('%s for %j', (text, terms, parts) => expect(marked(text, terms)).toEqual(parts));

  it('initials mark the characters of the name', () => {
    expect(marked('王小明', ['xm'], 'wxm')).toEqual(['小明']);
    expect(marked('王小明', ['wx'], 'wxm')).toEqual(['王小']);
    expect(marked('王小明', ['wx'], 'w')).toEqual([]);
  });

  it('an excerpt lies around the first hit', () => {
    const text = `${'前'.repeat(300)}宽带${'后'.repeat(300)}`;
    const excerpt = excerptOf(text, ['宽带'], 80);
    expect(excerpt.text).toHaveLength(82);
    expect(excerpt.marks.map(([start, end]) => excerpt.text.slice(start, end))).toEqual(['宽带']);
  });

  it('an excerpt of a short text is the text; without a hit it is the beginning', () => {
    expect(excerptOf('宽带', ['宽带'], 80)).toEqual({ text: '宽带', marks: [[0, 2]] });
    expect(excerptOf('字'.repeat(100), ['无'], 10)).toEqual({ text: `${'字'.repeat(10)}…`, marks: [] });
  });

  it('an excerpt never parts a character in two', () => {
    const { text } = excerptOf('𠮷'.repeat(50), ['无'], 11);
    expect([...text].every((one) => one === '𠮷' || one === '…')).toBe(true);
  });
});
