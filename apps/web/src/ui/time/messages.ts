import { catalogue } from '#ui/language/catalogue.ts';

/** Words of durations and date fields. */
export const timeMessages = catalogue(
  'ui.time',
  {
    days: '{{days}}天{{hours}}小时',
    hours: '{{hours}}小时{{minutes}}分',
    minutes: '{{minutes}}分{{seconds}}秒',
    from: '起始日期',
    until: '截止日期',
    chooseMoment: '选择日期和时间',
    chooseDay: '选择日期',
  },
  {
    days: '{{days}}d {{hours}}h',
    hours: '{{hours}}h {{minutes}}m',
    minutes: '{{minutes}}m {{seconds}}s',
    from: 'From',
    until: 'Until',
    chooseMoment: 'Choose date and time',
    chooseDay: 'Choose a date',
  },
);
