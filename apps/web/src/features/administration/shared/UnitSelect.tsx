import type { UnitKind } from '@redress/contract';
import { TreeSelect } from 'antd';
import { unitTree } from './unitTree.ts';
import { useInLanguage } from './useInLanguage.ts';
import { useReferenceData } from './useReferenceData.ts';

/** A field for a unit of the organisation, as a tree; it fits as a form item's child. */
export function UnitSelect({
  kinds,
  value,
  onChange,
  allowClear = false,
  ...field
}: {
  readonly id?: string;
  /** Kinds that can be chosen; all where it is left out. */
  readonly kinds?: readonly UnitKind[];
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  readonly allowClear?: boolean;
  readonly placeholder?: string;
  readonly 'aria-label'?: string;
}) {
  const inLanguage = useInLanguage();
  const { units } = useReferenceData();
  const data = unitTree(units, (unit) => ({
    title: inLanguage(unit),
    selectable: kinds === undefined || kinds.includes(unit.kind),
  }));
  return (
    <TreeSelect<string>
      {...field}
      style={{ width: '100%' }}
      treeDefaultExpandAll
      allowClear={allowClear}
      showSearch={{ treeNodeFilterProp: 'title' }}
      treeData={data}
      {...(value ? { value } : {})}
      onChange={(chosen: string | undefined) => onChange?.(chosen ?? null)}
    />
  );
}
