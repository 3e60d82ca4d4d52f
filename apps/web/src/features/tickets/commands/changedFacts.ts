import type { FactName } from '#ui/case/factFields.ts';
import type { TicketView } from '../case.ts';
import type { TicketInput } from './form.ts';

/** Facts as the command takes them. */
export type Facts = TicketInput<'editFacts'>['facts'];

// These arrive masked: what is not typed anew stays, so that nobody needs to see it to keep it (V1).
const masked = ['contactPhone', 'lineNumber', 'contactAddress'] as const;

/** What differs from the ticket; of masked facts, what was typed. */
export function changedFacts(values: Facts, ticket: TicketView): Facts {
  const entries = Object.entries(values).filter(([name, value]) => {
    if (value === undefined) return false;
    if (isMasked(name as FactName)) return value !== '';
    return value !== ticket[name as keyof TicketView];
  });
  return Object.fromEntries(entries) as Facts;
}

/** Whether a fact arrives masked. */
export function isMasked(name: FactName): boolean {
  return (masked as readonly string[]).includes(name);
}
