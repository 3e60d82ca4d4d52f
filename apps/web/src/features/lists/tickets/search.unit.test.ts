import { expect, test } from 'vitest';
import { ticketQuery, ticketsSearch } from './search.ts';

test('a period of days becomes instants of the centre’s zone, its last day included', () => {
  const search = ticketsSearch.parse({ from: '2026-11-01', until: '2026-11-30' });
  expect(ticketQuery(search, 'Asia/Shanghai')).toEqual({
    from: '2026-10-31T16:00:00.000Z',
    to: '2026-11-30T16:00:00.000Z',
  });
});

test('the newest come first; the address can turn that round', () => {
  expect(ticketQuery(ticketsSearch.parse({ sort: 'registeredAt' }), 'Asia/Shanghai')).toEqual({
    sort: 'oldest',
  });
  expect(ticketQuery(ticketsSearch.parse({ sort: '-registeredAt' }), 'Asia/Shanghai')).toEqual({});
});

test('what an address holds that is no filter is left out', () => {
  const search = ticketsSearch.parse({
    status: ['open', 'eaten'],
    departmentId: '1; drop table',
    urgent: 'true',
  });
  expect(ticketQuery(search, 'Asia/Shanghai')).toEqual({ status: ['open'], urgent: 'true' });
});
