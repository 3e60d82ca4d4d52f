import { closeReasonLabels, handlingStateLabels, judgementLabels } from '@redress/contract';
import { Alert } from 'antd';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { StatusTag } from '#ui/marks/StatusTag.tsx';
import { type Fact, Facts } from '#ui/page/Facts.tsx';
import { Section } from '#ui/page/Section.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { useMoment } from '#ui/time/Moment.tsx';
import type { TicketView } from '../case.ts';
import { ticketMessages } from '../messages.ts';
import styles from './Sections.module.css';

/** What was decided: judgement, handling, opinion, answer, submission (B4, B5, C10, E3, H1). Absent while there is nothing. */
export function OutcomeSection({ ticket }: { readonly ticket: TicketView }) {
  const say = useMessages(ticketMessages);
  const label = useLabel();
  const names = useReference();
  const moment = useMoment();
  const { judgement, handlingPlan, opinion, submission } = ticket;
  const by = (person: string | null, at: string | null) =>
    at === null ? '' : say('answeredBy', { person: names.person(person), at: moment(at) });
  const facts: Fact[] = [];
  if (ticket.answer !== '') {
    facts.push({
      label: say('answer'),
      wide: true,
      value: <Text text={ticket.answer} by={by(ticket.answeredBy, ticket.answeredAt)} />,
    });
  }
  if (ticket.closeReason !== null) {
    const reason = closeReasonLabels[ticket.closeReason as keyof typeof closeReasonLabels];
    facts.push({
      label: say('closeReason'),
      value: `${label(reason)} · ${by(null, ticket.closedAt).replace(/^ · /, '')}`,
    });
  }
  if (judgement !== null) {
    facts.push({
      label: say('judgement'),
      wide: true,
      value: (
        <>
          <StatusTag
            label={judgementLabels[judgement.result]}
            tone={judgement.result === 'upheld' ? 'danger' : 'neutral'}
          />
          <Text text={judgement.ground} by={by(judgement.by, judgement.judgedAt)} />
        </>
      ),
    });
    if (judgement.responsibleDepartmentId !== null) {
      facts.push({ label: say('responsible'), value: names.unit(judgement.responsibleDepartmentId) });
    }
    if (judgement.causeId !== null) {
      facts.push({ label: say('rootCause'), value: names.classification(judgement.causeId) });
    }
    if (judgement.causeAnalysis !== '') {
      facts.push({ label: say('causeAnalysis'), value: judgement.causeAnalysis, wide: true });
    }
  }
  if (handlingPlan !== null) {
    const tone = { pending: 'warning', approved: 'success', rejected: 'danger' } as const;
    facts.push({
      label: say('handlingPlan'),
      wide: true,
      value: (
        <>
          <StatusTag label={handlingStateLabels[handlingPlan.state]} tone={tone[handlingPlan.state]} />
          <Text text={handlingPlan.text} by={by(handlingPlan.proposedBy, handlingPlan.proposedAt)} />
        </>
      ),
    });
    if (handlingPlan.decidedAt !== null) {
      facts.push({
        label: say('decision'),
        wide: true,
        value: (
          <Text text={handlingPlan.decisionGround} by={by(handlingPlan.decidedBy, handlingPlan.decidedAt)} />
        ),
      });
    }
  }
  if (opinion !== null) {
    facts.push({
      label: say('supervisorOpinion'),
      wide: true,
      value: <Text text={opinion.text} by={by(opinion.by, opinion.givenAt)} />,
    });
  }
  if (submission !== null) {
    facts.push(
      { label: say('submittedTo'), value: submission.unitIds.map((id) => names.unit(id)).join('、') },
      { label: say('submission'), value: submission.text, wide: true },
    );
  }
  const approvalDue = ticket.approvalRequired && handlingPlan?.state !== 'approved';
  if (facts.length === 0 && !approvalDue) return null;
  return (
    <Section title={say('decisions')}>
      {approvalDue && (
        <Alert type="info" showIcon title={say('approvalRequired')} style={{ marginBottom: 12 }} />
      )}
      <Facts facts={facts} dense />
    </Section>
  );
}

function Text({ text, by }: { readonly text: string; readonly by: string }) {
  return (
    <>
      {text !== '' && <p className={styles.prose}>{text}</p>}
      {by !== '' && <p className={styles.quiet}>{by}</p>}
    </>
  );
}
