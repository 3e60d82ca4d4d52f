import { describe, expect, test } from 'vitest';
import { type Checklist, checklistProblem, walkChecklist, walkLines } from './checklist.ts';

const broadband: Checklist = {
  steps: [
    {
      id: 'light',
      kind: 'question',
      text: '光猫 LOS 灯是否亮红',
      hint: '在光猫正面',
      options: [
        { label: '亮红', to: 'fibre' },
        { label: '不亮', to: 'restart' },
      ],
    },
    {
      id: 'restart',
      kind: 'question',
      text: '断电 30 秒后重启能否上网',
      hint: '',
      options: [
        { label: '能', to: 'gone' },
        { label: '不能', to: 'fibre' },
      ],
    },
    { id: 'gone', kind: 'result', text: '重启后恢复，告知客户观察 24 小时', resolved: true },
    { id: 'fibre', kind: 'result', text: '光路中断，派单给网络维护部', resolved: false },
  ],
};

describe('a diagnosis checklist (A12)', () => {
  test('is walked answer by answer to its end', () => {
    expect(walkChecklist(broadband, [])?.at.id).toBe('light');
    const end = walkChecklist(broadband, [1, 0]);
    expect(end && walkLines(end)).toEqual([
      '1. 光猫 LOS 灯是否亮红：不亮',
      '2. 断电 30 秒后重启能否上网：能',
      '→ 重启后恢复，告知客户观察 24 小时',
    ]);
  });

  test('an answer that does not exist, or that comes after the end, is no walk', () => {
    expect(walkChecklist(broadband, [2])).toBeUndefined();
    expect(walkChecklist(broadband, [0, 0])).toBeUndefined();
    expect(walkChecklist(broadband, [-1])).toBeUndefined();
    expect(walkChecklist({ steps: [] }, [])).toBeUndefined();
  });

  test('two ways may lead to the same step', () => {
    expect(checklistProblem(broadband)).toBeNull();
  });

  const question = (id: string, ...to: string[]) => ({
    id,
    kind: 'question' as const,
    text: id,
    hint: '',
    options: to.map((one) => ({ label: one, to: one })),
  });
  const result = (id: string) => ({ id, kind: 'result' as const, text: id, resolved: true });

  test.each([
    ['nothing', [], 'noSteps', ''],
    ['an id twice', [question('a', 'b'), result('b'), result('b')], 'doubleStep', 'b'],
    ['a question nobody can answer', [question('a')], 'noOptions', 'a'],
    ['a way to nowhere', [question('a', 'z')], 'unknownStep', 'a'],
    ['a way in a circle', [question('a', 'b', 'c'), question('b', 'a'), result('c')], 'circle', 'a'],
    ['a step nobody reaches', [question('a', 'b'), result('b'), result('c')], 'unreachable', 'c'],
    ['an empty step', [{ ...result('a'), text: ' ' }], 'textMissing', 'a'],
  ] as const)('%s is told with its step', (_what, steps, code, stepId) => {
    expect(checklistProblem({ steps })).toEqual({ code, stepId });
  });
});
