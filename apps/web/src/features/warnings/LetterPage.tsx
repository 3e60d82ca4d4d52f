import { PrinterOutlined } from '@ant-design/icons';
import { ticketRoutes } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useShortcuts } from '#ui/keys/useShortcuts.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { queryOf } from '#ui/server/query.ts';
import { ErrorState } from '#ui/states/ErrorState.tsx';
import { PageSkeleton } from '#ui/states/PageSkeleton.tsx';
import { useWarningActs, type WarningAct, WarningActDialog } from './acts.tsx';
import { Letter } from './Letter.tsx';
import { warningMessages } from './messages.ts';
import { WarningStateTag } from './StateTag.tsx';
import { stateOf } from './warning.ts';
import styles from './warnings.module.css';

/** One warning as a formal letter on A4: read here, printed, acknowledged or revoked. */
export function LetterPage() {
  const say = useMessages(warningMessages);
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useQuery(queryOf(ticketRoutes.warning, { params: { id } }));
  const actsOf = useWarningActs();
  const [act, setAct] = useState<WarningAct>();
  useShortcuts([{ keys: 'p', label: say('print'), run: () => window.print() }]);
  if (error && data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  return (
    <>
      <div className={styles.screenOnly}>
        <PageHeader
          title={say('letterTitle', { number: data.number })}
          marks={<WarningStateTag state={stateOf(data)} />}
          backTo="/warnings"
          actions={
            <>
              {actsOf(data).map((one) => (
                <Button key={one} danger={one === 'revoke'} onClick={() => setAct(one)}>
                  {say(one)}
                </Button>
              ))}
              <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
                {say('print')}
              </Button>
            </>
          }
        />
      </div>
      <Letter warning={data} />
      {act !== undefined && <WarningActDialog act={act} warning={data} onClose={() => setAct(undefined)} />}
    </>
  );
}
