import type { Right } from '../access/rights.ts';
import type { Actor } from '../case/case.ts';
import type { Article, ArticleCommandName, VersionStatus } from './article.ts';

/** When an order may be given: with which right, and in which status of the version that is worked on (null: there is none). */
export interface ArticleRule {
  /** Null: only the clock gives it. */
  readonly right: Right | null;
  readonly working: readonly (VersionStatus | null)[];
  /** Whether readers must have a version in force. */
  readonly live: boolean;
}

const row = (right: Right | null, working: ArticleRule['working'], live = false): ArticleRule => ({
  right,
  working,
  live,
});

/** Draft → review → published, as a table (I1). */
export const articleRules: Readonly<Record<ArticleCommandName, ArticleRule>> = {
  edit: row('knowledge.edit', ['draft', null]),
  submit: row('knowledge.edit', ['draft']),
  approve: row('knowledge.review', ['inReview']),
  sendBack: row('knowledge.review', ['inReview']),
  recall: row('knowledge.edit', ['inReview', 'scheduled']),
  publish: row(null, ['scheduled']),
  withdraw: row('knowledge.edit', ['draft', 'inReview', 'scheduled', null], true),
};

/** The orders that this person may give about the article now, in the table's order. */
export function availableOnArticle(article: Article, actor: Actor): ArticleCommandName[] {
  return (Object.keys(articleRules) as ArticleCommandName[]).filter((name) => {
    const { right } = articleRules[name];
    if (right === null || actor.grants[right] === undefined) return false;
    return fitsStatus(article, name) && !isOwnReview(article, name, actor);
  });
}

/** Whether the order fits the article as it stands. */
export function fitsStatus(article: Article, name: ArticleCommandName): boolean {
  const { working, live } = articleRules[name];
  return working.includes(article.working?.status ?? null) && (!live || article.live !== null);
}

/** Whether somebody would decide about what they wrote themselves. */
export function isOwnReview(article: Article, name: ArticleCommandName, actor: Pick<Actor, 'id'>): boolean {
  const reviews = name === 'approve' || name === 'sendBack';
  return reviews && (article.working?.authorIds.includes(actor.id) ?? false);
}
