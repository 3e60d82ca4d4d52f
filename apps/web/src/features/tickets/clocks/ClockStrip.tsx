import { useMessages } from '#ui/language/useMessages.ts';
import { type CaseClockView, type CasePage, isTask } from '../case.ts';
import { ticketMessages } from '../messages.ts';
import { ClockMark } from './ClockMark.tsx';
import styles from './Clocks.module.css';

/** The clocks of a case: what runs in one line, the nearest first, and what has ended on request (E1). */
export function ClockStrip({ page }: { readonly page: CasePage }) {
  const say = useMessages(ticketMessages);
  // Steps of the escalation chain are the system's own reminders; people look at what they owe.
  const shown = page.clocks.filter(({ kind }) => kind !== 'escalation');
  const running = shown.filter(isRunning).toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
  const ended = shown.filter((clock) => !isRunning(clock));
  const several = page.orders.filter(isTask).length > 1;
  if (shown.length === 0) return null;
  const mark = (clock: CaseClockView) => (
    <li key={clock.id}>
      <ClockMark
        ticketId={page.ticket.id}
        clock={clock}
        order={several ? page.orders.find(({ id }) => id === clock.orderId)?.number : undefined}
      />
    </li>
  );
  return (
    <section className={styles.strip} aria-label={say('clocks')}>
      {running.length > 0 && <ul className={styles.list}>{running.map(mark)}</ul>}
      {ended.length > 0 && (
        <details className={styles.ended}>
          <summary>{say('endedClocks', { count: ended.length })}</summary>
          <ul className={styles.list}>{ended.map(mark)}</ul>
        </details>
      )}
    </section>
  );
}

function isRunning({ state }: CaseClockView): boolean {
  return state === 'running' || state === 'paused';
}
