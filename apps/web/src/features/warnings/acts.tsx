import { orderCommandLabels, ticketRoutes } from '@redress/contract';
import { Form, Input } from 'antd';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { ConfirmDialog } from '#ui/command/ConfirmDialog.tsx';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { refresh } from '#ui/server/query.ts';
import { useSession } from '#ui/session/useSession.ts';
import { toast } from '#ui/toast/toast.ts';
import { warningMessages } from './messages.ts';
import { acknowledge, revoke, stateOf, type WarningRow } from './warning.ts';

/** What can be done with a warning. */
export type WarningAct = 'acknowledge' | 'revoke';

/** A warning as both the list and the letter have it. */
type Warning = Pick<
  WarningRow,
  'id' | 'ticketId' | 'orderId' | 'number' | 'ground' | 'acknowledgedAt' | 'revokedAt'
>;

/** Which acts to offer: by where the warning stands and by the rights held; the server decides. */
export function useWarningActs(): (warning: Warning) => readonly WarningAct[] {
  const { grants } = useSession();
  return (warning) => {
    const state = stateOf(warning);
    const mayAcknowledge = state === 'issued' && grants['warning.acknowledge'] !== undefined;
    const mayRevoke = state !== 'revoked' && grants['warning.revoke'] !== undefined;
    return [
      ...(mayAcknowledge ? (['acknowledge'] as const) : []),
      ...(mayRevoke ? (['revoke'] as const) : []),
    ];
  };
}

/** The form of an act on a warning. */
export function WarningActDialog({
  act,
  warning,
  onClose,
}: {
  act: WarningAct;
  warning: Warning;
  onClose: () => void;
}) {
  const say = useMessages(warningMessages);
  const label = useLabel();
  const { number } = warning;
  const done = (sentence: string) => {
    onClose();
    toast('done', sentence);
    void refresh(ticketRoutes.warnings);
    void refresh(ticketRoutes.warning);
  };
  if (act === 'acknowledge') {
    return (
      <ConfirmDialog
        title={say('acknowledgeTitle', { number })}
        confirmText={label(orderCommandLabels.acknowledgeWarning)}
        send={() => acknowledge(warning)}
        onDone={() => done(say('acknowledged', { number }))}
        onClose={onClose}
      >
        <p>{warning.ground}</p>
        <p style={{ marginTop: 10, color: 'var(--rd-text-secondary)' }}>{say('acknowledgeHint')}</p>
      </ConfirmDialog>
    );
  }
  return (
    <CommandDialog<{ ground: string }, unknown>
      title={say('revokeTitle', { number })}
      summary={warning.ground}
      initial={{}}
      submitText={label(orderCommandLabels.revokeWarning)}
      danger
      send={({ ground }) => revoke(warning, ground)}
      onDone={() => done(say('revoked', { number }))}
      onClose={onClose}
    >
      <p style={{ marginBottom: 12, color: 'var(--rd-text-secondary)' }}>{say('revokeHint')}</p>
      <Form.Item name="ground" label={say('revokeGround')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 8 }} maxLength={10_000} />
      </Form.Item>
    </CommandDialog>
  );
}
