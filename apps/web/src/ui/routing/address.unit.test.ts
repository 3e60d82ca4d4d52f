import { expect, test } from 'vitest';
import { parseSearch, writeSearch } from './address.ts';

test('a phone number stays text', () => {
  expect(parseSearch('?q=13800138000')).toEqual({ q: '13800138000' });
  expect(writeSearch({ q: '13800138000' })).toBe('?q=13800138000');
});

test('a list repeats its name', () => {
  expect(writeSearch({ status: ['open', 'replied'] })).toBe('?status=open&status=replied');
  expect(parseSearch('status=open&status=replied&status=closed')).toEqual({
    status: ['open', 'replied', 'closed'],
  });
});

test('what is not set is not in the address', () => {
  expect(writeSearch({ q: '', urgent: false, sort: undefined, cursor: null })).toBe('');
});

test('Chinese comes back as it was', () => {
  expect(parseSearch(writeSearch({ q: '宽带 & 费用' }))).toEqual({ q: '宽带 & 费用' });
});
