import type { Limit } from '../calendar/limit.ts';

/**
 * What becomes a task of the data manager: marks of agents, inquiries without an answer, searches without a hit (I4),
 * articles that expire or whose business launches soon (I3), proposals of hard cases (C2), documents that arrived.
 */
export const knowledgeTaskKinds = [
  'wrong',
  'outdated',
  'noAnswer',
  'noHit',
  'expiring',
  'launchDue',
  'proposal',
  'document',
] as const;

/** One kind of task by its code name. */
export type KnowledgeTaskKind = (typeof knowledgeTaskKinds)[number];

/** The marks that a reader may give an article. */
export const feedbackMarks = ['useful', 'outdated', 'wrong'] as const;

/** One mark by its code name. */
export type FeedbackMark = (typeof feedbackMarks)[number];

/** The numbers of the knowledge base, all of them settings. */
export interface KnowledgeRules {
  /** How long the data manager has for each kind of task. */
  readonly limits: Readonly<Record<KnowledgeTaskKind, Limit>>;
  /** So many days before its end an article is looked at again. */
  readonly expiryReminderDays: number;
  /** So many days before a launch the article must be approved. */
  readonly launchReminderDays: number;
  /** So many searches for the same words without a hit in one week make a task. */
  readonly missesForTask: number;
  /** The working days after Monday by which the week's documents are collected (I3). */
  readonly collectionLimit: Limit;
}

const hours = (amount: number): Limit => ({ amount, unit: 'hours', calendar: 'working' });
const days = (amount: number): Limit => ({ amount, unit: 'workingDays', calendar: 'working' });

/** The delivered numbers; wrong information costs customers money, so it has the shortest clock (inferred). */
export const defaultKnowledgeRules: KnowledgeRules = {
  limits: {
    wrong: hours(4),
    outdated: hours(8),
    noAnswer: hours(8),
    noHit: days(3),
    expiring: days(5),
    launchDue: days(1),
    proposal: days(2),
    document: days(1),
  },
  expiryReminderDays: 14,
  launchReminderDays: 3,
  missesForTask: 3,
  collectionLimit: days(4),
};
