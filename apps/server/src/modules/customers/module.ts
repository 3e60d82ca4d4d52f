import type { ModuleFactory } from '#platform/module.ts';
import { registerSearchKind } from '#platform/search/kinds.ts';
import { customerImplementations } from './routes.ts';
import { customerSearchKind } from './search.ts';

/** Who the customers are and how they are reached (F1, F2). */
export const customers: ModuleFactory = () => {
  registerSearchKind(customerSearchKind);
  return { name: 'customers', routes: customerImplementations };
};
