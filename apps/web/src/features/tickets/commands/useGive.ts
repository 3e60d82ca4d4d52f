import { useRef, useState } from 'react';
import { useLabel } from '#ui/language/useMessages.ts';
import { toast } from '#ui/toast/toast.ts';
import type { CasePage } from '../case.ts';
import { refreshTicket, showPage } from '../useTicket.ts';
import { useWords } from './fields.tsx';
import { type Given, send } from './send.ts';
import { labelOf, shapeOf } from './shapes.ts';

/** Begins commands: those that need no words are given at once, the others are handed on to be asked for. */
export function useGive(page: CasePage): {
  /** The command whose form or question is open. */
  readonly given: Given | undefined;
  readonly give: (command: Given) => void;
  readonly end: () => void;
} {
  const say = useWords();
  const label = useLabel();
  const [given, setGiven] = useState<Given>();
  // A second press of the key while the first is under way is the same wish.
  const sending = useRef(false);
  const giveAtOnce = async (command: Given, input: unknown) => {
    if (sending.current) return;
    sending.current = true;
    const outcome = await send(page.ticket.id, command, input, undefined);
    sending.current = false;
    if (outcome.ok) {
      showPage(outcome.value);
      return toast('done', say('done', { command: label(labelOf(command)) }));
    }
    toast('failed', outcome.failure.message);
    void refreshTicket(page.ticket.id);
  };
  const give = (command: Given) => {
    const shape = shapeOf(command);
    if (shape.kind === 'atOnce') void giveAtOnce(command, shape.input({ page }));
    else setGiven(command);
  };
  return { given, give, end: () => setGiven(undefined) };
}
