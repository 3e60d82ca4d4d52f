import type { FieldRefusal, SignInRules } from '@redress/contract';

const classes = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u];

/** Why a new password breaks the rules that need nothing but itself (V3), or null. Earlier passwords are checked apart. */
export function passwordRefusal(
  password: string,
  employeeNumber: string,
  rules: SignInRules,
): FieldRefusal | null {
  const length = rules.passwordMinimumLength;
  if ([...password].length < length) return { code: 'passwordTooShort', params: { length } };
  if (classes.filter((characters) => characters.test(password)).length < 3) return 'passwordTooSimple';
  if (password.toLowerCase().includes(employeeNumber.toLowerCase())) return 'passwordContainsNumber';
  return null;
}
