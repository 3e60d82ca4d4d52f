import type { Area, CustomerClass } from '@redress/domain';
import type { Dice } from './dice.ts';
import { demoBranches } from './units.ts';

/** A demo customer: nobody's name but by chance, and numbers of ranges that are given to nobody. */
export interface DemoCustomer {
  readonly name: string;
  readonly class: CustomerClass;
  readonly address: string;
  readonly area: Area;
  readonly branch: string;
  readonly preferredChannel: 'phone' | 'sms' | 'email';
  readonly phone: string;
  readonly lines: readonly {
    readonly number: string;
    readonly product: string;
    readonly state: 'active' | 'suspended';
  }[];
  /** Of so many days ago. */
  readonly sinceDays: number;
}

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'];
const givenNames = [
  '建国',
  '丽华',
  '志强',
  '秀英',
  '海燕',
  '国庆',
  '晓明',
  '玉兰',
  '子轩',
  '雨涵',
  '浩然',
  '思琪',
  '文杰',
  '美玲',
  '俊杰',
  '桂芳',
  '天宇',
  '静',
  '磊',
  '敏',
]; // prettier-ignore
const firms = [
  '远航物流',
  '鼎盛建材',
  '华康医药',
  '明德学校',
  '瑞丰食品',
  '新联商贸',
  '恒通汽车',
  '蓝海软件',
];
const firmForms = ['有限公司', '集团', '分公司'];
const streets = ['光明路', '建设街', '人民路', '学府路', '滨河大道', '新华街', '工业园一路'];
const villages = ['柳树村', '石桥村', '前进村', '青山村'];

const classes: readonly (readonly [CustomerClass, number])[] = [
  ['ordinary', 70],
  ['important', 12],
  ['major', 10],
  ['leasedLine', 8],
];

/** One customer, by the dice; `index` keeps the numbers apart. */
export function demoCustomer(dice: Dice, index: number): DemoCustomer {
  const kind = classOf(dice.roll(100));
  const firm = kind === 'leasedLine' || kind === 'major';
  const area: Area = !firm && dice.roll(4) === 0 ? 'country' : 'town';
  const serial = String(index).padStart(4, '0');
  // 154 is an area of mobile numbers that has been given to no operator.
  const phone = `1540000${serial}`;
  return {
    name: firm
      ? `${dice.pick(firms)}${dice.pick(firmForms)}`
      : `${dice.pick(surnames)}${dice.pick(givenNames)}`,
    class: kind,
    address:
      area === 'town'
        ? `${dice.pick(streets)} ${dice.roll(300) + 1} 号 ${dice.roll(20) + 1} 栋`
        : `${dice.pick(villages)} ${dice.roll(9) + 1} 组`,
    area,
    branch: dice.pick(demoBranches),
    preferredChannel: dice.pick(['phone', 'phone', 'phone', 'sms', 'email'] as const),
    phone,
    lines: linesOf(dice, kind, phone, serial),
    sinceDays: dice.roll(900) + 30,
  };
}

function linesOf(dice: Dice, kind: CustomerClass, phone: string, serial: string): DemoCustomer['lines'] {
  const active = 'active' as const;
  const lines = [{ number: phone, product: '移动 5G 套餐', state: active }];
  const home = [
    { number: `kd${serial}`, product: '光纤宽带 500M', state: active },
    // Subscriber numbers never begin with 0.
    {
      number: `0250${serial}001`,
      product: '固定电话',
      state: dice.roll(9) === 0 ? ('suspended' as const) : active,
    },
    { number: `tv${serial}`, product: 'IPTV', state: active },
  ];
  if (kind === 'leasedLine')
    return [...lines, { number: `zx${serial}`, product: '互联网专线 100M', state: active }];
  return [...lines, ...home.slice(0, dice.roll(home.length + 1))];
}

function classOf(percent: number): CustomerClass {
  let below = 0;
  for (const [kind, share] of classes) {
    below += share;
    if (percent < below) return kind;
  }
  return 'ordinary';
}
