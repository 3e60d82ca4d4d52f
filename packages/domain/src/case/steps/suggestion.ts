import type { TicketCommands } from '../commands.ts';
import { begin, changeTicket, done, filled, happen, refuse, type Step } from '../turn.ts';

/** Submits a suggestion in writing to leaders, departments or the provincial office (C2, H1). */
export const submitSuggestion: Step<TicketCommands['submitSuggestion']> = (
  found,
  { text, unitIds },
  actor,
) => {
  if (!filled(text)) return refuse('textMissing', ['text']);
  if (unitIds.length === 0) return refuse('departmentMissing', ['unitIds']);
  const submitted = changeTicket(begin(found), {
    status: 'submitted',
    submission: { text, unitIds },
    handlerId: found.ticket.handlerId ?? actor.id,
  });
  return done(happen(submitted, 'suggestionSubmitted', { text, unitIds: [...unitIds] }));
};

/** Records what became of a submitted suggestion, so that the suggester can be told (H2). */
export const recordFeedback: Step<TicketCommands['recordFeedback']> = (found, { text, adopted }) =>
  filled(text)
    ? done(happen(changeTicket(begin(found), { status: 'replied' }), 'feedbackRecorded', { text, adopted }))
    : refuse('textMissing', ['text']);
