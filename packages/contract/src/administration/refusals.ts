import type { RefusalCatalogue } from '../refusals/catalogue.ts';

/** What administering people and roles may be refused for. */
export const administrationRefusals = {
  employeeNumberTaken: { status: 422, zh: '该工号已存在', en: 'This employee number is taken' },
  unitNotUsable: { status: 422, zh: '没有这个单位，或已停用', en: 'There is no such unit, or it is retired' },
  roleNotUsable: { status: 422, zh: '没有这个岗位，或已停用', en: 'There is no such role, or it is retired' },
  ownRoles: {
    status: 403,
    zh: '不能修改自己的岗位，请由另一位管理员操作',
    en: 'Nobody changes their own roles; ask another administrator',
  },
  ownAccount: {
    status: 403,
    zh: '不能对自己的账号进行此操作',
    en: 'This cannot be done to one’s own account',
  },
  beyondOwnRights: {
    status: 403,
    zh: '不能授予自己没有的管理权限',
    en: 'You cannot grant an administrator’s right that you do not hold',
  },
  aboveYou: {
    status: 403,
    zh: '该人员的管理权限超出您的权限，请由系统管理员操作',
    en: 'This person administers more than you do; ask a system administrator',
  },
  lastAdministrator: {
    status: 409,
    zh: '必须至少保留一位能管理用户和岗位的人员',
    en: 'At least one person must be able to administer people and roles',
  },
  alreadyRetired: { status: 409, zh: '已经停用', en: 'It is retired already' },
  notRetired: { status: 409, zh: '没有停用', en: 'It is not retired' },
  roleInUse: { status: 409, zh: '还有 {count} 人担任此岗位', en: 'There are {count} people with this role' },
  roleBuiltin: {
    status: 409,
    zh: '系统自带的岗位不能停用',
    en: 'A role that comes with the system cannot be retired',
  },
  roleCodeTaken: { status: 422, zh: '该岗位编码已存在', en: 'A role has this code' },
} as const satisfies RefusalCatalogue;
