export { execute } from './commands/execute.ts';
export { type ImportedCase, registerImported } from './commands/register-imported.ts';
export { registerTicket } from './commands/register-ticket.ts';
