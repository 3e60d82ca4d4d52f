import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { Checklist, ChecklistStep } from '@redress/domain';
import { Button, Checkbox, Input, Select, Tag } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import styles from './edit.module.css';
import { editMessages } from './messages.ts';

/** Writes the steps of a diagnosis; the first step begins, each answer leads to another step (A12). */
export function ChecklistEditor({
  value,
  onChange,
}: {
  readonly value?: Checklist | null;
  readonly onChange?: (checklist: Checklist) => void;
}) {
  const say = useMessages(editMessages);
  const steps = value?.steps ?? [];
  const change = (next: readonly ChecklistStep[]) => onChange?.({ steps: next });
  const put = (place: number, step: ChecklistStep) =>
    change(steps.map((one, at) => (at === place ? step : one)));
  const add = (kind: ChecklistStep['kind']) => {
    const id = freshId(steps);
    const options = [
      { label: say('yes'), to: '' },
      { label: say('no'), to: '' },
    ];
    change([
      ...steps,
      kind === 'question'
        ? { id, kind, text: '', hint: '', options }
        : { id, kind, text: '', resolved: false },
    ]);
  };
  return (
    <div>
      {steps.map((step, place) => (
        <div key={step.id} className={styles.step}>
          <div className={styles.row}>
            <Tag>
              {place + 1} · {say(step.kind)}
            </Tag>
            {step.kind === 'result' && (
              <Checkbox
                checked={step.resolved}
                onChange={(event) => put(place, { ...step, resolved: event.target.checked })}
              >
                {say('resolved')}
              </Checkbox>
            )}
            <Button
              className={styles.end ?? ''}
              size="small"
              type="text"
              icon={<DeleteOutlined />}
              aria-label={say('removeStep', { count: place + 1 })}
              onClick={() => change(steps.filter((one) => one !== step))}
            />
          </div>
          <div className={styles.row}>
            <Input
              aria-label={say('stepText', { count: place + 1 })}
              placeholder={say('stepText', { count: place + 1 })}
              value={step.text}
              maxLength={500}
              onChange={(event) => put(place, { ...step, text: event.target.value })}
            />
          </div>
          {step.kind === 'question' && (
            <Answers step={step} steps={steps} onChange={(changed) => put(place, changed)} />
          )}
        </div>
      ))}
      <div className={styles.row}>
        <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => add('question')}>
          {say('addQuestion')}
        </Button>
        <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => add('result')}>
          {say('addResult')}
        </Button>
      </div>
    </div>
  );
}

type Question = Extract<ChecklistStep, { kind: 'question' }>;

function Answers({
  step,
  steps,
  onChange,
}: {
  readonly step: Question;
  readonly steps: readonly ChecklistStep[];
  readonly onChange: (step: Question) => void;
}) {
  const say = useMessages(editMessages);
  const targets = steps
    .map((one, place) => ({ value: one.id, label: `${place + 1}. ${one.text || say(one.kind)}` }))
    .filter(({ value }) => value !== step.id);
  // The place is what an answer is known by: its words change with every key.
  const places = step.options.map((_option, place) => place);
  const put = (at: number, option: Question['options'][number]) =>
    onChange({ ...step, options: step.options.map((one, place) => (place === at ? option : one)) });
  return (
    <>
      <div className={styles.row}>
        <Input
          aria-label={say('stepHint')}
          placeholder={say('stepHint')}
          value={step.hint}
          maxLength={500}
          onChange={(event) => onChange({ ...step, hint: event.target.value })}
        />
      </div>
      {step.options.map((option, at) => (
        <div key={`${step.id}-${places[at]}`} className={styles.option}>
          <Input
            aria-label={say('option')}
            placeholder={say('option')}
            value={option.label}
            maxLength={100}
            onChange={(event) => put(at, { ...option, label: event.target.value })}
          />
          <span>→ {say('leadsTo')}</span>
          <Select
            aria-label={say('leadsTo')}
            placeholder={say('chooseStep')}
            options={targets}
            value={option.to === '' ? null : option.to}
            onChange={(to: string) => put(at, { ...option, to })}
          />
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined />}
            aria-label={say('removeOption')}
            onClick={() => onChange({ ...step, options: step.options.filter((one) => one !== option) })}
          />
        </div>
      ))}
      <Button
        size="small"
        type="link"
        onClick={() => onChange({ ...step, options: [...step.options, { label: '', to: '' }] })}
      >
        {say('addOption')}
      </Button>
    </>
  );
}

function freshId(steps: readonly ChecklistStep[]): string {
  const numbers = steps.map(({ id }) => Number(/^s(\d+)$/.exec(id)?.[1] ?? 0));
  return `s${Math.max(0, ...numbers) + 1}`;
}
