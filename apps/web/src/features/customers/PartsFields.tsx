import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { contactKinds, lineStates } from '@redress/contract';
import { Button, Form, Input, Select } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import { customerMessages } from './messages.ts';
import styles from './PartsFields.module.css';

/** A contact in the form: one with an id is there already and shows masked. */
export interface ContactValue {
  readonly id?: string;
  readonly kind: (typeof contactKinds)[number];
  readonly value: string;
}

/** A line in the form: one with an id is there already and shows masked. */
export interface LineValue {
  readonly id?: string;
  readonly number: string;
  readonly product: string;
  readonly state: (typeof lineStates)[number];
}

/** The contacts of a form: those that are there can be removed, new ones typed. */
export function ContactFields() {
  const say = useMessages(customerMessages);
  return (
    <Form.Item label={say('contacts')}>
      <Form.List name="contacts">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className={styles.row}>
                <KnownId at={name} />
                <KindInput at={name} />
                <PartInput list="contacts" at={name} field="value" label={say('value')} />
                <RemoveButton list="contacts" at={name} field="value" onClick={() => remove(name)} />
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({ kind: 'phone', value: '' })}>
              {say('addContact')}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}

/** The lines of a form. */
export function LineFields() {
  const say = useMessages(customerMessages);
  const states = lineStates.map((value) => ({ value, label: say(`line.${value}`) }));
  return (
    <Form.Item label={say('lines')}>
      <Form.List name="lines">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className={styles.row}>
                <KnownId at={name} />
                <PartInput list="lines" at={name} field="number" label={say('lines')} />
                <Form.Item name={[name, 'product']} noStyle>
                  <Input maxLength={100} placeholder={say('product')} aria-label={say('product')} />
                </Form.Item>
                <Form.Item name={[name, 'state']} noStyle>
                  <Select options={states} style={{ width: 110 }} aria-label={say('lineState')} />
                </Form.Item>
                <RemoveButton list="lines" at={name} field="number" onClick={() => remove(name)} />
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({ number: '', product: '', state: 'active' })}>
              {say('addLine')}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}

/** Keeps the id of a part that is there already: a form holds only what has a field. */
function KnownId({ at }: { readonly at: number }) {
  return (
    <Form.Item name={[at, 'id']} hidden>
      <Input />
    </Form.Item>
  );
}

interface Place {
  readonly list: 'contacts' | 'lines';
  readonly at: number;
  readonly field: 'value' | 'number';
}

/** The value of a part; one that is there already is masked and cannot be typed over, only removed. */
function PartInput({ list, at, field, label }: Place & { readonly label: string }) {
  const known = Form.useWatch([list, at, 'id']) !== undefined;
  return (
    <Form.Item name={[at, field]} noStyle rules={[{ required: true, whitespace: true }]}>
      <Input maxLength={200} readOnly={known} aria-label={label} autoComplete="off" />
    </Form.Item>
  );
}

/** The kind of a contact; it stays with one that is there already. */
function KindInput({ at }: { readonly at: number }) {
  const say = useMessages(customerMessages);
  const known = Form.useWatch(['contacts', at, 'id']) !== undefined;
  return (
    <Form.Item name={[at, 'kind']} noStyle>
      <Select
        options={contactKinds.map((value) => ({ value, label: say(`kind.${value}`) }))}
        disabled={known}
        style={{ width: 110 }}
        aria-label={say('contactKind')}
      />
    </Form.Item>
  );
}

function RemoveButton({ list, at, field, onClick }: Place & { readonly onClick: () => void }) {
  const say = useMessages(customerMessages);
  const value: unknown = Form.useWatch([list, at, field]);
  return (
    <Button
      type="text"
      icon={<DeleteOutlined />}
      aria-label={say('remove', { value: typeof value === 'string' ? value : '' })}
      onClick={onClick}
    />
  );
}
