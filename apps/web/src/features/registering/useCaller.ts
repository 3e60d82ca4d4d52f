import { type CustomerCard, customerRoutes, ticketRoutes } from '@redress/contract';
import type { TicketKind } from '@redress/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { queryOf } from '#ui/server/query.ts';

const pauseMs = 250;

/** A value once it has stood still for a moment, so that not every keystroke asks the server. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** Customers whose number begins with what was typed; undefined while asking, or where too little was typed. */
export function useCustomers(typed: string): {
  readonly found: readonly CustomerCard[] | undefined;
  readonly asking: boolean;
} {
  const number = useSettled(typed.trim());
  const enough = number.replace(/\D/g, '').length >= 4;
  const { data, isFetching } = useQuery({
    ...queryOf(customerRoutes.lookUpCustomers, { query: { number } }),
    enabled: enough,
  });
  const current = number === typed.trim();
  return { found: enough && current ? data?.items : undefined, asking: enough && (isFetching || !current) };
}

/** What the server knows of the caller and the matter while the form is typed: open tickets and a repeat (A13, B6). */
export function useRelated(matter: {
  readonly kind: TicketKind;
  readonly customerId: string | null;
  readonly number: string;
  readonly businessTypeId: string | null;
  readonly natureId: string | null;
}) {
  const number = useSettled(matter.number.trim());
  const { kind, customerId, businessTypeId, natureId } = matter;
  return useQuery({
    ...queryOf(ticketRoutes.related, {
      query: {
        kind,
        ...(customerId === null ? {} : { customerId }),
        ...(number === '' ? {} : { number }),
        ...(businessTypeId === null ? {} : { businessTypeId }),
        ...(natureId === null ? {} : { natureId }),
      },
    }),
    enabled: customerId !== null || number.replace(/\D/g, '').length >= 7,
    placeholderData: keepPreviousData,
  });
}
