import { describe, expect, test } from 'vitest';
import { person } from '../case/case.fixture.ts';
import type { Article, ArticleCommand, VersionDates } from './article.ts';
import { availableOnArticle } from './articleRules.ts';
import { decideArticle } from './decideArticle.ts';

const now = Date.parse('2026-11-21T02:00:00Z');
const tomorrow = Date.parse('2026-11-22T02:00:00Z');
const nextWeek = Date.parse('2026-11-28T02:00:00Z');
const noDates: VersionDates = { publishAt: null, validFrom: null, validUntil: null };
const fresh: Article = { id: 'a', kind: 'article', live: null, working: null, withdrawnAt: null };
const writer = person('dataManager', { id: 'writer' });
const reviewer = person('teamLeader', { id: 'reviewer' });
const both = { ...writer, grants: { ...writer.grants, ...reviewer.grants } };

function give(article: Article, command: ArticleCommand, by = writer, at = now): Article {
  const decision = decideArticle(article, command, by, at);
  if (!decision.ok) throw new Error(decision.code);
  return decision.article;
}

function drafted(dates: Partial<VersionDates> = {}): Article {
  return give(fresh, { name: 'edit', dates: { ...noDates, ...dates } });
}

function submitted(dates: Partial<VersionDates> = {}): Article {
  return give(drafted(dates), { name: 'submit' });
}

describe('draft, review, published (I1)', () => {
  test('what is approved is what everybody reads, as version 1', () => {
    const published = give(submitted(), { name: 'approve' }, reviewer);
    expect([published.live?.version, published.live?.status, published.working]).toEqual([
      1,
      'published',
      null,
    ]);
  });

  test('whoever wrote on a version does not review it, whatever rights they have', () => {
    const own = submitted();
    expect(decideArticle(own, { name: 'approve' }, both, now)).toEqual({
      ok: false,
      code: 'articleOwnReview',
    });
    expect(decideArticle(own, { name: 'sendBack', reason: 'x' }, both, now).ok).toBe(false);
  });

  test('everybody who wrote on it counts as author', () => {
    const second = give(drafted(), { name: 'edit', dates: noDates }, { ...writer, id: 'second' });
    expect(second.working?.authorIds).toEqual(['writer', 'second']);
  });

  test('a new version leaves the published one in force until it is approved', () => {
    const published = give(submitted(), { name: 'approve' }, reviewer);
    const edited = give(published, { name: 'edit', dates: noDates });
    expect([edited.live?.version, edited.working?.version]).toEqual([1, 2]);
  });

  test('while it is reviewed nobody writes on it; recalled, it is a draft again', () => {
    expect(decideArticle(submitted(), { name: 'edit', dates: noDates }, writer, now)).toEqual({
      ok: false,
      code: 'articleNotInStatus',
    });
    expect(give(submitted(), { name: 'recall' }).working?.status).toBe('draft');
  });

  test('sending back and withdrawing need a reason', () => {
    expect(decideArticle(submitted(), { name: 'sendBack', reason: '  ' }, reviewer, now)).toEqual({
      ok: false,
      code: 'articleReasonMissing',
    });
    const published = give(submitted(), { name: 'approve' }, reviewer);
    expect(decideArticle(published, { name: 'withdraw', reason: '' }, writer, now).ok).toBe(false);
    expect(give(published, { name: 'withdraw', reason: '业务下线' })).toMatchObject({
      live: null,
      withdrawnAt: now,
    });
  });

  test('agents neither write nor review', () => {
    const agent = person('juniorAgent');
    expect(decideArticle(fresh, { name: 'edit', dates: noDates }, agent, now)).toEqual({
      ok: false,
      code: 'articleRightMissing',
    });
    expect(availableOnArticle(submitted(), agent)).toEqual([]);
    expect(availableOnArticle(submitted(), reviewer)).toEqual(['approve', 'sendBack']);
    expect(availableOnArticle(submitted(), writer)).toEqual(['recall']);
  });
});

describe('before the business launches (I3)', () => {
  test('approved with a later moment of publication, it waits for that moment and no longer', () => {
    const waiting = give(
      submitted({ publishAt: tomorrow, validFrom: nextWeek }),
      { name: 'approve' },
      reviewer,
    );
    expect([waiting.live, waiting.working?.status]).toEqual([null, 'scheduled']);
    expect(decideArticle(waiting, { name: 'publish' }, null, tomorrow - 1).ok).toBe(false);
    const published = decideArticle(waiting, { name: 'publish' }, null, tomorrow);
    expect(published.ok && published.article.live?.version).toBe(1);
  });

  test('nobody but the clock publishes what is scheduled', () => {
    const waiting = give(submitted({ publishAt: tomorrow }), { name: 'approve' }, reviewer);
    expect(decideArticle(waiting, { name: 'publish' }, both, nextWeek)).toEqual({
      ok: false,
      code: 'articleRightMissing',
    });
  });

  test('publication after the launch is refused', () => {
    const late = drafted({ publishAt: nextWeek, validFrom: tomorrow });
    expect(decideArticle(late, { name: 'submit' }, writer, now)).toEqual({
      ok: false,
      code: 'articleAfterLaunch',
    });
  });

  test('validity ends after it begins, and in the future', () => {
    const reversed = drafted({ validFrom: nextWeek, validUntil: tomorrow });
    expect(decideArticle(reversed, { name: 'submit' }, writer, now)).toEqual({
      ok: false,
      code: 'articleValidityReversed',
    });
    const over = submitted({ validUntil: tomorrow });
    expect(decideArticle(over, { name: 'approve' }, reviewer, tomorrow)).toEqual({
      ok: false,
      code: 'articleAlreadyExpired',
    });
  });
});
