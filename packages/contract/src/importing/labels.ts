import type { DateGround, ImportField, ImportProblemCode } from '@redress/domain';
import type { Locale } from '../refusals/catalogue.ts';

type Label = Readonly<Record<Locale, string>>;

/** The targets of a mapping as people call them. */
export const importFieldLabels: Readonly<Record<ImportField, Label>> = {
  externalNumber: { zh: '外部编号', en: 'Outside number' },
  kind: { zh: '类别', en: 'Kind' },
  status: { zh: '状态（处理中 / 已办结）', en: 'State (open / closed)' },
  registeredDate: { zh: '受理日期', en: 'Date registered' },
  registeredTime: { zh: '受理时间', en: 'Time registered' },
  closedDate: { zh: '办结日期', en: 'Date closed' },
  closedTime: { zh: '办结时间', en: 'Time closed' },
  complainantName: { zh: '投诉人', en: 'Complainant' },
  contactPhone: { zh: '联系电话', en: 'Contact phone' },
  lineNumber: { zh: '业务号码', en: 'Line number' },
  contactAddress: { zh: '地址', en: 'Address' },
  customerClass: { zh: '客户级别', en: 'Customer class' },
  channel: { zh: '受理渠道', en: 'Channel' },
  replyChannel: { zh: '答复渠道', en: 'Reply channel' },
  businessType: { zh: '业务类型', en: 'Business type' },
  nature: { zh: '投诉性质', en: 'Nature' },
  suggestionSubject: { zh: '建议主题', en: 'Suggestion subject' },
  content: { zh: '内容', en: 'Content' },
  demand: { zh: '客户诉求', en: "Customer's demand" },
  cause: { zh: '原因', en: 'Cause' },
  handling: { zh: '处理情况', en: 'Handling' },
  answer: { zh: '答复', en: 'Answer' },
  area: { zh: '城乡', en: 'Town or country' },
  provinceCode: { zh: '省份代码', en: 'Province code' },
  urgent: { zh: '加急', en: 'Urgent' },
  emotion: { zh: '客户情绪', en: "Customer's mood" },
  replyWantedByDate: { zh: '希望答复日期', en: 'Reply wanted by' },
};

/** Why a row was not imported, as people are told; `duplicate` is none of the row's faults. */
export const importProblemLabels: Readonly<Record<ImportProblemCode | 'duplicate', Label>> = {
  tooManyCells: { zh: '单元格多于表头', en: 'More cells than headings' },
  contentMissing: { zh: '没有内容', en: 'No content' },
  dateMissing: { zh: '没有日期', en: 'No date' },
  dateUnreadable: { zh: '日期无法识别', en: 'Not a date' },
  dateOutOfRange: { zh: '日期不在指定范围内', en: 'Date outside the given range' },
  dateInFuture: { zh: '日期在将来', en: 'Date in the future' },
  datesOutOfOrder: { zh: '办结早于受理', en: 'Closed before it was registered' },
  timeUnreadable: { zh: '时间无法识别', en: 'Not a time' },
  valueUnknown: { zh: '没有对应的值', en: 'No code for this value' },
  tooLong: { zh: '内容过长', en: 'Too long' },
  duplicate: { zh: '重复，已有', en: 'Repeats' },
};

/** Why dates were read as they were. */
export const dateGroundLabels: Readonly<Record<DateGround, Label>> = {
  told: { zh: '按您的指定', en: 'as you said' },
  range: { zh: '按指定的日期范围', en: 'by the range of days given' },
  secondColumn: { zh: '按对照列', en: 'by the second column' },
  span: { zh: '按不会读错的日期所在的月份', en: 'by the months of the dates that cannot be misread' },
  latest: { zh: '日期不会在将来', en: 'no date lies in the future' },
  order: { zh: '按其余行的写法', en: 'as the other rows are written' },
  assumed: { zh: '没有依据，按日在前', en: 'no evidence; the day is taken to come first' },
};
