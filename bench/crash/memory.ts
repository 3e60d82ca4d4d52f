/** What people were told was done, kept outside of the server to be held against its database. */
export interface Memory {
  /** Ticket id → number. */
  readonly registered: Map<string, string>;
  /** Commands that were acknowledged: what, on which ticket and order. */
  readonly done: { readonly event: string; readonly ticketId: string; readonly orderId: string | null }[];
  /** What was taken from a desk, and by whom. */
  readonly taken: { readonly ticketId: string; readonly orderId: string | null; readonly by: string }[];
  /** Takes whose answer was lost, by person: each may have taken something. */
  readonly lostTakes: Map<string, number>;
  /** Refusals, by code. */
  readonly refused: Map<string, number>;
}

/** An empty memory. */
export function emptyMemory(): Memory {
  return { registered: new Map(), done: [], taken: [], lostTakes: new Map(), refused: new Map() };
}

/** Adds one to a count. */
export function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
