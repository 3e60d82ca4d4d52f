import type { ReactNode } from 'react';

/** A name in a tree shown as rows, moved in by its depth. */
export function TreeName({ depth, children }: { depth: number; children: ReactNode }) {
  return (
    <span style={{ paddingInlineStart: depth * 22, fontWeight: depth === 0 ? 600 : 400 }}>{children}</span>
  );
}
