import { ticketRoutes } from '@redress/contract';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { CallFailed } from '#ui/server/client.ts';
import { queries, queryOf } from '#ui/server/query.ts';
import { toast } from '#ui/toast/toast.ts';
import { deskMessages } from '../messages.ts';
import { type DeskRow, rowIdOf } from '../rows.ts';
import { renewDesk, useClaim } from '../useTaking.ts';
import { type Act, type CasePage, mayDo, type OpenAct } from './act.ts';
import { actMessages } from './messages.ts';

/** What a desk can do with its rows, and what is under way. */
export interface Acts {
  readonly open: OpenAct | undefined;
  /** The row whose case is being fetched. */
  readonly busy: string | undefined;
  readonly start: (act: Act, row: DeskRow) => Promise<void>;
  readonly claim: (row: DeskRow) => Promise<void>;
  readonly close: () => void;
  /** Tells that it is done, and renews the desk. */
  readonly done: (sentence: string) => void;
  /** Fetches the case again, after somebody else was faster. */
  readonly reload: () => Promise<void>;
}

/** The acts of one desk; `release` lets its list show what a command of one's own has changed. */
export function useActs(release: () => void): Acts {
  const say = useMessages(actMessages);
  const sayDesk = useMessages(deskMessages);
  const [open, setOpen] = useState<OpenAct>();
  const [busy, setBusy] = useState<string>();
  const claim = useClaim(release);
  const renew = () => {
    release();
    void renewDesk();
  };
  const begin = (act: Act, row: DeskRow, page: CasePage) => {
    const order = page.orders.find(({ id }) => id === row.orderId);
    if (mayDo(act, page, order)) return setOpen({ act, row, page, order });
    toast('failed', sayDesk('lost', { number: row.orderNumber ?? row.ticket.number, reason: say('notNow') }));
    renew();
  };
  return {
    open,
    busy,
    claim: async (row) => {
      setBusy(rowIdOf(row));
      await claim(row);
      setBusy(undefined);
    },
    start: async (act, row) => {
      setBusy(rowIdOf(row));
      const page = await caseNow(row.ticket.id);
      setBusy(undefined);
      if (page instanceof CallFailed) toast('failed', page.message);
      else begin(act, row, page);
    },
    close: () => setOpen(undefined),
    done: (sentence) => {
      setOpen(undefined);
      toast('done', sentence);
      renew();
    },
    reload: async () => {
      if (open === undefined) return;
      const page = await caseNow(open.row.ticket.id);
      if (page instanceof CallFailed) return;
      setOpen({ ...open, page, order: page.orders.find(({ id }) => id === open.row.orderId) });
    },
  };
}

async function caseNow(id: string): Promise<CasePage | CallFailed> {
  try {
    return await queries.fetchQuery({ ...queryOf(ticketRoutes.page, { params: { id } }), staleTime: 0 });
  } catch (error) {
    if (error instanceof CallFailed) return error;
    throw error;
  }
}
