export { lineNumber, phoneDigits } from './numbers.ts';
