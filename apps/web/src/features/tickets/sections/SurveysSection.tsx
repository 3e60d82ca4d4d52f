import {
  attemptOutcomeLabels,
  type Label,
  remedyLabels,
  scoreLabels,
  surveyStatusLabels,
} from '@redress/contract';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { StatusTag } from '#ui/marks/StatusTag.tsx';
import { type Fact, Facts } from '#ui/page/Facts.tsx';
import { Section } from '#ui/page/Section.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { Moment } from '#ui/time/Moment.tsx';
import type { SurveyView } from '../case.ts';
import { ticketMessages } from '../messages.ts';
import styles from './Sections.module.css';

/** The satisfaction surveys of the ticket with every attempt to reach the customer (G1, G4). */
export function SurveysSection({ surveys }: { readonly surveys: readonly SurveyView[] }) {
  const say = useMessages(ticketMessages);
  if (surveys.length === 0) return null;
  return (
    <Section title={say('surveys')} count={surveys.length} flush>
      {surveys.map((survey, at) => <SurveyCard key={survey.id} survey={survey} at={at + 1} />).toReversed()}
    </Section>
  );
}

function SurveyCard({ survey, at }: { readonly survey: SurveyView; readonly at: number }) {
  const say = useMessages(ticketMessages);
  const label = useLabel();
  const names = useReference();
  const word = (table: Readonly<Record<string, Label>>, code: string) => {
    const found = table[code];
    return found === undefined ? code : label(found);
  };
  const tone = { open: 'info', done: 'success', unreached: 'warning', cancelled: 'neutral' } as const;
  const facts: Fact[] = [
    { label: say('assignee'), value: names.person(survey.assigneeId) || say('nobody') },
    ...(survey.agreedAt === null ? [] : [{ label: say('agreedAt'), value: <Moment at={survey.agreedAt} /> }]),
    ...(survey.score === null
      ? []
      : [{ label: say('score'), value: `${survey.score} · ${word(scoreLabels, String(survey.score))}` }]),
    ...(survey.reasons.length === 0 ? [] : [{ label: say('reasons'), value: survey.reasons.join('；') }]),
    ...(survey.remedy === null ? [] : [{ label: say('remedy'), value: word(remedyLabels, survey.remedy) }]),
    ...(survey.opinion === '' ? [] : [{ label: say('opinion'), value: survey.opinion, wide: true }]),
    ...(survey.attempts.length === 0
      ? []
      : [
          {
            label: say('attempts'),
            wide: true,
            value: (
              <ol className={styles.attempts}>
                {survey.attempts.map((attempt) => (
                  <li key={attempt.attemptedAt}>
                    <Moment at={attempt.attemptedAt} /> {names.person(attempt.by)}{' '}
                    <strong>{word(attemptOutcomeLabels, attempt.outcome)}</strong> {attempt.note}
                  </li>
                ))}
              </ol>
            ),
          },
        ]),
  ];
  return (
    <article className={styles.card}>
      <div className={styles.cardHead}>
        <strong>{say('survey', { at })}</strong>
        <StatusTag label={surveyStatusLabels[survey.status]} tone={tone[survey.status]} />
        {survey.satisfied !== null && (
          <StatusTag
            label={{
              zh: ticketMessages.zh[survey.satisfied ? 'satisfied' : 'notSatisfied'],
              en: ticketMessages.en[survey.satisfied ? 'satisfied' : 'notSatisfied'],
            }}
            tone={survey.satisfied ? 'success' : 'danger'}
          />
        )}
        <span className={styles.quiet}>
          <Moment at={survey.openedAt} />
        </span>
      </div>
      <Facts facts={facts} dense />
    </article>
  );
}
