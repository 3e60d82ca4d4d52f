import { useState } from 'react';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { ConfirmDialog } from '#ui/command/ConfirmDialog.tsx';
import { useLabel } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { toast } from '#ui/toast/toast.ts';
import type { CasePage } from '../case.ts';
import { ChangesSince } from '../history/ChangesSince.tsx';
import { refreshTicket, showPage } from '../useTicket.ts';
import styles from './Commands.module.css';
import { type FieldLabel, useWords } from './fields.tsx';
import type { About } from './form.ts';
import { type Given, send } from './send.ts';
import { labelOf, shapeOf } from './shapes.ts';

/** A command being given: its form, or its question; mount it to begin. */
export function GivenCommand({
  page,
  given,
  onEnd,
}: {
  readonly page: CasePage;
  readonly given: Given;
  readonly onEnd: () => void;
}) {
  const say = useWords();
  const label = useLabel();
  const names = useReference();
  const [since] = useState(page.now);
  const shape = shapeOf(given);
  const title = label(labelOf(given));
  const order = given.on === 'order' ? page.orders.find(({ id }) => id === given.orderId) : undefined;
  const warningId = given.on === 'order' ? given.warningId : undefined;
  const about: About = { page, order, warningId };
  const done = (fresh: CasePage) => {
    showPage(fresh);
    toast('done', say('done', { command: title }));
    onEnd();
  };
  if (shape.kind !== 'form') {
    return (
      <ConfirmDialog
        title={title}
        confirmText={title}
        danger={shape.danger}
        send={() => send(page.ticket.id, given, shape.input(about), undefined)}
        onDone={done}
        onClose={onEnd}
      >
        {say(`confirm.${given.name}` as FieldLabel)}
      </ConfirmDialog>
    );
  }
  const { Fields } = shape;
  const subject =
    order === undefined
      ? say('onTicket', { number: page.ticket.number })
      : say('onOrder', { number: order.number, department: names.unit(order.departmentId) });
  return (
    <CommandDialog<object, CasePage>
      title={title}
      summary={
        <>
          <p className={styles.about}>{subject}</p>
          {shape.hint !== undefined && <p className={styles.about}>{say(shape.hint as FieldLabel)}</p>}
        </>
      }
      initial={shape.initial(about)}
      submitText={title}
      danger={shape.danger}
      as={shape.as}
      {...(shape.as === 'drawer' && { width: 640 })}
      send={(values) =>
        send(page.ticket.id, given, shape.input(values, about), shape.seen ? page.ticket.version : undefined)
      }
      onConflict={() => refreshTicket(page.ticket.id)}
      changes={<ChangesSince ticketId={page.ticket.id} since={since} orders={page.orders} />}
      {...(shape.draft !== undefined && {
        draft: { kind: shape.draft, key: order?.id ?? page.ticket.id },
      })}
      onDone={done}
      onClose={onEnd}
    >
      <Fields {...about} />
    </CommandDialog>
  );
}
