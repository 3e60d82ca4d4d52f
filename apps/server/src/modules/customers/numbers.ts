/** A phone number as it is looked up: digits only, without the country code of China. */
export function phoneDigits(text: string): string {
  return text.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '');
}

/** A line's number as it is kept and looked up: digits only where it is a telephone number, else without blanks, in lower case. */
export function lineNumber(text: string): string {
  return /^[\d\s+()-]+$/.test(text) ? phoneDigits(text) : text.replace(/\s/g, '').toLowerCase();
}

/** How a contact is looked up. */
export function contactLookup(kind: 'phone' | 'email' | 'other', value: string): string {
  return kind === 'phone' ? phoneDigits(value) : value.trim().toLowerCase();
}

/** True for a value that somebody copied from a masked screen. */
export function isMasked(value: string): boolean {
  return value.includes('***');
}
