export {
  combineGrants,
  type Grants,
  type Right,
  rights,
  type Scope,
  scopes,
  widerScope,
} from './access/rights.ts';
export { defaultGrants, type RoleCode, roleCodes } from './access/roles.ts';
