import { type CategoryRule, type EscalationStep, hourMs } from '@redress/domain';
import { type PatternForm, patternFromForm, patternToForm } from './pattern.ts';

/** A chain as its form has it: hours instead of milliseconds. */
export interface ChainForm {
  readonly when?: PatternForm;
  readonly value?: readonly {
    readonly afterHours: number;
    readonly level?: EscalationStep['level'] | undefined;
    readonly tell: EscalationStep['tell'];
  }[];
}

type Chain = CategoryRule<readonly EscalationStep[]>;

/** The chains of the policy as a form shows them. */
export function chainsToForm(chains: readonly Chain[]): readonly ChainForm[] {
  return chains.map(({ when, value }) => ({
    when: patternToForm(when),
    value: value.map(({ afterMs, level, tell }) => ({ afterHours: afterMs / hourMs, level, tell })),
  }));
}

/** What a form of chains says, as the policy has it. */
export function chainsFromForm(form: readonly ChainForm[]): readonly Chain[] {
  return form.map(({ when, value = [] }) => ({
    when: patternFromForm(when),
    value: value.map(({ afterHours, level, tell }) => ({
      afterMs: Math.round(afterHours * hourMs),
      level: level ?? null,
      tell,
    })),
  }));
}
