import type { Client } from '@redress/contract';
import { fold } from '@redress/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose, searchWhole, spreadOverYears } from '#testing/composed.ts';
import { roomy } from '#testing/crowd.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
let senior: Client;

beforeAll(async () => {
  server = await startTestServer(roomy);
  const junior = await server.signIn('juniorAgent');
  senior = await server.signIn('seniorAgent');
  await compose(server.database, { junior, senior });
  await spreadOverYears(server.database);
  await writeDown();
}, 120_000);
afterAll(() => server.stop());

/** What is to be found, made from the records themselves and not from the index. */
async function writeDown(): Promise<void> {
  const rows = await server.database.query<{ id: string; fields: (string | null)[] }>(
    `select id, array[complainant_name, content, demand, cause, handling, answer, external_number] as fields from ticket
     union all select id, array[task, reason, reply->>'cause', reply->>'measures', reply->>'result', end_reason] from work_order
     union all select id, array[name, note] from customer`,
  );
  await server.database.run('create table written (id uuid primary key, text text not null)');
  const folded = rows.map(({ id, fields }) => ({
    id,
    text: fields.map((one) => fold(one ?? '')).join('\n'),
  }));
  await server.database.run(
    'insert into written select id, text from jsonb_to_recordset($1::jsonb) as x (id uuid, text text)',
    [JSON.stringify(folded)],
  );
}

async function byLike(parts: readonly string[]): Promise<string[]> {
  const patterns = parts.map((part) => `%${fold(part).replace(/[\\%_]/g, '\\$&')}%`);
  const rows = await server.database.query<{ id: string }>(
    'select id from written where text like all($1::text[]) order by id',
    [patterns],
  );
  return rows.map(({ id }) => id);
}

/** By hand: a blank parts words that are each looked for. */
const queries = `
宽带|掉线|频繁|投诉|寬頻|斷線|退費|退费|费用|套餐|資費|资费|宣传|不符|多扣|双倍|返还|手机|信号|车库|网络|通话|不可用|黑屏|错误|代码|重启|光猫
账单|增值|业务|彩铃|包月|取消|营业厅|排队|分钟|态度|恶劣|归我|装机|师傅|迟到|约定|上门|通知|携号|转网|合约|到期|去年|国际|漫游|流量|过高
新加坡|固话|杂音|时断时续|独居|老人|加急|副卡|停机|充值|拨打|短信|验证码|专线|互联网|丢包|影响|公司|系统|小区|光纤|施工|挖断|整栋楼|幸福里
强制|升级|本人|同意|提速|实测|签约|核查|骚扰|十几个|自称|推销|建议|增設|增设|自助|繳費機|缴费机|老年人|导出|功能|截图|希望|热线|等待|音乐
表扬|话务员|张丽|耐心|一个多小时|报停|月租|保号费|连续|发票|抬头|江苏|科技|有限公司|税号|路由器|网速|基站|楼顶|辐射|迁移|检测报告|刮花
看不清|卡号|轰炸|上千条|断卡|误伤|关停|解封|急用|代理商|私自|身份证|冒用|旧用户|改造|光纤到户|回拨|联系电话|备注|視頻|视频|轉圈|转圈|测速
工信部|申诉|三次|没有解决|给个说法|道歉|賠償|赔偿|三日内|优先|老用戶|優先|处理
一|的|了|个|５|5|3|e|a|网|宽|掉|费|元|号|单|王|李|龘|猫
王小明|小明|王小|李娜|欧阳|修远|单雄信|曾国庆|解晓东|陈大文|陳大文|大文|张伟|Zhang|zhang wei|ZHANG WEI|阿依古丽|买买提|古丽·买|司马光|恒通科技
5g|5G|５Ｇ|4G|4g|wifi|WiFi|IPTV|iptv|tv|E-1302|1302|130|02|ONU|onu|ERP|FTTH|ftth|ADSL|TP-LINK|tp link|link|AX3000|x30|3000|300|Mbps|90Mbps|bps
10086|12300|106|1280|1,280|2026|2026年|11月3日|39|３９|100M|100|58元|128元|12号楼|60户|91320000MA1ABC2D3X|MA1A|1abc2|178812345678901|3456|40分钟
GX-2026|GX-2026-11|2026 11号|gx|excel|APP|app增|router|dropping|drop|please call|call back|pm|6 pm|VIP|vip|处理vip
用户反映家中宽带每晚八点以后频繁掉线，已经一周，要求尽快修复。|要求退還本月費用，並說明原因|提示有合约未到期，但合约已于去年到期|核查王小明反映的问题|24小时内回单
宽带 掉线|宽带　掉线|掉线 宽带|宽带，掉线|宽带/掉线|宽带 退费|投诉 退费 工信部|5G 退还|王小明 宽带|李娜 验证码|张 宽|a 5|vip 宽带|router call
没有这个词|费带|宽线|掉宽|xyz|99999|00000|zzz|g5|不存在的人
`
  .split(/[|\n]/)
  .filter((query) => query.trim() !== '');

describe('everything that contains what was typed is found, and nothing else (B7)', () => {
  it('the list is long enough', () => expect(new Set(queries).size).toBeGreaterThanOrEqual(200));

  it.each(queries)('%s', async (query) => {
    // The comma in a number parts words for the search box; to LIKE they are parts that must all be there.
    const wanted = new Set(await byLike(query.split(/[\s，、。,]+/).filter((one) => fold(one) !== '')));
    const initials = query.split(/\s/).some((part) => /^[a-z]+$/i.test(part));
    const hits = await searchWhole(senior, query);
    const found = new Set(hits.map(({ id }) => id));
    expect([...wanted].filter((id) => !found.has(id))).toEqual([]);
    // Letters also find names by their initials, whatever the texts say.
    if (!initials) expect([...found].filter((id) => !wanted.has(id))).toEqual([]);
    expect(found.size).toBe(hits.length);
    expect(hits.map(({ at, id }) => `${at}${id}`)).toEqual(
      hits
        .map(({ at, id }) => `${at}${id}`)
        .toSorted()
        .toReversed(),
    );
  });

  it('what there is was spread over years, so that many stretches of days were walked', async () => {
    const { years } = await server.database.one<{ years: number }>(
      'select extract(day from max(registered_at) - min(registered_at))::integer / 365 as years from ticket',
    );
    expect(years).toBeGreaterThanOrEqual(3);
  });
});

describe('names are found by the initials of their pinyin (B7)', () => {
  it.each([
    ['wxm', '王小明'],
    ['xm', '王小明'],
    ['WXM', '王小明'],
    ['oyxy', '欧阳修远'],
    ['sxx', '单雄信'],
    ['zgq', '曾国庆'],
    ['xxd', '解晓东'],
    ['cdw', '陳大文'],
    ['jsht', '江苏恒通科技有限公司'],
  ])('%s finds %s', async (letters, name) => {
    const hits = await searchWhole(senior, letters, { kind: ['customer', 'ticket'] });
    const named = hits.filter(({ title }) => title.text === name);
    expect(named.map(({ kind }) => kind)).toContain('customer');
    const { title } = named[0] ?? { title: { text: '', marks: [] } };
    expect(title.marks.length).toBeGreaterThan(0);
  });
});
