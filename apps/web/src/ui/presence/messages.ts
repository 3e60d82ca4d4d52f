import { catalogue } from '#ui/language/catalogue.ts';

/** Words about who else is here. */
export const presenceMessages = catalogue(
  'ui.presence',
  { one: '{{name}} 也在查看', many: '{{name}} 等 {{count}} 人也在查看' },
  { one: '{{name}} is here, too', many: '{{name}} and others ({{count}}) are here, too' },
);
