import { EditOutlined } from '@ant-design/icons';
import { customerRoutes } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { Can } from '#ui/command/Can.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { CustomerClassMark } from '#ui/reference/CustomerClassMark.tsx';
import { queryOf } from '#ui/server/query.ts';
import { ErrorState } from '#ui/states/ErrorState.tsx';
import { PageSkeleton } from '#ui/states/PageSkeleton.tsx';
import styles from './CustomerPage.module.css';
import { CustomerRecord } from './CustomerRecord.tsx';
import { CustomerTickets } from './CustomerTickets.tsx';
import { EditCustomerDialog } from './EditCustomerDialog.tsx';
import { Surveys, Warnings } from './Experiences.tsx';
import { customerMessages } from './messages.ts';
import { Promises } from './Promises.tsx';

/** Everything about a customer on one page (F2). */
export function CustomerPage() {
  const { id = '' } = useParams({ strict: false });
  const say = useMessages(customerMessages);
  const [editing, setEditing] = useState(false);
  const { data: customer, error, refetch } = useQuery(queryOf(customerRoutes.customer, { params: { id } }));
  if (error && !customer) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!customer) return <PageSkeleton />;
  return (
    <>
      <PageHeader
        title={customer.name}
        backTo="/customers"
        marks={<CustomerClassMark code={customer.class} />}
        summary={<span className="rd-figures">{customer.number}</span>}
        actions={
          <Can command="edit" available={customer.available}>
            <Button icon={<EditOutlined />} onClick={() => setEditing(true)}>
              {say('edit')}
            </Button>
          </Can>
        }
      />
      <div className={styles.columns}>
        <div className={styles.main}>
          <CustomerRecord customer={customer} />
          <CustomerTickets customerId={customer.id} counts={customer.ticketCounts} />
        </div>
        <div className={styles.aside}>
          <Promises promises={customer.promises} />
          <Surveys surveys={customer.surveys} />
          <Warnings warnings={customer.warnings} />
        </div>
      </div>
      {editing && (
        <EditCustomerDialog
          customer={customer}
          onClose={() => setEditing(false)}
          onNewest={() => refetch()}
        />
      )}
    </>
  );
}
