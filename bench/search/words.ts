import type { Database } from '../../apps/server/src/platform/database/database.ts';

/** What is searched for, by sort: bodies of requests. */
export type Words = Readonly<Record<string, readonly object[]>>;

const rareNames = 200;

/** Words of every sort that a filled database holds, from those that nearly every ticket has to those that none has. */
export async function wordsOf(database: Database): Promise<Words> {
  const names = await database.query<{ name: string; number: string; order: string }>(
    `select t.complainant_name as name, t.number, o.number as "order"
     from ticket t join work_order o on o.ticket_id = t.id
     where t.id > (select id from ticket order by registered_at limit 1)
     order by md5(t.id::text) limit ${rareNames}`,
  );
  const common = ['宽带', '的', '费', '掉线', '套餐', '用户', '流量', '信号', '一', '5'];
  return {
    common: texts(common),
    filtered: [
      { text: '宽带', status: ['open', 'dispatched'] },
      { text: '费', customerClass: ['leasedLine'] },
      { text: '的', kind: ['order'] },
      { text: '套餐', kind: ['suggestion'] },
      { text: '用户', to: '2026-01-01T00:00:00Z' },
    ],
    names: texts(names.map(({ name }) => name)),
    numbers: texts(
      names.flatMap(({ number, order }) => [number, order.replace(/^[A-Z]+/, ''), number.toLowerCase()]),
    ),
    // Common parts that never stand together, and what is nowhere.
    absent: texts([
      '宽带套餐信号',
      '流量掉线费用',
      '龘',
      'zzzzqq',
      '没有的词',
      '费宽',
      '带用户反',
      '餐费流',
      '线信',
    ]),
    pairs: texts(['宽带 掉线', '套餐 扣费 流量', '信号 地下', '用户 宽带 一']),
    initials: texts(['wxm', 'zw', 'lqx', 'cyh', 'yjg']),
    department: texts(common),
  };
}

function texts(words: readonly string[]): { readonly text: string }[] {
  return words.map((text) => ({ text }));
}
