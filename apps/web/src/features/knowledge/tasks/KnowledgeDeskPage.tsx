import { Segmented } from 'antd';
import { useListAddress } from '#ui/filter/useListAddress.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { useSession } from '#ui/session/useSession.ts';
import { NoPermission } from '#ui/states/NoPermission.tsx';
import { ListLayout } from '#ui/table/ListLayout.tsx';
import { deskTabs, type KnowledgeDeskSearch } from '../routes.ts';
import styles from './desk.module.css';
import { MissesTable } from './MissesTable.tsx';
import { deskMessages } from './messages.ts';
import { TasksTable } from './TasksTable.tsx';
import { WorkingTable } from './WorkingTable.tsx';

type Tab = (typeof deskTabs)[number];

/** The data manager's desk, and that of reviewers: what waits, with its clock (I4). */
export function KnowledgeDeskPage() {
  const say = useMessages(deskMessages);
  const { grants } = useSession();
  const address = useListAddress<KnowledgeDeskSearch>();
  const edits = grants['knowledge.edit'] !== undefined;
  const reviews = grants['knowledge.review'] !== undefined;
  if (!edits && !reviews) return <NoPermission />;
  const open = deskTabs.filter((one) => edits || one === 'review' || one === 'drafts');
  const tab: Tab = address.search.tab ?? (edits ? 'tasks' : 'review');
  return (
    <ListLayout
      header={<PageHeader title={say('title')} summary={say('summary')} />}
      filters={
        <div className={styles.bar}>
          <Segmented<Tab>
            value={tab}
            options={open.map((value) => ({ value, label: say(`tab.${value}`) }))}
            onChange={(value) => address.replace({ tab: value })}
          />
        </div>
      }
    >
      {(tab === 'tasks' || tab === 'done') && <TasksTable key={tab} closed={tab === 'done'} />}
      {(tab === 'review' || tab === 'drafts') && <WorkingTable key={tab} inReview={tab === 'review'} />}
      {tab === 'misses' && <MissesTable />}
    </ListLayout>
  );
}
