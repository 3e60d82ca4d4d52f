import type { ModuleFactory } from '#platform/module.ts';
import { customerImplementations } from './routes.ts';

/** Who the customers are and how they are reached (F1, F2). */
export const customers: ModuleFactory = () => ({ name: 'customers', routes: customerImplementations });
