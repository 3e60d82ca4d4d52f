import { StatusTag } from '#ui/marks/StatusTag.tsx';
import type { Tone } from '#ui/theme/palette.ts';
import { warningMessages } from './messages.ts';
import type { WarningState } from './warning.ts';

const tones: Readonly<Record<WarningState, Tone>> = {
  issued: 'danger',
  acknowledged: 'info',
  revoked: 'neutral',
};

/** Where a warning stands, in words. */
export function WarningStateTag({ state }: { state: WarningState }) {
  const key = `state.${state}` as const;
  return (
    <StatusTag label={{ zh: warningMessages.zh[key], en: warningMessages.en[key] }} tone={tones[state]} />
  );
}
