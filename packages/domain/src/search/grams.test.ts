import { describe, expect, it } from 'vitest';
import { facetGram, gramsOf, gramsOfTerm } from './grams.ts';

describe('the words of the index (B7)', () => {
  it('are characters, neighbours, and three letters or digits', () => {
    expect(gramsOf('宽带 5g').size).toBe(6);
    expect(gramsOf('a1b').size).toBe(6);
    expect(gramsOf('')).toEqual(new Set());
  });

  it('a term is looked up by pairs, and by threes where it has them', () => {
    expect(gramsOfTerm('宽')).toEqual(['宽'.charCodeAt(0)]);
    expect(gramsOfTerm('宽带')).toHaveLength(1);
    expect(gramsOfTerm('宽带费')).toHaveLength(2);
    expect(gramsOfTerm('5g')).toHaveLength(1);
    expect(gramsOfTerm('12345')).toHaveLength(3);
    expect(gramsOfTerm('5g套')).toHaveLength(2);
  });

  it('a long term is looked up by eight words', () => {
    expect(gramsOfTerm('用户来电反映家中宽带频繁掉线多次报修未解决')).toHaveLength(8);
  });

  it('fit into 32 bits with their sign', () => {
    for (const gram of [...gramsOf('宽带abc龥龥12345'), facetGram('ticket')]) {
      expect(gram).toBe(gram | 0);
    }
  });

  it('facets are no text: no folded character is of the private area', () => {
    expect((facetGram('ticket') >>> 24).toString(16)).toBe('e1');
    expect(gramsOf('\ue100\ue200').size).toBe(3);
    expect(facetGram('ticket')).not.toBe(facetGram('order'));
  });
});
