import type { Right } from '@redress/domain';
import type { ComponentType, ReactNode } from 'react';
import type { Label } from '#ui/language/useMessages.ts';

/** The parts of the navigation, in their order on screen. */
export const navGroups = ['work', 'records', 'management', 'administration'] as const;

/** One part of the navigation. */
export type NavGroup = (typeof navGroups)[number];

/** An entry of the navigation on the left; it is shown to those who hold one of its rights. */
export interface NavEntry {
  /** Address of the page, as in its route. */
  readonly to: string;
  readonly title: Label;
  readonly icon: ReactNode;
  readonly group: NavGroup;
  /** Holding one of these is enough; an empty list is for everybody who is signed in. */
  readonly rights: readonly Right[];
  /** Where one right is not enough: all of these must be held, too. */
  readonly every?: readonly Right[];
  /** A hook that gives how many items wait there; undefined while unknown. */
  readonly useCount?: () => number | undefined;
}

/** What a feature brings to the frame, beside its routes. */
export interface Feature {
  readonly navigation: readonly NavEntry[];
  /** Small things for the bar on top, from left to right. */
  readonly topBar?: readonly ComponentType[];
  /** Where the search box leads with what was typed into it. */
  readonly find?: (text: string) => {
    readonly to: string;
    readonly search: Readonly<Record<string, string>>;
  };
}
