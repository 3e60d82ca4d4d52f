import { CloseOutlined, DeleteOutlined, PaperClipOutlined } from '@ant-design/icons';
import type { Outcome } from '@redress/contract';
import { Alert, Button, Progress } from 'antd';
import { type DragEvent, useEffect, useId, useRef, useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { type FileRule, fileFault, sizeText } from './accept.ts';
import styles from './FileDrop.module.css';
import { fileMessages } from './messages.ts';

/** A file that the server has taken. */
export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

/** What a place for files needs; `value` and `onChange` come from the form item around it. */
export interface FileDropProps {
  readonly label: string;
  readonly rule: FileRule;
  readonly value?: readonly UploadedFile[];
  readonly onChange?: (files: readonly UploadedFile[]) => void;
  readonly upload: (
    file: File,
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ) => Promise<Outcome<UploadedFile>>;
}

interface Running {
  readonly key: string;
  readonly name: string;
  readonly share: number;
  readonly stop: () => void;
}

/** Takes files by drop or by choosing, shows how far each one is, and says why one was not taken. */
export function FileDrop({ label, rule, value = [], onChange, upload }: FileDropProps) {
  const say = useMessages(fileMessages);
  const id = useId();
  // Several uploads may end between two renders; each adds to what the one before has given on.
  const done = useRef(value);
  useEffect(() => {
    done.current = value;
  }, [value]);
  const [running, setRunning] = useState<readonly Running[]>([]);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [over, setOver] = useState(false);
  const size = sizeText(rule.largestBytes);

  const send = async (file: File) => {
    const fault = fileFault(file, rule);
    if (fault !== undefined) {
      const sentence =
        fault === 'tooLarge' ? say(fault, { name: file.name, size }) : say(fault, { name: file.name });
      return setFaults((all) => [...all, sentence]);
    }
    const key = crypto.randomUUID();
    const abort = new AbortController();
    setRunning((all) => [...all, { key, name: file.name, share: 0, stop: () => abort.abort() }]);
    const follow = (share: number) =>
      setRunning((all) => all.map((one) => (one.key === key ? { ...one, share } : one)));
    const outcome = await upload(file, follow, abort.signal);
    setRunning((all) => all.filter((one) => one.key !== key));
    if (outcome.ok) {
      done.current = [...done.current, outcome.value];
      onChange?.(done.current);
    } else if (!abort.signal.aborted) {
      const reason = outcome.failure.message || say('unreachable');
      setFaults((all) => [...all, say('failed', { name: file.name, reason })]);
    }
  };
  const take = (files: FileList | null) => {
    setFaults([]);
    for (const file of files ?? []) void send(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div>
      <section
        className={styles.zone}
        data-over={over}
        aria-label={label}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          id={id}
          type="file"
          multiple
          className="rd-visually-hidden"
          accept={rule.endings.join(',')}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
        <p>
          {say('drop')}{' '}
          <label htmlFor={id} className={styles.choose}>
            {say('choose')}
          </label>
        </p>
        <p className={styles.rule}>
          {say('rule', {
            types: rule.endings.map((ending) => ending.slice(1).toUpperCase()).join(' / '),
            size,
          })}
        </p>
      </section>
      {faults.length > 0 && (
        <Alert type="error" showIcon role="alert" title={faults.map((fault) => <p key={fault}>{fault}</p>)} />
      )}
      <ul className={styles.list} aria-label={say('files')}>
        {value.map((file) => (
          <li key={file.id} className={styles.file}>
            <PaperClipOutlined aria-hidden="true" />
            <span className={styles.name}>{file.name}</span>
            <span className={styles.size}>{sizeText(file.size)}</span>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={say('remove', { name: file.name })}
              onClick={() => onChange?.(value.filter((one) => one !== file))}
            />
          </li>
        ))}
        {running.map(({ key, name, share, stop }) => (
          <li key={key} className={styles.file}>
            <span className={styles.name}>{name}</span>
            <Progress
              percent={Math.round(share * 100)}
              size="small"
              style={{ width: 140, margin: 0 }}
              aria-label={say('uploading', { name })}
            />
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={say('cancel', { name })}
              onClick={stop}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
