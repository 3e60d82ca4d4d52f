import { catalogue } from '#ui/language/catalogue.ts';

/** The titles of the administrator's pages, for the navigation and the pages themselves. */
export const administrationTitles = catalogue(
  'administration.titles',
  {
    users: '用户',
    roles: '角色与权限',
    organisation: '组织机构',
    classifications: '分类与客户级别',
    policy: '时限与规则',
    calendars: '工作日历',
    centre: '登录与时区',
    audit: '审计记录',
  },
  {
    users: 'People',
    roles: 'Roles and rights',
    organisation: 'Organisation',
    classifications: 'Classifications',
    policy: 'Limits and rules',
    calendars: 'Calendars',
    centre: 'Sign-in and time zone',
    audit: 'Audit trail',
  },
);
