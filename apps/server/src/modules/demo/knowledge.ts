import type { Database } from '#platform/database/database.ts';
import type { Result } from '#platform/http/result.ts';
import {
  addCategory,
  addPlan,
  commentArticle,
  createArticle,
  markArticle,
  moveArticle,
  publishNotice,
} from '../knowledge/public.ts';
import { castOf } from './cast.ts';
import { demoArticles, demoCategories } from './knowledge-texts.ts';

const content = {
  checklist: null,
  relatedIds: [],
  changeNote: '',
  publishAt: null,
  validFrom: null,
  validUntil: null,
  fileIds: [],
};

/** Fills the demo's knowledge base by the real commands: the data manager writes, the team leader reviews. */
export async function loadDemoKnowledge(database: Database): Promise<void> {
  const cast = await castOf(database);
  const [writer, reviewer, agent, senior] = [
    cast.as('1401'),
    cast.as('1601'),
    cast.as('1001'),
    cast.as('1101'),
  ];
  const categories = new Map<string, string>();
  for (const [sort, { name, nameEn, below }] of demoCategories.entries()) {
    const parentId = below === null ? null : (categories.get(below) ?? null);
    const { id } = must(await addCategory({ parentId, name, nameEn, sort: sort * 10 }, writer));
    categories.set(name, id);
  }
  const published: string[] = [];
  for (const { category, tags, ...article } of demoArticles) {
    const categoryId = categories.get(category) ?? '';
    const body = {
      ...content,
      ...article,
      categoryId,
      tags: [...tags],
      checklist: article.checklist ?? null,
    };
    const { id } = must(await createArticle(body, writer));
    must(await moveArticle({ articleId: id, command: { name: 'submit' }, revision: 1 }, writer));
    must(await moveArticle({ articleId: id, command: { name: 'approve' }, revision: 2 }, reviewer));
    published.push(id);
  }
  const launch = {
    ...content,
    kind: 'article' as const,
    categoryId: categories.get('宽带资费') ?? '',
    title: '云宽带新品上线口径',
    answer: '云宽带自上线之日起受理，三档资费以营业厅公示为准。',
    body: '<p>三档：99、139、199 元。</p>',
    tags: ['云宽带'],
    source: '市场部通知',
  };
  const waiting = must(await createArticle(launch, writer));
  must(await moveArticle({ articleId: waiting.id, command: { name: 'submit' }, revision: 1 }, writer));
  const [first = '', second = ''] = published;
  must(await markArticle(first, { mark: 'useful', comment: '' }, agent));
  must(await markArticle(second, { mark: 'outdated', comment: '农村时限是否已改为 48 小时？请核实' }, agent));
  must(await commentArticle(published.at(-1) ?? '', '无资源证明要当天出具，否则客户会二次来电。', senior));
  const notice = {
    title: '今日起宽带提速包资费调整，请受理前阅读',
    body: '<p>300M 档提速包月费调整为 <strong>30 元</strong>，次日零点生效。答复口径见知识库。</p>',
    articleId: first,
    roleCodes: ['juniorAgent', 'seniorAgent'],
    unitIds: [],
    publishAt: null,
    untilAt: null,
  };
  must(await publishNotice(notice, reviewer));
  const departments = await database.query<{ id: string }>(
    "select id from org_unit where kind = 'department' and retired_at is null order by code limit 2",
  );
  for (const { id } of departments)
    must(await addPlan({ seniorId: senior.actor.id, departmentId: id }, writer));
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`the demo is refused: ${result.refusal.code}`);
  return result.value;
}
