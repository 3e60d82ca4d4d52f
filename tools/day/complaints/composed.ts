import type { Reference } from '@redress/contract';
import type { Channel, TicketKind } from '@redress/domain';
import { type Dice, diceFor, weighted } from '../dice.ts';
import type { Complaint } from './complaint.ts';
import { demands, praises, questions, suggestions, troubles } from './grid.ts';

const kinds: Readonly<Record<TicketKind, number>> = {
  complaint: 64,
  faultReport: 16,
  inquiry: 6,
  serviceRequest: 4,
  praise: 2,
  suggestion: 8,
};
const ways: Readonly<Partial<Record<Channel, number>>> = {
  phone: 66,
  chat: 8,
  selfService: 6,
  email: 6,
  letter: 3,
  fax: 1,
  walkIn: 4,
  transfer: 3,
  recording: 3,
};
const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜'];
const repeatsPercent = 8;
const knownCustomers = 200;

/**
 * So many complaints by chance from the grid of business type, nature and detail. Their numbers are of ranges that no
 * operator was given, and no name is anybody's. Some say the same thing twice from one line (B6).
 */
export function composedComplaints(count: number, seed: number, { classifications }: Reference): Complaint[] {
  const services = classifications.filter(
    ({ tree, code, retired }) => tree === 'businessType' && code.includes('.') && !retired,
  );
  if (services.length === 0) throw new Error('there are no business types to complain about');
  const made: Complaint[] = [];
  for (let index = 1; index <= count; index += 1) {
    const serial = `DAY-${String(index).padStart(6, '0')}`;
    const dice = diceFor(seed, serial);
    const before = made.filter(({ kind }) => kind === 'complaint' || kind === 'faultReport');
    const first = dice.roll(100) < repeatsPercent && before.length > 0 ? dice.pick(before) : null;
    made.push(
      first
        ? {
            ...first,
            serial,
            channel: 'phone',
            content: `${first.content}。此前已反映过，仍未解决`,
            emotion: 'angry',
          }
        : compose(serial, index, dice, services),
    );
  }
  return made;
}

function compose(
  serial: string,
  index: number,
  dice: Dice,
  services: readonly { code: string; name: string }[],
): Complaint {
  const kind = weighted(dice, kinds);
  const service = dice.pick(services);
  const nature =
    kind === 'faultReport'
      ? dice.pick(['faultRepair.repairDelay', 'faultRepair.repeatedFault'])
      : dice.pick(Object.keys(troubles));
  const subject = dice.pick(Object.keys(suggestions));
  const country = dice.roll(5) === 0;
  return {
    serial,
    kind,
    channel: weighted(dice, ways as Record<Channel, number>),
    businessType: kind === 'suggestion' || kind === 'praise' ? null : service.code,
    nature: kind === 'complaint' || kind === 'faultReport' ? nature : null,
    subject: kind === 'suggestion' ? subject : null,
    name: `${dice.pick(surnames)}${dice.pick(['先生', '女士'])}`,
    ...numbers(dice, index),
    address: country
      ? `${dice.pick(['柳树村', '石桥村'])} ${dice.roll(9) + 1} 组`
      : `${dice.pick(['光明路', '建设街'])} ${dice.roll(300) + 1} 号`,
    provinceCode: dice.pick(['32', '32', '32', '32', '41', '50']),
    area: country ? 'country' : 'town',
    content: said(kind, dice, { service: service.name, nature, subject }),
    demand: dice.pick(demands),
    urgent: dice.roll(14) === 0,
    emotion: dice.pick(['calm', 'calm', 'angry', 'anxious', 'loud', 'sad']),
  };
}

/** Half of them are customers of the demo centre; 154 is an area of mobile numbers that was given to no operator. */
function numbers(dice: Dice, index: number): { phone: string; lineNumber: string } {
  if (dice.roll(2) === 0) {
    const phone = `1540000${String(dice.roll(knownCustomers) + 1).padStart(4, '0')}`;
    return { phone, lineNumber: phone };
  }
  const phone = `1541${String(index).padStart(7, '0')}`;
  return { phone, lineNumber: dice.roll(3) === 0 ? phone : `0250${String(index).padStart(7, '0')}` };
}

function said(
  kind: TicketKind,
  dice: Dice,
  about: { service: string; nature: string; subject: string },
): string {
  const fill = (text: string) =>
    text.replace('{service}', about.service).replace('{n}', String(dice.roll(8) + 2));
  switch (kind) {
    case 'suggestion':
      return suggestions[about.subject] ?? '';
    case 'praise':
      return dice.pick(praises);
    case 'inquiry':
    case 'serviceRequest':
      return fill(dice.pick(questions));
    case 'complaint':
    case 'faultReport':
      return fill(dice.pick(troubles[about.nature] ?? ['{service}有问题']));
  }
}
