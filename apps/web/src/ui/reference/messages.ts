import { catalogue } from '#ui/language/catalogue.ts';

/** Words of fields that choose from the reference data. */
export const referenceMessages = catalogue(
  'ui.reference',
  { chooseDepartment: '选择部门' },
  { chooseDepartment: 'Choose a department' },
);
