import { expect, test } from 'vitest';
import { palette, toneColours, tones } from './palette.ts';

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

test('black on white has the contrast that WCAG gives as 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});

test.each(tones)(
  'the text of tone %s is readable on its background and on a hovered or selected row',
  (tone) => {
    expect(contrast(toneColours[tone].text, toneColours[tone].background)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(toneColours[tone].text, palette.hover)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(toneColours[tone].text, palette.selected)).toBeGreaterThanOrEqual(4.5);
  },
);

test.each(['text', 'textSecondary', 'textQuiet', 'placeholder', 'primary', 'error'] as const)(
  '%s is readable on white, on the canvas and on a hovered row',
  (name) => {
    for (const ground of [palette.surface, palette.canvas, palette.hover, palette.header]) {
      expect(contrast(palette[name], ground)).toBeGreaterThanOrEqual(4.5);
    }
  },
);
