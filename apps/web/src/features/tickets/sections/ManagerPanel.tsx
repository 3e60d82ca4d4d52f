import { useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { useNow } from '#ui/time/clock.ts';
import { useDuration } from '#ui/time/useDuration.ts';
import { type CasePage, isTask } from '../case.ts';
import { ticketMessages } from '../messages.ts';
import styles from './Sections.module.css';

/** The whole course of a case in figures, for who decides it in the end (P1). */
export function ManagerPanel({ page }: { readonly page: CasePage }) {
  const say = useMessages(ticketMessages);
  const duration = useDuration();
  const now = useNow();
  if (!page.available.includes('compensate') && !page.available.includes('conclude')) return null;
  const { ticket, orders, surveys, warnings } = page;
  const scores = surveys.flatMap(({ score }) => score ?? []);
  const figures: readonly (readonly [string, string | number])[] = [
    [say('figAge'), duration(now - Date.parse(ticket.registeredAt))],
    [say('figRounds'), ticket.round],
    [say('figOrders'), orders.filter(isTask).length],
    [say('figRedispatches'), orders.filter(({ kind }) => kind === 'redispatch').length],
    [say('figUrgings'), orders.reduce((sum, { urgings }) => sum + urgings, 0)],
    [say('figWarnings'), warnings.filter(({ revokedAt }) => revokedAt === null).length],
    [say('figScores'), scores.length === 0 ? say('none') : scores.join(' → ')],
    [say('figCompensation'), say('yuan', { amount: (ticket.compensationFen / 100).toFixed(2) })],
  ];
  return (
    <Section title={say('managerView')}>
      <dl className={styles.figures}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
