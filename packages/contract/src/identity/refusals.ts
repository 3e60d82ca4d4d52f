import type { RefusalCatalogue } from '../refusals/catalogue.ts';

/** What signing in and caring for one's own account may be refused for (V3). */
export const identityRefusals = {
  // One sentence for an unknown number, a wrong password and a retired account: it tells nothing about who exists.
  signInFailed: {
    status: 401,
    zh: '工号或密码不正确',
    en: 'The employee number or the password is not right',
  },
  accountLocked: {
    status: 423,
    zh: '连续输入错误，账号已锁定，请在 {minutes} 分钟后再试',
    en: 'Locked after repeated failures; try again in {minutes} min',
  },
  secondFactorNeeded: { status: 401, zh: '请输入动态验证码', en: 'Enter the code of your authenticator' },
  secondFactorWrong: {
    status: 401,
    zh: '动态验证码不正确或已使用',
    en: 'The code is not right or was already used',
  },
  secondFactorEnrolmentNeeded: {
    status: 403,
    zh: '您的岗位要求两步验证，请先绑定验证器',
    en: 'Your role needs a second factor; set up your authenticator first',
  },
  secondFactorNotStarted: {
    status: 409,
    zh: '请先开始绑定验证器',
    en: 'Start setting up the authenticator first',
  },
  secondFactorAlreadyOn: { status: 409, zh: '两步验证已经启用', en: 'The second factor is already on' },
  passwordChangeNeeded: { status: 403, zh: '请先修改密码', en: 'Change your password first' },
  passwordWrong: { status: 422, zh: '当前密码不正确', en: 'The present password is not right' },
  passwordTooShort: { status: 422, zh: '密码至少 {length} 个字符', en: 'At least {length} characters' },
  passwordTooSimple: {
    status: 422,
    zh: '密码须包含大写字母、小写字母、数字、符号中的至少三类',
    en: 'Use at least three of: upper case, lower case, digits, symbols',
  },
  passwordContainsNumber: {
    status: 422,
    zh: '密码不能包含工号',
    en: 'It must not contain the employee number',
  },
  passwordUsedBefore: {
    status: 422,
    zh: '不能使用最近 {count} 次用过的密码',
    en: 'It must not be one of your last {count} passwords',
  },
} as const satisfies RefusalCatalogue;
