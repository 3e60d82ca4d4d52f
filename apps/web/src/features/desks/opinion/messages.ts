import { catalogue } from '#ui/language/catalogue.ts';

/** Words of the duty supervisor's opinions. */
export const opinionMessages = catalogue(
  'desks.opinion',
  {
    label: '{{number}} 的处理意见',
    placeholder: '填写处理意见',
    send: '提交意见',
    given: '{{number}} 的处理意见已提交',
  },
  {
    label: 'Opinion on {{number}}',
    placeholder: 'Write your opinion',
    send: 'Give the opinion',
    given: 'Your opinion on {{number}} is given',
  },
);
