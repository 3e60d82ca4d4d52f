/** One choice of a filter. */
export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

/** A filter over a list; its keys are names in the address. */
export type FilterField =
  | {
      readonly kind: 'text';
      readonly key: string;
      readonly label: string;
      readonly width?: number;
      readonly more?: true;
    }
  | {
      readonly kind: 'choice' | 'choices';
      readonly key: string;
      readonly label: string;
      readonly options: readonly FilterOption[];
      readonly width?: number;
      readonly more?: true;
    }
  | { readonly kind: 'flag'; readonly key: string; readonly label: string; readonly more?: true }
  | {
      readonly kind: 'days';
      readonly key: string;
      readonly untilKey: string;
      readonly label: string;
      readonly more?: true;
    };

/** The values of filters by key, as the validated address has them. */
export type FilterValues = Readonly<Record<string, unknown>>;

/** The names in the address that a filter uses. */
export function keysOf(field: FilterField): readonly string[] {
  return field.kind === 'days' ? [field.key, field.untilKey] : [field.key];
}

/** Whether a filter narrows the list now. */
export function isSet(field: FilterField, values: FilterValues): boolean {
  return keysOf(field).some((key) => values[key] !== undefined);
}

/** The change that clears these filters and goes back to the first page. */
export function cleared(fields: readonly FilterField[]): FilterValues {
  return Object.fromEntries(fields.flatMap(keysOf).map((key) => [key, undefined]));
}
