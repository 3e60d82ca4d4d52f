import { describe, expect, it } from 'vitest';
import { readDate } from './readDate.ts';
import { readTime, readTimeBehindDate } from './readTime.ts';
import { repairDates } from './repairDates.ts';

describe('reading one date', () => {
  it.each([
    ['2015-04-22', '2015-04-22'],
    ['2015/4/2', '2015-04-02'],
    ['2015年4月22日', '2015-04-22'],
    ['2015-04-22T13:00:00.000Z', '2015-04-22'],
    ['22-Apr-15', '2015-04-22'],
    ['4 June 2015', '2015-06-04'],
    ['Apr 22, 2015', '2015-04-22'],
    ['29-Feb-16', '2016-02-29'],
  ])('%s is certain', (text, date) => expect(readDate(text)).toEqual({ kind: 'certain', date }));

  it('04-08-2015 can be read both ways', () =>
    expect(readDate('04-08-2015')).toEqual({ kind: 'open', first: 4, second: 8, year: 2015 }));

  it.each(['', 'yesterday', '2015-02-30', '31-Foo-15', '31-31-2015', '30-Feb-15', '0-4-2015'])(
    '%j is no date',
    (text) => expect(readDate(text)).toEqual({ kind: 'unreadable' }),
  );
});

describe('reading a time of day', () => {
  const minutes = (hours: number, rest: number) => (hours * 60 + rest) * 60_000;
  it.each([
    ['15:53', minutes(15, 53)],
    ['3:53:50 PM', minutes(15, 53) + 50_000],
    ['12:05 AM', minutes(0, 5)],
    ['12:05 pm', minutes(12, 5)],
    ['下午3:05', minutes(15, 5)],
    ['上午 9:30', minutes(9, 30)],
    ['8时5分', minutes(8, 5)],
  ])('%s', (text, ms) => expect(readTime(text)).toBe(ms));

  it.each(['', '24:00', '13:00 PM', '7', '10:60', 'noon'])('%j is none', (text) =>
    expect(readTime(text)).toBeNull(),
  );

  it('finds the time behind a date', () => {
    expect(readTimeBehindDate('2015-04-22 15:53')).toBe(minutes(15, 53));
    expect(readTimeBehindDate('22/04/2015 3:53 PM')).toBe(minutes(15, 53));
    expect(readTimeBehindDate('2015-04-22')).toBeNull();
  });
});

/** Days of April to June 2015 as a day-first system writes US dates: what it can misread, it swaps. */
const mangled = [
  '22-04-2015',
  '04-08-2015',
  '18-04-2015',
  '05-07-2015',
  '26-05-2015',
  '06-12-2015',
  '24-06-2015',
  '23-06-2015',
  '06-01-2015',
  '28-06-2015',
  '30-04-2015',
  '13-05-2015',
  '14-05-2015',
  '15-06-2015',
  '05-05-2015',
];
const right = [
  '2015-04-22',
  '2015-04-08',
  '2015-04-18',
  '2015-05-07',
  '2015-05-26',
  '2015-06-12',
  '2015-06-24',
  '2015-06-23',
  '2015-06-01',
  '2015-06-28',
  '2015-04-30',
  '2015-05-13',
  '2015-05-14',
  '2015-06-15',
  '2015-05-05',
];

describe('days and months that were swapped', () => {
  it('are put right when they would leave the span of the rows that cannot be misread', () => {
    const reading = repairDates(mangled);
    expect(reading.dates).toEqual(right);
    expect(reading).toMatchObject({
      writtenOrder: 'dayFirst',
      openOrder: 'monthFirst',
      ground: 'span',
      open: 4,
      fitMonthFirst: 4,
      // 5 July, 6 December, 4 August and 6 January: none lies between April and June.
      fitDayFirst: 0,
      from: '2015-04-01',
      to: '2015-06-30',
    });
    expect(reading.repaired.filter(Boolean)).toHaveLength(4);
    expect(reading.repaired[1]).toBe(true);
    expect(reading.repaired[0]).toBe(false);
  });

  it('are put right although a second column repeats the mistake', () => {
    const secondColumn = mangled.map((text) => {
      const names = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
      const [day, month] = text.split('-');
      return `${day}-${names[Number(month) - 1]}-15`;
    });
    expect(secondColumn[1]).toBe('04-Aug-15');
    expect(repairDates(mangled, { secondColumn })).toMatchObject({ dates: right, ground: 'span' });
  });

  it('are put right by a second column that knows better', () => {
    const texts = ['25-04-2015', '04-08-2015', '05-09-2015'];
    const secondColumn = ['25-Apr-15', '08-Apr-15', '09-May-15'];
    expect(repairDates(texts, { secondColumn })).toMatchObject({
      dates: ['2015-04-25', '2015-04-08', '2015-05-09'],
      repaired: [false, true, true],
      ground: 'secondColumn',
    });
  });

  it('are put right by a range that somebody knows', () => {
    const texts = ['25-04-2015', '04-08-2015'];
    expect(repairDates(texts, { range: { from: '2015-04-01', to: '2015-06-30' } })).toMatchObject({
      dates: ['2015-04-25', '2015-04-08'],
      repaired: [false, true],
      ground: 'range',
    });
  });

  it('are put right as somebody says, against any evidence', () => {
    expect(repairDates(mangled, { order: 'dayFirst' })).toMatchObject({
      ground: 'told',
      openOrder: 'dayFirst',
    });
    expect(repairDates(mangled, { order: 'dayFirst' }).dates[1]).toBe('2015-08-04');
  });

  it('the mirror image too: European dates that an American system misread', () => {
    const texts = mangled.map((text) => text.replace(/^(\d\d)-(\d\d)/, '$2/$1').replace('-2015', '/2015'));
    expect(texts[0]).toBe('04/22/2015');
    expect(repairDates(texts)).toMatchObject({
      dates: right,
      writtenOrder: 'monthFirst',
      openOrder: 'dayFirst',
    });
  });
});

describe('dates that are right stay as they are', () => {
  it('a whole year day first gives no reason to swap', () => {
    const texts = Array.from({ length: 12 }, (_, month) => [
      `14-${month + 1}-2015`,
      `3-${month + 1}-2015`,
    ]).flat();
    const reading = repairDates(texts);
    expect(reading).toMatchObject({ openOrder: 'dayFirst', ground: 'order' });
    expect(reading.repaired.every((one) => !one)).toBe(true);
    expect(reading.dates[3]).toBe('2015-02-03');
  });

  it('day first within three months is proved by its span', () => {
    const days = [13, 17, 22, 28, 2, 3, 9, 11];
    const texts = [4, 5, 6].flatMap((month) => days.map((day) => `${day}/${month}/2015`));
    expect(repairDates(texts)).toMatchObject({
      openOrder: 'dayFirst',
      ground: 'span',
      writtenOrder: 'dayFirst',
    });
  });

  it('without any evidence the order is only assumed', () => {
    expect(repairDates(['01-02-2015', '03-04-2015'])).toMatchObject({
      dates: ['2015-02-01', '2015-04-03'],
      ground: 'assumed',
      writtenOrder: null,
    });
  });

  it('a date cannot lie in the future', () => {
    const texts = ['02-11-2015', '03-12-2015'];
    expect(repairDates(texts, { latest: '2015-04-01' })).toMatchObject({
      dates: ['2015-02-11', '2015-03-12'],
      ground: 'latest',
    });
  });

  it('too few witnesses prove nothing', () => {
    expect(repairDates(['22-04-2015', '04-08-2015'])).toMatchObject({
      ground: 'order',
      dates: ['2015-04-22', '2015-08-04'],
    });
  });

  it('what is no date stays none', () => {
    expect(repairDates(['22-04-2015', 'soon', ''])).toMatchObject({ dates: ['2015-04-22', null, null] });
  });
});
