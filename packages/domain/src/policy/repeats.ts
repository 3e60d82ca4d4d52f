import type { Moment } from '../calendar/calendar.ts';
import { dayMs } from '../calendar/civil.ts';

/** What decides whether two tickets are about the same matter. */
export type Matter = {
  readonly ticketId: string;
  readonly customerId: string | null;
  readonly lineNumber: string | null;
  readonly businessTypeCode: string;
  readonly natureCode: string;
  readonly at: Moment;
};

/** Why a ticket counts as a repetition; whole days lie between the two, 0 for less than one. */
export type RepeatReason =
  | { readonly code: 'sameCustomer'; readonly customerId: string }
  | { readonly code: 'sameLine'; readonly lineNumber: string }
  | { readonly code: 'sameBusinessType'; readonly businessTypeCode: string }
  | { readonly code: 'sameNature'; readonly natureCode: string }
  | { readonly code: 'withinDays'; readonly daysBetween: number; readonly withinDays: number };

/** The latest earlier ticket about the same matter, how many there are, and why. */
export type Repeat = {
  readonly ofTicketId: string;
  readonly earlierTickets: number;
  readonly reasons: readonly RepeatReason[];
};

/**
 * Whether a matter repeats one of the candidates (B6): the same customer or line, the same business type and nature,
 * registered at most so many days before, to the millisecond. Null where it repeats none.
 */
export function findRepeat(
  incoming: Matter,
  candidates: readonly Matter[],
  rule: { readonly days: number },
): Repeat | null {
  const earlier = candidates
    .filter((candidate) => isRepeated(incoming, candidate, rule.days))
    .sort((a, b) => b.at - a.at);
  const latest = earlier[0];
  if (latest === undefined) return null;
  const reasons: RepeatReason[] = [];
  if (latest.customerId !== null && incoming.customerId === latest.customerId) {
    reasons.push({ code: 'sameCustomer', customerId: latest.customerId });
  }
  if (isSameLine(incoming.lineNumber, latest.lineNumber) && incoming.lineNumber !== null) {
    reasons.push({ code: 'sameLine', lineNumber: incoming.lineNumber });
  }
  reasons.push(
    { code: 'sameBusinessType', businessTypeCode: incoming.businessTypeCode },
    { code: 'sameNature', natureCode: incoming.natureCode },
    { code: 'withinDays', daysBetween: Math.floor((incoming.at - latest.at) / dayMs), withinDays: rule.days },
  );
  return { ofTicketId: latest.ticketId, earlierTickets: earlier.length, reasons };
}

function isRepeated(incoming: Matter, candidate: Matter, days: number): boolean {
  const age = incoming.at - candidate.at;
  const sameCustomer = incoming.customerId !== null && incoming.customerId === candidate.customerId;
  return (
    candidate.ticketId !== incoming.ticketId &&
    age >= 0 &&
    age <= days * dayMs &&
    candidate.businessTypeCode === incoming.businessTypeCode &&
    candidate.natureCode === incoming.natureCode &&
    (sameCustomer || isSameLine(incoming.lineNumber, candidate.lineNumber))
  );
}

function isSameLine(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const digits = bareLine(a);
  return digits !== '' && digits === bareLine(b);
}

/** A line as people write it differently: spaces, dashes, brackets and the country code of China left out. */
function bareLine(line: string): string {
  return line
    .normalize('NFKC')
    .replace(/[\s()-]/g, '')
    .replace(/^(\+|00)86/, '')
    .toLowerCase();
}
