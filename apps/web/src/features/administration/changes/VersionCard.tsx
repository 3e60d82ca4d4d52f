import { useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { Moment } from '#ui/time/Moment.tsx';
import { administrationMessages } from '../shared/messages.ts';
import { ChangeList, type ShownChange } from './ChangeList.tsx';
import { changeMessages } from './messages.ts';

/** One version of a document: who made it when and why, and what it changed. */
export function VersionCard({
  title,
  at,
  by,
  note,
  changes,
}: {
  title: string;
  at: string;
  by: string | null;
  note: string;
  changes: readonly ShownChange[];
}) {
  const say = useMessages(changeMessages);
  const common = useMessages(administrationMessages);
  const names = useReference();
  return (
    <Section title={title}>
      <p style={{ marginBottom: 8, color: 'var(--rd-text-secondary)' }}>
        <Moment at={at} /> · {by === null ? common('system') : names.person(by)} · {note}
      </p>
      {changes.length === 0 ? say('first') : <ChangeList changes={changes} />}
    </Section>
  );
}
