import type { RefusalCatalogue } from '../refusals/catalogue.ts';

/** Why a file may not come in (J2). */
export const fileRefusals = {
  fileMissing: { status: 422, zh: '请选择文件', en: 'Choose a file' },
  fileEmpty: { status: 422, zh: '文件“{name}”是空的', en: 'The file "{name}" is empty' },
  fileTooLarge: {
    status: 413,
    zh: '文件“{name}”超过 {megabytes} MB',
    en: 'The file "{name}" is larger than {megabytes} MB',
  },
  fileNameNotAllowed: {
    status: 422,
    zh: '文件名不合规，请改名后再上传',
    en: 'The file name is not allowed; rename it',
  },
  fileNameTooLong: {
    status: 422,
    zh: '文件名超过 {length} 个字符，请改短',
    en: 'The file name is longer than {length} characters',
  },
  fileKindNotAllowed: {
    status: 415,
    zh: '不接受“{name}”这种文件；可上传 PDF、图片、录音、Word、Excel、文本和 CSV',
    en: 'Files like "{name}" are not accepted; send PDF, pictures, recordings, Word, Excel, text or CSV',
  },
  fileContentMismatch: {
    status: 415,
    zh: '文件“{name}”的内容与扩展名不符',
    en: 'The content of "{name}" is not what its extension says',
  },
  fileInUse: { status: 409, zh: '文件已被使用，不能删除', en: 'The file is in use and cannot be removed' },
  fileNotYours: {
    status: 422,
    zh: '附件不存在、不是您上传的，或已用在别处',
    en: 'An attachment does not exist, is not yours, or is used elsewhere',
  },
} as const satisfies RefusalCatalogue;
