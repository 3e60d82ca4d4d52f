import { type Boundary, workingDeadline, workingElapsed } from '@redress/domain';
import { readVector, rowsOf, type Vector } from './read.ts';

/** What checking a whole file found; every failure is one sentence. A row passes when all it asks for agrees. */
export type Report = {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly string[];
};

/** Checks every row of a parsed vector file against the calendar of the domain. Throws where there are no rows. */
export function checkVectors(file: unknown): Report {
  const rows = rowsOf(file);
  if (rows.length === 0) throw new Error('the file has no cases');
  const failures = rows.map(failureOf).filter((failure) => failure !== undefined);
  return { passed: rows.length - failures.length, failed: failures.length, failures };
}

function failureOf(row: unknown, index: number): string | undefined {
  try {
    const vector = readVector(row, index);
    const differences = differencesOf(vector);
    return differences.length === 0 ? undefined : `case ${vector.name}: ${differences.join('; ')}`;
  } catch (error) {
    return `case at position ${index}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function differencesOf(vector: Vector): readonly string[] {
  const answers = [
    answerOf(vector, 'deadline_close', 'atClosing', vector.atClosing),
    answerOf(vector, 'deadline_next_open', 'atNextOpening', vector.atNextOpening),
    ...vector.elapsed.map((query) => {
      const ms = workingElapsed(vector.calendar, query.from * 1000, query.to * 1000, vector.pauses);
      return { name: `elapsed ${query.from}..${query.to}`, expected: query.secs, found: ms / 1000 };
    }),
  ].filter((answer) => answer !== undefined);
  if (answers.length === 0)
    throw new Error('expects nothing: no deadline_close, deadline_next_open or elapsed');
  return answers
    .filter((answer) => answer.expected !== answer.found)
    .map((answer) => `${answer.name} expected ${answer.expected}, found ${answer.found}`);
}

function answerOf(vector: Vector, name: string, boundary: Boundary, expected: number | null | undefined) {
  if (expected === undefined) return undefined;
  if (vector.start === undefined || vector.secs === undefined)
    throw new Error(`${name} needs start and secs`);
  const result = workingDeadline(
    vector.calendar,
    vector.start * 1000,
    vector.secs * 1000,
    vector.pauses,
    boundary,
  );
  if (result.ok) return { name, expected, found: result.due / 1000 };
  return { name, expected, found: result.code === 'calendarNeverOpens' ? null : result.code };
}
