import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { fetchFile, saveFile } from '#ui/files/download.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { toast } from '#ui/toast/toast.ts';
import { tableMessages } from './messages.ts';

/** Fetches a file that the server makes of the list as it is filtered (the server records who exported what, V1). */
export function ExportButton({ href, disabled = false }: { href: string; disabled?: boolean }) {
  const say = useMessages(tableMessages);
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    const outcome = await fetchFile(href);
    setBusy(false);
    if (!outcome.ok) return toast('failed', say('exportFailed', { reason: outcome.failure.message }));
    saveFile(outcome.value);
    toast('done', say('exported', { file: outcome.value.name }));
  };
  return (
    <Button icon={<DownloadOutlined />} loading={busy} disabled={disabled} onClick={run}>
      {say('export')}
    </Button>
  );
}
