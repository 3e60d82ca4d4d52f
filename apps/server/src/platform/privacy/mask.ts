/** A phone or line number with only its ends shown (V1): 13812345678 → 138****5678; short numbers show less. */
export function maskPhone(number: string): string {
  const digits = number.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '');
  if (number.trim() === '') return '';
  if (digits.length >= 11) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  if (digits.length >= 7) return `****${digits.slice(-4)}`;
  return '****';
}

/** An identity number with the first and last four characters shown (V1): 110101199001011234 → 1101**********1234. */
export function maskIdentityNumber(number: string): string {
  const trimmed = number.trim();
  if (trimmed === '') return '';
  if (trimmed.length < 12) return '****';
  return `${trimmed.slice(0, 4)}${'*'.repeat(trimmed.length - 8)}${trimmed.slice(-4)}`;
}

/** An address up to its district (V1): 广东省广州市天河区中山大道1号 → 广东省广州市天河区****; others show nothing. */
export function maskAddress(address: string): string {
  const trimmed = address.trim();
  return trimmed === '' ? '' : `${divisionsOf(trimmed)}****`;
}

/** An e-mail address with its first character and its domain shown (V1). */
export function maskEmail(address: string): string {
  const trimmed = address.trim();
  if (trimmed === '') return '';
  const at = trimmed.lastIndexOf('@');
  return at < 1 ? '****' : `${trimmed.slice(0, 1)}****${trimmed.slice(at)}`;
}

/** A way to reach somebody, masked by what it is. */
export function maskContact(kind: 'phone' | 'email' | 'other', value: string): string {
  if (kind === 'phone') return maskPhone(value);
  if (kind === 'email') return maskEmail(value);
  return value.trim() === '' ? '' : '****';
}

// A division's name holds no digit and none of the characters that begin the private part of an address.
const division =
  /^[^\d\s街路道镇乡村号栋巷弄,，]{1,9}?(特别行政区|自治区|自治州|自治县|自治旗|地区|省|市|盟|区|县|旗)/;
const lastLevel = new Set(['自治县', '自治旗', '区', '县', '旗']);
const deepest = 4;

function divisionsOf(address: string): string {
  let end = 0;
  let cities = 0;
  for (let level = 0; level < deepest; level += 1) {
    const found = division.exec(address.slice(end));
    if (!found) break;
    const kind = found[1] ?? '';
    if (kind === '市') cities += 1;
    if (cities > 2) break;
    end += found[0].length;
    if (lastLevel.has(kind)) break;
  }
  return address.slice(0, end);
}
