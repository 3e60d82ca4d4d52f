import { type CollectionTask, collectionRoutes } from '@redress/contract';
import { Form, Input } from 'antd';
import { useRef } from 'react';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { FileDrop, type UploadedFile } from '#ui/files/FileDrop.tsx';
import { uploadFile } from '#ui/files/uploadFile.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { call } from '#ui/server/client.ts';
import { queries } from '#ui/server/query.ts';
import { useSession } from '#ui/session/useSession.ts';
import { MomentInput } from '#ui/time/MomentInput.tsx';
import { toast } from '#ui/toast/toast.ts';
import { collectionMessages } from './messages.ts';

interface DocumentValues {
  readonly title: string;
  readonly summary: string;
  readonly launchAt: string | null;
  readonly files: readonly UploadedFile[];
}

interface DialogProps {
  readonly task: CollectionTask;
  readonly onClose: () => void;
}

/** Records a document that arrived (I3). */
export function DocumentDialog({ task, onClose }: DialogProps) {
  const say = useMessages(collectionMessages);
  const { uploads } = useSession();
  const names = useReference();
  const key = useRef(crypto.randomUUID());
  return (
    <CommandDialog<DocumentValues, unknown>
      as="drawer"
      title={say('addTitle')}
      summary={names.place(task.departmentId)}
      initial={{ title: '', summary: '', launchAt: null, files: [] }}
      submitText={say('save')}
      send={({ files, ...document }) =>
        call(
          collectionRoutes.addDocument,
          { params: { id: task.id }, body: { ...document, fileIds: files.map(({ id }) => id) } },
          { idempotencyKey: key.current },
        )
      }
      onDone={() => {
        toast('done', say('saved'));
        void queries.invalidateQueries();
        onClose();
      }}
      onClose={onClose}
    >
      <Form.Item name="title" label={say('name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="summary" label={say('content')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="launchAt" label={say('launchAt')} extra={say('launchHint')}>
        <MomentInput />
      </Form.Item>
      <Form.Item name="files" label={say('files')}>
        <FileDrop label={say('files')} rule={uploads} upload={uploadFile} />
      </Form.Item>
    </CommandDialog>
  );
}

/** Says that a department has handed over everything of the week (I3). */
export function FinishDialog({ task, onClose }: DialogProps) {
  const say = useMessages(collectionMessages);
  const names = useReference();
  return (
    <CommandDialog<{ note: string }, unknown>
      title={say('finishTitle', { department: names.place(task.departmentId) })}
      summary={say('finishHint')}
      initial={{ note: '' }}
      submitText={say('finish')}
      send={(body) => call(collectionRoutes.closeCollection, { params: { id: task.id }, body })}
      onDone={() => {
        toast('done', say('finished'));
        void queries.invalidateQueries();
        onClose();
      }}
      onClose={onClose}
    >
      <Form.Item name="note" label={say('note')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={1000} />
      </Form.Item>
    </CommandDialog>
  );
}
