import { type Day, departmentFor, diceOf, entryId } from '../day.ts';
import { chance } from '../dice.ts';
import type { Page, Worker } from '../worker.ts';

/** The departments have replied: the complaint is judged and the customer told (B4, B5). */
export async function answerReplied(worker: Worker, day: Day, page: Page): Promise<boolean> {
  const dice = diceOf(day, page, 'replied');
  let shown: Page | null = page;
  if (page.available.includes('judge') && page.ticket.judgement === null && chance(dice, 60)) {
    const causes = day.reference.classifications.filter(
      ({ tree, code }) => tree === 'cause' && code.includes('.'),
    );
    shown = await worker.give(page, 'judge', {
      result: 'upheld',
      ground: '部门回单证实客户所述',
      responsibleDepartmentId:
        page.orders.find(({ reply }) => reply !== null)?.departmentId ??
        departmentFor(day, page.ticket.natureId, dice),
      causeId: entryId(day, 'cause', dice.pick(causes).code),
      causeAnalysis: '',
    });
  }
  if (shown === null) return false;
  return (
    (await worker.give(shown, 'answer', { text: '部门已处理完毕，结果已告知客户。', channel: 'phone' })) !==
    null
  );
}

/** A complaint that does not stand is explained, and the explanation ends it (B4). */
export async function explain(worker: Worker, page: Page): Promise<boolean> {
  const input = { ground: '经核查计费正确', responsibleDepartmentId: null, causeId: null, causeAnalysis: '' };
  const judged = page.available.includes('judge')
    ? await worker.give(page, 'judge', { result: 'notUpheld', ...input })
    : page;
  if (judged === null) return false;
  const close = judged.ticket.judgement?.result === 'notUpheld';
  return (
    (await worker.give(judged, 'answer', {
      text: '已向客户解释计费规则，客户表示理解。',
      channel: 'phone',
      ...(close && { close }),
    })) !== null
  );
}
