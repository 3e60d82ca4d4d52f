export { maySee as maySeeTicket } from './access.ts';
export { execute } from './commands/execute.ts';
export { sweepClocks } from './commands/fire-clocks.ts';
export { type ImportedCase, registerImported } from './commands/register-imported.ts';
export { registerTicket } from './commands/register-ticket.ts';
export { loadCases } from './store/load.ts';
