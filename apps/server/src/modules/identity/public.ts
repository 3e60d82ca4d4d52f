export { accountRefusal, exceeds, lockRights } from './account-guard.ts';
export { createFirstAdministrator, type FirstAdministrator } from './commands/create-first-administrator.ts';
export { hashPassword } from './password-hash.ts';
export { authenticate } from './queries/authenticate.ts';
export { ensureRoles } from './roles.ts';
export { identitySetting } from './settings.ts';
