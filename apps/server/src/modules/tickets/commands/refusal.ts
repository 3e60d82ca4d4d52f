import type { Refusal } from '@redress/contract';
import type { CaseRefusal } from '@redress/domain';

/** The refusal of the rules as the HTTP side gives it: every field it names is marked with the same sentence. */
export function fieldsOf({ code, params, fields }: CaseRefusal): Refusal {
  return {
    code,
    ...(params && { params }),
    ...(fields && {
      fields: Object.fromEntries(fields.map((field) => [field, params ? { code, params } : code])),
    }),
  };
}
