/** A question of a checklist with what may be answered, each leading to another step. */
export interface ChecklistQuestion {
  readonly id: string;
  readonly kind: 'question';
  readonly text: string;
  /** How to look, for the agent. */
  readonly hint: string;
  readonly options: readonly { readonly label: string; readonly to: string }[];
}

/** An end of a checklist: what to tell the customer, and whether the fault is gone. */
export interface ChecklistResult {
  readonly id: string;
  readonly kind: 'result';
  readonly text: string;
  readonly resolved: boolean;
}

/** One step of a checklist. */
export type ChecklistStep = ChecklistQuestion | ChecklistResult;

/** First diagnosis of a simple fault as a tree of steps; the first step begins (A12). */
export interface Checklist {
  readonly steps: readonly ChecklistStep[];
}

/** What is wrong with a checklist. */
export type ChecklistProblem =
  | 'noSteps'
  | 'doubleStep'
  | 'noOptions'
  | 'unknownStep'
  | 'circle'
  | 'unreachable'
  | 'textMissing';

/** How far a walk through a checklist has come. */
export interface ChecklistWalk {
  readonly answered: readonly { readonly question: string; readonly answer: string }[];
  /** Where it stands: a question to answer, or the end. */
  readonly at: ChecklistStep;
}

/** The first thing wrong with a checklist, with the step it is about; null where every way ends at a result. */
export function checklistProblem({ steps }: Checklist): { code: ChecklistProblem; stepId: string } | null {
  const first = steps[0];
  if (first === undefined) return { code: 'noSteps', stepId: '' };
  const byId = new Map(steps.map((step) => [step.id, step]));
  if (byId.size < steps.length) return { code: 'doubleStep', stepId: doubled(steps) };
  for (const step of steps) {
    const code = stepProblem(step, byId);
    if (code !== null) return { code, stepId: step.id };
  }
  const ended = new Set<string>();
  const circle = circleFrom(first, byId, [], ended);
  if (circle !== null) return { code: 'circle', stepId: circle };
  const lost = steps.find(({ id }) => !ended.has(id));
  return lost === undefined ? null : { code: 'unreachable', stepId: lost.id };
}

/**
 * Walks a checklist by the places of the chosen options; undefined where an answer does not exist or comes after the end.
 */
export function walkChecklist({ steps }: Checklist, answers: readonly number[]): ChecklistWalk | undefined {
  const byId = new Map(steps.map((step) => [step.id, step]));
  let at = steps[0];
  const answered: { question: string; answer: string }[] = [];
  for (const place of answers) {
    const option = at?.kind === 'question' ? at.options[place] : undefined;
    if (at === undefined || option === undefined) return undefined;
    answered.push({ question: at.text, answer: option.label });
    at = byId.get(option.to);
  }
  return at === undefined ? undefined : { answered, at };
}

/** A finished walk as lines for the ticket: each question with its answer, then the result. */
export function walkLines({ answered, at }: ChecklistWalk): string[] {
  const lines = answered.map(({ question, answer }, place) => `${place + 1}. ${question}：${answer}`);
  return at.kind === 'result' ? [...lines, `→ ${at.text}`] : lines;
}

function stepProblem(step: ChecklistStep, byId: ReadonlyMap<string, ChecklistStep>): ChecklistProblem | null {
  if (step.text.trim() === '') return 'textMissing';
  if (step.kind === 'result') return null;
  if (step.options.length === 0) return 'noOptions';
  if (step.options.some(({ label }) => label.trim() === '')) return 'textMissing';
  return step.options.some(({ to }) => !byId.has(to)) ? 'unknownStep' : null;
}

function circleFrom(
  step: ChecklistStep,
  byId: ReadonlyMap<string, ChecklistStep>,
  above: readonly string[],
  ended: Set<string>,
): string | null {
  if (above.includes(step.id)) return step.id;
  if (ended.has(step.id)) return null;
  for (const { to } of step.kind === 'question' ? step.options : []) {
    const next = byId.get(to);
    const circle = next === undefined ? null : circleFrom(next, byId, [...above, step.id], ended);
    if (circle !== null) return circle;
  }
  ended.add(step.id);
  return null;
}

function doubled(steps: readonly ChecklistStep[]): string {
  return steps.find(({ id }, place) => steps.findIndex((other) => other.id === id) !== place)?.id ?? '';
}
