import type { z } from 'zod';
import type { Locale } from '../refusals/catalogue.ts';

/** Field path (dots) → sentence for everything a schema found wrong, in the user's language; the first finding of a field wins. */
export function describeIssues(issues: readonly z.core.$ZodIssue[], locale: Locale): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of issues) fields[issue.path.map(String).join('.')] ??= describeIssue(issue, locale);
  return fields;
}

/** What is said of a text that no database can store: the character NUL, or half of a pair of surrogates. */
export const unstorableText: Readonly<Record<Locale, string>> = {
  zh: '含有无法保存的字符',
  en: 'This holds characters that cannot be stored',
};

/** One finding of a schema as a sentence for people. A schema's own message is kept where it is `zh|en`. */
export function describeIssue(issue: z.core.$ZodIssue, locale: Locale): string {
  const [zh, en] = sentences(issue);
  return locale === 'zh' ? zh : en;
}

function sentences(issue: z.core.$ZodIssue): readonly [string, string] {
  switch (issue.code) {
    case 'invalid_type':
      // zod leaves the input out of a finding unless asked, so a missing field is told by its message.
      return issue.message.includes('received undefined')
        ? ['此项必填', 'This is needed']
        : ['内容的类型不对', 'This is not of the right kind'];
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum), issue.inclusive !== false);
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum), issue.inclusive !== false);
    case 'invalid_format':
      return ['格式不正确', 'The format is not right'];
    case 'not_multiple_of':
      return [`须为 ${issue.divisor} 的倍数`, `Must be a multiple of ${issue.divisor}`];
    case 'unrecognized_keys':
      return [`不认识的项目：${issue.keys.join('、')}`, `Unknown: ${issue.keys.join(', ')}`];
    case 'invalid_value':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return ['不是可选的内容', 'This is not one of the choices'];
    case 'custom':
      return ownMessage(issue.message);
  }
}

function tooSmall(origin: string, minimum: number, inclusive: boolean): readonly [string, string] {
  if (origin === 'string') {
    return minimum <= 1
      ? ['此项必填', 'This is needed']
      : [`至少 ${minimum} 个字符`, `At least ${minimum} characters`];
  }
  if (origin === 'array' || origin === 'set') return [`至少 ${minimum} 项`, `At least ${minimum}`];
  return inclusive
    ? [`不能小于 ${minimum}`, `Must not be less than ${minimum}`]
    : [`须大于 ${minimum}`, `Must be more than ${minimum}`];
}

function tooBig(origin: string, maximum: number, inclusive: boolean): readonly [string, string] {
  if (origin === 'string') return [`不能超过 ${maximum} 个字符`, `At most ${maximum} characters`];
  if (origin === 'array' || origin === 'set') return [`不能超过 ${maximum} 项`, `At most ${maximum}`];
  return inclusive
    ? [`不能大于 ${maximum}`, `Must not be more than ${maximum}`]
    : [`须小于 ${maximum}`, `Must be less than ${maximum}`];
}

// A refinement in a contract says what it wants in both languages: `.refine(…, '结束须晚于开始|The end must be later')`.
function ownMessage(message: string): readonly [string, string] {
  const [zh = '', en] = message.split('|');
  return en === undefined ? ['内容不正确', 'This is not right'] : [zh, en];
}
