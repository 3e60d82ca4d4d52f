import { type PolicyDocument, policyRoutes } from '@redress/contract';
import { Alert, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { refresh } from '#ui/server/query.ts';
import { toast } from '#ui/toast/toast.ts';
import { administrationMessages } from '../shared/messages.ts';
import { policyMessages } from './messages.ts';

/** A form over a part of the policy: `Form.Item` names begin with `policy`, as the server's findings do. */
export interface PolicyForm<Part> {
  readonly policy: Part;
  readonly note: string;
}

/** Changes a part of the policy as a new version; the reason is asked for. */
export function PolicyDialog<Part extends object>({
  title,
  version,
  initial,
  merged,
  children,
  onClose,
  width = 640,
}: {
  title: string;
  version: number;
  initial: Part;
  /** The whole document with what the form says. */
  merged: (part: Part) => PolicyDocument;
  children: ReactNode;
  onClose: () => void;
  width?: number;
}) {
  const say = useMessages(policyMessages);
  const common = useMessages(administrationMessages);
  return (
    <CommandDialog<PolicyForm<Part>, unknown>
      as="drawer"
      width={width}
      title={title}
      summary={<Alert type="info" showIcon title={say('runningHint')} />}
      initial={{ policy: initial, note: '' } as Partial<PolicyForm<Part>>}
      submitText={common('save')}
      send={({ policy, note }) =>
        call(policyRoutes.change, { body: { basedOn: version, policy: merged(policy), note } })
      }
      onDone={() => {
        toast('done', common('saved'));
        void refresh(policyRoutes.current);
        void refresh(policyRoutes.versions);
        onClose();
      }}
      onConflict={() => refresh(policyRoutes.current)}
      onClose={onClose}
    >
      {children}
      <Form.Item name="note" label={common('note')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={2} maxLength={500} placeholder={common('notePlaceholder')} />
      </Form.Item>
    </CommandDialog>
  );
}
