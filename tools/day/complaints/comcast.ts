import { readFile } from 'node:fs/promises';
import { type Channel, repairDates } from '@redress/domain';
import { readTable } from '../../../apps/server/src/modules/importing/list/read-table.ts';
import { diceFor } from '../dice.ts';
import type { Complaint } from './complaint.ts';

type Row = Readonly<Record<string, string>>;

const needed = ['Ticket #', 'Customer Complaint', 'Date', 'Time', 'Received Via', 'City', 'State'];

/** Words of free text to codes of the trees; the first that matches holds. */
const businessTypes: readonly (readonly [RegExp, string])[] = [
  [/\b(tv|cable|channel|dvr|box|movie|hbo|directv)\b/i, 'iptv.live'],
  [/\b(phone|voice|landline|call)\b/i, 'fixedTelephone.localCall'],
  [/\b(router|modem|equipment)\b/i, 'terminalSales.routerSale'],
  [/\b(wifi|wi-fi|wireless)\b/i, 'broadband.homeWifi'],
  [/\b(cap|caps|plan|usage|limit)\b/i, 'broadband.plan'],
];
const natures: readonly (readonly [RegExp, string])[] = [
  [
    /\b(bill|bills|billing|charge|charges|charged|overcharge|refund|credit|fee|fees|payment)\b/i,
    'tariff.wrongCharge',
  ],
  [/\b(cap|caps|price|pricing|rate|contract|usage|fraud|promo\w*)\b/i, 'tariff.unclearTariff'],
  [/\b(cancel\w*|termination)\b/i, 'tariff.earlyTermination'],
  [/\b(slow|speed|speeds|throttl\w*|bandwidth)\b/i, 'communicationQuality.slowNetwork'],
  [/\b(drop\w*|intermittent|disconnect\w*|outage|outages)\b/i, 'communicationQuality.frequentDrop'],
  [/\b(install\w*)\b/i, 'installation.installDelay'],
  [/\b(repair|broken|fix)\b/i, 'faultRepair.repairDelay'],
  [/\b(rude|customer service|support)\b/i, 'serviceQuality.attitude'],
];

/**
 * The complaints of the Comcast list, every row one, in the order they were made: where day and month of a date were
 * swapped, it is put right. The list says nothing of names, numbers and demands: those are made up, of ranges that belong
 * to nobody.
 */
export async function comcastComplaints(file: string): Promise<Complaint[]> {
  const read = await readTable(file, await readFile(file));
  if (!read.ok) throw new Error(`${file} cannot be read: ${read.refusal.code}`);
  const { columns, rows } = read.table;
  const missing = needed.filter((column) => !columns.includes(column));
  if (missing.length > 0)
    throw new Error(`${file} is not the list of complaints: it lacks ${missing.join(', ')}`);
  const list = rows.map(
    ({ cells }): Row => Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])),
  );
  const { dates } = repairDates(list.map((row) => row.Date ?? ''));
  return list
    .map((row, index) => ({ row, index, made: `${dates[index] ?? ''} ${clockOf(row.Time ?? '')}` }))
    .sort((a, b) => a.made.localeCompare(b.made) || a.index - b.index)
    .map(({ row, index }) => complaintOf(row, index));
}

function clockOf(written: string): string {
  const match = /^(\d{1,2}):(\d{2}):(\d{2}) (AM|PM)$/.exec(written.trim());
  if (!match) throw new Error(`not a time of the list: ${written}`);
  const hour = (Number(match[1]) % 12) + (match[4] === 'PM' ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${match[2]}:${match[3]}`;
}

function complaintOf(row: Row, index: number): Complaint {
  const serial = row['Ticket #'] ?? '';
  const content = (row['Customer Complaint'] ?? '').trim();
  const dice = diceFor(0, 'comcast', serial);
  const number = `1542${String(index + 1).padStart(7, '0')}`;
  const channel: Channel = row['Received Via'] === 'Internet' ? 'selfService' : 'phone';
  return {
    serial,
    kind: 'complaint',
    channel,
    businessType: codeIn(businessTypes, content) ?? 'broadband.fibre',
    nature: codeIn(natures, content) ?? 'serviceQuality.slowHandling',
    subject: null,
    name: `Customer ${serial}`,
    phone: number,
    lineNumber: number,
    address: `${row.City ?? ''}, ${row.State ?? ''} ${row['Zip code'] ?? ''}`.trim(),
    provinceCode: '32',
    area: dice.roll(5) === 0 ? 'country' : 'town',
    content,
    demand:
      row['Filing on Behalf of Someone'] === 'Yes'
        ? 'Answer to whoever filed it'
        : 'A solution and an answer',
    urgent: dice.roll(25) === 0,
    emotion: dice.pick(['calm', 'angry', 'anxious']),
  };
}

function codeIn(rules: readonly (readonly [RegExp, string])[], text: string): string | undefined {
  return rules.find(([words]) => words.test(text))?.[1];
}
