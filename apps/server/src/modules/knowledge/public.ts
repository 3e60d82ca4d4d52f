export { addCategory } from './commands/categories.ts';
export { addPlan } from './commands/collect.ts';
export { commentArticle } from './commands/comments.ts';
export { createArticle } from './commands/create-article.ts';
export { markArticle } from './commands/mark-article.ts';
export { moveArticle } from './commands/move-article.ts';
export { publishNotice } from './commands/notices.ts';
