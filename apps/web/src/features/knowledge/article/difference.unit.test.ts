import { expect, test } from 'vitest';
import { differenceOf } from './difference.ts';

const shown = (before: string, after: string) =>
  differenceOf(before, after)
    .map(({ text, change }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]` })[change])
    .join('')
    .trim();

test('a changed line shows its changed words, other lines stay', () => {
  expect(shown('资费\n每月 30 元，次月生效\n完', '资费\n每月 20 元，次月生效\n完')).toBe(
    '资费\n每月 [-30][+20] 元，次月生效\n完',
  );
});

test('a new line is new as a whole', () => {
  expect(shown('一\n二', '一\n二\n三')).toBe('一\n二\n[+三\n]');
});

test('equal texts have no difference', () => {
  expect(differenceOf('一\n二', '一\n二').every(({ change }) => change === 'same')).toBe(true);
});

test('very long texts are compared without stalling', () => {
  const line = '宽带提速办理说明。'.repeat(30);
  const before = Array.from({ length: 300 }, (_, n) => `${n} ${line}`).join('\n');
  const after = before.replaceAll('办理', '退订');
  const began = performance.now();
  expect(differenceOf(before, after).some(({ change }) => change === 'added')).toBe(true);
  expect(performance.now() - began).toBeLessThan(3000);
});
