import type { ArticlePage, ArticleVersionView, CallInput, knowledgeRoutes } from '@redress/contract';
import type { ArticleKind, Checklist } from '@redress/domain';
import type { UploadedFile } from '#ui/files/FileDrop.tsx';

/** What is typed into the form of an entry. */
export interface ArticleForm {
  readonly title: string;
  readonly categoryId: string | null;
  readonly answer: string;
  readonly body: string;
  readonly checklist: Checklist | null;
  readonly tags: readonly string[];
  readonly source: string;
  readonly relatedIds: readonly string[];
  readonly changeNote: string;
  readonly publishAt: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly files: readonly UploadedFile[];
}

/** A fresh form. */
export function emptyArticle(kind: ArticleKind, categoryId: string | null, source = ''): ArticleForm {
  return {
    title: '',
    categoryId,
    answer: '',
    body: '',
    checklist: kind === 'checklist' ? { steps: [] } : null,
    tags: [],
    source,
    relatedIds: [],
    changeNote: '',
    publishAt: null,
    validFrom: null,
    validUntil: null,
    files: [],
  };
}

/** The form of what is being worked on, or of the next version of what is published. */
export function formOfArticle(page: ArticlePage, version: ArticleVersionView): ArticleForm {
  const fresh = page.working === null;
  return {
    title: version.title,
    categoryId: page.categoryId,
    answer: version.answer,
    body: version.body,
    checklist: version.checklist,
    tags: version.tags,
    source: version.source,
    relatedIds: version.relatedIds,
    changeNote: fresh ? '' : version.changeNote,
    publishAt: fresh ? null : version.publishAt,
    validFrom: version.validFrom,
    validUntil: version.validUntil,
    files: page.files,
  };
}

/** What is sent. */
export function contentOf(
  form: ArticleForm,
): Omit<CallInput<typeof knowledgeRoutes.createArticle>['body'], 'kind'> {
  const { files, categoryId, tags, relatedIds, checklist, ...rest } = form;
  return {
    ...rest,
    categoryId: categoryId ?? '',
    checklist: checklist && {
      steps: checklist.steps.map((step) =>
        step.kind === 'question'
          ? { ...step, options: step.options.map((one) => ({ ...one })) }
          : { ...step },
      ),
    },
    tags: [...tags],
    relatedIds: [...relatedIds],
    fileIds: files.map(({ id }) => id),
  };
}
