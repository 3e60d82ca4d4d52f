import { orderCommandLabels, orderCommandRoutes } from '@redress/contract';
import { Form, Input } from 'antd';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { FileDrop, type UploadedFile } from '#ui/files/FileDrop.tsx';
import { uploadFile } from '#ui/files/uploadFile.ts';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { useSession } from '#ui/session/useSession.ts';
import type { ActProps } from '../acts/ActDialog.tsx';
import type { OrderView } from '../acts/act.ts';
import styles from '../acts/acts.module.css';
import { CaseSummary, useOrderFacts } from '../acts/CaseSummary.tsx';
import { actMessages } from '../acts/messages.ts';
import { needed } from '../acts/TextDialog.tsx';

interface Values {
  readonly cause: string;
  readonly measures: string;
  readonly result: string;
  readonly evidence: readonly UploadedFile[];
}

/** The department's reply (回单): cause, measures, result and evidence, all of them needed (D5). */
export function ReplyDialog({ page, order, acts }: ActProps & { order: OrderView }) {
  const say = useMessages(actMessages);
  const label = useLabel();
  const factsOf = useOrderFacts();
  const { uploads } = useSession();
  const params = { id: page.ticket.id, orderId: order.id };
  const send = ({ evidence, ...texts }: Values) =>
    call(orderCommandRoutes.reply, {
      params,
      body: { input: { ...texts, evidence: evidence.map(({ id }) => id) } },
    });
  return (
    <CommandDialog<Values, unknown>
      as="drawer"
      width={640}
      title={say('title.reply', { number: order.number })}
      summary={<CaseSummary page={page} more={factsOf(order)} />}
      initial={{ evidence: [] }}
      submitText={label(orderCommandLabels.reply)}
      send={send}
      onDone={() => acts.done(say('replied', { number: order.number }))}
      onClose={acts.close}
      onConflict={acts.reload}
      draft={{ kind: 'reply', key: order.id }}
    >
      <p className={styles.hint}>{say('replyHint')}</p>
      {(['replyCause', 'replyMeasures', 'replyResult'] as const).map((key) => (
        <Form.Item key={key} name={fieldOf[key]} label={say(key)} rules={needed}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={10_000} />
        </Form.Item>
      ))}
      <Form.Item
        name="evidence"
        label={say('evidence')}
        rules={[{ required: true, type: 'array', min: 1, message: say('evidenceNeeded') }]}
      >
        <FileDrop label={say('evidence')} rule={uploads} upload={uploadFile} />
      </Form.Item>
    </CommandDialog>
  );
}

const fieldOf = { replyCause: 'cause', replyMeasures: 'measures', replyResult: 'result' } as const;
