import type { ImportLine } from '@redress/contract';
import { StatusTag } from '#ui/marks/StatusTag.tsx';
import type { Tone } from '#ui/theme/palette.ts';
import { importMessages } from './messages.ts';

type Status = ImportLine['status'];

const tones: Readonly<Record<Status, Tone>> = {
  staged: 'warning',
  queued: 'progress',
  running: 'progress',
  done: 'success',
  failed: 'danger',
  discarded: 'neutral',
};

/** Where an import stands. */
export function ImportStatus({ status }: { status: Status }) {
  const { zh, en } = importMessages;
  return (
    <StatusTag label={{ zh: zh[`status.${status}`], en: en[`status.${status}`] }} tone={tones[status]} />
  );
}
