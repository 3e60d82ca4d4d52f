import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useListAddress } from '#ui/filter/useListAddress.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { useScope } from '#ui/session/useSession.ts';
import { ListLayout } from '#ui/table/ListLayout.tsx';
import type { NoticeSearch } from '../routes.ts';
import styles from '../tasks/desk.module.css';
import { AllNotices } from './AllNotices.tsx';
import { noticeMessages } from './messages.ts';
import { NoticeDialog } from './NoticeDialog.tsx';
import { OwnNotices } from './OwnNotices.tsx';

/** Notices that were for this person; for those who publish also all of them with their receipts (I5). */
export function NoticesPage() {
  const say = useMessages(noticeMessages);
  const address = useListAddress<NoticeSearch>();
  const publishes = useScope('notice.publish') !== undefined;
  const view = publishes ? (address.search.view ?? 'own') : 'own';
  const [making, setMaking] = useState(false);
  return (
    <>
      <ListLayout
        header={
          <PageHeader
            title={say('title')}
            actions={
              publishes && (
                <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
                  {say('create')}
                </Button>
              )
            }
          />
        }
        filters={
          publishes && (
            <div className={styles.bar}>
              <Segmented<'own' | 'all'>
                value={view}
                options={(['own', 'all'] as const).map((value) => ({ value, label: say(value) }))}
                onChange={(value) => address.replace({ view: value })}
              />
            </div>
          )
        }
      >
        {view === 'own' ? <OwnNotices key="own" /> : <AllNotices key="all" />}
      </ListLayout>
      {making && (
        <NoticeDialog
          onClose={(published) => {
            setMaking(false);
            if (published) address.replace({ view: 'all' });
          }}
        />
      )}
    </>
  );
}
