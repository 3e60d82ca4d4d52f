import { type ReplyOf, ticketRoutes } from '@redress/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useListAddress } from '#ui/filter/useListAddress.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Section } from '#ui/page/Section.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { queryOf } from '#ui/server/query.ts';
import { useScope } from '#ui/session/useSession.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import { NoPermission } from '#ui/states/NoPermission.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { serverNow } from '#ui/time/clock.ts';
import { DayRangeInput } from '#ui/time/DayRangeInput.tsx';
import { dayEnd, dayStart, monthToDate } from '#ui/time/days.ts';
import { useZone } from '#ui/time/zone.ts';
import styles from './figures.module.css';
import { figureMessages } from './messages.ts';
import { type PeriodName, periodNames, periodOf } from './periods.ts';
import { share, shareText } from './rates.ts';
import type { FiguresSearch } from './routes.ts';

type Figures = ReplyOf<typeof ticketRoutes.figures>;
type DepartmentRow = Figures['departments'][number];
type PersonRow = Figures['ineffective'][number];

/** What departments did with their orders in a period (M5), and whose orders were ineffective (D8). */
export function FiguresPage() {
  const say = useMessages(figureMessages);
  const zone = useZone();
  const scope = useScope('statistics.read');
  const address = useListAddress<FiguresSearch>();
  const usual = monthToDate(zone, serverNow());
  const { from = usual.from, until = usual.until } = address.search;
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...queryOf(ticketRoutes.figures, { query: { from: dayStart(from, zone), to: dayEnd(until, zone) } }),
    placeholderData: keepPreviousData,
    enabled: scope !== undefined,
  });
  const departmentColumns = useDepartmentColumns(from, until);
  const personColumns = usePersonColumns();
  if (scope === undefined) return <NoPermission />;
  const named = periodNames.find((name) => {
    const period = periodOf(name, zone, serverNow());
    return period.from === from && period.until === until;
  });
  const choose = (name: PeriodName) => address.setFilters({ ...periodOf(name, zone, serverNow()) });
  return (
    <>
      <PageHeader
        title={say('title')}
        summary={say('summary')}
        actions={
          <>
            <Segmented<PeriodName | 'other'>
              value={named ?? 'other'}
              options={[
                ...periodNames.map((name) => ({ value: name, label: say(`period.${name}`) })),
                ...(named === undefined ? [{ value: 'other' as const, label: say('period.other') }] : []),
              ]}
              onChange={(name) => name !== 'other' && choose(name)}
            />
            <DayRangeInput
              label={say('period')}
              value={{ from, until }}
              onChange={(period) => address.setFilters({ ...period })}
            />
          </>
        }
      />
      <Section title={say('departments')} flush>
        <DataTable<DepartmentRow>
          caption={say('departments')}
          columns={departmentColumns}
          rows={data?.departments}
          rowId={({ departmentId }) => departmentId}
          refreshing={isPlaceholderData}
          error={error}
          onRetry={() => void refetch()}
          empty={<EmptyState title={say('noOrders')} />}
        />
      </Section>
      {scope !== 'department' && (
        <Section title={say('ineffective')} flush>
          <p className={styles.hint}>{say('ineffectiveHint')}</p>
          <DataTable<PersonRow>
            caption={say('ineffective')}
            columns={personColumns}
            rows={data?.ineffective}
            rowId={({ userId }) => userId}
            refreshing={isPlaceholderData}
            error={error}
            onRetry={() => void refetch()}
            empty={<EmptyState title={say('noProposals')} />}
          />
        </Section>
      )}
    </>
  );
}

function useDepartmentColumns(from: string, until: string): readonly Column<DepartmentRow>[] {
  const say = useMessages(figureMessages);
  const names = useReference();
  const orders = (departmentId: string, state: string, count: number) =>
    count === 0 ? (
      <span className={styles.none}>0</span>
    ) : (
      <Link to="/orders" search={{ departmentId, state, from, until } as never}>
        {count}
      </Link>
    );
  const figure = (id: keyof DepartmentRow & string, title: string, width = 88): Column<DepartmentRow> => ({
    id,
    title,
    width,
    align: 'end',
    cell: (row) => (row[id] === 0 ? <span className={styles.none}>0</span> : row[id]),
  });
  return [
    { id: 'department', title: say('department'), cell: ({ departmentId }) => names.place(departmentId) },
    {
      id: 'issued',
      title: say('issued'),
      width: 88,
      align: 'end',
      cell: ({ departmentId, issued }) => orders(departmentId, 'all', issued),
    },
    {
      id: 'replied',
      title: say('replied'),
      width: 88,
      align: 'end',
      cell: ({ departmentId, replied }) => orders(departmentId, 'replied', replied),
    },
    {
      id: 'timeliness',
      title: say('timeliness'),
      width: 144,
      align: 'end',
      cell: ({ repliedInTime, replied }) => <Rate hundredths={share(repliedInTime, replied)} />,
    },
    {
      id: 'overdueNow',
      title: say('overdueNow'),
      width: 108,
      align: 'end',
      cell: ({ departmentId, overdueNow }) => (
        <span className={styles.press} data-some={overdueNow > 0}>
          {orders(departmentId, 'overdue', overdueNow)}
        </span>
      ),
    },
    figure('urgings', say('urgings')),
    figure('declined', say('declined')),
    figure('redispatches', say('redispatches'), 124),
    {
      id: 'warnings',
      title: say('warnings'),
      width: 88,
      align: 'end',
      cell: ({ departmentId, warnings }) =>
        warnings === 0 ? (
          <span className={styles.none}>0</span>
        ) : (
          <Link to="/warnings" search={{ departmentId } as never}>
            {warnings}
          </Link>
        ),
    },
  ];
}

function Rate({ hundredths }: { hundredths: number | undefined }) {
  return (
    <span className={styles.rate}>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ width: `${hundredths ?? 0}%` }} />
      </span>
      <span className={styles.percent}>{shareText(hundredths)}</span>
    </span>
  );
}

function usePersonColumns(): readonly Column<PersonRow>[] {
  const say = useMessages(figureMessages);
  const names = useReference();
  const numberOf = new Map(names.people.map(({ id, employeeNumber }) => [id, employeeNumber]));
  return [
    {
      id: 'person',
      title: say('person'),
      cell: ({ userId }) => `${names.person(userId)} ${numberOf.get(userId) ?? ''}`,
    },
    { id: 'proposed', title: say('proposed'), width: 120, align: 'end', cell: ({ proposed }) => proposed },
    { id: 'rejected', title: say('rejected'), width: 120, align: 'end', cell: ({ rejected }) => rejected },
    { id: 'declined', title: say('wrongly'), width: 150, align: 'end', cell: ({ declined }) => declined },
    {
      id: 'rate',
      title: say('ineffectiveRate'),
      width: 130,
      align: 'end',
      cell: ({ rejected, declined, proposed }) => shareText(share(rejected + declined, proposed)),
    },
  ];
}
