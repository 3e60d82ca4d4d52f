import type { LinkProps } from '@tanstack/react-router';

/** The page of an import. */
export function importLink(id: string): LinkProps {
  return { to: `/imports/${id}` as NonNullable<LinkProps['to']> };
}
