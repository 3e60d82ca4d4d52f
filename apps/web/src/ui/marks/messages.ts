import { catalogue } from '#ui/language/catalogue.ts';

/** Words of marks. */
export const markMessages = catalogue(
  'ui.marks',
  { urgent: '加急', repeat: '重复投诉', repeatOf: '重复投诉：{{reason}}' },
  { urgent: 'Urgent', repeat: 'Repeat', repeatOf: 'Repeat complaint: {{reason}}' },
);
