import { type Locale, type User, userRoutes } from '@redress/contract';
import { Form, Input, Radio, Select } from 'antd';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { refresh } from '#ui/server/query.ts';
import { toast } from '#ui/toast/toast.ts';
import { administrationMessages } from '../shared/messages.ts';
import { UnitSelect } from '../shared/UnitSelect.tsx';
import { useInLanguage } from '../shared/useInLanguage.ts';
import { useReferenceData } from '../shared/useReferenceData.ts';
import { userMessages } from './messages.ts';

interface Values {
  readonly employeeNumber: string;
  readonly name: string;
  readonly unitId: string;
  readonly roles: string[];
  readonly locale: Locale;
}

type Handed = { readonly user: User; readonly initialPassword: string };

/** A person's number, name, unit and roles: a new one, or the one given. */
export function UserDialog({
  user,
  onDone,
  onClose,
}: {
  user?: User;
  onDone: (handed?: Handed) => void;
  onClose: () => void;
}) {
  const say = useMessages(userMessages);
  const common = useMessages(administrationMessages);
  const inLanguage = useInLanguage();
  const { roles } = useReferenceData();
  const send = async ({ locale, employeeNumber, ...facts }: Values) => {
    if (!user) return call(userRoutes.add, { body: { ...facts, locale, employeeNumber } });
    const params = { id: user.id };
    return call(userRoutes.change, { params, body: { ...facts, version: user.version } });
  };
  return (
    <CommandDialog<Values, User | Handed>
      as="drawer"
      title={user ? say('editUser', { name: user.name }) : say('addUser')}
      initial={user ?? { locale: 'zh', roles: [] }}
      submitText={common('save')}
      send={send}
      onDone={(value) => {
        toast('done', common('saved'));
        onDone('initialPassword' in value ? value : undefined);
      }}
      onConflict={() => refresh(userRoutes.list)}
      onClose={onClose}
    >
      <Form.Item
        name="employeeNumber"
        label={say('employeeNumber')}
        extra={user ? undefined : say('employeeNumberHint')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={20} disabled={user !== undefined} autoComplete="off" autoFocus={!user} />
      </Form.Item>
      <Form.Item name="name" label={say('name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="unitId" label={say('unit')} rules={[{ required: true }]}>
        <UnitSelect />
      </Form.Item>
      <Form.Item name="roles" label={say('roles')} rules={[{ required: true, type: 'array', min: 1 }]}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={roles
            .filter(({ retired, code }) => !retired || user?.roles.includes(code))
            .map((role) => ({ value: role.code, label: inLanguage(role) }))}
        />
      </Form.Item>
      {!user && (
        <Form.Item name="locale" label={say('language')}>
          <Radio.Group
            optionType="button"
            options={[
              { value: 'zh', label: say('chinese') },
              { value: 'en', label: say('english') },
            ]}
          />
        </Form.Item>
      )}
    </CommandDialog>
  );
}
