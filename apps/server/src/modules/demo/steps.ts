import type { CaseCommand, Limit } from '@redress/domain';
import { callStep, lastOrder, officeStep, type Scene, type Step, step } from './play.ts';

type TaskOrder = 'dispatch' | 'redispatch';

const hours = (amount: number): Limit => ({ amount, unit: 'hours', calendar: 'always' });

/** The agent proposes an order to the department that deals with the matter. */
export const proposeOrder = step([2, 8], 'agent', (scene) => ({
  name: 'proposeOrder',
  input: order(scene, null),
}));

/** The agent hands the case up to the seniors. */
export const escalate = step([2, 8], 'agent', () => ({
  name: 'escalate',
  input: { reason: '超出本岗位权限，需协调后台部门处理' },
}));

/** A senior takes the case off the desk. */
export const claim = step([3, 20], 'senior', () => ({ name: 'claim', input: {} }));

/** A senior issues an order with a limit of so many hours (null: the default), after so many minutes at most. */
export function dispatch(limitHours: number | null, which: 'own' | 'other' = 'own'): Step {
  return step([4, 30], 'senior', (scene) => ({ name: 'dispatch', input: order(scene, limitHours, which) }));
}

/** A senior approves what was proposed. */
export function approve(kind: TaskOrder = 'dispatch'): Step {
  return step([5, 28], 'senior', (scene) => ({
    name: 'approve',
    orderId: lastOrder(scene, kind),
    input: { note: '同意派单' },
  }));
}

/** A senior rejects what was proposed: the agent answers by phone (C6). */
export const reject = step([5, 28], 'senior', (scene) => ({
  name: 'reject',
  orderId: lastOrder(scene, 'dispatch'),
  input: { reason: '前台可直接处理，无需派单，请致电用户说明' },
}));

/** The department signs for the order. */
export function accept(kind: TaskOrder = 'dispatch', after: Step['after'] = [10, 100]): Step {
  return officeStep(after, 'handler', (scene) => ({
    name: 'accept',
    orderId: lastOrder(scene, kind),
    input: {},
  }));
}

/** The department says that the order is not its own. */
export const decline = officeStep([20, 90], 'handler', (scene) => ({
  name: 'decline',
  orderId: lastOrder(scene, 'dispatch'),
  input: { reason: '该地址不属于我部门维护范围' },
}));

/** The department replies with cause, measures, result and evidence. */
export function reply(kind: TaskOrder = 'dispatch', after: Step['after'] = [180, 1500]): Step {
  return officeStep(after, 'handler', async (scene) => ({
    name: 'reply',
    orderId: lastOrder(scene, kind),
    input: {
      cause: scene.matter.cause,
      measures: scene.matter.measures,
      result: scene.matter.result,
      evidence: [await scene.evidence()],
    },
  }));
}

/** The department asks for more time. */
export const requestExtension = officeStep([120, 400], 'handler', (scene) => ({
  name: 'requestExtension',
  orderId: lastOrder(scene, 'dispatch'),
  input: { reason: '需协调物业进场，预计延后一天', wantedLimit: hours(96) },
}));

/** A senior grants it. */
export const grantExtension = step([15, 90], 'senior', (scene) => ({
  name: 'grantExtension',
  orderId: lastOrder(scene, 'dispatch'),
  input: { limit: hours(96), note: '同意延期一天' },
}));

/** The department acknowledges the newest amendment. */
export const acknowledgeAmendment = officeStep([10, 60], 'handler', (scene) => ({
  name: 'acknowledge',
  orderId: lastOrder(scene, 'amendment'),
  input: {},
}));

/** The department asks what it needs to know. */
export const requestInformation = officeStep([30, 120], 'handler', (scene) => ({
  name: 'requestInformation',
  orderId: lastOrder(scene, 'dispatch'),
  input: { reason: '请补充用户方便上门的时间' },
}));

/** A senior tells it. */
export const giveInformation = step([15, 120], 'senior', (scene) => ({
  name: 'giveInformation',
  orderId: lastOrder(scene, 'dispatch'),
  input: { text: '用户每天十八点以后在家，请提前半小时联系' },
}));

/** A senior changes the limit, because the customer asked. */
export const amend = step([60, 240], 'senior', (scene) => ({
  name: 'amend',
  orderId: lastOrder(scene, 'dispatch'),
  input: { task: null, limit: hours(20), reason: '用户再次来电，要求次日内解决' },
}));

/** The team leader urges the department. */
export const urge = step([240, 600], 'teamLeader', (scene) => ({
  name: 'urge',
  orderId: lastOrder(scene, 'dispatch'),
  input: { text: '时限临近，请尽快处理并回单' },
}));

/** The customer is told the result by whoever has the case. */
export function answer(after: Step['after'] = [10, 120]): Step {
  return callStep(after, 'desk', ({ matter }) => ({
    name: 'answer',
    input: { text: `已致电用户：${matter.result || '已按规定为您办理并说明'}。`, channel: 'phone' },
  }));
}

/** What is answered at once needs no survey and ends with its answer. */
export const answerAndClose = callStep([2, 10], 'desk', () => ({
  name: 'answer',
  input: { text: '已按规定为您办理并说明。', channel: 'phone', close: true },
}));

/** The team leader writes an opinion on a case that is on the list of the day (E3). */
export const opinion = step([60, 400], 'teamLeader', ({ found }) =>
  found.ticket.over24hAt === null || found.ticket.opinion !== null
    ? null
    : { name: 'giveOpinion', input: { text: '请责任部门今日反馈进展，客服代表每日回访用户' } },
);

/** Satisfied: the loop closes. */
export const satisfied = callStep([120, 1400], 'surveyor', ({ dice }) => ({
  name: 'surveySatisfied',
  input: {
    score: dice.pick([4, 4, 5, 5, 5]),
    reasons: [],
    opinion: dice.pick(['', '处理及时', '希望以后更快']),
  },
}));

/** Not satisfied, with what follows (G1). */
export function notSatisfied(remedy: 'redispatch' | 'apology' | 'manager'): Step {
  return callStep([120, 1400], 'surveyor', (scene) => ({
    name: 'surveyNotSatisfied',
    input: {
      score: scene.dice.pick([1, 2]),
      reasons: ['问题没有解决'],
      opinion: '修好当天晚上又出现同样的问题',
      remedy,
      task: remedy === 'redispatch' ? '问题重复出现，请彻底排查并由负责人现场确认' : '',
      orderId: scene.found.orders.some(({ kind }) => kind === 'dispatch')
        ? lastOrder(scene, 'dispatch')
        : null,
    },
  }));
}

/** The customer did not answer the phone. */
export const noAnswer = callStep([120, 900], 'surveyor', () => ({
  name: 'recordAttempt',
  input: { outcome: 'noAnswer', agreedAt: null, note: '响铃一分钟无人接听' },
}));

/** The head of the department acknowledges the written warning. */
export const acknowledgeWarning = officeStep([30, 240], 'head', (scene): CaseCommand => {
  const warning = scene.found.warnings.at(-1);
  return {
    name: 'acknowledgeWarning',
    orderId: warning?.orderId ?? lastOrder(scene, 'redispatch'),
    input: { warningId: warning?.id ?? '' },
  };
});

function order(scene: Scene, limitHours: number | null, which: 'own' | 'other' = 'own') {
  return {
    departmentId: scene.department(scene.matter.department, which),
    task: scene.matter.task,
    limit: limitHours === null ? null : hours(limitHours),
    urgent: scene.found.ticket.urgent,
  };
}
