import type { Outcome } from '@redress/contract';
import { Alert, Button, Drawer, Form, Modal } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { DraftConflict, DraftStatus } from '#ui/draft/DraftStatus.tsx';
import { draftMessages } from '#ui/draft/messages.ts';
import { removeServerDraft, serverDraft } from '#ui/draft/serverStore.ts';
import { type Draft, useDraft } from '#ui/draft/useDraft.ts';
import { KeyHint } from '#ui/keys/KeyHint.tsx';
import { useShortcuts } from '#ui/keys/useShortcuts.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { PageSkeleton } from '#ui/states/PageSkeleton.tsx';
import { toast } from '#ui/toast/toast.ts';
import { proseOf, useBroughtBack } from './broughtBack.ts';
import { CommandRefusal } from './CommandRefusal.tsx';
import { fieldErrors, type RefusalView, refusalView } from './failure.ts';
import { commandMessages } from './messages.ts';

/** What a command's form needs. */
export interface CommandDialogProps<Values extends object, Value> {
  readonly title: string;
  /** What the command is about, above the form. */
  readonly summary?: ReactNode;
  readonly initial: Partial<Values>;
  /** `Form.Item`s whose names are the fields of the command. */
  readonly children: ReactNode;
  readonly submitText: string;
  readonly danger?: boolean;
  readonly send: (values: Values) => Promise<Outcome<Value>>;
  readonly onDone: (value: Value) => void;
  readonly onClose: () => void;
  /** Shown on request after somebody else was faster: what has changed meanwhile. */
  readonly changes?: ReactNode;
  /** Called on a conflict, to ask for the newest state before sending again. */
  readonly onConflict?: () => Promise<unknown> | undefined;
  /** A drawer leaves the page readable beside the form; a modal is for a field or two. */
  readonly as?: 'drawer' | 'modal';
  readonly width?: number;
  /** For a form that takes time: what is typed is kept at every pause, and is there again when it is opened again (C1). */
  readonly draft?: DraftPlace;
  /** Told what stood in the fields when a draft was brought back. */
  readonly onRestored?: (values: Partial<Values>) => void;
}

/** Where the draft of a form is kept. */
export interface DraftPlace {
  readonly kind: string;
  readonly key: string;
}

/**
 * A command as a form: mount it to open it. Nothing typed is lost by a refusal, a conflict or a broken line; the
 * server's sentences appear above the form and at the fields. Ctrl+Enter sends.
 */
export function CommandDialog<Values extends object, Value>(props: CommandDialogProps<Values, Value>) {
  const { draft } = props;
  if (draft === undefined) return <FormDialog {...props} kept={undefined} />;
  return <DraftedDialog key={`${draft.kind}.${draft.key}`} {...props} draft={draft} />;
}

function DraftedDialog<Values extends object, Value>(
  props: CommandDialogProps<Values, Value> & { readonly draft: DraftPlace },
) {
  const { kind, key } = props.draft;
  const kept = useDraft<Partial<Values>>(`${kind}.${key}`, props.initial, serverDraft(kind, key));
  return <FormDialog {...props} kept={kept} />;
}

function FormDialog<Values extends object, Value>(
  props: CommandDialogProps<Values, Value> & { readonly kept: Draft<Partial<Values>> | undefined },
) {
  const { title, summary, initial, children, submitText, danger = false, as = 'modal', kept } = props;
  const say = useMessages(commandMessages);
  const sayDraft = useMessages(draftMessages);
  const [form] = Form.useForm<Values>();
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<RefusalView>();
  const [asking, setAsking] = useState(false);

  const send = async (values: Values) => {
    setSending(true);
    setRefusal(undefined);
    const outcome = await props.send(values);
    if (outcome.ok) {
      await drop();
      return props.onDone(outcome.value);
    }
    const errors = fieldErrors(outcome);
    form.setFields(errors as Parameters<typeof form.setFields>[0]);
    if (errors[0] !== undefined) form.scrollToField(errors[0].name as never, { focus: true });
    const view = refusalView(outcome);
    if (view.kind === 'conflict') await props.onConflict?.();
    setRefusal(view);
    setSending(false);
  };
  const drop = async () => {
    if (kept === undefined || props.draft === undefined || kept.status === 'untouched') return;
    await kept.flush();
    kept.forget();
    void removeServerDraft(props.draft.kind, props.draft.key);
  };
  const typed = kept === undefined ? form.isFieldsTouched : () => false;
  const close = () => {
    if (typed()) return setAsking(true);
    if (kept !== undefined && form.isFieldsTouched()) toast('done', sayDraft('keptOnClose'));
    props.onClose();
  };
  const loading = kept?.status === 'loading';
  useBroughtBack(kept, form, props.onRestored);
  useShortcuts([{ keys: 'mod+enter', label: submitText, run: () => form.submit() }], { exclusive: true });

  // Who opened the form wants to type; the dialog itself would put the focus on its closing button.
  const place = useRef<HTMLDivElement>(null);
  const focusFirst = (open: boolean) => {
    if (!open || place.current?.contains(document.activeElement)) return;
    place.current?.querySelector<HTMLElement>('input:not([type=file]), textarea')?.focus();
  };

  const body = loading ? (
    <PageSkeleton />
  ) : (
    <div ref={place}>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ ...initial, ...kept?.value }}
        onValuesChange={() => kept?.change(structuredClone(form.getFieldsValue(true)))}
        onFinish={(values) => void send(values)}
        disabled={sending}
        scrollToFirstError={{ focus: true }}
        validateMessages={{ required: say('needed') }}
      >
        {kept !== undefined && <DraftConflict draft={kept} theirs={proseOf} />}
        {kept?.restored === true && kept.status !== 'conflict' && (
          <Alert
            type="info"
            showIcon
            style={{ marginBottom: 16 }}
            title={sayDraft('restored')}
            action={
              <Button size="small" onClick={() => void drop()}>
                {sayDraft('startAgain')}
              </Button>
            }
          />
        )}
        {summary !== undefined && <div style={{ marginBottom: 16 }}>{summary}</div>}
        {refusal !== undefined && (
          <CommandRefusal refusal={refusal} changes={props.changes} onSendAgain={() => form.submit()} />
        )}
        {children}
      </Form>
    </div>
  );
  const footer = (
    <div style={{ display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: 8 }}>
      {kept !== undefined && (
        <span style={{ marginInlineEnd: 'auto' }}>
          <DraftStatus draft={kept} />
        </span>
      )}
      <Button onClick={close}>{say(kept === undefined ? 'cancel' : 'close')}</Button>
      <Button
        type="primary"
        danger={danger}
        loading={sending}
        disabled={loading}
        onClick={() => form.submit()}
      >
        {submitText} <KeyHint keys="mod+enter" />
      </Button>
    </div>
  );
  return (
    <>
      {as === 'drawer' ? (
        <Drawer
          open
          title={title}
          size={props.width ?? 520}
          onClose={close}
          afterOpenChange={focusFirst}
          footer={footer}
          mask={{ closable: false }}
        >
          {body}
        </Drawer>
      ) : (
        <Modal
          open
          title={title}
          width={props.width ?? 480}
          onCancel={close}
          afterOpenChange={focusFirst}
          footer={footer}
          styles={{ footer: { marginTop: 20 } }}
          mask={{ closable: false }}
        >
          {body}
        </Modal>
      )}
      <Modal
        open={asking}
        title={say('unsavedTitle')}
        okText={say('discard')}
        okButtonProps={{ danger: true }}
        cancelText={say('keep')}
        onOk={props.onClose}
        onCancel={() => setAsking(false)}
        width={400}
      >
        {say('unsavedHint')}
      </Modal>
    </>
  );
}
