import type { orderCommandInputs, ticketCommandInputs } from '@redress/contract';
import type { OrderCommandName, TicketCommandName } from '@redress/domain';
import type { ComponentType } from 'react';
import type { CasePage, OrderView } from '../case.ts';

/** What a command is about: the page as it is now, and the order or the warning where it concerns one. */
export interface About {
  readonly page: CasePage;
  readonly order?: OrderView | undefined;
  readonly warningId?: string | undefined;
}

/** What is sent for a ticket command. */
export type TicketInput<Name extends TicketCommandName> = (typeof ticketCommandInputs)[Name]['_input'];

/** What is sent for an order command. */
export type OrderInput<Name extends OrderCommandName> = (typeof orderCommandInputs)[Name]['_input'];

/** A command that asks something: its fields, what stands in them at first, and what is sent. */
export interface CommandForm<Input> {
  readonly kind: 'form';
  readonly Fields: ComponentType<About>;
  readonly initial: (about: About) => object;
  readonly input: (values: object, about: About) => Input;
  /** Refused if somebody changed the case since it was shown: for what would overwrite or answer unread news. */
  readonly seen: boolean;
  readonly danger: boolean;
  readonly as: 'drawer' | 'modal';
  /** Takes time to fill in: what is typed is kept as a draft of this kind. */
  readonly draft: string | undefined;
  /** A key of the form's messages: what people should know before. */
  readonly hint?: string;
}

/** A command that needs no words: given at once, or after a question. */
export interface PlainCommand<Input> {
  readonly kind: 'atOnce' | 'confirm';
  readonly input: (about: About) => Input;
  readonly danger: boolean;
}

/** How a command is given. */
export type CommandShape<Input> = CommandForm<Input> | PlainCommand<Input>;

interface FormOptions<Values extends object, Input> {
  readonly Fields: ComponentType<About>;
  readonly initial?: (about: About) => Partial<Values>;
  readonly input: (values: Values, about: About) => Input;
  readonly seen?: boolean;
  readonly danger?: boolean;
  readonly as?: 'drawer' | 'modal';
  readonly draft?: string;
  readonly hint?: string;
}

/** Declares a command with a form; the values of its fields become what is sent. */
export function form<Values extends object, Input>(options: FormOptions<Values, Input>): CommandForm<Input> {
  const {
    Fields,
    initial = () => ({}),
    input,
    seen = false,
    danger = false,
    as = 'modal',
    draft,
    hint,
  } = options;
  return {
    kind: 'form',
    Fields,
    initial,
    input: (values, about) => input(values as Values, about),
    seen,
    danger,
    as,
    draft,
    ...(hint === undefined ? {} : { hint }),
  };
}

/** Declares a command whose fields are what is sent, as they are. */
export function plainForm<Input extends object>(
  options: Omit<FormOptions<Input, Input>, 'input'>,
): CommandForm<Input> {
  return form<Input, Input>({ ...options, input: (values) => values });
}

/** Declares a command that is given at once. */
export function atOnce<Input>(input: (about: About) => Input): PlainCommand<Input> {
  return { kind: 'atOnce', input, danger: false };
}

/** Declares a command that is given after a question. */
export function confirm<Input>(input: (about: About) => Input, danger = false): PlainCommand<Input> {
  return { kind: 'confirm', input, danger };
}
