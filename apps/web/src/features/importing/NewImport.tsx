import { importRoutes } from '@redress/contract';
import { useNavigate } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useState } from 'react';
import { FileDrop, type UploadedFile } from '#ui/files/FileDrop.tsx';
import { uploadFile } from '#ui/files/uploadFile.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { call } from '#ui/server/client.ts';
import { refresh } from '#ui/server/query.ts';
import { useSession } from '#ui/session/useSession.ts';
import { importLink } from './links.ts';
import { importMessages } from './messages.ts';

const lists: readonly string[] = ['.csv', '.xlsx'];

/** Takes a list; as soon as the server has read it, its page opens. */
export function NewImport() {
  const say = useMessages(importMessages);
  const navigate = useNavigate();
  const { uploads } = useSession();
  const rule = { ...uploads, endings: uploads.endings.filter((ending) => lists.includes(ending)) };
  const [reading, setReading] = useState(false);
  const [refused, setRefused] = useState<string>();
  const stage = async (files: readonly UploadedFile[]) => {
    const [file] = files;
    if (file === undefined) return;
    setReading(true);
    setRefused(undefined);
    const staged = await call(importRoutes.stageImport, { body: { fileId: file.id } });
    setReading(false);
    if (!staged.ok) return setRefused(staged.failure.message);
    void refresh(importRoutes.imports);
    void navigate(importLink(staged.value.id) as never);
  };
  return (
    <Section title={say('newImport')}>
      {refused !== undefined && (
        <Alert type="error" showIcon role="alert" title={refused} style={{ marginBottom: 12 }} />
      )}
      {reading ? (
        <p role="status">{say('reading')}</p>
      ) : (
        <FileDrop
          label={say('choose')}
          rule={rule}
          value={[]}
          upload={uploadFile}
          onChange={(files) => void stage(files)}
        />
      )}
    </Section>
  );
}
