import { type PolicyDocument, policyRoutes, type ReplyOf } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { queryOf } from '#ui/server/query.ts';
import { ErrorState } from '#ui/states/ErrorState.tsx';
import { PageSkeleton } from '#ui/states/PageSkeleton.tsx';
import { useMoment } from '#ui/time/Moment.tsx';
import { policyParts } from '../routes.ts';
import { administrationMessages } from '../shared/messages.ts';
import { administrationTitles } from '../titles.ts';
import { ClocksPart } from './ClocksPart.tsx';
import { EscalationPart } from './EscalationPart.tsx';
import { HandlingApprovalPart } from './HandlingApprovalPart.tsx';
import { HistoryPart } from './HistoryPart.tsx';
import { policyMessages } from './messages.ts';
import { NumbersPart } from './NumbersPart.tsx';
import { OrderLimitsPart } from './OrderLimitsPart.tsx';
import { ReplyLimitsPart } from './ReplyLimitsPart.tsx';
import { RoutingPart } from './RoutingPart.tsx';

type Part = (typeof policyParts)[number];

/** What every part of the page gets: the version in force. */
export interface PolicyPartProps {
  readonly version: number;
  readonly policy: PolicyDocument;
}

/** Limits, clocks, escalation and the other numbers: shown by parts, changed by versions (E1, E2, E5). */
export function PolicyPage() {
  const title = useMessages(administrationTitles);
  const say = useMessages(policyMessages);
  const navigate = useNavigate();
  const search: { part?: Part } = useSearch({ strict: false });
  const part = search.part ?? 'clocks';
  const query = useQuery(queryOf(policyRoutes.current));
  const summary = useSummary(query.data);
  if (query.error && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <PageSkeleton />;
  return (
    <>
      <PageHeader title={title('policy')} summary={summary} />
      <Tabs
        activeKey={part}
        destroyOnHidden
        onChange={(chosen) => void navigate({ to: '.', search: { part: chosen } as never })}
        items={policyParts.map((one) => ({
          key: one,
          label: say(one),
          children: partOf(one, { version: query.data.version, policy: query.data.policy }),
        }))}
      />
    </>
  );
}

function partOf(part: Part, props: PolicyPartProps): ReactNode {
  switch (part) {
    case 'clocks':
      return <ClocksPart {...props} />;
    case 'orderLimits':
      return <OrderLimitsPart {...props} />;
    case 'replyLimits':
      return <ReplyLimitsPart {...props} />;
    case 'escalation':
      return <EscalationPart {...props} />;
    case 'routing':
      return <RoutingPart {...props} />;
    case 'handlingApproval':
      return <HandlingApprovalPart {...props} />;
    case 'numbers':
      return <NumbersPart {...props} />;
    case 'history':
      return <HistoryPart />;
  }
}

function useSummary(current: ReplyOf<typeof policyRoutes.current> | undefined): string {
  const say = useMessages(policyMessages);
  const common = useMessages(administrationMessages);
  const write = useMoment();
  const names = useReference();
  if (!current) return '';
  const { version, createdAt, createdBy, note } = current;
  const by = createdBy === null ? common('system') : names.person(createdBy);
  return say('summary', { version, at: write(createdAt), by, note: note || say('delivered') });
}
