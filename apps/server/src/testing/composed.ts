import { type Client, customerRoutes, type InputOf, type ReplyOf, searchRoutes } from '@redress/contract';
import type { Database } from '#platform/database/database.ts';
import { buildAll, restartBuild } from '#platform/search/build.ts';
import { anotherLine, complaintForm, networkTask, registered, value } from './loop.ts';
import { testUnits } from './people.ts';

export type Reply = ReplyOf<typeof searchRoutes.search>;
export type Hit = Reply['items'][number];
export type Filters = Partial<Omit<InputOf<typeof searchRoutes.search>['body'], 'from' | 'to' | 'text'>> & {
  readonly from?: string;
  readonly to?: string;
};

/** What was said, as agents write it: full and half width, traditional and simplified, digits and Latin in between. */
export const contents = [
  '用户反映家中宽带每晚八点以后频繁掉线，已经一周，要求尽快修复。',
  '客户來電投訴寬頻斷線，要求退還本月費用，並說明原因。',
  '５Ｇ套餐資費與宣傳不符，多扣３９元，要求双倍返还。',
  '手机信号差，地下车库完全没有4G网络，WiFi通话也不可用。',
  'IPTV黑屏，提示错误代码E-1302，重启光猫ONU后仍然不行。',
  '账单中出现未订购的增值业务“彩铃包月10元”，要求取消并退费。',
  '营业厅排队超过40分钟，工作人员态度恶劣，说“不归我管”。',
  '装机师傅迟到三天，约定2026年11月3日上门未到，也没有电话通知。',
  '携号转网办理失败，提示有合约未到期，但合约已于去年到期。',
  '国际漫游流量费用过高，在新加坡3天产生流量费1,280元。',
  '固话有杂音，通话时断时续，用户是独居老人，请加急处理。',
  '副卡被误停机，充值100元后仍无法拨打电话，也收不到短信验证码。',
  '专线客户反映互联网专线100M丢包率高，影响公司ERP系统使用。',
  '小区光纤被施工挖断，整栋楼上不了网，涉及幸福里12号楼60户。',
  '被强制升级套餐，从58元升到128元，客服未征得本人同意。',
  '宽带提速后实测只有90Mbps，签约是300Mbps，要求核查。',
  '骚扰电话太多，一天接到十几个自称是公司客服的推销电话。',
  '建議在老城區增設自助繳費機，方便老年人繳費。',
  '建议APP增加账单明细导出Excel的功能，现在只能截图。',
  '希望客服热线缩短等待时间，排队音乐太吵。',
  '表扬10086号话务员张丽，耐心解答了一个多小时的问题。',
  '报停后仍然扣月租，连续三个月每月扣5元保号费。',
  '发票抬头开错，应为“江苏某某科技有限公司”，税号91320000MA1ABC2D3X。',
  '家里换了路由器TP-LINK AX3000之后网速反而变慢。',
  '基站建在楼顶，居民担心辐射，要求迁移或者出具检测报告。',
  '宽带 掉线；宽带/掉线！宽带——掉线？',
  '充值卡密码刮花了看不清，卡号15位：178812345678901。',
  '短信轰炸，收到上千条106开头的验证码短信。',
  '断卡行动误伤，号码被关停，无法解封，急用！！！',
  '投诉代理商私自办理副卡，本人身份证被冒用。',
  'ADSL旧用户要求免费改造为光纤到户FTTH。',
  'Customer says the router keeps dropping; please call back after 6 pm.',
  '用户要求回拨，联系电话写在备注里，不要打固定电话。',
  '網速慢，看視頻一直轉圈，測速只有２Ｍ。',
  '一',
  '退费退费退费，三次投诉都没有解决，要向工信部12300申诉。',
];

export const names = [
  '王小明',
  '李娜',
  '欧阳修远',
  '单雄信',
  '曾国庆',
  '解晓东',
  '陳大文',
  '张伟',
  'Zhang Wei',
  '阿依古丽·买买提',
  '江苏恒通科技有限公司',
  '司马光',
];

const demands = ['尽快修好并退还一周费用。', '道歉並賠償', '给个说法', '三日内回复', ''];

/** What a composed centre holds. */
export interface Composed {
  readonly tickets: readonly string[];
  readonly suggestions: readonly string[];
  readonly dispatched: readonly string[];
  readonly customers: readonly string[];
}

/** Registers some hundred cases over HTTP, dispatches some, and makes customers. */
export async function compose(
  database: Database,
  { junior, senior }: { junior: Client; senior: Client },
  rounds = 3,
): Promise<Composed> {
  const form = await complaintForm(database);
  const composed = { tickets: [] as string[], suggestions: [] as string[], dispatched: [] as string[] };
  const subject = await database.one<{ id: string }>(
    "select id from classification where tree = 'suggestionSubject' limit 1",
  );
  for (let n = 0; n < contents.length * rounds; n += 1) {
    const content = contents[n % contents.length] ?? '';
    const suggestion = /^(建議|建议|希望)/.test(content);
    const dispatch = !suggestion && n % 7 === 0;
    const plain = anotherLine(form);
    const facts = {
      ...plain.facts,
      content,
      complainantName: names[n % names.length] ?? '',
      contactPhone: `1990000${String(n).padStart(4, '0')}`,
      demand: suggestion ? '' : (demands[n % 4] ?? ''),
      externalNumber: n % 11 === 0 ? `GX-2026-${n}号` : '',
    };
    const id = await registered(dispatch ? senior : junior, {
      ...plain,
      kind: suggestion ? 'suggestion' : 'complaint',
      facts: suggestion
        ? { ...facts, businessTypeId: null, natureId: null, suggestionSubjectId: subject.id }
        : facts,
      firstStep: dispatch
        ? {
            command: 'dispatch',
            input: {
              ...networkTask,
              departmentId: n % 14 === 0 ? testUnits.network : testUnits.billing,
              task: `核查${facts.complainantName}反映的问题：${content}并于24小时内回单`,
            },
          }
        : null,
    });
    if (suggestion) composed.suggestions.push(id);
    else composed.tickets.push(id);
    if (dispatch) composed.dispatched.push(id);
  }
  const customers: string[] = [];
  for (const [n, name] of names.entries()) {
    const made = value(
      await junior.call(customerRoutes.createCustomer, {
        body: {
          name,
          class: n % 3 === 0 ? 'major' : 'ordinary',
          identityNumber: '',
          address: '幸福路1号',
          area: 'town',
          provinceCode: '32',
          regionCode: '',
          branchId: null,
          preferredChannel: 'phone',
          note: n % 2 === 0 ? '寬頻老用戶，請優先處理VIP' : '',
          contacts: [{ kind: 'phone', value: `1880000${String(n).padStart(4, '0')}` }],
          lines: [{ number: `kd2026${n}`, product: '光纤宽带', state: 'active' }],
          anotherOne: true,
        },
      }),
    );
    customers.push(made.id);
  }
  return { ...composed, customers };
}

/** Spreads what was registered over years, and indexes it as it then stands. */
export async function spreadOverYears(database: Database): Promise<void> {
  await database.run(
    `update ticket t set registered_at = s.at, arrived_at = s.at, round_started_at = s.at
     from (select id, date_trunc('milliseconds', registered_at - make_interval(hours => ((row_number() over (order by number desc))^2 * 3)::integer)) as at
       from ticket) s where s.id = t.id`,
  );
  await restartBuild(database);
  await buildAll(database);
}

/** One page; throws on a refusal. */
export async function search(client: Client, text: string, filters: Filters = {}): Promise<Reply> {
  return value(await client.call(searchRoutes.search, { body: { text, ...filters } as never }));
}

/** Everything that is found, page by page. */
export async function searchWhole(client: Client, text: string, filters: Filters = {}): Promise<Hit[]> {
  const hits: Hit[] = [];
  let cursor: string | undefined;
  do {
    const page = await search(client, text, {
      limit: 50,
      ...filters,
      ...(cursor === undefined ? {} : { after: cursor }),
    });
    hits.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return hits;
}
