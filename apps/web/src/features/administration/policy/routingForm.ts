import type { PolicyDocument } from '@redress/contract';
import type { Channel, RoutedDesk, TicketKind, TicketLevel } from '@redress/domain';

type Rule = PolicyDocument['routing'][number];
type Choice = 'yes' | 'no' | null | undefined;

/** A row of the routing table as its form has it: what is left empty lets everything pass. */
export interface RoutingForm {
  readonly kinds?: readonly TicketKind[] | undefined;
  readonly channels?: readonly Channel[] | undefined;
  readonly vip?: Choice;
  readonly repeatPastLimit?: Choice;
  readonly desk: RoutedDesk;
}

const levelOf: Readonly<Record<RoutedDesk, TicketLevel>> = {
  agent: 'junior',
  senior: 'senior',
  managerHotline: 'manager',
  dataManager: 'junior',
};

/** A row as a form shows it. */
export function routingToForm({ kinds, channels, vip, repeatPastLimit, desk }: Rule): RoutingForm {
  return { kinds, channels, vip: choiceOf(vip), repeatPastLimit: choiceOf(repeatPastLimit), desk };
}

/** A row of the policy; level and reason follow from the desk and the condition. */
export function routingFromForm({ kinds, channels, vip, repeatPastLimit, desk }: RoutingForm): Rule {
  return {
    ...(kinds?.length ? { kinds: [...kinds] } : {}),
    ...(channels?.length ? { channels: [...channels] } : {}),
    ...(vip ? { vip: vip === 'yes' } : {}),
    ...(repeatPastLimit ? { repeatPastLimit: repeatPastLimit === 'yes' } : {}),
    level: levelOf[desk],
    desk,
    reason: reasonOf(desk, vip, repeatPastLimit),
  };
}

function reasonOf(desk: RoutedDesk, vip: Choice, repeatPastLimit: Choice): Rule['reason'] {
  if (desk === 'dataManager') return 'suggestion';
  if (repeatPastLimit === 'yes') return 'repeatPastLimit';
  return vip === 'yes' ? 'keyCustomer' : 'ordinary';
}

function choiceOf(wanted: boolean | undefined): Choice {
  return wanted === undefined ? undefined : wanted ? 'yes' : 'no';
}
