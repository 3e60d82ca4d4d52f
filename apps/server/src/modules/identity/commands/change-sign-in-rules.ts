import type { InputOf, ReplyOf, signInRuleRoutes } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import type { Result } from '#platform/http/result.ts';
import { changeSetting } from '../../settings/public.ts';
import { identitySetting } from '../settings.ts';

/** Changes the rules of signing in (V3). Open sessions become shorter at once; a longer limit holds from the next sign-in. */
export function changeSignInRules(
  { basedOn, value, note }: InputOf<typeof signInRuleRoutes.change>['body'],
  context: Context,
): Promise<Result<ReplyOf<typeof signInRuleRoutes.change>>> {
  const change = { basedOn, value, note, action: 'signInRulesChanged' };
  return changeSetting(identitySetting, change, context, async (transaction) => {
    await transaction.run(
      `update session set idle_s = least(idle_s, $1::integer),
         expires_at = least(expires_at, created_at + $2 * interval '1 millisecond')`,
      [Math.round(value.idleMs / 1000), value.sessionMs],
    );
  });
}
