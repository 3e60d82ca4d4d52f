export { lineNumber, phoneDigits } from './numbers.ts';
export { entryOf as customerEntry, type FindableCustomer } from './search.ts';
