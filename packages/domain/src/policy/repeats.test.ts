import { describe, expect, test } from 'vitest';
import { shanghai } from '../calendar/calendar.fixture.ts';
import { defaultPolicy } from './defaultPolicy.ts';
import { findRepeat, type Matter } from './repeats.ts';

const rule = { days: defaultPolicy.repeatWithinDays };
const incoming: Matter = {
  ticketId: 'new',
  customerId: 'c1',
  lineNumber: '010 5550 1234',
  businessTypeCode: 'broadband',
  natureCode: 'faultRepair',
  at: shanghai('2026-11-20 10:00'),
};
const earlier: Matter = { ...incoming, ticketId: 'old', at: shanghai('2026-11-15 09:00') };

describe('repeated complaints (B6)', () => {
  test('same customer and line, same business and nature, within 30 days: with every reason', () => {
    expect(findRepeat(incoming, [earlier], rule)).toEqual({
      ofTicketId: 'old',
      earlierTickets: 1,
      reasons: [
        { code: 'sameCustomer', customerId: 'c1' },
        { code: 'sameLine', lineNumber: '010 5550 1234' },
        { code: 'sameBusinessType', businessTypeCode: 'broadband' },
        { code: 'sameNature', natureCode: 'faultRepair' },
        { code: 'withinDays', daysBetween: 5, withinDays: 30 },
      ],
    });
  });

  test.each<[string, Partial<Matter>, boolean]>([
    ['the same customer on another line', { lineNumber: '01055509999' }, true],
    ['another customer on the same line', { customerId: 'c2' }, true],
    ['the same line, written otherwise', { customerId: null, lineNumber: '+86 (010)5550-1234' }, true],
    ['the same line in full-width digits', { customerId: null, lineNumber: '０１０５５５０１２３４' }, true],
    ['another customer on another line', { customerId: 'c2', lineNumber: '01055509999' }, false],
    ['nothing known of either', { customerId: null, lineNumber: null }, false],
    ['a line without digits', { customerId: null, lineNumber: ' - ' }, false],
    ['another business', { businessTypeCode: 'mobile' }, false],
    ['another nature', { natureCode: 'tariff' }, false],
    ['exactly 30 days before', { at: shanghai('2026-10-21 10:00') }, true],
    ['more than 30 days before', { at: shanghai('2026-10-21 09:59') }, false],
    ['later than this one', { at: shanghai('2026-11-20 10:01') }, false],
    ['the ticket itself', { ticketId: 'new' }, false],
  ])('%s: %s', (_name, part, repeated) => {
    expect(findRepeat(incoming, [{ ...earlier, ...part }], rule) !== null).toBe(repeated);
  });

  test('two tickets of which nothing is known are not of the same customer', () => {
    const nobody = { ...incoming, customerId: null, lineNumber: null };
    expect(findRepeat(nobody, [{ ...earlier, customerId: null, lineNumber: null }], rule)).toBeNull();
  });

  test('the latest earlier ticket is named, and all are counted', () => {
    const first = { ...earlier, ticketId: 'older', at: shanghai('2026-11-01 09:00') };
    expect(findRepeat(incoming, [first, earlier], rule)).toMatchObject({
      ofTicketId: 'old',
      earlierTickets: 2,
    });
  });

  test('only the reasons that hold are given', () => {
    const found = findRepeat(incoming, [{ ...earlier, customerId: 'c2' }], rule);
    expect(found?.reasons.map((reason) => reason.code)).toEqual([
      'sameLine',
      'sameBusinessType',
      'sameNature',
      'withinDays',
    ]);
  });
});
