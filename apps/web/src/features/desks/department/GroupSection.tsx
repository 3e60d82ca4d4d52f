import { useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { ticketLink } from '#ui/routing/links.ts';
import { LiveTable } from '#ui/table/LiveTable.tsx';
import type { useSteadyRows } from '#ui/table/useSteadyRows.ts';
import type { Acts } from '../acts/useActs.ts';
import { type DeskRow, rowIdOf, type useDesk } from '../rows.ts';
import { rowTone } from '../rowTone.ts';
import { useDepartmentColumns } from './columns.tsx';
import styles from './department.module.css';
import { GroupActions } from './GroupActions.tsx';
import type { Group } from './groups.ts';
import { departmentMessages } from './messages.ts';

/** One part of the department's desk, with a sentence that says what to do in it. */
export function GroupSection({
  group,
  answer,
  held,
  acts,
}: {
  group: Group;
  answer: ReturnType<typeof useDesk>;
  held: ReturnType<typeof useSteadyRows<DeskRow>>;
  acts: Acts;
}) {
  const say = useMessages(departmentMessages);
  const columns = useDepartmentColumns(group);
  const rows = answer.data?.items;
  const further = answer.data?.next != null;
  return (
    <div id={`group-${group}`} className={styles.group}>
      <Section title={say(`${group}.title`)} {...(rows && { count: rows.length })} flush>
        {rows?.length !== 0 && (
          <p className={styles.hint}>
            {say(`${group}.hint`)} {further && say('only', { count: rows?.length ?? 0 })}
          </p>
        )}
        <LiveTable<DeskRow>
          held={held}
          caption={say(`${group}.title`)}
          columns={columns}
          rowId={rowIdOf}
          error={answer.error}
          onRetry={() => void answer.refetch()}
          rowLink={({ ticket, orderId }) => ticketLink(ticket.id, orderId)}
          rowTone={rowTone}
          rowActions={(row) => <GroupActions group={group} row={row} acts={acts} />}
          rowActionsWidth={176}
          empty={<p className={styles.none}>{say(`${group}.empty`)}</p>}
        />
      </Section>
    </div>
  );
}
