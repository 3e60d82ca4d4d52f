import { PlusOutlined } from '@ant-design/icons';
import { type ReplyOf, ticketRoutes } from '@redress/contract';
import { Alert, Button, Form } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { commandMessages } from '#ui/command/messages.ts';
import { DraftConflict, DraftStatus } from '#ui/draft/DraftStatus.tsx';
import type { DraftStore } from '#ui/draft/draftKeeper.ts';
import { removeServerDraft, serverDraft } from '#ui/draft/serverStore.ts';
import { useDraft } from '#ui/draft/useDraft.ts';
import { useShortcuts } from '#ui/keys/useShortcuts.ts';
import { knowledgeUiMessages } from '#ui/knowledge/messages.ts';
import { recordUsed } from '#ui/knowledge/used.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { call, type Refused } from '#ui/server/client.ts';
import { queries } from '#ui/server/query.ts';
import { PageSkeleton } from '#ui/states/PageSkeleton.tsx';
import { toast } from '#ui/toast/toast.ts';
import { DraftsMenu, draftKind } from './DraftsMenu.tsx';
import {
  bodyOf,
  emptyForm,
  type FirstStep,
  formOf,
  missingInStep,
  placeOf,
  type RegistrationForm,
} from './form.ts';
import { registeringMessages } from './messages.ts';
import { RegisterFields } from './RegisterFields.tsx';

/** What a registration became. */
export interface Registered {
  readonly id: string;
  readonly number: string;
  readonly step: FirstStep;
  /** Where the case went at once and why, where that kept the step from being taken. */
  readonly routedAway: ReplyOf<typeof ticketRoutes.register>['routedAway'];
}

/** Keys made up by this page: the first time, nobody needs to ask the server for such a draft. */
export const freshDrafts = new Set<string>();

function storeOf(key: string): DraftStore<RegistrationForm> {
  const store = serverDraft<RegistrationForm>(draftKind, key);
  return {
    ...store,
    load: () =>
      freshDrafts.delete(key) ? Promise.resolve({ ok: true, status: 200, value: undefined }) : store.load(),
  };
}

/** The form of one draft: kept at every pause, sent once, and nothing typed is lost by a refusal. */
export function RegisterForm({
  draftKey,
  onRegistered,
  onNew,
}: {
  readonly draftKey: string;
  readonly onRegistered: (registered: Registered) => void;
  readonly onNew: () => void;
}) {
  const say = useMessages(registeringMessages);
  const needed = useMessages(commandMessages);
  const sayKnowledge = useMessages(knowledgeUiMessages);
  const draft = useDraft<RegistrationForm>(`registration.${draftKey}`, emptyForm, storeOf(draftKey));
  const [form] = Form.useForm<RegistrationForm>();
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<string>();
  const attempt = useRef({ text: '', key: '' });
  const loading = draft.status === 'loading';

  // What was brought back, or taken from elsewhere, goes into the fields; what is typed here never comes back this way.
  const brought = loading ? undefined : draft.value;
  useEffect(() => {
    if (brought !== undefined && brought !== form.getFieldsValue(true)) {
      const shown = JSON.stringify(form.getFieldsValue(true));
      if (shown !== JSON.stringify(brought)) form.setFieldsValue(formOf(brought));
    }
  }, [brought, form]);

  const keep = () => draft.change(structuredClone(form.getFieldsValue(true)));
  const register = async () => {
    const typed = formOf(form.getFieldsValue(true));
    setRefused(undefined);
    const missing = missingInStep(typed);
    if (missing !== undefined) {
      form.setFields([{ name: missing, errors: [needed('needed')] }] as Parameters<typeof form.setFields>[0]);
      return form.scrollToField(missing as never, { focus: true });
    }
    const body = bodyOf(typed);
    setSending(true);
    // The same content sent again is the same registration; the server answers it with the first answer.
    const text = JSON.stringify(body);
    if (attempt.current.text !== text) attempt.current = { text, key: crypto.randomUUID() };
    const outcome = await call(ticketRoutes.register, { body }, { idempotencyKey: attempt.current.key });
    if (!outcome.ok) return refuse(outcome, typed.step);
    const unrecorded = await recordUsed(outcome.value.id, typed.knowledge);
    if (unrecorded !== undefined) toast('failed', sayKnowledge('diagnosisFailed', { reason: unrecorded }));
    await draft.flush();
    draft.forget();
    await removeServerDraft(draftKind, draftKey);
    void queries.invalidateQueries();
    onRegistered({ ...outcome.value, step: typed.step });
  };
  const refuse = (outcome: Refused, step: FirstStep) => {
    setSending(false);
    setRefused(outcome.failure.message);
    const marked = Object.entries(outcome.failure.fields ?? {}).flatMap(([named, sentence]) => {
      const name = placeOf(named, step);
      return name === undefined ? [] : [{ name, errors: [sentence] }];
    });
    form.setFields(marked as Parameters<typeof form.setFields>[0]);
    if (marked[0] !== undefined) form.scrollToField(marked[0].name as never, { focus: true });
  };
  useShortcuts([
    { keys: 'mod+enter', label: say('title'), run: () => form.submit() },
    { keys: 'alt+n', label: say('newForm'), run: onNew },
  ]);

  if (loading) return <PageSkeleton />;
  const header = (
    <>
      <DraftStatus draft={draft} />
      <DraftsMenu current={draftKey} />
      <Button icon={<PlusOutlined aria-hidden="true" />} onClick={onNew}>
        {say('newForm')}
      </Button>
    </>
  );
  return (
    <>
      <PageHeader title={say('title')} actions={header} takesFocus={false} />
      <DraftConflict draft={draft} theirs={(other) => other.facts.content} />
      {refused !== undefined && (
        <Alert
          type="error"
          showIcon
          role="alert"
          style={{ marginBottom: 12 }}
          title={say('refusedTitle')}
          description={refused}
        />
      )}
      <RegisterFields
        form={form}
        initial={formOf(draft.value)}
        sending={sending}
        onTyped={keep}
        onSend={() => void register()}
      />
    </>
  );
}
