import { StatusTag } from '#ui/marks/StatusTag.tsx';
import { administrationMessages } from './messages.ts';

/** Whether something is in use or retired, as a mark. */
export function RetiredMark({ retired }: { retired: boolean }) {
  const key = retired ? 'retired' : 'inUse';
  const label = { zh: administrationMessages.zh[key], en: administrationMessages.en[key] };
  return <StatusTag label={label} tone={retired ? 'neutral' : 'success'} />;
}
