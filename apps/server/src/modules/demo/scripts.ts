import { callStep, officeStep, type Script, step } from './play.ts';
import {
  accept,
  acknowledgeAmendment,
  acknowledgeWarning,
  amend,
  answer,
  answerAndClose,
  approve,
  claim,
  decline,
  dispatch,
  escalate,
  giveInformation,
  grantExtension,
  noAnswer,
  notSatisfied,
  opinion,
  proposeOrder,
  reject,
  reply,
  requestExtension,
  requestInformation,
  satisfied,
  urge,
} from './steps.ts';

const junior: Script['fits'] = ({ kind, level }) =>
  level === 'junior' && (kind === 'complaint' || kind === 'faultReport');
const senior: Script['fits'] = ({ level }) => level === 'senior';
const simple: Script['fits'] = ({ kind, level }) =>
  level === 'junior' && (kind === 'inquiry' || kind === 'serviceRequest' || kind === 'praise');
const suggestion: Script['fits'] = ({ kind }) => kind === 'suggestion';
const manager: Script['fits'] = ({ level }) => level === 'manager';

const handed = [escalate, claim] as const;
const second = [
  notSatisfied('redispatch'),
  approve('redispatch'),
  acknowledgeWarning,
  accept('redispatch'),
  reply('redispatch', [120, 500]),
] as const;

const takeOver = step([20, 120], 'manager', ({ found }) =>
  found.ticket.handlerId === null ? { name: 'claim', input: {} } : null,
);
const compensate = step([20, 90], 'manager', () => ({
  name: 'compensate',
  input: { amountFen: 5_000, ground: '多次维修未彻底解决，按规定减免一个月费用' },
}));
const conclude = callStep([10, 60], 'manager', () => ({
  name: 'conclude',
  input: {
    answer: '已由经理致歉，减免一个月费用，并安排专人跟踪',
    ground: '客户接受补偿方案',
    channel: 'phone',
  },
}));
const toManager = step([30, 200], 'senior', ({ found }) =>
  found.ticket.level === 'manager'
    ? null
    : {
        name: 'escalateToManager',
        input: { reason: '客户不接受答复，要求经理处理', ground: 'replyRefused' },
      },
);
const judge = step([10, 60], 'senior', ({ department, cause, matter }) => ({
  name: 'judge',
  input: {
    result: 'upheld',
    ground: '核查属实',
    responsibleDepartmentId: department(matter.department),
    causeId: cause(matter.department),
    causeAnalysis: matter.cause,
  },
}));
const withdraw = step([30, 300], 'desk', () => ({
  name: 'withdraw',
  input: { reason: '用户来电表示问题已自行恢复，要求撤销' },
}));
const supplement = step([60, 500], 'agent', () => ({
  name: 'supplement',
  input: { text: '用户再次来电催问进度', channel: 'phone', answer: '已告知正在处理，并记录' },
}));
const submit = officeStep([200, 1500], 'dataManager', ({ department, matter }) => ({
  name: 'submitSuggestion',
  input: { text: '经整理，现将该用户建议正式呈报，请研究答复', unitIds: [department(matter.department)] },
}));
const feedback = officeStep([1000, 4000], 'dataManager', () => ({
  name: 'recordFeedback',
  input: { text: '已纳入下季度改进计划', adopted: 'partly' },
}));
const thank = callStep([60, 300], 'dataManager', () => ({
  name: 'answer',
  input: { text: '感谢您的建议，已纳入下季度改进计划', channel: 'phone', close: true },
}));

/** The lives that demo cases lead. */
export const scripts: readonly Script[] = [
  { weight: 20, fits: junior, steps: [answer([3, 12]), satisfied] },
  {
    weight: 26,
    fits: junior,
    steps: [proposeOrder, approve(), accept(), opinion, reply(), answer(), satisfied],
  },
  {
    weight: 10,
    fits: junior,
    steps: [proposeOrder, approve(), accept(), urge, supplement, reply(), answer(), noAnswer, satisfied],
  },
  { weight: 6, fits: junior, steps: [proposeOrder, reject, answer(), satisfied] },
  { weight: 6, fits: junior, steps: [proposeOrder, approve(), accept(), withdraw] },
  {
    weight: 10,
    fits: junior,
    steps: [
      ...handed,
      dispatch(48),
      accept(),
      requestExtension,
      grantExtension,
      acknowledgeAmendment,
      reply(),
      judge,
      answer(),
      satisfied,
    ],
  },
  {
    weight: 8,
    fits: junior,
    steps: [...handed, dispatch(36), accept(), reply(), answer(), ...second, answer(), satisfied],
  },
  // The department does nothing: the warning, the alarm and the urgings come by themselves.
  { weight: 8, fits: junior, steps: [...handed, dispatch(24), accept(), opinion] },
  {
    weight: 6,
    fits: junior,
    steps: [...handed, dispatch(48), decline, dispatch(48, 'other'), accept(), reply()],
  },
  {
    weight: 30,
    fits: senior,
    steps: [
      claim,
      dispatch(8),
      accept('dispatch', [5, 25]),
      reply('dispatch', [60, 300]),
      answer(),
      satisfied,
    ],
  },
  {
    weight: 30,
    fits: senior,
    steps: [
      claim,
      dispatch(48),
      accept(),
      amend,
      acknowledgeAmendment,
      requestInformation,
      giveInformation,
      reply(),
      judge,
      answer(),
      satisfied,
    ],
  },
  {
    weight: 20,
    fits: senior,
    steps: [claim, dispatch(24), accept(), reply(), toManager, takeOver, compensate, conclude],
  },
  { weight: 10, fits: senior, steps: [claim, dispatch(24)] },
  { weight: 10, fits: senior, steps: [] },
  { weight: 100, fits: manager, steps: [takeOver, compensate, conclude] },
  { weight: 100, fits: simple, steps: [answerAndClose] },
  { weight: 70, fits: suggestion, steps: [submit, feedback, thank] },
  { weight: 30, fits: suggestion, steps: [] },
]; // prettier-ignore
