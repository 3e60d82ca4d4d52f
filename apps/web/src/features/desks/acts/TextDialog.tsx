import type { Outcome } from '@redress/contract';
import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import styles from './acts.module.css';

/** A field that must hold more than spaces. */
export const needed = [{ required: true, whitespace: true }];

/** A command that needs one text. */
export function TextDialog<Value>(props: {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  readonly summary?: ReactNode;
  readonly submitText: string;
  readonly danger?: boolean;
  readonly send: (text: string) => Promise<Outcome<Value>>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  return (
    <CommandDialog<{ text: string }, Value>
      title={props.title}
      summary={props.summary}
      initial={{}}
      submitText={props.submitText}
      danger={props.danger ?? false}
      as="drawer"
      width={560}
      send={({ text }) => props.send(text)}
      onDone={props.onDone}
      onClose={props.onClose}
    >
      {props.hint !== undefined && <p className={styles.hint}>{props.hint}</p>}
      <Form.Item name="text" label={props.label} rules={needed}>
        <Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 10 }} maxLength={10_000} />
      </Form.Item>
    </CommandDialog>
  );
}
