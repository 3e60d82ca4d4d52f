import type { ArticleKind, Checklist } from '@redress/domain';

/** A category of the demo's knowledge base, below another one where it names it. */
export const demoCategories = [
  { name: '宽带与固话', nameEn: 'Broadband and fixed line', below: null },
  { name: '宽带资费', nameEn: 'Broadband tariffs', below: '宽带与固话' },
  { name: '故障处理', nameEn: 'Faults', below: '宽带与固话' },
  { name: '移动业务', nameEn: 'Mobile', below: null },
  { name: '套餐与流量', nameEn: 'Plans and data', below: '移动业务' },
  { name: '携号转网', nameEn: 'Number portability', below: '移动业务' },
  { name: '投诉处理规范', nameEn: 'Complaint rules', below: null },
] as const;

/** An entry of the demo's knowledge base. */
export interface DemoArticle {
  readonly kind: ArticleKind;
  readonly category: (typeof demoCategories)[number]['name'];
  readonly title: string;
  readonly answer: string;
  readonly body: string;
  readonly tags: readonly string[];
  readonly source: string;
  readonly checklist?: Checklist;
}

const table = (...rows: readonly (readonly string[])[]) =>
  `<table><tbody>${rows
    .map(
      (cells, place) =>
        `<tr>${cells.map((cell) => (place === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`,
    )
    .join('')}</tbody></table>`;

const noInternet: Checklist = {
  steps: [
    {
      id: 's1',
      kind: 'question',
      text: '光猫上的 LOS 灯是什么状态',
      hint: '请客户看光猫正面，LOS 亮红表示光路中断',
      options: [
        { label: '亮红或闪红', to: 's6' },
        { label: '不亮', to: 's2' },
      ],
    },
    {
      id: 's2',
      kind: 'question',
      text: '光猫、路由器断电 30 秒后重启，能否上网',
      hint: '等待约 2 分钟，注册灯常亮后再试',
      options: [
        { label: '恢复正常', to: 's4' },
        { label: '仍不能上网', to: 's3' },
      ],
    },
    {
      id: 's3',
      kind: 'question',
      text: '用网线直连光猫能否上网',
      hint: '排除无线路由器的问题',
      options: [
        { label: '能上网', to: 's5' },
        { label: '不能上网', to: 's7' },
      ],
    },
    { id: 's4', kind: 'result', text: '重启后已恢复。请客户观察 24 小时，再次出现请来电。', resolved: true },
    {
      id: 's5',
      kind: 'result',
      text: '光猫正常，问题在客户的路由器。建议恢复出厂设置或更换路由器。',
      resolved: true,
    },
    { id: 's6', kind: 'result', text: '光路中断，派单给网络维护部上门修复。', resolved: false },
    { id: 's7', kind: 'result', text: '光猫或账号异常，派单给网络维护部核查端口和账号。', resolved: false },
  ],
};

/** What the demo centre knows. */
export const demoArticles: readonly DemoArticle[] = [
  {
    kind: 'article',
    category: '宽带资费',
    title: '宽带提速包资费与生效规则',
    answer:
      '宽带提速包每月 30 元，可将速率提升至 1000M，办理后次日零点生效；退订当月仍按整月收费，次月一日起恢复原速率。',
    body: `<p>适用于 300M 及以上的光纤宽带用户。</p>${table(['档位', '月费', '提速后'], ['300M', '30 元', '1000M'], ['500M', '20 元', '1000M'])}<p>客户反映“提速后没变快”，先请其用网线直连测速，无线路由器不支持千兆时测速达不到。</p>`,
    tags: ['宽带', '提速', '资费'],
    source: '市场部〔2026〕31 号',
  },
  {
    kind: 'article',
    category: '故障处理',
    title: '宽带频繁掉线的答复与处理时限',
    answer:
      '非常抱歉给您带来不便。宽带频繁掉线我们会在城镇 48 小时、农村 72 小时内修复；超过时限的，按实际中断天数减免月租费。',
    body: '<h3>处理要点</h3><ol><li><p>先按“宽带无法上网诊断”排除客户侧原因。</p></li><li><p>仍未解决的派单给网络维护部，任务写明掉线时段和频次。</p></li></ol><p>减免依据：《电信条例》第三十二条。</p>',
    tags: ['宽带', '掉线', '减免'],
    source: '《电信条例》第三十二条',
  },
  {
    kind: 'checklist',
    category: '故障处理',
    title: '宽带无法上网诊断',
    answer: '',
    body: '<p>适用于光纤宽带“上不了网、连不上”的首次诊断，全程约 3 分钟。</p>',
    tags: ['宽带', '无法上网', '掉线', '光猫'],
    source: '网络维护部诊断手册',
    checklist: noInternet,
  },
  {
    kind: 'article',
    category: '套餐与流量',
    title: '套餐外流量收费与封顶',
    answer:
      '套餐外流量按每 GB 5 元计费，不足 1 GB 按实际使用量计；当月套餐外费用达到 200 元自动暂停上网，可短信回复继续使用。',
    body: `${table(['用量', '费用'], ['1 GB 以内', '0.0048 元/MB'], ['每满 1 GB', '5 元'])}<p>客户质疑“被多扣流量费”，可查询当月详单并当面解释；确属系统错误的双倍返还。</p>`,
    tags: ['流量', '扣费', '套餐外'],
    source: '资费公示 2026 版',
  },
  {
    kind: 'article',
    category: '套餐与流量',
    title: '增值业务不知情定制的退订与退费',
    answer:
      '您反映的增值业务我们可立即退订；经核实未经您确认定制的，已收费用双倍返还，3 个工作日内退至话费账户。',
    body: '<p>核实方法：查看定制渠道与二次确认短信记录。</p><ul><li><p>有二次确认：说明定制时间，退订，不退费。</p></li><li><p>无二次确认：退订并双倍返还，登记责任业务。</p></li></ul>',
    tags: ['增值业务', '退订', '退费', '不知情定制'],
    source: '服务质量管理办法',
  },
  {
    kind: 'article',
    category: '携号转网',
    title: '携号转网的办理条件',
    answer:
      '办理携号转网须实名登记满 120 天、无欠费、无在网合约限制。您可编辑短信 CXXZ#姓名#证件号码 发送至 10001 查询资格。',
    body: '<p>不得以任何理由拒绝或拖延。客户投诉被阻挠的，立即转高级话务员并标记加急。</p>',
    tags: ['携号转网', '转网'],
    source: '《携号转网服务管理规定》',
  },
  {
    kind: 'article',
    category: '投诉处理规范',
    title: '大客户与专线投诉的首次响应',
    answer: '',
    body: '<p>大客户、重要客户、专线客户的投诉登记后直接转高级话务员，15 分钟内派单，全程标记“加急”。</p>',
    tags: ['大客户', '专线', '加急'],
    source: '客服中心规章',
  },
  {
    kind: 'hardCase',
    category: '套餐与流量',
    title: '合约期内迁址无资源，能否免违约金解约',
    answer: '迁入地址经核查确无网络资源的，可凭新地址证明免违约金解约，终端设备退回，剩余预存款退还。',
    body: '<p>客户合约期内搬家，新地址无光纤资源，要求解约被收违约金，情绪激动。</p><h3>处理</h3><p>核实资源后报值班长，出具无资源证明，免违约金办理。</p>',
    tags: ['合约', '违约金', '迁址'],
    source: '经理热线处理记录',
  },
];
