import type { Moment } from '../calendar/calendar.ts';
import type { Actor } from '../case/case.ts';
import type { Article, ArticleCommand, ArticleVersion, VersionDates, VersionStatus } from './article.ts';
import { articleRules, fitsStatus, isOwnReview } from './articleRules.ts';

/** Why an order about an article is refused. */
export const articleRefusals = [
  'articleNotInStatus',
  'articleRightMissing',
  'articleOwnReview',
  'articleReasonMissing',
  'articleValidityReversed',
  'articleAlreadyExpired',
  'articleAfterLaunch',
] as const;

/** One ground of refusal by its code name. */
export type ArticleRefusalCode = (typeof articleRefusals)[number];

/** What an order about an article comes to: the article as it is then, or why not. */
export type ArticleDecision =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly code: ArticleRefusalCode };

/** Decides an order about an article (I1, I3); `actor` is null for the clock. Nobody reviews what they wrote. */
export function decideArticle(
  article: Article,
  command: ArticleCommand,
  actor: Actor | null,
  now: Moment,
): ArticleDecision {
  const { right } = articleRules[command.name];
  if (right === null ? actor !== null : actor?.grants[right] === undefined)
    return refuse('articleRightMissing');
  if (!fitsStatus(article, command.name)) return refuse('articleNotInStatus');
  if (actor !== null && isOwnReview(article, command.name, actor)) return refuse('articleOwnReview');
  switch (command.name) {
    case 'edit':
      return edit(article, command.dates, actor?.id ?? '');
    case 'submit':
      return submit(article, now);
    case 'approve':
      return approve(article, now);
    case 'sendBack':
      return command.reason.trim() === '' ? refuse('articleReasonMissing') : moved(article, 'draft');
    case 'recall':
      return moved(article, 'draft');
    case 'publish':
      return isDue(article.working, now) ? publish(article) : refuse('articleNotInStatus');
    case 'withdraw':
      if (command.reason.trim() === '') return refuse('articleReasonMissing');
      return done({ ...article, live: null, withdrawnAt: now });
  }
}

/** Whether a scheduled version is to become visible now (I3). */
export function isDue(version: ArticleVersion | null, now: Moment): boolean {
  return version?.status === 'scheduled' && version.publishAt !== null && version.publishAt <= now;
}

function edit(article: Article, dates: VersionDates, authorId: string): ArticleDecision {
  const { working, live } = article;
  const authorIds = [...new Set([...(working?.authorIds ?? []), authorId])];
  const version = working?.version ?? (live?.version ?? 0) + 1;
  return done({ ...article, working: { ...dates, version, status: 'draft', authorIds } });
}

function submit(article: Article, now: Moment): ArticleDecision {
  const { publishAt, validFrom, validUntil } = article.working ?? noDates;
  if (validUntil !== null && validUntil <= (validFrom ?? 0)) return refuse('articleValidityReversed');
  if (validUntil !== null && validUntil <= now) return refuse('articleAlreadyExpired');
  // Whoever answers the telephone must be able to read it before the business launches (I3).
  if (validFrom !== null && publishAt !== null && publishAt > validFrom) return refuse('articleAfterLaunch');
  return moved(article, 'inReview');
}

function approve(article: Article, now: Moment): ArticleDecision {
  const { publishAt, validUntil } = article.working ?? noDates;
  if (validUntil !== null && validUntil <= now) return refuse('articleAlreadyExpired');
  return publishAt !== null && publishAt > now ? moved(article, 'scheduled') : publish(article);
}

function publish(article: Article): ArticleDecision {
  const { working } = article;
  if (working === null) return refuse('articleNotInStatus');
  return done({ ...article, live: { ...working, status: 'published' }, working: null, withdrawnAt: null });
}

function moved(article: Article, status: VersionStatus): ArticleDecision {
  return done({ ...article, working: article.working && { ...article.working, status } });
}

const noDates: VersionDates = { publishAt: null, validFrom: null, validUntil: null };

function done(article: Article): ArticleDecision {
  return { ok: true, article };
}

function refuse(code: ArticleRefusalCode): ArticleDecision {
  return { ok: false, code };
}
