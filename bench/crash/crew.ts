import type { Database } from '../../apps/server/src/platform/database/database.ts';
import { complaintForm, openContactHours } from '../../apps/server/src/testing/loop.ts';
import { addPerson, seedPeople, testUnits } from '../../apps/server/src/testing/people.ts';
import { type Caller, callerOf, type Patience } from './caller.ts';
import { type LiveConsole, openConsole } from './console.ts';
import { emptyMemory, type Memory } from './memory.ts';
import { dispatching, registering, repairing, type Turn } from './work.ts';

/** How many of each work. */
export interface CrewSize {
  readonly registering: number;
  readonly dispatching: number;
  readonly repairing: number;
  readonly consoles: number;
}

/** People at work on a fleet. */
export interface Crew {
  readonly memory: Memory;
  readonly patience: Patience;
  readonly consoles: readonly LiveConsole[];
  /** Lets everybody finish what is under way, and end. */
  readonly goHome: () => Promise<void>;
}

/** Hires people, signs them in and lets them work, with so much rest between two pieces of work. */
export async function hireCrew(
  database: Database,
  urls: readonly string[],
  size: CrewSize,
  restMs: number,
): Promise<Crew> {
  await seedPeople(database);
  await openContactHours(database);
  const memory = emptyMemory();
  const patience: Patience = { answered: 0, failures: new Map(), longestMs: 0 };
  const desk = { form: await complaintForm(database), memory };
  const hire = async (role: 'juniorAgent' | 'seniorAgent' | 'departmentHandler', many: number) => {
    const unitId = role === 'departmentHandler' ? testUnits.network : testUnits.teamOne;
    const callers: Caller[] = [];
    for (let place = 0; place < many; place += 1) {
      const employeeNumber = `${role}${place}`;
      await addPerson(database, { employeeNumber, roles: [role], unitId });
      callers.push(await callerOf(urls, employeeNumber, patience));
    }
    return callers;
  };
  const juniors = await hire('juniorAgent', size.registering);
  const seniors = await hire('seniorAgent', size.dispatching + size.consoles);
  const handlers = await hire('departmentHandler', size.repairing);
  const watching = seniors.splice(size.dispatching);
  const consoles = await Promise.all(watching.map(openConsole));

  let home = false;
  const keepWorking = async (turn: Turn) => {
    while (!home) {
      await turn();
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 2 * restMs));
    }
  };
  const work = Promise.all([
    ...juniors.map((caller) => keepWorking(registering(caller, desk))),
    ...seniors.map((caller) => keepWorking(dispatching(caller, desk))),
    ...handlers.map((caller) => keepWorking(repairing(caller, desk))),
  ]);
  // Reported when everybody is asked home, and not as an unhandled rejection before.
  work.catch(() => undefined);
  return {
    memory,
    patience,
    consoles,
    goHome: async () => {
      home = true;
      await work;
    },
  };
}
