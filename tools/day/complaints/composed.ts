import type { Channel, TicketKind } from '@redress/domain';
import { additions, beginnings, type Matter, matters } from '../../../apps/server/src/modules/demo/public.ts';
import { type Dice, diceFor, weighted } from '../dice.ts';
import type { Complaint } from './complaint.ts';

const kinds: Readonly<Record<TicketKind, number>> = {
  complaint: 64,
  faultReport: 16,
  inquiry: 6,
  serviceRequest: 4,
  praise: 2,
  suggestion: 8,
};
const ways: Readonly<Record<Channel, number>> = {
  phone: 64,
  chat: 8,
  selfService: 6,
  sms: 2,
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
 * So many complaints by chance from the demo's grid of business type, nature and detail. Their numbers are of ranges that no
 * operator was given, and no name is anybody's. Some say the same thing twice from one line (B6).
 */
export function composedComplaints(count: number, seed: number): Complaint[] {
  const made: Complaint[] = [];
  for (let index = 1; index <= count; index += 1) {
    const serial = `DAY-${String(index).padStart(6, '0')}`;
    const dice = diceFor(seed, serial);
    const before = made.filter(({ kind }) => kind === 'complaint' || kind === 'faultReport');
    const repeats = dice.roll(100) < repeatsPercent && before.length > 0;
    made.push(repeats ? again(dice.pick(before), serial) : compose(serial, index, dice));
  }
  return made;
}

function again(first: Complaint, serial: string): Complaint {
  const content = `${first.content}。此前已反映过，仍未解决`;
  return { ...first, serial, channel: 'phone', content, emotion: 'angry' };
}

function compose(serial: string, index: number, dice: Dice): Complaint {
  const kind = weighted(dice, kinds);
  const matter = dice.pick(matters.filter((one) => one.kind === kind));
  const country = dice.roll(5) === 0;
  return {
    serial,
    kind,
    channel: weighted(dice, ways),
    businessType: kind === 'suggestion' ? null : matter.business,
    nature: matter.nature,
    subject: kind === 'suggestion' ? matter.business : null,
    name: `${dice.pick(surnames)}${dice.pick(['先生', '女士'])}`,
    ...numbers(dice, index),
    address: country
      ? `${dice.pick(['柳树村', '石桥村'])} ${dice.roll(9) + 1} 组`
      : `${dice.pick(['光明路', '建设街'])} ${dice.roll(300) + 1} 号`,
    provinceCode: dice.pick(['32', '32', '32', '32', '41', '50']),
    area: country ? 'country' : 'town',
    content: said(matter, dice),
    demand: matter.demand,
    urgent: dice.roll(14) === 0,
    emotion: dice.pick(['calm', 'calm', 'angry', 'anxious', 'loud', 'sad']),
  };
}

function said({ kind, details }: Matter, dice: Dice): string {
  const detail = dice.pick(details);
  const troubled = kind === 'complaint' || kind === 'faultReport';
  return troubled ? `${dice.pick(beginnings)}${detail}${dice.pick(additions)}` : detail;
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
