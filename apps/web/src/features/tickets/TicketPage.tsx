import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ProposeHardCase } from '#ui/knowledge/ProposeHardCase.tsx';
import { useScope } from '#ui/session/useSession.ts';
import { ErrorState } from '#ui/states/ErrorState.tsx';
import { PageSkeleton } from '#ui/states/PageSkeleton.tsx';
import { AssessDialog } from './AssessDialog.tsx';
import type { CasePage } from './case.ts';
import { ClockStrip } from './clocks/ClockStrip.tsx';
import { GivenCommand } from './commands/GivenCommand.tsx';
import { useGive } from './commands/useGive.ts';
import { HistorySection } from './history/HistorySection.tsx';
import { FactsSection } from './sections/FactsSection.tsx';
import { ManagerPanel } from './sections/ManagerPanel.tsx';
import { Notices } from './sections/Notices.tsx';
import { OrdersSection } from './sections/OrdersSection.tsx';
import { OutcomeSection } from './sections/OutcomeSection.tsx';
import { SurveyPanel } from './sections/SurveyPanel.tsx';
import { SurveysSection } from './sections/SurveysSection.tsx';
import { TicketHeader } from './sections/TicketHeader.tsx';
import { WarningsSection } from './sections/WarningsSection.tsx';
import { TicketActions } from './TicketActions.tsx';
import styles from './TicketPage.module.css';
import { useTicket } from './useTicket.ts';

/** One ticket with everything that hangs on it, and what may be done with it now. */
export function TicketPage() {
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useTicket(id);
  if (data === undefined || data.ticket.id !== id) {
    return error === null ? <PageSkeleton /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  return <Loaded key={id} page={data} />;
}

function Loaded({ page }: { readonly page: CasePage }) {
  const { given, give, end } = useGive(page);
  const [assessing, setAssessing] = useState(false);
  const [proposing, setProposing] = useState(false);
  const atDepartment = useScope('order.handle') !== undefined;
  useEffect(() => {
    if (window.location.hash !== '') document.querySelector(window.location.hash)?.scrollIntoView();
  }, []);
  const orders = <OrdersSection page={page} onCommand={give} />;
  return (
    <>
      <div className={styles.top}>
        <TicketHeader ticket={page.ticket} />
        <TicketActions
          page={page}
          onCommand={give}
          onAssess={() => setAssessing(true)}
          onPropose={() => setProposing(true)}
        />
      </div>
      <ClockStrip page={page} />
      <Notices ticket={page.ticket} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <SurveyPanel page={page} />
          <ManagerPanel page={page} />
          {atDepartment && orders}
          <FactsSection page={page} />
          <OutcomeSection ticket={page.ticket} />
          {!atDepartment && orders}
          <SurveysSection surveys={page.surveys} />
          <WarningsSection page={page} onCommand={give} />
        </div>
        <div className={styles.side}>
          <HistorySection ticketId={page.ticket.id} orders={page.orders} />
        </div>
      </div>
      {given !== undefined && <GivenCommand page={page} given={given} onEnd={end} />}
      {assessing && <AssessDialog ticket={page.ticket} onClose={() => setAssessing(false)} />}
      {proposing && <ProposeHardCase ticketId={page.ticket.id} onClose={() => setProposing(false)} />}
    </>
  );
}
