import { type Role, rightLabels, roleRoutes, scopeLabels, systemRights } from '@redress/contract';
import { type Grants, type Right, type Scope, scopes } from '@redress/domain';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { refresh } from '#ui/server/query.ts';
import { toast } from '#ui/toast/toast.ts';
import { administrationMessages } from '../shared/messages.ts';
import { rightGroups } from './groups.ts';
import { roleMessages } from './messages.ts';

interface Values {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly totpRequired: boolean;
  /** Keyed with `:` for the dot, since a dot would be a path to the form. */
  readonly scopes: Readonly<Record<string, Scope | 'none'>>;
}

/** A role's names, second factor and rights: a new one, or the one given. */
export function RoleDialog({
  role,
  onDone,
  onClose,
}: {
  role?: Role;
  onDone: () => void;
  onClose: () => void;
}) {
  const say = useMessages(roleMessages);
  const common = useMessages(administrationMessages);
  const label = useLabel();
  const done = () => {
    toast('done', common('saved'));
    onDone();
  };
  const retire = async () => {
    if (!role) return;
    const outcome = await call(roleRoutes.retire, {
      params: { code: role.code },
      body: { version: role.version },
    });
    if (!outcome.ok) return toast('failed', outcome.failure.message);
    toast('done', say('retired', { name: role.name }));
    onDone();
  };
  return (
    <CommandDialog<Values, Role>
      as="drawer"
      width={560}
      title={role ? say('editRole', { name: role.name }) : say('addRole')}
      initial={{
        code: role?.code ?? '',
        name: role?.name ?? '',
        nameEn: role?.nameEn ?? '',
        totpRequired: role?.totpRequired ?? false,
        scopes: scopesOf(role?.grants ?? {}),
      }}
      submitText={common('save')}
      send={({ scopes: chosen, code, ...facts }) => {
        const body = { ...facts, grants: grantsOf(chosen) };
        return role
          ? call(roleRoutes.change, { params: { code: role.code }, body: { ...body, version: role.version } })
          : call(roleRoutes.add, { body: { ...body, code } });
      }}
      onDone={done}
      onConflict={() => refresh(roleRoutes.list)}
      onClose={onClose}
    >
      {!role && (
        <Form.Item name="code" label={common('code')} extra={common('codeHint')} rules={[{ required: true }]}>
          <Input maxLength={40} autoFocus autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name="name" label={common('name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item name="nameEn" label={common('nameEn')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="totpRequired" valuePropName="checked" extra={say('secondFactorHint')}>
        <Checkbox>{say('secondFactor')}</Checkbox>
      </Form.Item>
      {rightGroups.map((group) => (
        <fieldset key={group.title} style={{ border: 0, margin: '0 0 12px', padding: 0 }}>
          <legend style={{ fontWeight: 600, marginBottom: 8 }}>{say(group.title)}</legend>
          {group.rights.map((right) => (
            <Form.Item
              key={right}
              name={['scopes', keyOf(right)]}
              label={label(rightLabels[right])}
              layout="horizontal"
              labelCol={{ flex: '220px' }}
              labelAlign="left"
              style={{ marginBottom: 6 }}
            >
              <Select
                options={[
                  { value: 'none', label: say('refused') },
                  ...scopes
                    .filter((scope) => scope === 'all' || !systemRights.includes(right))
                    .map((scope) => ({ value: scope, label: label(scopeLabels[scope]) })),
                ]}
              />
            </Form.Item>
          ))}
        </fieldset>
      ))}
      {role && !role.builtin && (
        <Button danger onClick={() => void retire()} disabled={role.people > 0}>
          {common('retire')}
        </Button>
      )}
    </CommandDialog>
  );
}

function keyOf(right: Right): string {
  return right.replace('.', ':');
}

function scopesOf(grants: Grants): Values['scopes'] {
  const all = rightGroups.flatMap((group) => group.rights);
  return Object.fromEntries(all.map((right) => [keyOf(right), grants[right] ?? 'none']));
}

function grantsOf(chosen: Values['scopes']): Grants {
  return Object.fromEntries(
    Object.entries(chosen)
      .filter(([, scope]) => scope !== 'none')
      .map(([key, scope]) => [key.replace(':', '.'), scope]),
  );
}
