import type { Case } from '@redress/domain';

/** The places of a lived case that every copy of it fills anew: ids, numbers, and who complained of what. */
export interface Holes {
  readonly newId: () => string;
  readonly named: {
    readonly customerId: string;
    readonly name: string;
    readonly phone: string;
    readonly line: string;
    readonly address: string;
    readonly content: string;
  };
  /** Gives a hole to every number that the store would give by now. */
  readonly number: (found: Case) => Case;
  /** How many holes there are. */
  readonly count: () => number;
  /** Which hole stands for the number of what, in the order of `numbered`. */
  readonly numbered: readonly { readonly hole: number; readonly of: 'ticket' | 'order' | 'warning' }[];
}

/** A text parted at its holes: literal, hole, literal, hole, …, literal. */
export interface Parted {
  readonly literals: readonly string[];
  readonly holes: readonly number[];
}

const stem = '00000000-0000-4000-8000-';
const pattern = /00000000-0000-4000-8000-([0-9a-f]{12})/;

/** Fresh holes for one life. */
export function holesOf(): Holes {
  let made = 0;
  const newId = () => {
    const hole = made;
    made += 1;
    return `${stem}${hole.toString(16).padStart(12, '0')}`;
  };
  const named = {
    customerId: newId(),
    name: newId(),
    phone: newId(),
    line: newId(),
    address: newId(),
    content: newId(),
  };
  const numbered: { hole: number; of: 'ticket' | 'order' | 'warning' }[] = [];
  const give = <T extends { readonly number: string }>(one: T, of: 'ticket' | 'order' | 'warning'): T => {
    if (one.number !== '') return one;
    numbered.push({ hole: made, of });
    return { ...one, number: newId() };
  };
  return {
    newId,
    named,
    numbered,
    count: () => made,
    number: (found) => ({
      ...found,
      ticket: give(found.ticket, 'ticket'),
      orders: found.orders.map((one) => give(one, 'order')),
      warnings: found.warnings.map((one) => give(one, 'warning')),
    }),
  };
}

/** Which hole a value is. Throws for what is none. */
export function holeOf(value: string): number {
  const digits = pattern.exec(value)?.[1];
  if (digits === undefined) throw new Error(`${value} is no hole`);
  return Number.parseInt(digits, 16);
}

/** Parts a text at its holes. */
export function part(text: string): Parted {
  const pieces = text.split(pattern);
  return {
    literals: pieces.filter((_, place) => place % 2 === 0),
    holes: pieces.filter((_, place) => place % 2 === 1).map((digits) => Number.parseInt(digits, 16)),
  };
}

/** The text with its holes filled. */
export function fill({ literals, holes }: Parted, values: readonly string[]): string {
  let text = literals[0] ?? '';
  for (let place = 0; place < holes.length; place += 1) {
    text += values[holes[place] ?? 0];
    text += literals[place + 1];
  }
  return text;
}
