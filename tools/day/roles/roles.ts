import type { Day } from '../day.ts';
import type { Worker } from '../worker.ts';
import { agent } from './agent.ts';
import { handler } from './department.ts';
import { head } from './head.ts';
import { centreDirector, dataManager, serviceHead, teamLeader } from './leaders.ts';
import { manager } from './manager.ts';
import { senior } from './senior.ts';
import { surveyor } from './surveyor.ts';

/** One piece of work; true when something was done, false when nothing waited. */
export type Work = () => Promise<boolean>;

/** From which hour to which somebody of a role is at work. */
export type Shift = readonly [from: number, to: number];

interface Role {
  readonly work: (worker: Worker, day: Day) => Work;
  readonly shift: Shift;
}

/** What each role does all day. The centre works around the clock, departments and offices in theirs. */
export const roles: Readonly<Record<string, Role>> = {
  juniorAgent: { work: agent, shift: [0, 24] },
  textClerk: { work: agent, shift: [8, 21] },
  recordingClerk: { work: agent, shift: [8, 21] },
  seniorAgent: { work: senior, shift: [0, 24] },
  managerHotline: { work: manager, shift: [8, 22] },
  surveyor: { work: surveyor, shift: [9, 21] },
  departmentHandler: { work: handler, shift: [8, 20] },
  departmentHead: { work: head, shift: [9, 18] },
  teamLeader: { work: teamLeader, shift: [7, 23] },
  serviceHead: { work: serviceHead, shift: [9, 18] },
  centreDirector: { work: centreDirector, shift: [9, 18] },
  dataManager: { work: dataManager, shift: [9, 18] },
};
