import type { Grants } from './rights.ts';

/** The roles of a customer service centre (requirements W), as delivered; an administrator may change their grants. */
export const roleCodes = [
  'juniorAgent',
  'textClerk',
  'recordingClerk',
  'seniorAgent',
  'surveyor',
  'dataManager',
  'inspector',
  'statistician',
  'teamLeader',
  'managerHotline',
  'departmentHandler',
  'departmentHead',
  'serviceHead',
  'centreDirector',
  'provincialOffice',
  'administrator',
] as const;

/** One role by its code name. */
export type RoleCode = (typeof roleCodes)[number];

const intake: Grants = {
  'ticket.read': 'all',
  'ticket.register': 'all',
  'ticket.handle': 'own',
  'order.propose': 'own',
  'customer.read': 'all',
  'customer.edit': 'all',
  'personalData.unmask': 'own',
  'knowledge.read': 'all',
};

const senior: Grants = {
  ...intake,
  'ticket.read': 'all',
  'ticket.handle': 'all',
  'ticket.judge': 'all',
  'ticket.reopen': 'all',
  'order.issue': 'all',
  'order.review': 'all',
  'order.urge': 'all',
  'competence.assess': 'all',
  'knowledge.propose': 'all',
  'document.collect': 'all',
  'personalData.unmask': 'all',
};

const leader: Grants = {
  'knowledge.read': 'all',
  'knowledge.review': 'all',
  'notice.publish': 'all',
  'ticket.read': 'all',
  'ticket.assign': 'all',
  'ticket.opinion': 'all',
  'order.urge': 'all',
  'customer.read': 'all',
  'list.export': 'all',
  'statistics.read': 'all',
};

/** What each role holds when the system is new (V1: access by need). */
export const defaultGrants: Readonly<Record<RoleCode, Grants>> = {
  juniorAgent: intake,
  textClerk: intake,
  recordingClerk: intake,
  seniorAgent: senior,
  surveyor: {
    'ticket.read': 'all',
    'survey.perform': 'all',
    'ticket.reopen': 'all',
    'order.urge': 'all',
    'customer.read': 'all',
    'personalData.unmask': 'all',
    'knowledge.read': 'all',
  },
  dataManager: {
    'ticket.read': 'all',
    'knowledge.read': 'all',
    'knowledge.edit': 'all',
    'notice.publish': 'all',
    'suggestion.manage': 'all',
    'import.run': 'all',
    'customer.read': 'all',
  },
  inspector: { 'ticket.read': 'all', 'knowledge.read': 'all' },
  statistician: {
    'ticket.read': 'all',
    'knowledge.read': 'all',
    'list.export': 'all',
    'statistics.read': 'all',
    'import.run': 'all',
  },
  teamLeader: leader,
  managerHotline: {
    ...senior,
    'ticket.manage': 'all',
    'knowledge.review': 'all',
    'notice.publish': 'all',
    'ticket.assign': 'all',
    'handling.approve': 'all',
    'list.export': 'all',
    'statistics.read': 'all',
  },
  departmentHandler: { 'ticket.read': 'department', 'order.handle': 'department' },
  departmentHead: {
    'ticket.read': 'department',
    'order.handle': 'department',
    'order.forward': 'department',
    'handling.approve': 'department',
    'warning.acknowledge': 'department',
    'statistics.read': 'department',
  },
  serviceHead: { ...leader, 'handling.approve': 'all', 'audit.read': 'all' },
  centreDirector: { ...leader, 'handling.approve': 'all', 'warning.revoke': 'all', 'audit.read': 'all' },
  provincialOffice: { 'ticket.read': 'all', 'statistics.read': 'all', 'knowledge.read': 'all' },
  administrator: {
    'admin.users': 'all',
    'admin.roles': 'all',
    'admin.organisation': 'all',
    'admin.settings': 'all',
    'audit.read': 'all',
    'import.run': 'all',
  },
};
