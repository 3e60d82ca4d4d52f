import type { SignInRules } from '@redress/contract';
import { dayMs, hourMs, minuteMs } from '@redress/domain';

/** One rule of signing in. */
export type RuleName = keyof SignInRules;

/** One field of the rules: how large its unit is, and between which numbers of it the server takes it (V3). */
export interface RuleField {
  readonly name: RuleName;
  readonly unit: number;
  readonly min: number;
  readonly max: number;
}

/** The rules in the order they are shown, in units that people think in. */
export const ruleFields: readonly RuleField[] = [
  { name: 'lockAfterFailures', unit: 1, min: 3, max: 20 },
  { name: 'lockForMs', unit: minuteMs, min: 1, max: 1440 },
  { name: 'idleMs', unit: minuteMs, min: 1, max: 1440 },
  { name: 'sessionMs', unit: hourMs, min: 1, max: 168 },
  { name: 'passwordMinimumLength', unit: 1, min: 8, max: 64 },
  { name: 'passwordHistory', unit: 1, min: 1, max: 24 },
  { name: 'passwordMaximumAgeMs', unit: dayMs, min: 1, max: 3660 },
];

/** What the server keeps as a person reads it: minutes, hours, days or plain numbers. */
export function unitsOf(name: RuleName, kept: number): number {
  return Math.round((kept / unitOf(name)) * 100) / 100;
}

/** Rules as a form has them. */
export function rulesToForm(rules: SignInRules): SignInRules {
  return mapped((name) => unitsOf(name, rules[name]));
}

/** Rules as the server keeps them. */
export function rulesFromForm(form: SignInRules): SignInRules {
  return mapped((name) => Math.round(form[name] * unitOf(name)));
}

function unitOf(name: RuleName): number {
  return ruleFields.find((field) => field.name === name)?.unit ?? 1;
}

function mapped(number: (name: RuleName) => number): SignInRules {
  return {
    lockAfterFailures: number('lockAfterFailures'),
    lockForMs: number('lockForMs'),
    idleMs: number('idleMs'),
    sessionMs: number('sessionMs'),
    passwordMinimumLength: number('passwordMinimumLength'),
    passwordHistory: number('passwordHistory'),
    passwordMaximumAgeMs: number('passwordMaximumAgeMs'),
  };
}
