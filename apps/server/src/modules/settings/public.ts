export { prepareSettings } from './prepare.ts';
export { administer, implementForAll, type RecordedChange, recordChange } from './record.ts';
export {
  type CalendarInForce,
  type ClassificationEntry,
  type CustomerClassRule,
  type Rules,
  rulesChanged,
  rulesInForce,
  type UnitEntry,
} from './rules.ts';
export { changeSetting, settingHistory, settingInForce } from './setting-versions.ts';
