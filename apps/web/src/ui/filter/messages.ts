import { catalogue } from '#ui/language/catalogue.ts';

/** Words of filters and saved views. */
export const filterMessages = catalogue(
  'ui.filter',
  {
    filters: '筛选',
    clear: '清除筛选',
    more: '更多筛选',
    moreSet: '更多筛选（{{count}}）',
    all: '全部',
    views: '视图',
    noViews: '还没有保存的视图',
    save: '保存为视图…',
    saveTitle: '保存当前筛选和排序',
    name: '视图名称',
    nameNeeded: '请填写视图名称',
    confirm: '保存',
    remove: '删除视图“{{name}}”',
    saved: '已保存视图“{{name}}”',
  },
  {
    filters: 'Filters',
    clear: 'Clear the filters',
    more: 'More filters',
    moreSet: 'More filters ({{count}})',
    all: 'All',
    views: 'Views',
    noViews: 'No saved views yet',
    save: 'Save as a view…',
    saveTitle: 'Save the filters and the sorting',
    name: 'Name of the view',
    nameNeeded: 'Give the view a name',
    confirm: 'Save',
    remove: 'Remove the view “{{name}}”',
    saved: 'The view “{{name}}” is saved',
  },
);
