import type { CivilDate, Moment } from '../calendar/calendar.ts';
import { dayNumberOf, minuteMs } from '../calendar/civil.ts';
import { momentOf } from '../calendar/zone.ts';
import { type Emotion, emotions, type TicketFacts } from '../case/ticket.ts';
import {
  type Channel,
  type CustomerClass,
  channels,
  customerClasses,
  type TicketKind,
  ticketKinds,
} from '../policy/vocabulary.ts';
import type { FieldSource, ImportDateField, ImportField, ImportMapping } from './mapping.ts';
import { readTime, readTimeBehindDate } from './readTime.ts';

/** Why a row cannot become a ticket. */
export const importProblemCodes = [
  'tooManyCells',
  'contentMissing',
  'dateMissing',
  'dateUnreadable',
  'dateOutOfRange',
  'dateInFuture',
  'datesOutOfOrder',
  'timeUnreadable',
  'valueUnknown',
  'tooLong',
] as const;

/** One problem of a row by its code. */
export type ImportProblemCode = (typeof importProblemCodes)[number];

/** One problem of a row: in which field, and the text that caused it. */
export interface ImportProblem {
  readonly field: ImportField | null;
  readonly code: ImportProblemCode;
  readonly text: string;
}

/** A complaint of another system as it will be a ticket here: open, or closed already. */
export interface ImportedTicket {
  readonly kind: TicketKind;
  readonly facts: TicketFacts;
  readonly registeredAt: Moment;
  /** Null for one that is still open. */
  readonly closedAt: Moment | null;
  readonly answer: string;
}

/** What reading a list needs to know of the system. */
export interface ImportContext {
  readonly now: Moment;
  /** The zone of a mapping that names none. */
  readonly zone: string;
  /** The id of a classification by its code or one of its names, in lower case; undefined for an unknown one. */
  readonly classification: (
    tree: 'businessType' | 'nature' | 'suggestionSubject',
    text: string,
  ) => string | undefined;
}

/** The text of a field in a row: its columns joined, or its constant. */
export function textOf(
  source: FieldSource,
  cells: readonly string[],
  at: ReadonlyMap<string, number>,
): string {
  const parts = source.columns
    .map((name) => (cells[at.get(name) ?? -1] ?? '').trim())
    .filter((text) => text !== '');
  return parts.length === 0 ? source.constant : parts.join(source.joiner);
}

const longestShown = 200;
const longest: Partial<Record<ImportField, number>> = {
  externalNumber: 60,
  complainantName: 200,
  contactPhone: 30,
  lineNumber: 40,
  contactAddress: 200,
  provinceCode: 6,
};
const longestProse = 10_000;
const yes = ['true', 'yes', 'y', '1', '是', '加急', 'urgent'];
const no = ['false', 'no', 'n', '0', '否', ''];
const open = ['open', 'pending', '处理中', '未办结'];
const closed = ['closed', 'solved', 'resolved', '已办结', '办结'];

/** Reads the fields of one row by a mapping and collects what is wrong with them. */
export class RowReader {
  readonly problems: ImportProblem[] = [];
  readonly #cells: readonly string[];
  readonly #at: ReadonlyMap<string, number>;
  readonly #mapping: ImportMapping;
  readonly #context: ImportContext;
  readonly #dateOf: (field: ImportDateField) => CivilDate | null;

  constructor(
    cells: readonly string[],
    at: ReadonlyMap<string, number>,
    mapping: ImportMapping,
    context: ImportContext,
    dateOf: (field: ImportDateField) => CivilDate | null,
  ) {
    this.#cells = cells;
    this.#at = at;
    this.#mapping = mapping;
    this.#context = context;
    this.#dateOf = dateOf;
  }

  problem(field: ImportField | null, code: ImportProblemCode, text: string): void {
    this.problems.push({ field, code, text: text.slice(0, longestShown) });
  }

  ticket(): ImportedTicket {
    const kind = this.#choice('kind', ticketKinds, 'complaint');
    const registeredAt = this.#moment('registeredDate', 'registeredTime');
    if (registeredAt === null && !this.#isProblem('registeredDate')) {
      this.problem('registeredDate', 'dateMissing', '');
    }
    const isClosed = this.#flag('status', closed, open);
    const closedAt = isClosed ? (this.#moment('closedDate', 'closedTime') ?? registeredAt ?? 0) : null;
    if (closedAt !== null && closedAt < (registeredAt ?? 0))
      this.problem('closedDate', 'datesOutOfOrder', '');
    const facts = this.#facts();
    if (facts.content === '') this.problem('content', 'contentMissing', '');
    return { kind, facts, registeredAt: registeredAt ?? 0, closedAt, answer: this.#bounded('answer') };
  }

  #facts(): TicketFacts {
    const channel: Channel = this.#choice('channel', channels, 'transfer');
    return {
      customerId: null,
      customerClass: this.#choice<CustomerClass>('customerClass', customerClasses, 'ordinary'),
      complainantName: this.#bounded('complainantName'),
      contactPhone: this.#bounded('contactPhone'),
      lineNumber: this.#bounded('lineNumber'),
      contactAddress: this.#bounded('contactAddress'),
      channel,
      replyChannel: this.#choice('replyChannel', channels, 'phone'),
      businessTypeId: this.#classified('businessType'),
      natureId: this.#classified('nature'),
      suggestionSubjectId: this.#classified('suggestionSubject'),
      content: this.#bounded('content'),
      demand: this.#bounded('demand'),
      cause: this.#bounded('cause'),
      handling: this.#bounded('handling'),
      area: this.#choice('area', ['town', 'country'] as const, 'town'),
      provinceCode: this.#bounded('provinceCode'),
      urgent: this.#flag('urgent', yes, no),
      emotion: this.#choice<Emotion>('emotion', emotions, 'calm'),
      replyWantedByAt: this.#moment('replyWantedByDate', null),
      callQueuedAt: null,
      callAnsweredAt: null,
      callGreetedAt: null,
      externalNumber: this.#bounded('externalNumber'),
    };
  }

  #isProblem(field: ImportField): boolean {
    return this.problems.some((one) => one.field === field);
  }

  #text(field: ImportField): string {
    const source = this.#mapping.fields[field];
    return source ? textOf(source, this.#cells, this.#at).trim() : '';
  }

  #bounded(field: ImportField): string {
    const text = this.#text(field);
    if (text.length > (longest[field] ?? longestProse)) this.problem(field, 'tooLong', text);
    return text;
  }

  /** The code that the mapping's table gives a text, or the text itself; null where the table does not know it. */
  #code(field: ImportField): string | null {
    const source = this.#mapping.fields[field];
    const text = this.#text(field);
    if (!source || source.values.length === 0) return text;
    const plain = text.toLowerCase();
    const rule = source.values.find((one) => {
      const wanted = one.text.trim().toLowerCase();
      return one.match === 'equals' ? plain === wanted : wanted !== '' && plain.includes(wanted);
    });
    return rule?.to ?? source.otherwise ?? (text === '' ? '' : null);
  }

  #choice<Code extends string>(field: ImportField, codes: readonly Code[], usual: Code): Code {
    const code = this.#code(field);
    const found = codes.find((one) => one.toLowerCase() === code?.toLowerCase());
    if (code === '' || found !== undefined) return found ?? usual;
    this.problem(field, 'valueUnknown', this.#text(field));
    return usual;
  }

  #flag(field: ImportField, on: readonly string[], off: readonly string[]): boolean {
    const code = this.#code(field)?.toLowerCase();
    if (code !== undefined && on.includes(code)) return true;
    if (code !== '' && (code === undefined || !off.includes(code))) {
      this.problem(field, 'valueUnknown', this.#text(field));
    }
    return false;
  }

  #classified(field: 'businessType' | 'nature' | 'suggestionSubject'): string | null {
    const source = this.#mapping.fields[field];
    const code = this.#code(field);
    if (code === '') return null;
    const known = (text: string | null | undefined) =>
      text ? this.#context.classification(field, text.toLowerCase()) : undefined;
    const id = known(code) ?? known(source?.otherwise);
    if (id === undefined) this.problem(field, 'valueUnknown', this.#text(field));
    return id ?? null;
  }

  #moment(dateField: ImportDateField, timeField: ImportField | null): Moment | null {
    const text = this.#text(dateField);
    if (text === '') return null;
    const date = this.#dateOf(dateField);
    if (date === null) {
      this.problem(dateField, 'dateUnreadable', text);
      return null;
    }
    const known = this.#mapping.fields[dateField]?.date;
    if ((known?.from && date < known.from) || (known?.to && date > known.to)) {
      this.problem(dateField, 'dateOutOfRange', text);
    }
    const timeText = timeField === null ? '' : this.#text(timeField);
    const ms = timeText === '' ? (readTimeBehindDate(text) ?? 0) : readTime(timeText);
    if (ms === null && timeField !== null) this.problem(timeField, 'timeUnreadable', timeText);
    const moment = this.#wall(date, ms ?? 0);
    const isPast = dateField !== 'replyWantedByDate';
    if (isPast && moment > this.#context.now) this.problem(dateField, 'dateInFuture', text);
    return moment;
  }

  #wall(date: CivilDate, ms: number): Moment {
    const zone = this.#mapping.zone ?? this.#context.zone;
    const minutes = Math.floor(ms / minuteMs);
    return momentOf(zone, dayNumberOf(date) ?? 0, minutes) + (ms % minuteMs);
  }
}
