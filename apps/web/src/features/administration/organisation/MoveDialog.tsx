import { organisationRoutes, type Unit, type UnitKind, unitParents } from '@redress/contract';
import { Form } from 'antd';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { refresh } from '#ui/server/query.ts';
import { toast } from '#ui/toast/toast.ts';
import { administrationMessages } from '../shared/messages.ts';
import { UnitSelect } from '../shared/UnitSelect.tsx';
import { useInLanguage } from '../shared/useInLanguage.ts';
import { organisationMessages } from './messages.ts';

/** Puts a unit under another one that its kind may lie under. */
export function MoveDialog({
  unit,
  onDone,
  onClose,
}: {
  unit: Unit;
  onDone: () => void;
  onClose: () => void;
}) {
  const say = useMessages(organisationMessages);
  const common = useMessages(administrationMessages);
  const inLanguage = useInLanguage();
  const kinds = unitParents[unit.kind].filter((kind): kind is UnitKind => kind !== null);
  const mayBeTop = unitParents[unit.kind].includes(null);
  return (
    <CommandDialog<{ parentId?: string | null }, Unit>
      title={say('moveUnit', { name: inLanguage(unit) })}
      initial={{ parentId: unit.parentId }}
      submitText={common('move')}
      send={({ parentId }) =>
        call(organisationRoutes.move, {
          params: { id: unit.id },
          body: { parentId: parentId ?? null, version: unit.version },
        })
      }
      onDone={() => {
        toast('done', common('saved'));
        onDone();
      }}
      onConflict={() => refresh(organisationRoutes.list)}
      onClose={onClose}
    >
      <Form.Item name="parentId" label={say('parent')} rules={mayBeTop ? [] : [{ required: true }]}>
        <UnitSelect kinds={kinds} allowClear={mayBeTop} placeholder={mayBeTop ? say('top') : ''} />
      </Form.Item>
    </CommandDialog>
  );
}
