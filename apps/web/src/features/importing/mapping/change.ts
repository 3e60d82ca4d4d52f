import {
  type FieldSource,
  type ImportField,
  type ImportMapping,
  importDateFields,
  importFields,
  sourceOf,
} from '@redress/domain';

/** Whether a field's value is a date. */
export function isDateField(field: ImportField): boolean {
  return (importDateFields as readonly string[]).includes(field);
}

/** The mapping with another source for a field; null takes the field out of it. */
export function withSource(
  mapping: ImportMapping,
  field: ImportField,
  source: FieldSource | null,
): ImportMapping {
  const fields = Object.fromEntries(Object.entries(mapping.fields).filter(([name]) => name !== field));
  return { ...mapping, fields: source === null ? fields : { ...fields, [field]: source } };
}

/** A field as it begins: nothing chosen, nothing fixed. */
export function freshSource(field: ImportField): FieldSource {
  const date = isDateField(field) ? { order: null, from: null, to: null, secondColumn: null } : null;
  return { ...sourceOf(), date };
}

/** The fields of a mapping with their sources, in the usual order, and those that are free. */
export function sortedFields(mapping: ImportMapping): {
  readonly mapped: readonly { readonly field: ImportField; readonly source: FieldSource }[];
  readonly free: readonly ImportField[];
} {
  const mapped = importFields.flatMap((field) => {
    const source = mapping.fields[field];
    return source === undefined ? [] : [{ field, source }];
  });
  return { mapped, free: importFields.filter((field) => mapping.fields[field] === undefined) };
}

/** The mapping as the contract takes it: the same, with lists that may be written to. */
export function sendable({ fields, zone }: ImportMapping) {
  return {
    zone,
    fields: Object.fromEntries(
      Object.entries(fields).flatMap(([field, source]) =>
        source === undefined
          ? []
          : [[field, { ...source, columns: [...source.columns], values: [...source.values] }]],
      ),
    ),
  };
}

/** Whether two mappings say the same; the order in which their fields are named does not count. */
export function sameMapping(one: ImportMapping, other: ImportMapping): boolean {
  return text(one) === text(other);
}

function text(mapping: ImportMapping): string {
  const { mapped } = sortedFields(mapping);
  const facts = mapped.map(({ field, source }) => [
    field,
    source.columns,
    source.joiner,
    source.constant,
    source.values.map(({ match, text: from, to }) => [match, from, to]),
    source.otherwise,
    source.date && [source.date.order, source.date.from, source.date.to, source.date.secondColumn],
  ]);
  return JSON.stringify([mapping.zone, facts]);
}
