import { orderCommandLabels, orderCommandRoutes } from '@redress/contract';
import type { Limit } from '@redress/domain';
import { Form, Input } from 'antd';
import { LimitInput } from '#ui/case/LimitInput.tsx';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import type { ActProps } from '../acts/ActDialog.tsx';
import type { OrderView } from '../acts/act.ts';
import styles from '../acts/acts.module.css';
import { CaseSummary, useOrderFacts } from '../acts/CaseSummary.tsx';
import { actMessages } from '../acts/messages.ts';
import { needed, TextDialog } from '../acts/TextDialog.tsx';

type OrderActProps = ActProps & { readonly order: OrderView };

/** Sends an order back that is not for this department (D5). */
export function DeclineDialog({ page, order, acts }: OrderActProps) {
  const say = useMessages(actMessages);
  const label = useLabel();
  const factsOf = useOrderFacts();
  const params = { id: page.ticket.id, orderId: order.id };
  return (
    <TextDialog
      title={say('title.decline', { number: order.number })}
      summary={<CaseSummary page={page} more={factsOf(order)} />}
      label={say('declineReason')}
      hint={say('declineHint')}
      submitText={label(orderCommandLabels.decline)}
      danger
      send={(reason) => call(orderCommandRoutes.decline, { params, body: { input: { reason } } })}
      onDone={() => acts.done(say('declined', { number: order.number }))}
      onClose={acts.close}
    />
  );
}

/** Asks the senior desk for what the order does not say (D5). */
export function InformationDialog({ page, order, acts }: OrderActProps) {
  const say = useMessages(actMessages);
  const label = useLabel();
  const factsOf = useOrderFacts();
  const params = { id: page.ticket.id, orderId: order.id };
  return (
    <TextDialog
      title={say('title.requestInformation', { number: order.number })}
      summary={<CaseSummary page={page} more={factsOf(order)} />}
      label={say('informationReason')}
      submitText={label(orderCommandLabels.requestInformation)}
      send={(reason) => call(orderCommandRoutes.requestInformation, { params, body: { input: { reason } } })}
      onDone={() => acts.done(say('requested'))}
      onClose={acts.close}
    />
  );
}

/** Asks for more time; a senior decides (D5). */
export function ExtensionDialog({ page, order, acts }: OrderActProps) {
  const say = useMessages(actMessages);
  const label = useLabel();
  const factsOf = useOrderFacts();
  const params = { id: page.ticket.id, orderId: order.id };
  return (
    <CommandDialog<{ reason: string; wantedLimit: Limit }, unknown>
      title={say('title.requestExtension', { number: order.number })}
      summary={<CaseSummary page={page} more={factsOf(order)} />}
      initial={order.limit === null ? {} : { wantedLimit: order.limit as Limit }}
      submitText={label(orderCommandLabels.requestExtension)}
      as="drawer"
      width={560}
      send={(input) => call(orderCommandRoutes.requestExtension, { params, body: { input } })}
      onDone={() => acts.done(say('requested'))}
      onClose={acts.close}
      onConflict={acts.reload}
    >
      <p className={styles.hint}>{say('extensionHint')}</p>
      <Form.Item name="wantedLimit" label={say('extensionLimit')} rules={[{ required: true }]}>
        <LimitInput ruleAllowed={false} />
      </Form.Item>
      <Form.Item name="reason" label={say('extensionReason')} rules={needed}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={10_000} />
      </Form.Item>
    </CommandDialog>
  );
}
