import type { Moment } from '@redress/domain';
import type { Complaint } from './complaints/complaint.ts';
import { diceFor } from './dice.ts';

/** Somebody who wants to talk to the centre: with something new, or again about what they said before. */
export type Contact =
  | { readonly what: 'new'; readonly at: Moment; readonly complaint: Complaint }
  | { readonly what: 'more' | 'givesUp'; readonly at: Moment; readonly complaint: Complaint };

/** Those who wait, each at the desk for their kind. */
export interface Switchboard {
  /** The longest waiting one whose time has come; null where nobody waits. */
  readonly next: (kind: 'spoken' | 'written' | 'recorded', now: Moment) => Contact | null;
  /** How many have not been served yet, those included who will come later. */
  readonly left: () => number;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Lets complaints come in over so many days between opening and late evening, in their order; some people come again. */
export function openSwitchboard(
  complaints: readonly Complaint[],
  startAt: Moment,
  days: number,
  seed: number,
): Switchboard {
  const coming = complaints.flatMap((complaint, index) =>
    contactsOf(complaint, arrival(startAt, days, (index + 0.5) / complaints.length), seed),
  );
  const queues = { spoken: [] as Contact[], written: [] as Contact[], recorded: [] as Contact[] };
  for (const contact of coming.sort((a, b) => a.at - b.at)) queues[queueOf(contact)].push(contact);
  return {
    next: (kind, now) => {
      const first = queues[kind][0];
      if (first === undefined || first.at > now) return null;
      queues[kind].shift();
      return first;
    },
    left: () => queues.spoken.length + queues.written.length + queues.recorded.length,
  };
}

/** Twelve hours of calls a day from the start on: where in them a share of all calls has come. */
function arrival(startAt: Moment, days: number, share: number): Moment {
  const hours = share * days * 12;
  return startAt + Math.floor(hours / 12) * dayMs + (hours % 12) * hourMs;
}

function contactsOf(complaint: Complaint, at: Moment, seed: number): Contact[] {
  const dice = diceFor(seed, complaint.serial, 'contacts');
  const contacts: Contact[] = [{ what: 'new', at, complaint }];
  if (complaint.kind === 'complaint' || complaint.kind === 'faultReport') {
    if (dice.roll(100) < 12)
      contacts.push({ what: 'more', at: at + (2 + dice.roll(20)) * hourMs, complaint });
    if (dice.roll(100) < 4)
      contacts.push({ what: 'givesUp', at: at + (3 + dice.roll(40)) * hourMs, complaint });
  }
  return contacts;
}

function queueOf({ what, complaint }: Contact): 'spoken' | 'written' | 'recorded' {
  if (what !== 'new') return 'spoken';
  if (complaint.channel === 'recording') return 'recorded';
  return ['email', 'letter', 'fax', 'transfer'].includes(complaint.channel) ? 'written' : 'spoken';
}
