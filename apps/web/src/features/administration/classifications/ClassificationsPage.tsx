import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { classificationTabs } from '../routes.ts';
import { administrationTitles } from '../titles.ts';
import { ClassTable } from './ClassTable.tsx';
import { classificationMessages } from './messages.ts';
import { TreeTable } from './TreeTable.tsx';

type Tab = (typeof classificationTabs)[number];

/** The trees that tickets are classified by (B1-B3, B5), and the customer classes (C4), each on a tab. */
export function ClassificationsPage() {
  const title = useMessages(administrationTitles);
  const say = useMessages(classificationMessages);
  const navigate = useNavigate();
  const search: { tab?: Tab } = useSearch({ strict: false });
  const tab = search.tab ?? 'businessType';
  return (
    <>
      <PageHeader title={title('classifications')} />
      <Tabs
        activeKey={tab}
        destroyOnHidden
        onChange={(chosen) => void navigate({ to: '.', search: { tab: chosen } as never })}
        items={classificationTabs.map((one) => ({
          key: one,
          label: say(one),
          children: one === 'customerClass' ? <ClassTable /> : <TreeTable tree={one} />,
        }))}
      />
    </>
  );
}
