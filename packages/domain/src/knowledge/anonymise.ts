/** What is known of the people in a text, so that it can be taken out. */
export interface KnownPersonal {
  readonly names: readonly string[];
  /** Telephone, line and record numbers, addresses: anything that is taken out as it stands. */
  readonly values: readonly string[];
}

/** A text without personal data, and how many pieces were taken out. */
export interface Anonymised {
  readonly text: string;
  readonly removed: number;
}

// The longest first: a telephone number inside an identity number must not leave the rest of it standing.
const patterns: readonly (readonly [RegExp, string])[] = [
  [/[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g, '〔邮箱〕'],
  [
    /(?<![\dA-Za-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g,
    '〔证件号〕',
  ],
  [/(?<!\d)\d{15,19}(?!\d)/g, '〔号码〕'],
  [/(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g, '〔电话〕'],
  [/(?<!\d)(?:\(0\d{2,3}\)|0\d{2,3}[- ]?)\d{7,8}(?!\d)/g, '〔电话〕'],
  [/(?<!\d)[2-9]\d{6,7}(?!\d)/g, '〔电话〕'],
];

const titled = /([\p{Script=Han}])(?=(?:先生|女士|小姐|太太)(?!们))/gu;
const surnames = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
);

/**
 * Takes names and numbers of people out of a text (C2): what is known of the case, and whatever looks like a telephone
 * number, identity or bank number, e-mail address or a surname before a form of address. Figures of money, dates and short
 * numbers stay.
 */
export function anonymise(text: string, known: KnownPersonal): Anonymised {
  let removed = 0;
  const take = (from: string, what: RegExp | string, by: string) =>
    from.replaceAll(what, () => {
      removed += 1;
      return by;
    });
  // Full-width digits are digits, too.
  let clean = text.replace(/[０-９＠]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  for (const value of longestFirst(known.values, 5)) clean = take(clean, value, '〔已隐去〕');
  for (const [pattern, by] of patterns) clean = take(clean, pattern, by);
  for (const name of longestFirst(known.names, 2)) clean = take(clean, name, '客户');
  clean = clean.replace(titled, (surname) => {
    if (!surnames.has(surname)) return surname;
    removed += 1;
    return '某';
  });
  return { text: clean, removed };
}

function longestFirst(values: readonly string[], shortest: number): string[] {
  const some = values.map((value) => value.trim()).filter((value) => value.length >= shortest);
  return [...new Set(some)].sort((a, b) => b.length - a.length);
}
