import { type ClassificationTree, classificationRoutes } from '@redress/contract';
import { Form, Input, Select } from 'antd';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { ConfirmDialog } from '#ui/command/ConfirmDialog.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { refresh } from '#ui/server/query.ts';
import { toast } from '#ui/toast/toast.ts';
import { administrationMessages } from '../shared/messages.ts';
import { useInLanguage } from '../shared/useInLanguage.ts';
import { classificationMessages } from './messages.ts';
import type { Entry } from './TreeTable.tsx';

/** Which dialog is open, and about what. */
export type OpenEntry =
  | { readonly act: 'add'; readonly tree: ClassificationTree; readonly parent: Entry | null }
  | { readonly act: 'rename' | 'move' | 'retire'; readonly entry: Entry };

interface DialogProps {
  readonly entries: readonly Entry[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The dialog that is open. */
export function EntryDialogs({ open, ...props }: DialogProps & { open: OpenEntry }) {
  switch (open.act) {
    case 'add':
      return <AddDialog {...open} {...props} />;
    case 'rename':
      return <RenameDialog entry={open.entry} {...props} />;
    case 'move':
      return <MoveEntryDialog entry={open.entry} {...props} />;
    case 'retire':
      return <RetireDialog entry={open.entry} {...props} />;
  }
}

function AddDialog({
  tree,
  parent,
  onDone,
  onClose,
}: DialogProps & { tree: ClassificationTree; parent: Entry | null }) {
  const say = useMessages(classificationMessages);
  const common = useMessages(administrationMessages);
  const inLanguage = useInLanguage();
  return (
    <CommandDialog<{ code: string; name: string; nameEn: string }, Entry>
      title={parent ? `${say('addBelow')}：${inLanguage(parent)}` : say('addEntry')}
      initial={{}}
      submitText={common('add')}
      send={(values) =>
        call(classificationRoutes.add, { body: { ...values, tree, parentId: parent?.id ?? null } })
      }
      onDone={() => saved(common('saved'), onDone)}
      onClose={onClose}
    >
      <NameFields />
      <Form.Item
        name="code"
        label={common('code')}
        extra={parent ? say('codeBelow', { code: parent.code }) : common('codeHint')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
    </CommandDialog>
  );
}

function RenameDialog({ entry, onDone, onClose }: DialogProps & { entry: Entry }) {
  const say = useMessages(classificationMessages);
  const common = useMessages(administrationMessages);
  const inLanguage = useInLanguage();
  return (
    <CommandDialog<{ name: string; nameEn: string }, Entry>
      title={say('renameEntry', { name: inLanguage(entry) })}
      initial={entry}
      submitText={common('save')}
      send={(values) =>
        call(classificationRoutes.rename, {
          params: { id: entry.id },
          body: { ...values, version: entry.version },
        })
      }
      onDone={() => saved(common('saved'), onDone)}
      onConflict={() => refresh(classificationRoutes.list)}
      onClose={onClose}
    >
      <NameFields />
    </CommandDialog>
  );
}

function MoveEntryDialog({ entry, entries, onDone, onClose }: DialogProps & { entry: Entry }) {
  const say = useMessages(classificationMessages);
  const common = useMessages(administrationMessages);
  const inLanguage = useInLanguage();
  const places = entries.filter(({ id, retired }) => !retired && id !== entry.id);
  return (
    <CommandDialog<{ parentId: string | null }, Entry>
      title={say('moveEntry', { name: inLanguage(entry) })}
      initial={{ parentId: entry.parentId }}
      submitText={common('move')}
      send={({ parentId }) =>
        call(classificationRoutes.move, {
          params: { id: entry.id },
          body: { parentId, position: entries.length, version: entry.version },
        })
      }
      onDone={() => saved(common('saved'), onDone)}
      onConflict={() => refresh(classificationRoutes.list)}
      onClose={onClose}
    >
      <Form.Item name="parentId" label={say('parent')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            { value: null, label: say('top') },
            ...places.map((place) => ({ value: place.id, label: `${inLanguage(place)}（${place.code}）` })),
          ]}
        />
      </Form.Item>
    </CommandDialog>
  );
}

function RetireDialog({ entry, onDone, onClose }: DialogProps & { entry: Entry }) {
  const say = useMessages(classificationMessages);
  const common = useMessages(administrationMessages);
  const name = useInLanguage()(entry);
  return (
    <ConfirmDialog
      title={common('retire')}
      confirmText={common('retire')}
      danger
      send={() =>
        call(classificationRoutes.retire, { params: { id: entry.id }, body: { version: entry.version } })
      }
      onDone={() => saved(say('entryRetired', { name }), onDone)}
      onClose={onClose}
    >
      {say('retireText', { name })}
    </ConfirmDialog>
  );
}

function NameFields() {
  const common = useMessages(administrationMessages);
  return (
    <>
      <Form.Item name="name" label={common('name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={40} autoFocus autoComplete="off" />
      </Form.Item>
      <Form.Item name="nameEn" label={common('nameEn')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
    </>
  );
}

function saved(sentence: string, done: () => void): void {
  toast('done', sentence);
  done();
}
