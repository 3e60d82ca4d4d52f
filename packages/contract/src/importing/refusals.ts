import type { RefusalCatalogue } from '../refusals/catalogue.ts';

/** Why a list may not be imported. */
export const importRefusals = {
  importFileMissing: {
    status: 422,
    zh: '找不到您上传的文件，请重新上传',
    en: 'The file you uploaded cannot be found; upload it again',
  },
  importFileKind: { status: 422, zh: '请上传 CSV 或 XLSX 文件', en: 'Upload a CSV or XLSX file' },
  importUnreadable: {
    status: 422,
    zh: '文件无法读取（第 {line} 行附近）',
    en: 'The file cannot be read (near line {line})',
  },
  importEncoding: {
    status: 422,
    zh: '无法识别文件的文字编码，请另存为 UTF-8 后再上传',
    en: 'The encoding of the file is not known; save it as UTF-8 and upload it again',
  },
  importEmpty: { status: 422, zh: '文件没有数据行', en: 'The file has no rows' },
  importTooManyRows: {
    status: 422,
    zh: '一次最多导入 {most} 行，请拆分文件',
    en: 'At most {most} rows at a time; split the file',
  },
  importTooWide: {
    status: 422,
    zh: '最多 {most} 列，每格最多 {length} 个字符',
    en: 'At most {most} columns, and {length} characters in a cell',
  },
  importColumnsMissing: {
    status: 422,
    zh: '文件中没有这些列：{columns}',
    en: 'The file does not have these columns: {columns}',
  },
  importMappingUnknown: {
    status: 404,
    zh: '没有名为“{name}”的对应关系',
    en: 'There is no mapping named "{name}"',
  },
  importHasProblems: {
    status: 409,
    zh: '有 {count} 行有问题；请修正后重新上传，或确认跳过这些行',
    en: '{count} rows have problems; correct and upload again, or confirm to leave them out',
  },
  importNothingToDo: { status: 409, zh: '没有可导入的行', en: 'There is no row to import' },
  importNotStaged: { status: 409, zh: '该导入已开始或已结束', en: 'This import has begun or ended' },
  importZoneUnknown: { status: 422, zh: '没有这个时区', en: 'There is no such time zone' },
} as const satisfies RefusalCatalogue;
