import { resolve } from 'node:path';

/** Where the reference data that comes with the system is. */
export const dataFolder = resolve(import.meta.dirname, '../../../../../../data');
