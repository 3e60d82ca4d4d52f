import { catalogue } from '#ui/language/catalogue.ts';

/** Words of the shortcut help. */
export const keyMessages = catalogue(
  'ui.keys',
  { title: '键盘快捷键', help: '显示快捷键', next: '然后', key: '按键', action: '作用' },
  {
    title: 'Keyboard shortcuts',
    help: 'Show the shortcuts',
    next: 'then',
    key: 'Keys',
    action: 'What it does',
  },
);
