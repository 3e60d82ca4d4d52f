import { isLiveTicket } from '@redress/domain';
import { compareClocks } from './clocks/compare.ts';
import { unexplained } from './clocks/standing.ts';
import { misplaced } from './desks.ts';
import { leftRunning, lostCase } from './ends.ts';
import { type Evidence, type Verdict, verdict } from './evidence.ts';
import { stories } from './stories.ts';

/** What is checked of every case, in one pass over all of them, and how late clocks fired. */
export interface CaseVerdicts {
  readonly verdicts: readonly Verdict[];
  /** Milliseconds on the clock of the database, in order. */
  readonly lags: readonly number[];
}

/** Reads every case with its history and checks it against the rules. */
export async function caseVerdicts(evidence: Evidence): Promise<CaseVerdicts> {
  const found = { lost: [], running: [], history: [], desk: [], clocks: [], fires: [] } as Record<
    string,
    string[]
  >;
  const put = (name: string, findings: readonly string[]) => found[name]?.push(...findings);
  const lags: number[] = [];
  const unfired: { sentence: string; slackMs: number }[] = [];
  const seen = { cases: 0, ended: 0, waiting: 0, events: 0, desk: 0, clocks: 0, breaches: 0, fires: 0 };
  for await (const story of stories(evidence.queries)) {
    seen.cases += 1;
    if (isLiveTicket(story.found.ticket)) seen.waiting += 1;
    else seen.ended += 1;
    seen.events += story.events.length;
    seen.desk += story.desk.length;
    put('lost', lostCase(story));
    put('running', leftRunning(story));
    put('history', unexplained(story));
    put('desk', misplaced(story, evidence.rules));
    const compared = compareClocks(story, evidence);
    seen.clocks += compared.clocks;
    seen.breaches += compared.breaches;
    seen.fires += compared.fires;
    put('clocks', compared.wrong);
    put('fires', compared.wronglyFired);
    for (const lag of compared.lags) lags.push(lag);
    unfired.push(...compared.unfired);
  }
  lags.sort((a, b) => a - b);
  // What had longer than the slowest sweep took for anything else should have fired.
  const slowest = lags.at(-1) ?? 0;
  put(
    'fires',
    unfired.filter(({ slackMs }) => slackMs > slowest).map(({ sentence }) => sentence),
  );
  const { lost = [], running = [], history = [], desk = [], clocks = [], fires = [] } = found;
  return {
    lags,
    verdicts: [
      verdict(
        'every ticket is closed, withdrawn or on a named desk',
        seen.cases,
        lost,
        `${seen.ended} ended, ${seen.waiting} on a desk`,
      ),
      verdict('nothing runs on a ticket that has ended', seen.cases, running),
      verdict(
        'every history leads to where its ticket stands',
        seen.events,
        history,
        `${seen.events} events`,
      ),
      verdict('desks hold exactly what waits for them', seen.cases, desk, `${seen.desk} items`),
      verdict(
        'every breach is the one its history gives',
        seen.clocks,
        clocks,
        `${seen.clocks} clocks, ${seen.breaches} breached`,
      ),
      verdict(
        'every warning and alarm came exactly once, for its true time',
        seen.clocks,
        fires,
        `${seen.fires} fired`,
      ),
    ],
  };
}
