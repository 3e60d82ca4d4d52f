import { knowledgeRoutes, type Outcome } from '@redress/contract';
import type { ArticleKind } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Select } from 'antd';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { fieldErrors } from '#ui/command/failure.ts';
import { FileDrop } from '#ui/files/FileDrop.tsx';
import { uploadFile } from '#ui/files/uploadFile.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Section } from '#ui/page/Section.tsx';
import { queryOf } from '#ui/server/query.ts';
import { useSession } from '#ui/session/useSession.ts';
import { MomentInput } from '#ui/time/MomentInput.tsx';
import { useCategories } from '../list/useCategories.ts';
import { ChecklistEditor } from './ChecklistEditor.tsx';
import styles from './edit.module.css';
import type { ArticleForm } from './form.ts';
import { editMessages } from './messages.ts';

// The editor weighs more than all the rest of the page: whoever reads does without it.
const Editor = lazy(() => import('./Editor.tsx').then((loaded) => ({ default: loaded.Editor })));

/** The form of an entry: what it says, how long it holds, and what belongs to it. */
export function ArticleEditor({
  kind,
  title,
  initial,
  backTo,
  hint,
  save,
}: {
  readonly kind: ArticleKind;
  readonly title: string;
  readonly initial: ArticleForm;
  readonly backTo: string;
  readonly hint?: ReactNode;
  readonly save: (form: ArticleForm, submit: boolean) => Promise<Outcome<unknown>>;
}) {
  const say = useMessages(editMessages);
  const { uploads } = useSession();
  const { options } = useCategories();
  const [form] = Form.useForm<ArticleForm>();
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<string>();
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (form.isFieldsTouched()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [form]);
  const send = async (submit: boolean) => {
    const valid = await form.validateFields().then(
      () => true,
      () => false,
    );
    if (!valid) return;
    setSending(true);
    setRefused(undefined);
    const outcome = await save({ ...initial, ...form.getFieldsValue(true) }, submit);
    setSending(false);
    if (outcome.ok) return;
    setRefused(outcome.failure.message);
    form.setFields(fieldErrors(outcome) as Parameters<typeof form.setFields>[0]);
  };
  return (
    <Form<ArticleForm>
      form={form}
      layout="vertical"
      initialValues={initial}
      disabled={sending}
      scrollToFirstError={{ focus: true }}
      validateMessages={{ required: say('needed'), whitespace: say('needed') }}
    >
      <PageHeader
        title={title}
        backTo={backTo}
        actions={
          <>
            <Button loading={sending} onClick={() => void send(false)}>
              {say('save')}
            </Button>
            <Button type="primary" loading={sending} onClick={() => void send(true)}>
              {say('submit')}
            </Button>
          </>
        }
      />
      {hint}
      {refused !== undefined && (
        <Alert
          type="error"
          showIcon
          role="alert"
          style={{ marginBottom: 12 }}
          title={say('refused')}
          description={refused}
        />
      )}
      <div className={styles.page}>
        <Section title={say('body')}>
          <Form.Item
            name="title"
            label={say('title')}
            extra={say('titleHint')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={120} />
          </Form.Item>
          <Form.Item name="answer" label={say('answer')} extra={say('answerHint')}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
          </Form.Item>
          {kind === 'checklist' && (
            <Form.Item name="checklist" label={say('steps')}>
              <ChecklistEditor />
            </Form.Item>
          )}
          <Form.Item name="body" label={say('body')}>
            <BodyField label={say('body')} loading={say('loading')} />
          </Form.Item>
        </Section>
        <div>
          <Section title={say('category')}>
            <Form.Item name="categoryId" label={say('category')} rules={[{ required: true }]}>
              <Select options={options} showSearch={{ optionFilterProp: 'label' }} />
            </Form.Item>
            <Form.Item name="tags" label={say('tags')} extra={say('tagsHint')}>
              <Select
                mode="tags"
                open={false}
                suffixIcon={null}
                maxCount={20}
                tokenSeparators={[',', '，', ' ']}
              />
            </Form.Item>
            <Form.Item name="source" label={say('source')}>
              <Input maxLength={300} placeholder={say('sourceHint')} />
            </Form.Item>
            <Form.Item name="relatedIds" label={say('related')}>
              <RelatedField />
            </Form.Item>
            <Form.Item name="changeNote" label={say('changeNote')}>
              <Input maxLength={500} />
            </Form.Item>
          </Section>
          <Section title={say('dates')}>
            <Form.Item name="validFrom" label={say('validFrom')} extra={say('validFromHint')}>
              <MomentInput />
            </Form.Item>
            <Form.Item name="validUntil" label={say('validUntil')} extra={say('validUntilHint')}>
              <MomentInput />
            </Form.Item>
            <Form.Item name="publishAt" label={say('publishAt')} extra={say('publishAtHint')}>
              <MomentInput />
            </Form.Item>
          </Section>
          <Section title={say('files')}>
            <Form.Item name="files" noStyle>
              <FileDrop label={say('files')} rule={uploads} upload={uploadFile} />
            </Form.Item>
          </Section>
        </div>
      </div>
    </Form>
  );
}

function BodyField(props: {
  readonly id?: string;
  readonly label: string;
  readonly loading: string;
  readonly value?: string;
  readonly onChange?: (html: string) => void;
}) {
  const { loading, ...field } = props;
  return (
    <Suspense fallback={<p>{loading}</p>}>
      <Editor {...field} />
    </Suspense>
  );
}

function RelatedField({
  value,
  onChange,
  ...field
}: {
  readonly id?: string;
  readonly value?: readonly string[];
  readonly onChange?: (ids: string[]) => void;
}) {
  const say = useMessages(editMessages);
  const [typed, setTyped] = useState('');
  const { data } = useQuery(
    queryOf(knowledgeRoutes.articles, {
      query: { limit: 50, ...(typed.trim() && { text: typed.trim(), inForce: 'true' }) },
    }),
  );
  return (
    <Select<string[]>
      {...field}
      mode="multiple"
      maxCount={20}
      placeholder={say('relatedHint')}
      value={[...(value ?? [])]}
      options={(data?.items ?? []).map((row) => ({ value: row.id, label: row.title }))}
      showSearch={{ filterOption: false, onSearch: (text) => setTyped(text.slice(0, 100)) }}
      onChange={(ids) => onChange?.(ids)}
    />
  );
}
