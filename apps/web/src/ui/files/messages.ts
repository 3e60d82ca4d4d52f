import { catalogue } from '#ui/language/catalogue.ts';

/** Words of file upload. */
export const fileMessages = catalogue(
  'ui.files',
  {
    drop: '拖放文件到这里，或',
    choose: '选择文件',
    rule: '可上传 {{types}}，单个不超过 {{size}}',
    wrongType: '“{{name}}”的类型不在允许范围内',
    tooLarge: '“{{name}}”超过 {{size}}',
    empty: '“{{name}}”是空文件',
    failed: '“{{name}}”上传失败：{{reason}}',
    uploading: '正在上传 {{name}}',
    cancel: '取消上传 {{name}}',
    remove: '移除 {{name}}',
    files: '已上传的文件',
    unreachable: '没有连上服务器',
  },
  {
    drop: 'Drop files here, or',
    choose: 'choose files',
    rule: '{{types}}, up to {{size}} each',
    wrongType: '“{{name}}” is not of an allowed type',
    tooLarge: '“{{name}}” is larger than {{size}}',
    empty: '“{{name}}” is empty',
    failed: '“{{name}}” was not uploaded: {{reason}}',
    uploading: 'Uploading {{name}}',
    cancel: 'Stop uploading {{name}}',
    remove: 'Remove {{name}}',
    files: 'Uploaded files',
    unreachable: 'The server was not reached',
  },
);
