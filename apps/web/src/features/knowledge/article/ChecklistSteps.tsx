import type { Checklist } from '@redress/domain';
import { useMessages } from '#ui/language/useMessages.ts';
import styles from './article.module.css';
import { articleMessages } from './messages.ts';

/** The steps of a checklist for reading: each question with where its answers lead. */
export function ChecklistSteps({ checklist }: { readonly checklist: Checklist }) {
  const say = useMessages(articleMessages);
  const placeOf = (id: string) => checklist.steps.findIndex((step) => step.id === id) + 1;
  return (
    <ol className={styles.steps}>
      {checklist.steps.map((step, place) => (
        <li key={step.id} className={styles.step}>
          <p>
            {place + 1}. {say(step.kind)}：{step.text}
          </p>
          {step.kind === 'question' ? (
            <>
              {step.hint !== '' && <span className={styles.quiet}>{step.hint}</span>}
              <ul>
                {step.options.map(({ label, to }) => (
                  <li key={label}>
                    {label} → {placeOf(to)}
                  </li>
                ))}
              </ul>
            </>
          ) : (
            <span className={styles.quiet}>{say(step.resolved ? 'resolved' : 'unresolved')}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
