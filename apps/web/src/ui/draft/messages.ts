import { catalogue } from '#ui/language/catalogue.ts';

/** Words about drafts. */
export const draftMessages = catalogue(
  'ui.draft',
  {
    loading: '正在打开草稿',
    untouched: '自动保存草稿',
    unsaved: '有未保存的内容',
    saving: '正在保存草稿',
    saved: '草稿已保存',
    offline: '草稿暂存在本机，恢复连接后自动上传',
    conflict: '草稿在别处被改动',
    conflictTitle: '这份草稿在别处也被改动了',
    conflictHint: '两份内容都还在，请选择保留哪一份。',
    goneHint: '这份草稿已在别处登记或删除，您这里未上传的内容还在。',
    keepMine: '保留我填写的',
    takeTheirs: '使用别处的内容',
    startOver: '放弃我填写的',
    restored: '已恢复上次未完成的内容',
  },
  {
    loading: 'Opening the draft',
    untouched: 'Drafts are saved by themselves',
    unsaved: 'Not saved yet',
    saving: 'Saving the draft',
    saved: 'Draft saved',
    offline: 'Kept on this computer; sent when the connection is back',
    conflict: 'Changed elsewhere',
    conflictTitle: 'This draft was changed elsewhere, too',
    conflictHint: 'Both texts are still there; choose which one to keep.',
    goneHint: 'This draft was registered or deleted elsewhere; what you had not sent is still here.',
    keepMine: 'Keep what I typed',
    takeTheirs: 'Use the other text',
    startOver: 'Discard what I typed',
    restored: 'What you had not finished is back',
  },
);
