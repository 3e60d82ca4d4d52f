import { ticketCommandLabels, ticketCommandRoutes } from '@redress/contract';
import { ConfirmDialog } from '#ui/command/ConfirmDialog.tsx';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { AcknowledgeDialog } from '../department/AcknowledgeDialog.tsx';
import { AcknowledgeWarningDialog } from '../department/AcknowledgeWarningDialog.tsx';
import { ForwardDialog } from '../department/ForwardDialog.tsx';
import { ReplyDialog } from '../department/ReplyDialog.tsx';
import { DeclineDialog, ExtensionDialog, InformationDialog } from '../department/requests.tsx';
import type { OpenAct } from './act.ts';
import { CaseSummary } from './CaseSummary.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { HandlingDialog } from './HandlingDialog.tsx';
import { actMessages } from './messages.ts';
import { ReviewDialog } from './ReviewDialog.tsx';
import { TextDialog } from './TextDialog.tsx';
import type { Acts } from './useActs.ts';

/** What every act's form is given. */
export interface ActProps extends Pick<OpenAct, 'page' | 'row'> {
  readonly acts: Acts;
}

/** The form of the act under way, or nothing. */
export function ActDialog({ acts }: { acts: Acts }) {
  if (acts.open === undefined) return null;
  const { act, row, page, order } = acts.open;
  const about = { page, row, acts };
  switch (act) {
    case 'close':
      return <CloseDialog {...about} />;
    case 'reportEmergency':
      return <EmergencyDialog {...about} />;
    case 'approveHandling':
      return <HandlingDialog {...about} />;
    default:
  }
  if (order === undefined) return null;
  const onOrder = { ...about, order };
  switch (act) {
    case 'review':
      return <ReviewDialog {...onOrder} />;
    case 'decide':
      return <DecideDialog {...onOrder} />;
    case 'reply':
      return <ReplyDialog {...onOrder} />;
    case 'decline':
      return <DeclineDialog {...onOrder} />;
    case 'requestExtension':
      return <ExtensionDialog {...onOrder} />;
    case 'requestInformation':
      return <InformationDialog {...onOrder} />;
    case 'forward':
      return <ForwardDialog {...onOrder} />;
    case 'acknowledge':
      return <AcknowledgeDialog {...onOrder} />;
    case 'acknowledgeWarning':
      return <AcknowledgeWarningDialog {...onOrder} />;
    case 'accept':
      return null;
  }
}

function CloseDialog({ page, acts }: ActProps) {
  const say = useMessages(actMessages);
  const label = useLabel();
  const { id, number } = page.ticket;
  return (
    <ConfirmDialog
      title={say('title.close', { number })}
      confirmText={label(ticketCommandLabels.close)}
      send={() => call(ticketCommandRoutes.close, { params: { id }, body: { input: {} } })}
      onDone={() => acts.done(say('closed', { number }))}
      onClose={acts.close}
    >
      {say('closeAsk')}
    </ConfirmDialog>
  );
}

function EmergencyDialog({ page, acts }: ActProps) {
  const say = useMessages(actMessages);
  const label = useLabel();
  const { id, number } = page.ticket;
  return (
    <TextDialog
      title={say('title.reportEmergency', { number })}
      summary={<CaseSummary page={page} />}
      label={say('emergency')}
      hint={say('emergencyHint')}
      submitText={label(ticketCommandLabels.reportEmergency)}
      send={(text) =>
        call(ticketCommandRoutes.reportEmergency, { params: { id }, body: { input: { text } } })
      }
      onDone={() => acts.done(say('reported'))}
      onClose={acts.close}
    />
  );
}
