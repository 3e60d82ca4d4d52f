import { organisationRoutes, type Unit, type UnitKind, unitKinds, unitParents } from '@redress/contract';
import { Form, Input, Select } from 'antd';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { refresh } from '#ui/server/query.ts';
import { toast } from '#ui/toast/toast.ts';
import { administrationMessages } from '../shared/messages.ts';
import { UnitSelect } from '../shared/UnitSelect.tsx';
import { useInLanguage } from '../shared/useInLanguage.ts';
import { useReferenceData } from '../shared/useReferenceData.ts';
import { organisationMessages } from './messages.ts';

interface Values {
  readonly kind: UnitKind;
  readonly parentId?: string | null;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly provinceCode?: string | null;
  readonly calendarId: string | null;
}

/** A unit's names, code, province and calendar: a new one (below `parent`), or the one given. */
export function UnitDialog({
  unit,
  parent,
  onDone,
  onClose,
}: {
  unit?: Unit;
  parent?: Unit | null;
  onDone: () => void;
  onClose: () => void;
}) {
  const say = useMessages(organisationMessages);
  const common = useMessages(administrationMessages);
  const inLanguage = useInLanguage();
  const { calendars } = useReferenceData();
  const kinds = unitKinds.filter((kind) => !parent || unitParents[kind].includes(parent.kind));
  const send = ({ kind, parentId, provinceCode, ...facts }: Values) => {
    const body = { ...facts, provinceCode: provinceCode?.trim() || null };
    if (!unit) return call(organisationRoutes.add, { body: { ...body, kind, parentId: parentId ?? null } });
    return call(organisationRoutes.change, {
      params: { id: unit.id },
      body: { ...body, version: unit.version },
    });
  };
  return (
    <CommandDialog<Values, Unit>
      as="drawer"
      title={unit ? say('editUnit', { name: inLanguage(unit) }) : say('addUnit')}
      initial={unit ?? { parentId: parent?.id ?? null, calendarId: null, kind: kinds[0] ?? 'department' }}
      submitText={common('save')}
      send={send}
      onDone={() => {
        toast('done', common('saved'));
        onDone();
      }}
      onConflict={() => refresh(organisationRoutes.list)}
      onClose={onClose}
    >
      {!unit && (
        <>
          <Form.Item name="kind" label={say('kind')} rules={[{ required: true }]}>
            <Select options={kinds.map((kind) => ({ value: kind, label: say(kind) }))} />
          </Form.Item>
          <Form.Item name="parentId" label={say('parent')}>
            <UnitSelect allowClear placeholder={say('top')} />
          </Form.Item>
        </>
      )}
      <Form.Item name="name" label={common('name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="nameEn" label={common('nameEn')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="code" label={common('code')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
      <Form.Item name="calendarId" label={say('calendar')}>
        <Select
          options={[
            { value: null, label: say('inherited') },
            ...calendars.map((calendar) => ({ value: calendar.id, label: inLanguage(calendar) })),
          ]}
        />
      </Form.Item>
      <Form.Item name="provinceCode" label={say('province')} extra={say('provinceHint')}>
        <Input maxLength={2} style={{ width: 100 }} placeholder={say('inherited')} autoComplete="off" />
      </Form.Item>
    </CommandDialog>
  );
}
