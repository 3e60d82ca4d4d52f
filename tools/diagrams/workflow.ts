import {
  orderCommandLabels,
  orderKindLabels,
  orderStatusLabels,
  roleNames,
  ticketCommandLabels,
  ticketKindLabels,
  ticketStatusLabels,
} from '@redress/contract';
import {
  defaultGrants,
  type OrderCommandName,
  orderFollows,
  orderKinds,
  orderRules,
  orderStatuses,
  type Right,
  roleCodes,
  type TicketCommandName,
  type TicketKind,
  ticketFollows,
  ticketKinds,
  ticketRules,
  ticketStatuses,
} from '@redress/domain';
import { type Arrow, edge, stateDiagram } from './mermaid.ts';

const ticketCommands = Object.keys(ticketRules) as TicketCommandName[];
const orderCommands = Object.keys(orderRules) as OrderCommandName[];

/** The whole document, made from the tables of the rules and the labels of the screens. */
export function workflowDocument(): string {
  return [
    '# Workflow: states and commands',
    '',
    'Made by `npm run diagrams` from `packages/domain/src/case/transitions.ts`, `follows.ts` and the labels of the screens.',
    'Do not edit: a test compares this file with the tables.',
    '',
    '## Tickets',
    '',
    ...table(
      ['status', '中文'],
      ticketStatuses.map((one) => [code(one), ticketStatusLabels[one].zh]),
    ),
    '',
    'Commands that leave the status as it is are in the table only.',
    '',
    `### ${kindNames('complaint')}, and all other kinds but suggestions`,
    '',
    ...stateDiagram(zh(ticketStatusLabels), ticketArrows('complaint')),
    '',
    `### ${kindNames('suggestion')}`,
    '',
    ...stateDiagram(zh(ticketStatusLabels), ticketArrows('suggestion')),
    '',
    '### Commands on a ticket',
    '',
    '“Desk” means: only who works at the desk the ticket lies on, and there only its handler. “Team” adds that an unclaimed',
    'ticket of one’s own team is within reach. The roles are those of a new system; each holds the right for its own scope.',
    '',
    ...table(['command', '中文', 'from', 'to', 'kinds', 'where', 'roles'], ticketCommands.map(ticketRow)),
    '',
    ...followsTable(ticketFollows, orderCommandLabels),
    '',
    '## Orders',
    '',
    ...table(
      ['status', '中文'],
      orderStatuses.map((one) => [code(one), orderStatusLabels[one].zh]),
    ),
    '',
    '### Dispatch and second dispatch',
    '',
    ...stateDiagram(zh(orderStatusLabels), orderArrows('dispatch')),
    '',
    '### Amendment and withdrawal',
    '',
    ...stateDiagram(zh(orderStatusLabels), orderArrows('amendment')),
    '',
    '### Commands on an order',
    '',
    ...table(
      ['command', '中文', 'from', 'to', 'kinds', 'when the ticket has ended', 'roles'],
      orderCommands.map(orderRow),
    ),
    '',
    ...followsTable(orderFollows, { ...ticketCommandLabels, ...orderCommandLabels }),
    '',
  ].join('\n');
}

function ticketRow(name: TicketCommandName): string[] {
  const rule = ticketRules[name];
  return [
    code(name),
    ticketCommandLabels[name].zh,
    codes(rule.from),
    codes(rule.to),
    kinds(rule.kinds),
    rule.team ? 'desk, team' : rule.desk ? 'desk' : 'anywhere',
    roles(rule.rights),
  ];
}

function kinds(of: readonly TicketKind[]): string {
  const others = ticketKinds.filter((kind) => !of.includes(kind));
  if (others.length === 0) return 'all';
  return others.length < of.length ? `all but ${codes(others)}` : codes(of);
}

function orderRow(name: OrderCommandName): string[] {
  const rule = orderRules[name];
  return [
    code(name),
    orderCommandLabels[name].zh,
    codes(rule.from),
    codes(rule.to),
    rule.kinds.length === orderKinds.length
      ? 'all'
      : rule.kinds.map((one) => orderKindLabels[one].zh).join('、'),
    rule.liveTicket ? 'no' : 'yes',
    roles(rule.rights),
  ];
}

function ticketArrows(kind: TicketKind): Arrow[] {
  const registered = { from: edge, to: 'open', text: 'register 登记' };
  const ordered = ticketCommands
    .filter((name) => ticketRules[name].kinds.includes(kind))
    .flatMap((name) => arrowsOf(ticketRules[name], `${name} ${ticketCommandLabels[name].zh}`));
  const followed = ticketFollows.flatMap(({ from, to, when }) =>
    from.map((one) => ({ from: one, to, text: when })),
  );
  const dispatched = ordered.some(({ to }) => to === 'dispatched');
  const all = [registered, ...ordered, ...(dispatched ? followed : [])];
  const reached = new Set<string>([edge, ...all.map(({ to }) => to)]);
  return all.filter(({ from }) => reached.has(from));
}

function orderArrows(kind: 'dispatch' | 'amendment'): Arrow[] {
  const changes = kind === 'amendment';
  const begins: Arrow[] = changes
    ? [
        { from: edge, to: 'pendingReview', text: 'proposeAmendment 申请追单<br/>proposeWithdrawal 申请退单' },
        { from: edge, to: 'issued', text: 'amend 追单<br/>grantExtension 同意延期' },
        { from: edge, to: 'issued', text: 'withdrawOrder 退单<br/>withdraw 客户撤诉' },
      ]
    : [
        { from: edge, to: 'pendingReview', text: 'proposeOrder 申请派单<br/>surveyNotSatisfied 客户不满意' },
        { from: edge, to: 'issued', text: 'dispatch 派单<br/>redispatch 二次派单并警告' },
      ];
  const ordered = orderCommands
    .filter((name) => orderRules[name].kinds.includes(kind))
    .flatMap((name) => arrowsOf(orderRules[name], `${name} ${orderCommandLabels[name].zh}`));
  const followed = orderFollows
    .filter((row) => row.when.startsWith('an amendment') === changes)
    .flatMap(({ from, to, when }) => from.map((one) => ({ from: one, to, text: when })));
  return [...begins, ...ordered, ...followed.filter(({ from, to }) => from !== to)];
}

function arrowsOf(
  rule: { readonly from: readonly string[]; readonly to: readonly string[] },
  text: string,
): Arrow[] {
  return rule.from.flatMap((from) =>
    rule.to.filter((to) => to !== 'same' && to !== from).map((to) => ({ from, to, text })),
  );
}

function followsTable<Name extends string>(
  rows: readonly {
    readonly from: readonly string[];
    readonly to: string;
    readonly after: readonly Name[];
    readonly when: string;
  }[],
  labels: Readonly<Record<Name, { readonly zh: string }>>,
): string[] {
  const cells = rows.map(({ from, to, after, when }) => [
    codes(from),
    code(to),
    when,
    after.map((name) => `${code(name)} ${labels[name].zh}`).join(', '),
  ]);
  return ['What follows by itself:', '', ...table(['from', 'to', 'when', 'after'], cells)];
}

/** The roles of a new system that hold one of these rights. */
function roles(rights: readonly Right[]): string {
  const able = roleCodes.filter((role) => rights.some((right) => defaultGrants[role][right] !== undefined));
  return able.map((role) => roleNames[role].zh).join('、');
}

function kindNames(kind: TicketKind): string {
  return `${ticketKindLabels[kind].en} ${ticketKindLabels[kind].zh}`;
}

function zh(labels: Readonly<Record<string, { readonly zh: string }>>): Record<string, string> {
  return Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, label.zh]));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

function codes(names: readonly string[]): string {
  return names.map(code).join(', ');
}

function code(name: string): string {
  return `\`${name}\``;
}
