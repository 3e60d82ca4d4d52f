import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { comcastComplaints } from './comcast.ts';
import { composedComplaints } from './composed.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-complaints-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const head =
  'Ticket #,Customer Complaint,Date,Date_month_year,Time,Received Via,City,State,Zip code,Status,Filing on Behalf of Someone';

/** A list as the regulator's system wrote it: day first, but swapped wherever the day is 12 or less. */
function list(...rows: readonly string[]): string {
  const sure = Array.from(
    { length: 12 },
    (_, n) => `9${n},Slow speed,${13 + n}-05-2015,x,1:00:00 PM,Internet,A,B,1,Open,No`,
  );
  const path = join(folder, 'list.csv');
  writeFileSync(path, `\uFEFF${[head, ...rows, ...sure].join('\r\n')}\r\n`);
  return path;
}

describe('the Comcast list', () => {
  test('comes in completely, in the order the complaints were made, swapped dates put right', async () => {
    const path = list(
      '3,Billing error,05-06-2015,06-May-15,9:00:00 AM,Customer Care Call,A,B,1,Open,No',
      '1,"No picture, cable TV",05-01-2015,01-May-15,12:30:00 AM,Internet,A,B,1,Open,No',
      '2,Modem,05-01-2015,01-May-15,12:30:00 PM,Internet,A,B,1,Open,No',
    );
    const complaints = await comcastComplaints(path);
    expect(complaints).toHaveLength(15);
    // 1 May after midnight, 1 May at noon, 6 May; the others are of the middle of May.
    expect(complaints.slice(0, 3).map(({ serial }) => serial)).toEqual(['1', '2', '3']);
    expect(complaints[0]).toMatchObject({
      content: 'No picture, cable TV',
      businessType: 'iptv.live',
      channel: 'selfService',
    });
    expect(complaints[2]).toMatchObject({ nature: 'tariff.wrongCharge', channel: 'phone' });
  });

  test('another list is refused with what it lacks', async () => {
    const path = join(folder, 'other.csv');
    writeFileSync(path, 'a,b\n1,2\n');
    await expect(comcastComplaints(path)).rejects.toThrow('lacks Ticket #');
  });
});

describe('composed complaints', () => {
  test('are the same for the same seed, and others for another', () => {
    expect(composedComplaints(40, 3)).toEqual(composedComplaints(40, 3));
    expect(composedComplaints(40, 4)).not.toEqual(composedComplaints(40, 3));
  });

  test('are of every kind, some repeated from the same line, with numbers that belong to nobody', () => {
    const made = composedComplaints(400, 1);
    expect(new Set(made.map(({ kind }) => kind)).size).toBe(6);
    for (const { phone } of made) expect(phone).toMatch(/^154[01]\d{7}$/);
    const repeated = made.filter(({ content }) => content.endsWith('仍未解决'));
    expect(repeated.length).toBeGreaterThan(10);
    for (const one of repeated) {
      expect(
        made.filter(({ lineNumber, nature }) => lineNumber === one.lineNumber && nature === one.nature)
          .length,
      ).toBeGreaterThan(1);
    }
  });
});
