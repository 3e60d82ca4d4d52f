import type { Limit } from '../calendar/limit.ts';
import { type Category, firstMatch } from './category.ts';
import type { Policy } from './policy.ts';

/** Used where a table of limits was left without a rule for everything else. */
const lastResort: Limit = { amount: 5, unit: 'workingDays', calendar: 'working' };

/** The limit an order gets unless the senior agent sets another (C5): the first rule that matches the category. */
export function orderLimit(policy: Policy, category: Category): Limit {
  return firstMatch(policy.orderLimits, category) ?? lastResort;
}
