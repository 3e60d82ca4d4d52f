import type { RoleCode } from '@redress/domain';

/** The names of the delivered roles, as they are put into a new system; there an administrator may rename them. */
export const roleNames: Readonly<Record<RoleCode, { readonly zh: string; readonly en: string }>> = {
  juniorAgent: { zh: '初级话务员', en: 'Junior agent' },
  textClerk: { zh: '文本录入员', en: 'Text entry clerk' },
  recordingClerk: { zh: '录音提取员', en: 'Recording clerk' },
  seniorAgent: { zh: '高级话务员', en: 'Senior agent' },
  surveyor: { zh: '满意度调查员', en: 'Satisfaction surveyor' },
  dataManager: { zh: '资料管理员', en: 'Data manager' },
  inspector: { zh: '质检员', en: 'Quality inspector' },
  statistician: { zh: '统计员', en: 'Statistician' },
  teamLeader: { zh: '班长', en: 'Team leader' },
  managerHotline: { zh: '经理热线', en: 'Manager hotline' },
  departmentHandler: { zh: '分公司服务部门经办人', en: 'Department handler' },
  departmentHead: { zh: '分公司服务部门负责人', en: 'Department head' },
  serviceHead: { zh: '客服部主任', en: 'Service department head' },
  centreDirector: { zh: '客服中心主任', en: 'Centre director' },
  provincialOffice: { zh: '省经营服务部', en: 'Provincial operation office' },
  administrator: { zh: '系统管理员', en: 'System administrator' },
};
