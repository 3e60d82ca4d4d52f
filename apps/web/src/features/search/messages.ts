import { catalogue } from '#ui/language/catalogue.ts';

/** Words of the page of hits. */
export const searchMessages = catalogue(
  'search',
  {
    title: '检索',
    titleOf: '检索：{{text}}',
    kind: '类别',
    status: '受理单状态',
    class: '客户级别',
    department: '被投诉部门',
    period: '日期',
    hits: '检索结果',
    inField: '{{field}}：',
    found: '找到 {{count}} 条',
    foundMore: '已显示 {{count}} 条，后面还有',
    page: '第 {{page}} 页',
    searching: '正在检索',
    nothingTyped: '输入关键词开始检索',
    nothingTypedHint:
      '可以输入姓名或其拼音首字母、受理单号、工单号、内容中的任意文字；多个关键词用空格隔开，按 / 键可随时检索。',
    nothingFound: '没有找到“{{text}}”',
    nothingFoundHint: '换一个更短的词，或放宽筛选条件。只检索您有权查看的内容。',
    clearFilters: '清除筛选',
    lineNeedsRight: '您没有查看个人信息的权限，不能按电话或业务号码检索；以下只是文字中含有该内容的结果。',
    lineOwnOnly: '按电话或业务号码只检索您本人经办的记录；本次检索已记入审计。',
    building: '检索索引正在建立，较早的内容可能暂时找不到。',
    byLine: '号码 {{number}}',
  },
  {
    title: 'Search',
    titleOf: 'Search: {{text}}',
    kind: 'Kind',
    status: 'State of the ticket',
    class: 'Customer class',
    department: 'Department complained of',
    period: 'Date',
    hits: 'Results',
    inField: '{{field}}: ',
    found: '{{count}} found',
    foundMore: '{{count}} shown, and there are more',
    page: 'Page {{page}}',
    searching: 'Searching',
    nothingTyped: 'Type something to search for',
    nothingTypedHint:
      'A name or its pinyin initials, a ticket or order number, or any part of the text; several words are parted by blanks. Press / to search from anywhere.',
    nothingFound: 'Nothing found for “{{text}}”',
    nothingFoundHint: 'Try a shorter word or fewer filters. Only what you may see is searched.',
    clearFilters: 'Clear the filters',
    lineNeedsRight:
      'You may not see personal data, so nothing is found by telephone or line number; these are texts that contain it.',
    lineOwnOnly:
      'By telephone or line number only records of your own are found; this search was entered in the audit trail.',
    building: 'The index is still being built; older things may not be found yet.',
    byLine: 'Number {{number}}',
  },
);
