import { noticeRoutes, roleNames } from '@redress/contract';
import { roleCodes } from '@redress/domain';
import { Form, Input, Select } from 'antd';
import { lazy, Suspense, useRef } from 'react';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { call } from '#ui/server/client.ts';
import { queries } from '#ui/server/query.ts';
import { MomentInput } from '#ui/time/MomentInput.tsx';
import { toast } from '#ui/toast/toast.ts';
import { noticeMessages } from './messages.ts';

const Editor = lazy(() => import('../edit/Editor.tsx').then((loaded) => ({ default: loaded.Editor })));

interface Values {
  readonly title: string;
  readonly body: string;
  readonly roleCodes: string[];
  readonly unitIds: string[];
  readonly publishAt: string | null;
  readonly untilAt: string | null;
}

/** Publishes a notice to roles and units (I5). */
export function NoticeDialog({ onClose }: { readonly onClose: (published: boolean) => void }) {
  const say = useMessages(noticeMessages);
  const label = useLabel();
  const names = useReference();
  const key = useRef(crypto.randomUUID());
  const units = (['centre', 'team', 'branch', 'department', 'provincialOffice'] as const).flatMap(
    names.units,
  );
  return (
    <CommandDialog<Values, unknown>
      as="drawer"
      width={680}
      title={say('create')}
      initial={{ title: '', body: '', roleCodes: [], unitIds: [], publishAt: null, untilAt: null }}
      submitText={say('send')}
      send={(values) =>
        call(
          noticeRoutes.publishNotice,
          { body: { ...values, body: values.body ?? '', articleId: null } },
          { idempotencyKey: key.current },
        )
      }
      onDone={() => {
        toast('done', say('sent'));
        void queries.invalidateQueries();
        onClose(true);
      }}
      onClose={() => onClose(false)}
    >
      <Form.Item name="title" label={say('name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="body" label={say('body')} rules={[{ required: true }]}>
        <BodyField label={say('body')} />
      </Form.Item>
      <Form.Item name="roleCodes" label={say('roles')}>
        <Select
          mode="multiple"
          placeholder={say('anyRole')}
          options={roleCodes.map((value) => ({ value, label: label(roleNames[value]) }))}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item name="unitIds" label={say('units')}>
        <Select
          mode="multiple"
          placeholder={say('anyUnit')}
          options={units.map(({ id }) => ({ value: id, label: names.place(id) }))}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item name="publishAt" label={say('publishAt')} extra={say('publishAtHint')}>
        <MomentInput />
      </Form.Item>
      <Form.Item name="untilAt" label={say('untilAt')} extra={say('untilAtHint')}>
        <MomentInput />
      </Form.Item>
    </CommandDialog>
  );
}

function BodyField(field: {
  readonly id?: string;
  readonly label: string;
  readonly value?: string;
  readonly onChange?: (html: string) => void;
}) {
  return (
    <Suspense fallback={null}>
      <Editor {...field} />
    </Suspense>
  );
}
