import { PlusOutlined } from '@ant-design/icons';
import { type Role, roleRoutes } from '@redress/contract';
import { roleCodes } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { queryOf, refresh } from '#ui/server/query.ts';
import { ErrorState } from '#ui/states/ErrorState.tsx';
import { PageSkeleton } from '#ui/states/PageSkeleton.tsx';
import { ListLayout } from '#ui/table/ListLayout.tsx';
import { administrationTitles } from '../titles.ts';
import { GrantsMatrix } from './GrantsMatrix.tsx';
import { roleMessages } from './messages.ts';
import { RoleDialog } from './RoleDialog.tsx';

/** Roles and what each may do, as one table of rights × roles (V1). */
export function RolesPage() {
  const title = useMessages(administrationTitles);
  const say = useMessages(roleMessages);
  const [open, setOpen] = useState<Role | 'new'>();
  const query = useQuery(queryOf(roleRoutes.list));
  const close = () => setOpen(undefined);
  if (query.error && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <PageSkeleton />;
  return (
    <>
      <ListLayout
        header={
          <PageHeader
            title={title('roles')}
            summary={say('summary')}
            actions={
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
                {say('addRole')}
              </Button>
            }
          />
        }
      >
        <GrantsMatrix roles={inOrder(query.data.roles)} onEdit={setOpen} />
      </ListLayout>
      {open !== undefined && (
        <RoleDialog
          {...(open === 'new' ? {} : { role: open })}
          onDone={() => {
            close();
            void refresh(roleRoutes.list);
          }}
          onClose={close}
        />
      )}
    </>
  );
}

const delivered: readonly string[] = roleCodes;

// The roles that come with the system from the first contact upwards, then those of the centre's own.
function inOrder(roles: readonly Role[]): readonly Role[] {
  const place = ({ code }: Role) => {
    const known = delivered.indexOf(code);
    return known < 0 ? roleCodes.length : known;
  };
  return roles.filter(({ retired }) => !retired).sort((a, b) => place(a) - place(b));
}
