import { dayMs, hourMs } from '../calendar/civil.ts';
import { defaultClocks } from './defaultClocks.ts';
import type { Policy } from './policy.ts';

/** The settings as delivered: every number a rule of the requirements names, or the practice of the field. */
export const defaultPolicy: Policy = {
  version: 1,
  zone: 'Asia/Shanghai',
  clocks: defaultClocks,
  // Telecommunications Regulations art. 32: faults in town 48 h, in the country 72 h.
  orderLimits: [
    { when: { urgent: true }, value: { amount: 24, unit: 'hours', calendar: 'always' } },
    { when: { kind: 'faultReport', area: 'town' }, value: { amount: 48, unit: 'hours', calendar: 'always' } },
    {
      when: { kind: 'faultReport', area: 'country' },
      value: { amount: 72, unit: 'hours', calendar: 'always' },
    },
    {
      when: { natureCode: 'faultRepair', area: 'town' },
      value: { amount: 48, unit: 'hours', calendar: 'always' },
    },
    {
      when: { natureCode: 'faultRepair', area: 'country' },
      value: { amount: 72, unit: 'hours', calendar: 'always' },
    },
    { when: {}, value: { amount: 5, unit: 'workingDays', calendar: 'working' } },
  ],
  replyLimits: [
    {
      province: '41',
      limit: { amount: 5, unit: 'workingDays', calendar: 'working' },
      legalBasis: 'henanRules',
    },
    {
      province: '50',
      limit: { amount: 15, unit: 'workingDays', calendar: 'working' },
      legalBasis: 'chongqingRules',
    },
    { province: '*', limit: { amount: 15, unit: 'days', calendar: 'always' }, legalBasis: 'miitOrder35' },
  ],
  vipClasses: ['important', 'major', 'leasedLine'],
  routing: [
    { kinds: ['suggestion'], level: 'junior', desk: 'dataManager', reason: 'suggestion' },
    {
      kinds: ['complaint', 'faultReport'],
      repeatPastLimit: true,
      level: 'manager',
      desk: 'managerHotline',
      reason: 'repeatPastLimit',
    },
    {
      kinds: ['complaint', 'faultReport'],
      vip: true,
      level: 'senior',
      desk: 'senior',
      reason: 'keyCustomer',
    },
    { level: 'junior', desk: 'agent', reason: 'ordinary' },
  ],
  repeatWithinDays: 30,
  numberPrefixes: {
    complaint: 'TS',
    suggestion: 'JY',
    inquiry: 'ZX',
    faultReport: 'GZ',
    serviceRequest: 'YW',
    praise: 'BY',
    order: 'GD',
    writtenWarning: 'JG',
    suggestionSubmission: 'CB',
  },
  escalationChains: [
    { when: { kind: 'suggestion' }, value: [] },
    { when: { kind: 'praise' }, value: [] },
    {
      when: { urgent: true },
      value: [
        { afterMs: 4 * hourMs, level: 'senior', tell: ['owner', 'teamLeader'] },
        { afterMs: 24 * hourMs, level: 'manager', tell: ['managerHotline', 'serviceHead'] },
      ],
    },
    {
      when: {},
      value: [
        { afterMs: 24 * hourMs, level: null, tell: ['owner', 'teamLeader'] },
        { afterMs: 3 * dayMs, level: 'senior', tell: ['seniorAgent', 'teamLeader'] },
        { afterMs: 10 * dayMs, level: 'manager', tell: ['managerHotline', 'serviceHead'] },
      ],
    },
  ],
  handlingApproval: [],
  compensationLimitsFen: {
    seniorAgent: 5_000,
    managerHotline: 50_000,
    serviceHead: 200_000,
    centreDirector: 1_000_000,
  },
  survey: { attempts: 3, days: 2, linkValidMs: 7 * dayMs },
  reopenWithinDays: 30,
  maxExtensions: 2,
  informationRequestPauses: true,
};
