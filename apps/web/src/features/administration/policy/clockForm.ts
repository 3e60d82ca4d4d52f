import {
  type ClockRule,
  type Consequence,
  hourMs,
  type Limit,
  minuteMs,
  type Recipient,
} from '@redress/domain';

/** One clock's rule as its form has it: switches for its parts, percent, minutes and hours. */
export interface ClockForm {
  readonly limit?: Limit;
  readonly hasUrgent: boolean;
  readonly urgentFor?: 'urgent' | 'urgentOrVip';
  readonly urgentLimit?: Limit;
  readonly urgentTell?: readonly Recipient[];
  readonly hasWarning: boolean;
  readonly sharePercent?: number;
  readonly beforeMinutes?: number;
  readonly warningTell?: readonly Recipient[];
  readonly tell: readonly Recipient[];
  readonly consequences: readonly Consequence[];
  readonly hasRepeat: boolean;
  readonly repeatHours?: number;
  readonly repeatTell?: readonly Recipient[];
  readonly repeatConsequences?: readonly Consequence[];
}

/** A rule as a form shows it; parts that are off get what they would begin with. */
export function clockToForm(rule: ClockRule): ClockForm {
  return {
    ...(typeof rule.limit === 'string' ? {} : { limit: rule.limit }),
    hasUrgent: rule.urgent !== null,
    urgentFor: rule.urgent?.for ?? 'urgent',
    urgentLimit: rule.urgent?.limit ?? { amount: 30, unit: 'minutes', calendar: 'always' },
    urgentTell: rule.urgent?.onBreach.tell ?? rule.onBreach.tell,
    hasWarning: rule.warning !== null,
    sharePercent: Math.round((rule.warning?.share ?? 0.8) * 100),
    beforeMinutes: Math.round((rule.warning?.atLeastMsBefore ?? 0) / minuteMs),
    warningTell: rule.onWarning.tell,
    tell: rule.onBreach.tell,
    consequences: rule.onBreach.consequences,
    hasRepeat: rule.repeatEveryMs !== null,
    repeatHours: (rule.repeatEveryMs ?? 4 * hourMs) / hourMs,
    repeatTell: rule.onRepeat.tell,
    repeatConsequences: rule.onRepeat.consequences,
  };
}

/** What a form says, as a rule; what has no field of its own stays as it was before. */
export function clockFromForm(form: ClockForm, before: ClockRule): ClockRule {
  return {
    ...before,
    limit: typeof before.limit === 'string' ? before.limit : (form.limit ?? before.limit),
    urgent:
      form.hasUrgent && form.urgentLimit
        ? {
            for: form.urgentFor ?? 'urgent',
            limit: form.urgentLimit,
            onBreach: {
              tell: form.urgentTell ?? [],
              consequences: before.urgent?.onBreach.consequences ?? form.consequences,
            },
          }
        : null,
    warning: form.hasWarning
      ? {
          share: (form.sharePercent ?? 80) / 100,
          atLeastMsBefore: Math.round((form.beforeMinutes ?? 0) * minuteMs),
        }
      : null,
    onWarning: form.hasWarning ? { ...before.onWarning, tell: form.warningTell ?? [] } : before.onWarning,
    onBreach: { tell: form.tell, consequences: form.consequences },
    repeatEveryMs: form.hasRepeat ? Math.round((form.repeatHours ?? 4) * hourMs) : null,
    onRepeat: form.hasRepeat
      ? { tell: form.repeatTell ?? [], consequences: form.repeatConsequences ?? [] }
      : before.onRepeat,
  };
}
