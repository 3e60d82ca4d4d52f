import { identityRoutes as routes, signInRuleRoutes } from '@redress/contract';
import { type Implementation, implement, implementPublic } from '#platform/http/implement.ts';
import { failureLimit } from '#platform/http/rate-limit.ts';
import { done, refused } from '#platform/http/result.ts';
import { implementForAll, settingHistory, settingInForce } from '../settings/public.ts';
import { changePassword } from './commands/change-password.ts';
import { changeSignInRules } from './commands/change-sign-in-rules.ts';
import { confirmSecondFactor } from './commands/confirm-second-factor.ts';
import { enrolSecondFactor } from './commands/enrol-second-factor.ts';
import { resetSecondFactor } from './commands/reset-second-factor.ts';
import { signIn } from './commands/sign-in.ts';
import { signOut } from './commands/sign-out.ts';
import { switchLocale } from './commands/switch-locale.ts';
import { sessionInfoOf } from './queries/session-info.ts';
import { identitySetting } from './settings.ts';

const fiveMinutes = 5 * 60_000;
// A whole centre may sit behind one address: only failures count, and a shift's typing mistakes fit in.
const failuresPerSource = 50;
const failuresPerPerson = 5;
const whileRestricted = { whileRestricted: true };

/** The routes of signing in and of one's own account. */
export function identityImplementations(key: Buffer): readonly Implementation[] {
  const { lockAfterFailures, lockForMs } = identitySetting.initial;
  const perPerson = failureLimit(failuresPerPerson, fiveMinutes);
  const services = {
    key,
    perSource: failureLimit(failuresPerSource, fiveMinutes),
    perUnknownNumber: failureLimit(lockAfterFailures, lockForMs),
  };
  return [
    implementPublic(routes.signIn, ({ body }, context) => signIn(body, context, services)),
    implement(
      routes.session,
      async (_, { database, session }) => {
        const info = await sessionInfoOf(database, session.token ?? '');
        return info ? done(info) : refused('signInNeeded');
      },
      whileRestricted,
    ),
    implement(routes.signOut, (_, context) => signOut(context), whileRestricted),
    implement(
      routes.switchLocale,
      ({ body }, context) => switchLocale(body.locale, context),
      whileRestricted,
    ),
    implement(
      routes.changePassword,
      ({ body }, context) => changePassword(body, context, perPerson),
      whileRestricted,
    ),
    implement(routes.enrolSecondFactor, (_, context) => enrolSecondFactor(context, key), whileRestricted),
    implement(
      routes.confirmSecondFactor,
      ({ body }, context) => confirmSecondFactor(body.code, context, key, perPerson),
      whileRestricted,
    ),
    implement(routes.resetSecondFactor, ({ params, body }, context) =>
      resetSecondFactor(params.id, body.ground, context),
    ),
    implementForAll(signInRuleRoutes.current, async (_, { database }) =>
      done(await settingInForce(database, identitySetting)),
    ),
    implementForAll(signInRuleRoutes.change, ({ body }, context) => changeSignInRules(body, context)),
    implementForAll(signInRuleRoutes.versions, async ({ query }, { database }) =>
      done(await settingHistory(identitySetting, query, database)),
    ),
  ];
}
