import { catalogue } from '#ui/language/catalogue.ts';

/** Words of empty, failed and forbidden states. */
export const stateMessages = catalogue(
  'ui.states',
  {
    loading: '正在加载',
    retry: '重试',
    failed: '没能取到内容',
    code: '代码：{{code}}',
    noPermission: '您没有查看此页的权限',
    noPermissionHint: '如工作需要，请联系系统管理员开通。',
    notFound: '找不到这个页面',
    notFoundHint: '地址可能有误，或内容已被移走。',
    home: '回到工作台',
    broken: '页面出现故障',
    brokenHint: '已填写的草稿不会丢失。请重新加载页面；如再次出现，请将下面的信息告知管理员。',
    reload: '重新加载',
  },
  {
    loading: 'Loading',
    retry: 'Try again',
    failed: 'This could not be loaded',
    code: 'Code: {{code}}',
    noPermission: 'You may not see this page',
    noPermissionHint: 'If your work needs it, ask the administrator.',
    notFound: 'There is no such page',
    notFoundHint: 'The address may be wrong, or what was here has moved.',
    home: 'Go to my desk',
    broken: 'This page has broken',
    brokenHint:
      'Saved drafts are not lost. Reload the page; if it happens again, tell the administrator what is below.',
    reload: 'Reload',
  },
);
