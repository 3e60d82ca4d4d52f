import { factLabels, type Outcome, ticketRoutes } from '@redress/contract';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { type Fact, Facts } from '#ui/page/Facts.tsx';
import { Section } from '#ui/page/Section.tsx';
import { MaskedValue } from '#ui/personal/MaskedValue.tsx';
import { call } from '#ui/server/client.ts';
import { Moment, useMoment } from '#ui/time/Moment.tsx';
import type { CasePage, TicketView } from '../case.ts';
import { ticketMessages } from '../messages.ts';
import { useFactText } from '../useFactText.ts';

type Masked = 'contactPhone' | 'lineNumber' | 'contactAddress';
type Shown = keyof typeof factLabels & keyof TicketView;

/** What was registered (A10); personal values masked until somebody says why they look (V1). */
export function FactsSection({ page }: { readonly page: CasePage }) {
  const say = useMessages(ticketMessages);
  const label = useLabel();
  const text = useFactText();
  const moment = useMoment();
  const { ticket } = page;

  const reveal =
    (field: Masked) =>
    async (reason: string): Promise<Outcome<string>> => {
      const shown = await call(ticketRoutes.unmask, { params: { id: ticket.id }, body: { field, reason } });
      return shown.ok ? { ...shown, value: shown.value.value } : shown;
    };
  const masked = (name: Masked): Fact => ({
    label: label(factLabels[name]),
    value:
      ticket[name] === '' ? null : (
        <MaskedValue
          label={label(factLabels[name])}
          masked={ticket[name]}
          {...(page.mayUnmask ? { reveal: reveal(name) } : {})}
        />
      ),
  });
  const plain = (name: Shown, wide = false): Fact[] => {
    const value = ticket[name];
    if (value === null || value === '') return [];
    return [{ label: label(factLabels[name]), value: text(name, value), wide }];
  };
  const called = [ticket.callQueuedAt, ticket.callAnsweredAt, ticket.callGreetedAt].some(Boolean);
  const time = (at: string | null) => (at === null ? say('noTask') : moment(at, 'second').slice(11));
  const facts: Fact[] = [
    ...plain('content', true),
    ...plain('demand', true),
    { label: label(factLabels.complainantName), value: ticket.complainantName },
    masked('contactPhone'),
    masked('lineNumber'),
    ...(ticket.contactAddress === '' ? [] : [masked('contactAddress')]),
    ...plain('businessTypeId'),
    ...plain('natureId'),
    ...plain('suggestionSubjectId'),
    ...(ticket.kind === 'faultReport' ? plain('area') : []),
    ...plain('channel'),
    ...plain('replyChannel'),
    ...(ticket.emotion === 'calm' ? [] : plain('emotion')),
    ...(ticket.replyWantedByAt === null
      ? []
      : [{ label: label(factLabels.replyWantedByAt), value: <Moment at={ticket.replyWantedByAt} /> }]),
    ...plain('externalNumber'),
    ...(ticket.appealFromAt === null
      ? []
      : [{ label: say('appealFrom'), value: <Moment at={ticket.appealFromAt} /> }]),
    ...(ticket.compensationFen === 0
      ? []
      : [
          {
            label: say('compensation'),
            value: say('yuan', { amount: (ticket.compensationFen / 100).toFixed(2) }),
          },
        ]),
    ...plain('cause', true),
    ...plain('handling', true),
    ...(called
      ? [
          {
            label: say('callTimes'),
            wide: true,
            value: say('callTimesValue', {
              queued: time(ticket.callQueuedAt),
              answered: time(ticket.callAnsweredAt),
              greeted: time(ticket.callGreetedAt),
            }),
          },
        ]
      : []),
  ];
  return (
    <Section title={say('facts')}>
      <Facts facts={facts} dense />
    </Section>
  );
}
