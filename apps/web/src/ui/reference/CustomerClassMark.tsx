import type { CustomerClass } from '@redress/domain';
import { CustomerClassTag } from '#ui/marks/CustomerClassTag.tsx';
import { useReference } from './useReference.ts';

/** The class of a customer by its code; a class that goes to a senior at once stands out (C4). */
export function CustomerClassMark({ code }: { code: CustomerClass }) {
  const { name, priority } = useReference().customerClass(code);
  return name === '' ? null : <CustomerClassTag label={{ zh: name, en: name }} priority={priority} />;
}
