import { describe, expect, it } from 'vitest';
import { type ImportMapping, missingColumns, sourceOf } from './mapping.ts';
import { readTickets } from './readTickets.ts';
import type { ImportContext } from './rowReader.ts';

const context: ImportContext = {
  now: Date.parse('2026-11-21T00:00:00Z'),
  zone: 'Asia/Shanghai',
  classification: (tree, text) =>
    tree === 'businessType' && text === 'broadband' ? 'id-of-broadband' : undefined,
};

const columns = ['No', 'What', 'Day', 'Hour', 'City', 'State', 'Status'];
const fields: ImportMapping['fields'] = {
  externalNumber: sourceOf('No'),
  content: sourceOf('What'),
  registeredDate: sourceOf('Day'),
  registeredTime: sourceOf('Hour'),
  contactAddress: { ...sourceOf('City', 'State'), joiner: ', ' },
  status: {
    ...sourceOf('Status'),
    values: [
      { match: 'equals', text: 'solved', to: 'closed' },
      { match: 'equals', text: 'pending', to: 'open' },
    ],
  },
};

function read(cells: readonly string[], over: Partial<ImportMapping['fields']> = {}) {
  const list = readTickets(
    { columns, rows: [{ line: 2, cells }] },
    { fields: { ...fields, ...over }, zone: null },
    context,
  );
  const [row] = list.rows;
  if (!row) throw new Error('no row');
  return row;
}

const good = ['250635', 'Internet speed', '2015-04-22', '3:53:50 PM', 'Abingdon', 'Maryland', 'Solved'];
const problemsOf = (cells: readonly string[], over: Partial<ImportMapping['fields']> = {}) => {
  const row = read(cells, over);
  return row.ok ? [] : row.problems;
};

describe('a row of a list becomes a ticket (A10)', () => {
  it('with its columns, constants and codes', () => {
    const row = read(good, {
      complainantName: { ...sourceOf(), constant: 'Not given' },
      businessType: {
        ...sourceOf('What'),
        values: [{ match: 'contains', text: 'INTERNET', to: 'broadband' }],
      },
    });
    expect(row).toMatchObject({
      ok: true,
      line: 2,
      ticket: {
        kind: 'complaint',
        // 15:53:50 in Shanghai is 07:53:50 in Greenwich.
        registeredAt: Date.parse('2015-04-22T07:53:50Z'),
        closedAt: Date.parse('2015-04-22T07:53:50Z'),
        facts: {
          externalNumber: '250635',
          content: 'Internet speed',
          contactAddress: 'Abingdon, Maryland',
          complainantName: 'Not given',
          businessTypeId: 'id-of-broadband',
          natureId: null,
          customerClass: 'ordinary',
          channel: 'transfer',
        },
      },
    });
  });

  it('stays open where its state says so', () => {
    expect(read([...good.slice(0, 6), 'PENDING'])).toMatchObject({ ok: true, ticket: { closedAt: null } });
  });

  it('in the zone of the list', () => {
    const { rows } = readTickets(
      { columns, rows: [{ line: 2, cells: good }] },
      { fields, zone: 'America/New_York' },
      context,
    );
    expect(rows[0]).toMatchObject({ ticket: { registeredAt: Date.parse('2015-04-22T19:53:50Z') } });
  });

  it('keeps text that looks like a formula as text', () => {
    expect(read(['1', '=1+1', ...good.slice(2)])).toMatchObject({ ticket: { facts: { content: '=1+1' } } });
  });
});

describe('a row that makes no ticket says why', () => {
  it.each([
    ['no content', ['1', ' ', ...good.slice(2)], 'content', 'contentMissing'],
    ['no date', ['1', 'x', '', ...good.slice(3)], 'registeredDate', 'dateMissing'],
    ['a text that is no date', ['1', 'x', 'soon', ...good.slice(3)], 'registeredDate', 'dateUnreadable'],
    ['a date to come', ['1', 'x', '2026-12-01', ...good.slice(3)], 'registeredDate', 'dateInFuture'],
    [
      'a text that is no time',
      ['1', 'x', '2015-04-22', 'noon', ...good.slice(4)],
      'registeredTime',
      'timeUnreadable',
    ],
    ['a state nobody knows', [...good.slice(0, 6), 'Lost'], 'status', 'valueUnknown'],
    ['a number too long', ['1'.repeat(61), ...good.slice(1)], 'externalNumber', 'tooLong'],
    ['more cells than columns', [...good, 'more'], null, 'tooManyCells'],
  ])('%s', (_name, cells, field, code) => {
    expect(problemsOf(cells)).toMatchObject([{ field, code }]);
  });

  it('all of it, not only the first', () => {
    expect(problemsOf(['1', '', 'soon', '', '', '', 'Lost'])).toMatchObject([
      { code: 'dateUnreadable' },
      { code: 'valueUnknown' },
      { code: 'contentMissing' },
    ]);
  });

  it('a business type that is not known, unless the mapping has a place for the rest', () => {
    expect(problemsOf(good, { businessType: sourceOf('What') })).toMatchObject([
      { field: 'businessType', code: 'valueUnknown', text: 'Internet speed' },
    ]);
    expect(problemsOf(good, { businessType: { ...sourceOf('What'), otherwise: 'broadband' } })).toEqual([]);
  });

  it('closed before it came', () => {
    const over = { closedDate: { ...sourceOf(), constant: '2015-04-01' } };
    expect(problemsOf(good, over)).toMatchObject([{ code: 'datesOutOfOrder' }]);
  });

  it('outside the days the list is about', () => {
    const date = { order: null, from: '2015-05-01', to: '2015-06-30', secondColumn: null };
    expect(problemsOf(good, { registeredDate: { ...sourceOf('Day'), date } })).toMatchObject([
      { code: 'dateOutOfRange' },
    ]);
  });
});

it('names the columns that a mapping wants and the list does not have', () => {
  expect(missingColumns({ fields, zone: null }, ['No', 'What', 'Day'])).toEqual([
    'Hour',
    'City',
    'State',
    'Status',
  ]);
});
