import { ticketCommandLabels, ticketCommandRoutes } from '@redress/contract';
import { Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { call } from '#ui/server/client.ts';
import { useMoment } from '#ui/time/Moment.tsx';
import type { ActProps } from './ActDialog.tsx';
import { CaseSummary } from './CaseSummary.tsx';
import { actMessages } from './messages.ts';
import { needed } from './TextDialog.tsx';

/** The leader's decision about a proposed handling, before the customer is answered (C10). */
export function HandlingDialog({ page, acts }: ActProps) {
  const say = useMessages(actMessages);
  const label = useLabel();
  const names = useReference();
  const moment = useMoment();
  const [mode, setMode] = useState<'approve' | 'reject'>('approve');
  const { id, number, handlingPlan: plan } = page.ticket;
  if (plan === null) return null;
  const send = ({ ground = '' }: { ground?: string }) => {
    const message = { params: { id }, body: { input: { ground } } };
    return mode === 'approve'
      ? call(ticketCommandRoutes.approveHandling, message)
      : call(ticketCommandRoutes.rejectHandling, message);
  };
  const planBy = say('planBy', { name: names.person(plan.proposedBy), at: moment(plan.proposedAt, 'short') });
  const about = [{ label: `${say('plan')} · ${planBy}`, value: <strong>{plan.text}</strong>, wide: true }];
  return (
    <CommandDialog<{ ground?: string }, unknown>
      as="drawer"
      width={600}
      title={say('title.approveHandling', { number })}
      summary={<CaseSummary page={page} more={about} />}
      initial={{}}
      submitText={label(ticketCommandLabels[mode === 'approve' ? 'approveHandling' : 'rejectHandling'])}
      danger={mode === 'reject'}
      send={send}
      onDone={() => acts.done(say(mode === 'approve' ? 'planApproved' : 'planRejected'))}
      onClose={acts.close}
      onConflict={acts.reload}
    >
      <Segmented<'approve' | 'reject'>
        block
        value={mode}
        onChange={setMode}
        options={[
          { value: 'approve', label: say('mode.grant') },
          { value: 'reject', label: say('mode.refuse') },
        ]}
        style={{ marginBottom: 16 }}
      />
      <Form.Item
        key={mode}
        name="ground"
        label={say(mode === 'approve' ? 'optionalGround' : 'ground')}
        {...(mode === 'reject' ? { rules: needed } : {})}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={10_000} />
      </Form.Item>
    </CommandDialog>
  );
}
