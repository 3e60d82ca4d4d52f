import type { ModuleFactory } from '#platform/module.ts';
import { registerReader } from '#platform/privacy/readers.ts';
import { registerSearchKind } from '#platform/search/kinds.ts';
import { maySee } from './access.ts';
import { sweepClocks } from './commands/fire-clocks.ts';
import { deskHeard, ticketHeard } from './live.ts';
import { ticketImplementations } from './routes.ts';
import { caseSearchKinds } from './search/kinds.ts';
import { loadCases } from './store/load.ts';

/** The closed loop: tickets with their orders, surveys, warnings and clocks, and the desks they lie on. */
export const tickets: ModuleFactory = ({ database }) => {
  registerReader('ticket', async (ticketId, context) => {
    const { cases } = await loadCases(context.database, [ticketId]);
    return cases[0] !== undefined && maySee(context.actor, cases[0]);
  });
  for (const kind of caseSearchKinds) registerSearchKind(kind);
  return {
    name: 'tickets',
    routes: ticketImplementations,
    jobs: [{ name: 'clocks', everyMs: 200, run: () => sweepClocks(database) }],
    live: { ticket: ticketHeard, desk: deskHeard },
  };
};
