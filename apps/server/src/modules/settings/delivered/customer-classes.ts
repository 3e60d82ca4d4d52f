import type { CustomerClass } from '@redress/domain';

/** A customer class as delivered (C4): who is served first, and whose orders are urgent by themselves. */
export interface DeliveredCustomerClass {
  readonly code: CustomerClass;
  readonly name: string;
  readonly nameEn: string;
  readonly rank: number;
  readonly seniorAtOnce: boolean;
  readonly urgent: boolean;
}

/** The customer classes of a new system. */
export const deliveredCustomerClasses: readonly DeliveredCustomerClass[] = [
  { code: 'ordinary', name: '普通', nameEn: 'Ordinary', rank: 0, seniorAtOnce: false, urgent: false },
  { code: 'important', name: '重要', nameEn: 'Important', rank: 10, seniorAtOnce: true, urgent: false },
  { code: 'leasedLine', name: '专线', nameEn: 'Leased line', rank: 20, seniorAtOnce: true, urgent: false },
  { code: 'major', name: '大客户', nameEn: 'Major', rank: 30, seniorAtOnce: true, urgent: true },
];
