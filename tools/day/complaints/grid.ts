/** What can be wrong, by nature: {service} stands for the business type's name, {n} for a small number. */
export const troubles: Readonly<Record<string, readonly string[]>> = {
  'tariff.wrongCharge': [
    '{service}本月账单多出 {n}0 元，客户称未使用过',
    '{service}停机期间仍在计费，已连续 {n} 个月',
  ],
  'tariff.unclearTariff': [
    '办理{service}时未说明合约期，现在才知道要满 {n} 个月',
    '{service}优惠到期没有任何提醒',
  ],
  'tariff.unwantedSubscription': ['未经同意被开通{service}附加包，每月扣费 {n} 元'],
  'tariff.earlyTermination': ['要求注销{service}被告知要付违约金 {n}00 元，不认可'],
  'serviceQuality.attitude': [
    '营业厅人员解答{service}问题时态度生硬',
    '上门人员处理{service}时说话难听，当场离开',
  ],
  'serviceQuality.slowHandling': ['{service}问题报了 {n} 天没有人处理'],
  'serviceQuality.noCallback': ['答应 {n} 小时内就{service}问题回电，至今没有'],
  'communicationQuality.noSignal': ['家中{service}完全没有信号，小区 {n} 栋都一样'],
  'communicationQuality.slowNetwork': ['{service}晚上八点后很慢，测速只有 {n} 兆'],
  'communicationQuality.frequentDrop': ['{service}每天断 {n} 次，重启后好一会儿又断'],
  'installation.installDelay': ['{service}约好 {n} 号上门安装，没有人来也没有电话'],
  'installation.installRefused': ['{service}装机师傅到现场说没有资源，拒绝安装，已等 {n} 周'],
  'relocation.delay': ['{service}移机申请 {n} 天没有进展'],
  'faultRepair.repairDelay': ['{service}中断 {n} 天，报修后一直没有修好'],
  'faultRepair.repeatedFault': ['{service}一个月内坏了 {n} 次，每次修好两三天又坏'],
  'workError.wrongEntry': ['{service}资料登记错误，地址差了 {n} 栋，无法受理'],
  'workError.wrongInformation': ['客服对{service}的解释前后不一致，白跑 {n} 趟'],
  'productQuality.terminalDefect': ['{service}设备用了 {n} 天就坏，要求更换'],
};

/** What customers want done about it. */
export const demands: readonly string[] = [
  '尽快修复并回电告知结果',
  '退还多收的费用',
  '道歉并说明原因',
  '减免故障期间的月租',
  '给出明确的完成时间',
  '更换设备',
];

/** What people suggest, by subject. */
export const suggestions: Readonly<Record<string, string>> = {
  'companyOperation.networkBuilding': '建议在新建小区提前敷设光纤',
  'companyOperation.tariffPolicy': '建议老用户与新用户享受同样的优惠',
  'service.hotline': '建议热线增加回拨功能，不必一直等候',
  'service.hallService': '建议营业厅设老年人专席',
  'service.onlineService': '建议在网上可以看到工单办理进度',
  'newBusiness.newPackage': '建议推出只含宽带和少量通话的套餐',
};

/** What people ask, and what they want arranged. */
export const questions: readonly string[] = [
  '咨询{service}的资费和合约',
  '询问{service}在新地址能否使用',
  '了解{service}停机保号的办法',
];

/** Praise in the words of customers. */
export const praises: readonly string[] = ['装维师傅上门及时，服务细心', '客服人员耐心解释，问题当天解决'];
