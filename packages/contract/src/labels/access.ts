import type { Right, Scope } from '@redress/domain';
import { type Labels, label } from './label.ts';

/** What each of these codes is called on the screens. */
export const scopeLabels: Labels<Scope> = {
  own: label('本人', 'Own'),
  team: label('本班组', 'Team'),
  department: label('本部门', 'Department'),
  branch: label('本分公司', 'Branch'),
  all: label('全部', 'All'),
};

/** What each of these codes is called on the screens. */
export const rightLabels: Labels<Right> = {
  'ticket.read': label('查看受理单', 'See tickets'),
  'ticket.register': label('登记受理单', 'Register tickets'),
  'ticket.handle': label('处理受理单', 'Handle tickets'),
  'ticket.judge': label('投诉判断', 'Judge complaints'),
  'ticket.manage': label('经理热线处理', 'Manager hotline'),
  'ticket.reopen': label('重新开启', 'Reopen tickets'),
  'ticket.assign': label('指派与变更责任人', 'Assign and transfer'),
  'ticket.opinion': label('填写处理意见', 'Give opinions'),
  'order.propose': label('申请派单', 'Propose orders'),
  'order.issue': label('派单、追单、退单', 'Issue orders'),
  'order.review': label('审核工单', 'Review orders'),
  'order.urge': label('催单', 'Urge'),
  'order.handle': label('签收与回单', 'Accept and reply'),
  'order.forward': label('部门内转派', 'Forward inside'),
  'handling.approve': label('审批处理方案', 'Approve handling'),
  'warning.acknowledge': label('签收书面警告', 'Acknowledge warnings'),
  'warning.revoke': label('撤销书面警告', 'Revoke warnings'),
  'survey.perform': label('满意度调查与回访', 'Survey customers'),
  'suggestion.manage': label('管理建议', 'Manage suggestions'),
  'competence.assess': label('评价能力', 'Assess competence'),
  'knowledge.read': label('查阅知识库', 'Read the knowledge base'),
  'knowledge.propose': label('提出疑难答复', 'Propose hard cases'),
  'knowledge.edit': label('编写知识', 'Write knowledge'),
  'knowledge.review': label('审核知识', 'Review knowledge'),
  'notice.publish': label('发布必读通知', 'Publish notices'),
  'document.collect': label('收集业务资料', 'Collect documents'),
  'customer.read': label('查看客户资料', 'See customers'),
  'customer.edit': label('修改客户资料', 'Edit customers'),
  'personalData.unmask': label('查看完整个人信息', 'See personal data'),
  'list.export': label('导出列表', 'Export lists'),
  'import.run': label('导入数据', 'Import data'),
  'statistics.read': label('查看统计', 'See statistics'),
  'audit.read': label('查看审计记录', 'See the audit trail'),
  'admin.users': label('管理用户', 'Manage users'),
  'admin.roles': label('管理角色', 'Manage roles'),
  'admin.organisation': label('管理组织机构', 'Manage the organisation'),
  'admin.settings': label('管理业务设置', 'Manage settings'),
};
