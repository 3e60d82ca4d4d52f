import { identityRoutes, type User, userRoutes } from '@redress/contract';
import { Form, Input } from 'antd';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { ConfirmDialog } from '#ui/command/ConfirmDialog.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { toast } from '#ui/toast/toast.ts';
import { administrationMessages } from '../shared/messages.ts';
import { userMessages } from './messages.ts';

/** What is done to a person after asking once more. */
export type UserAct = 'resetPassword' | 'resetSecondFactor' | 'retire';

/** Asks before an act that ends somebody's sessions, and does it. */
export function UserActs({
  act,
  user,
  onDone,
  onClose,
}: {
  act: UserAct;
  user: User;
  onDone: (handed?: { readonly user: User; readonly initialPassword: string }) => void;
  onClose: () => void;
}) {
  const say = useMessages(userMessages);
  const common = useMessages(administrationMessages);
  const { id, name, employeeNumber: number, version } = user;
  switch (act) {
    case 'resetPassword':
      return (
        <ConfirmDialog
          title={say('resetPassword')}
          confirmText={say('resetPassword')}
          danger
          send={() => call(userRoutes.resetPassword, { params: { id }, body: { version } })}
          onDone={onDone}
          onClose={onClose}
        >
          {say('resetPasswordText', { name, number })}
        </ConfirmDialog>
      );
    case 'retire':
      return (
        <ConfirmDialog
          title={common('retire')}
          confirmText={common('retire')}
          danger
          send={() => call(userRoutes.retire, { params: { id }, body: { version } })}
          onDone={() => {
            toast('done', say('userRetired', { name }));
            onDone();
          }}
          onClose={onClose}
        >
          {say('retireText', { name, number })}
        </ConfirmDialog>
      );
    case 'resetSecondFactor':
      return (
        <CommandDialog<{ ground: string }, unknown>
          title={say('resetSecondFactor')}
          summary={say('resetSecondFactorText', { name })}
          initial={{}}
          submitText={say('resetSecondFactor')}
          danger
          send={(body) => call(identityRoutes.resetSecondFactor, { params: { id }, body })}
          onDone={() => {
            toast('done', say('secondFactorReset', { name }));
            onDone();
          }}
          onClose={onClose}
        >
          <Form.Item name="ground" label={say('ground')} rules={[{ required: true, whitespace: true }]}>
            <Input.TextArea rows={3} maxLength={500} autoFocus />
          </Form.Item>
        </CommandDialog>
      );
  }
}
