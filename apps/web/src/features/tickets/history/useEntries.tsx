import { clockKindLabels, factLabels, type Label, orderKindLabels } from '@redress/contract';
import type { ReactNode } from 'react';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import type { TimelineEntry } from '#ui/timeline/Timeline.tsx';
import type { CaseEvent, OrderView } from '../case.ts';
import { useFactText } from '../useFactText.ts';
import { detailsOf } from './details.ts';
import styles from './History.module.css';
import { looks } from './looks.tsx';
import { historyMessages } from './messages.ts';
import { useReading } from './useReading.ts';

/** Turns happenings into entries of a timeline: a sentence, who, and what changed, in names and words. */
export function useEntries(
  orders: readonly Pick<OrderView, 'id' | 'number' | 'departmentId'>[],
): (events: readonly CaseEvent[]) => readonly TimelineEntry[] {
  const say = useMessages(historyMessages) as (key: string, values?: Values) => string;
  const label = useLabel();
  const names = useReference();
  const read = useReading();
  const factText = useFactText();

  const labelled = (table: Readonly<Record<string, Label>>, code: unknown) => {
    const found = table[String(code)];
    return found === undefined ? '' : label(found);
  };
  const valuesOf = ({ data, orderId }: CaseEvent): Values => {
    const order = orders.find(({ id }) => id === orderId);
    return {
      unit: names.unit(String(data.departmentId ?? order?.departmentId ?? '')),
      to: names.person(String(data.to ?? '')),
      kind: labelled(orderKindLabels, data.kind),
      clock: labelled(clockKindLabels, data.clock),
      count: Number(data.count ?? 0),
      work: say(`work.${data.work === 'survey' ? 'survey' : 'ticket'}`),
    };
  };
  const changesOf = ({ before, after }: Readonly<Record<string, unknown>>): Line[] => {
    const [old, fresh] = [before, after] as [Record<string, unknown>, Record<string, unknown>];
    return Object.keys(fresh ?? {}).map((name) => ({
      name: labelled(factLabels, name),
      value: say('change', { before: factText(name, old[name]), after: factText(name, fresh[name]) }),
    }));
  };
  const linesOf = ({ type, data }: CaseEvent): Line[] => {
    if (type === 'factsEdited') return changesOf(data);
    const corrections = data.corrections as Readonly<Record<string, unknown>> | undefined;
    const read2 = { ...corrections, departmentIdOf: corrections?.departmentId, ...data };
    const wanted = corrections === undefined ? detailsOf[type] : [...detailsOf[type], ...corrected];
    return wanted.flatMap(({ key, field, as }) => {
      const value = read(as, read2[key as keyof typeof read2]);
      return value === '' ? [] : [{ name: say(`field.${field}`), value }];
    });
  };
  return (events) =>
    events.map((event) => {
      const order = orders.find(({ id }) => id === event.orderId);
      const lines = linesOf(event);
      const automatic = event.data.automatic === true;
      return {
        id: String(event.id),
        at: event.at,
        title: say(sentenceOf(event), valuesOf(event)),
        actor: actorOf(
          event.actorId === null || automatic ? say('system') : names.person(event.actorId),
          order?.number,
        ),
        ...looks[event.type],
        ...(lines.length === 0 ? {} : { detail: <Lines lines={lines} /> }),
      };
    });
}

/** The chain of escalation is no limit of anybody's: its clock only says that people are told now (E5). */
function sentenceOf({ type, data }: CaseEvent): string {
  return data.clock === 'escalation' ? 'escalationReached' : type;
}

type Values = Readonly<Record<string, string | number>>;
type Line = { readonly name: string; readonly value: string };

const corrected = [
  { key: 'departmentIdOf', field: 'department', as: 'unit' },
  { key: 'task', field: 'task', as: 'text' },
  { key: 'limit', field: 'limit', as: 'limit' },
  { key: 'urgent', field: 'urgent', as: 'mark' },
] as const;

function actorOf(actor: string, order: string | undefined): ReactNode {
  return order === undefined ? (
    actor
  ) : (
    <>
      {actor} <span className={styles.order}>{order}</span>
    </>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <dl className={styles.lines}>
      {lines.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
