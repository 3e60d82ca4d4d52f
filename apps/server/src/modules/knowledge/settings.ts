import { knowledgeRulesDocument } from '@redress/contract';
import {
  dayMs,
  defaultKnowledgeRules,
  type KnowledgeRules,
  type Limit,
  type Moment,
  resolveLimit,
} from '@redress/domain';
import type { Database, Queries } from '#platform/database/database.ts';
import { moment } from '#platform/database/parsers.ts';
import { currentSetting, type Setting } from '#platform/settings/setting.ts';
import { type Rules, rulesInForce } from '../settings/public.ts';

/** The numbers of the knowledge base as a setting. */
export const knowledgeSetting: Setting<KnowledgeRules> = {
  kind: 'knowledge',
  schema: knowledgeRulesDocument,
  initial: defaultKnowledgeRules,
};

/** The numbers in force, with the calendars that limits count in. */
export interface KnowledgeClock {
  readonly numbers: KnowledgeRules;
  readonly zone: string;
  /** When something that begins at a moment is due, for the database. */
  readonly dueAt: (limit: Limit, from: Moment) => string;
}

/** Reads the numbers and calendars in force. */
export async function knowledgeClock(database: Database, within: Queries): Promise<KnowledgeClock> {
  const rules = await rulesInForce(database, within);
  const { value } = await currentSetting(within, knowledgeSetting);
  return {
    numbers: value,
    zone: rules.zone,
    dueAt: (limit, from) => moment(dueMoment(rules, limit, from)),
  };
}

function dueMoment(rules: Rules, limit: Limit, from: Moment): Moment {
  const resolved = resolveLimit(limit, rules.calendarOf(limit.calendar, null).calendar, from);
  // A year whose holidays nobody has loaded must not keep a task from being opened: a week is long enough to be seen.
  return resolved.ok ? resolved.due : from + 7 * dayMs;
}
