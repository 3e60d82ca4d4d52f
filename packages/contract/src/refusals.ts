import { administrationRefusals } from './administration/refusals.ts';
import { customerRefusals } from './customers/refusals.ts';
import { draftRefusals } from './drafts/refusals.ts';
import { fileRefusals } from './files/refusals.ts';
import { httpRefusals } from './http/refusals.ts';
import { identityRefusals } from './identity/refusals.ts';
import { importRefusals } from './importing/refusals.ts';
import { knowledgeRefusals } from './knowledge/refusals.ts';
import { organisationRefusals } from './organisation/refusals.ts';
import { type Locale, type RefusalParams, refusalSentence } from './refusals/catalogue.ts';
import { searchRefusals } from './search/refusals.ts';
import { settingsRefusals } from './settings/refusals.ts';
import { ticketRefusals, ticketStoreRefusals } from './tickets/refusals.ts';
import { viewRefusals } from './views/refusals.ts';

/** Every refusal the system knows; a capability adds its own by spreading its catalogue in here. */
export const refusals = {
  ...httpRefusals,
  ...identityRefusals,
  ...customerRefusals,
  ...fileRefusals,
  ...draftRefusals,
  ...viewRefusals,
  ...importRefusals,
  ...ticketRefusals,
  ...ticketStoreRefusals,
  ...organisationRefusals,
  ...settingsRefusals,
  ...administrationRefusals,
  ...searchRefusals,
  ...knowledgeRefusals,
};

/** The code of one refusal. */
export type RefusalCode = keyof typeof refusals;

/** Why something was not done: a value the screen can explain. `fields` names what is meant: dotted path → reason. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly params?: RefusalParams;
  readonly fields?: Readonly<Record<string, FieldRefusal>>;
}

/** Why one field is not right: a code, or a code with values for its sentence. */
export type FieldRefusal = RefusalCode | { readonly code: RefusalCode; readonly params: RefusalParams };

/** The sentence of a refusal code in the user's language. */
export function explainRefusal(code: RefusalCode, locale: Locale, params?: RefusalParams): string {
  return refusalSentence(refusals[code], locale, params);
}
