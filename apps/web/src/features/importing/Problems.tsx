import { DownloadOutlined } from '@ant-design/icons';
import {
  address,
  type ImportSummary,
  importFieldLabels,
  importProblemLabels,
  importRoutes,
} from '@redress/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { fetchFile, saveFile } from '#ui/files/download.ts';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { toast } from '#ui/toast/toast.ts';
import styles from './importing.module.css';
import { importMessages } from './messages.ts';

/** The problems of a list, counted, with examples. */
export function ProblemList({ problems }: { problems: ImportSummary['problems'] }) {
  const say = useMessages(importMessages);
  const label = useLabel();
  if (problems.length === 0) return null;
  return (
    <div className={styles.scroll}>
      <table className={styles.mapping} aria-label={say('problemList')}>
        <thead>
          <tr>
            <th scope="col">{say('field')}</th>
            <th scope="col">{say('problemWhat')}</th>
            <th scope="col">{say('problemCount')}</th>
            <th scope="col">{say('problemSamples')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ field, code, count, samples }) => (
            <tr key={`${field}/${code}`}>
              <th scope="row">{field === null ? say('noColumn') : label(importFieldLabels[field])}</th>
              <td>{label(importProblemLabels[code])}</td>
              <td className="rd-figures">{count}</td>
              <td className={styles.quiet}>{samples.join('、')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Saves the rows that are left out, with their reasons, as a file. */
export function DownloadProblems({ id }: { id: string }) {
  const say = useMessages(importMessages);
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    const file = await fetchFile(address(importRoutes.importProblems.path, { id }));
    setBusy(false);
    if (file.ok) saveFile(file.value);
    else toast('failed', file.failure.message);
  };
  return (
    <Button icon={<DownloadOutlined />} loading={busy} onClick={() => void download()}>
      {say('download')}
    </Button>
  );
}
