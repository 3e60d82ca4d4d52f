import type { Moment } from '../calendar/calendar.ts';

/** What an entry of the knowledge base is: an article, the answer to a hard case (C2, R2), or a step tree (A12). */
export const articleKinds = ['article', 'hardCase', 'checklist'] as const;

/** One kind of entry by its code name. */
export type ArticleKind = (typeof articleKinds)[number];

/** The ways of one version, in their usual order. */
export const versionStatuses = [
  'draft',
  'inReview',
  'scheduled',
  'published',
  'superseded',
  'withdrawn',
] as const;

/** One status of a version by its code name. */
export type VersionStatus = (typeof versionStatuses)[number];

/** What the rules need to know of one version. */
export interface ArticleVersion {
  readonly version: number;
  readonly status: VersionStatus;
  /** Everybody who wrote on it: none of them reviews it. */
  readonly authorIds: readonly string[];
  /** When it becomes visible; null: as soon as it is approved. */
  readonly publishAt: Moment | null;
  /** When what it says begins to hold: the launch of the business (I3); null: at once. */
  readonly validFrom: Moment | null;
  /** From when it no longer holds; null: until it is withdrawn. */
  readonly validUntil: Moment | null;
}

/** An entry of the knowledge base: what everybody reads, and the version that is being worked on. */
export interface Article {
  readonly id: string;
  readonly kind: ArticleKind;
  readonly live: ArticleVersion | null;
  readonly working: ArticleVersion | null;
  readonly withdrawnAt: Moment | null;
}

/** The moments of a version that its author sets. */
export type VersionDates = Pick<ArticleVersion, 'publishAt' | 'validFrom' | 'validUntil'>;

/** An order about an article. `publish` is given by the clock alone. */
export type ArticleCommand =
  | { readonly name: 'edit'; readonly dates: VersionDates }
  | { readonly name: 'submit' }
  | { readonly name: 'approve' }
  | { readonly name: 'sendBack'; readonly reason: string }
  | { readonly name: 'recall' }
  | { readonly name: 'publish' }
  | { readonly name: 'withdraw'; readonly reason: string };

/** The name of an order about an article. */
export type ArticleCommandName = ArticleCommand['name'];
