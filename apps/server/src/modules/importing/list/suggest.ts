import { importFieldLabels } from '@redress/contract';
import {
  type FieldSource,
  type ImportField,
  type ImportMapping,
  importDateFields,
  importFields,
  sourceOf,
} from '@redress/domain';

// What other systems call our fields, beside our own labels in both languages.
const otherNames: Partial<Record<ImportField, readonly string[]>> = {
  externalNumber: [
    'ticket #',
    'ticket',
    'ticket number',
    'case number',
    'number',
    'id',
    '编号',
    '工单号',
    '单号',
    '流水号',
  ],
  kind: ['type', '类型'],
  status: ['status', 'state of the case', '状态'],
  registeredDate: [
    'date',
    'created',
    'created at',
    'registered',
    '日期',
    '受理日期',
    '投诉日期',
    '登记时间',
    '受理时间',
  ],
  registeredTime: ['time', '时间'],
  closedDate: ['closed', 'closed at', '办结时间', '办结日期'],
  complainantName: ['name', 'customer', 'customer name', '姓名', '客户姓名', '客户名称'],
  contactPhone: ['phone', 'telephone', 'mobile', '电话', '手机', '手机号', '联系方式'],
  lineNumber: ['line', 'account', 'account number', '号码', '投诉号码', '业务账号'],
  contactAddress: ['address', 'city', '住址', '城市'],
  channel: ['channel', 'received via', 'source', '渠道', '来源'],
  businessType: ['business', 'product', 'service', '业务', '产品'],
  nature: ['category', 'issue', '性质', '分类'],
  content: [
    'complaint',
    'customer complaint',
    'description',
    'subject',
    'text',
    '投诉内容',
    '描述',
    '问题描述',
  ],
  demand: ['demand', '诉求', '要求'],
  answer: ['reply', 'resolution', '处理结果', '回复'],
};

/** A mapping that the headings alone suggest: every field whose name or label is a heading. */
export function suggestMapping(columns: readonly string[]): ImportMapping {
  const fields: Partial<Record<ImportField, FieldSource>> = {};
  for (const field of importFields) {
    const label = importFieldLabels[field];
    const names = [field, label.zh, label.en, ...(otherNames[field] ?? [])].map((name) => name.toLowerCase());
    const column = columns.find((one) => names.includes(one.trim().toLowerCase()));
    if (column === undefined) continue;
    const isDate = (importDateFields as readonly string[]).includes(field);
    const date = isDate ? { order: null, from: null, to: null, secondColumn: null } : null;
    fields[field] = { ...sourceOf(column), date };
  }
  return { fields, zone: null };
}
