import { catalogue } from '#ui/language/catalogue.ts';

/** Words of toasts. */
export const toastMessages = catalogue('ui.toast', { dismiss: '关闭提示' }, { dismiss: 'Dismiss' });
