import {
  type ArticleCommandName,
  articleKinds,
  type Checklist,
  feedbackMarks,
  knowledgeTaskKinds,
} from '@redress/domain';
import { z } from 'zod';
import { storedFile } from '../files/routes.ts';
import { momentIn, momentOut } from '../tickets/parts.ts';

/** How an entry stands for whoever looks at it now. */
export const articleStates = [
  'draft',
  'inReview',
  'scheduled',
  'inForce',
  'upcoming',
  'expired',
  'superseded',
  'withdrawn',
] as const;

/** One state by its code name. */
export type ArticleState = (typeof articleStates)[number];

const stepText = z.string().trim().max(500);

/** A checklist as it comes in and leaves; whether its ways fit together is for the domain. */
export const checklist: z.ZodType<Checklist, Checklist> = z.strictObject({
  steps: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({
          id: z.string().min(1).max(40),
          kind: z.literal('question'),
          text: stepText,
          hint: stepText,
          options: z.array(z.strictObject({ label: stepText, to: z.string().max(40) })).max(12),
        }),
        z.strictObject({
          id: z.string().min(1).max(40),
          kind: z.literal('result'),
          text: stepText,
          resolved: z.boolean(),
        }),
      ]),
    )
    .max(80),
});

/** A category of the tree. */
export const category = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  name: z.string(),
  nameEn: z.string(),
  sort: z.int(),
  retired: z.boolean(),
  version: z.int(),
  /** How many entries in it readers can see, without those of the categories below. */
  entries: z.int(),
});

/** A category of the tree. */
export type KnowledgeCategory = z.infer<typeof category>;

/** What of a category can be written. */
export const categoryFacts = z.strictObject({
  parentId: z.uuid().nullable(),
  name: z.string().trim().min(1).max(40),
  nameEn: z.string().trim().min(1).max(80),
  sort: z.int().min(0).max(9999),
});

/** An entry in one line of a list. */
export const articleRow = z.object({
  id: z.uuid(),
  number: z.string(),
  kind: z.enum(articleKinds),
  categoryId: z.uuid(),
  version: z.int(),
  title: z.string(),
  tags: z.array(z.string()),
  /** A piece of the text around what was searched for, or its beginning. */
  excerpt: z.string(),
  state: z.enum(articleStates),
  validFrom: momentOut.nullable(),
  validUntil: momentOut.nullable(),
  publishAt: momentOut.nullable(),
  changedAt: momentOut,
  useCount: z.int(),
  usefulCount: z.int(),
});

/** An entry in one line of a list. */
export type ArticleRow = z.infer<typeof articleRow>;

/** What a version says. */
export const articleVersion = z.object({
  version: z.int(),
  state: z.enum(articleStates),
  title: z.string(),
  answer: z.string(),
  /** Sanitised HTML. */
  body: z.string(),
  bodyText: z.string(),
  checklist: checklist.nullable(),
  tags: z.array(z.string()),
  source: z.string(),
  relatedIds: z.array(z.uuid()),
  changeNote: z.string(),
  publishAt: momentOut.nullable(),
  validFrom: momentOut.nullable(),
  validUntil: momentOut.nullable(),
  authorIds: z.array(z.uuid()),
  editedAt: momentOut,
  submittedAt: momentOut.nullable(),
  reviewedBy: z.uuid().nullable(),
  reviewedAt: momentOut.nullable(),
  reviewNote: z.string(),
  publishedAt: momentOut.nullable(),
});

/** What a version says. */
export type ArticleVersionView = z.infer<typeof articleVersion>;

/** One mark of a reader. */
export const feedback = z.object({
  mark: z.enum(feedbackMarks),
  comment: z.string(),
  userId: z.uuid(),
  version: z.int(),
  at: momentOut,
});

/** An entry on its own page, with what this person may do with it. */
export const articlePage = z.object({
  id: z.uuid(),
  number: z.string(),
  kind: z.enum(articleKinds),
  categoryId: z.uuid(),
  revision: z.int(),
  /** What readers see; null where nothing is published. */
  live: articleVersion.nullable(),
  /** What is being worked on; only for those who write, review or proposed it. */
  working: articleVersion.nullable(),
  withdrawnAt: momentOut.nullable(),
  proposedBy: z.uuid().nullable(),
  originTicketId: z.uuid().nullable(),
  createdAt: momentOut,
  useCount: z.int(),
  usefulCount: z.int(),
  /** Whether this reader marked the version in force as useful. */
  foundUseful: z.boolean(),
  related: z.array(z.object({ id: z.uuid(), number: z.string(), title: z.string() })),
  files: z.array(storedFile),
  feedback: z.array(feedback),
  available: z.array(
    z.enum([
      'edit',
      'submit',
      'approve',
      'sendBack',
      'recall',
      'withdraw',
      'publish',
    ] satisfies readonly ArticleCommandName[]),
  ),
});

/** An entry on its own page. */
export type ArticlePage = z.infer<typeof articlePage>;

const optionalMoment = momentIn.nullable();

/** Longest text of an article, in characters of HTML as it comes in. */
export const longestBody = 400_000;

/** What is written into a draft. */
export const articleContent = z.strictObject({
  categoryId: z.uuid(),
  title: z.string().trim().min(1).max(120),
  answer: z.string().trim().max(4000),
  /** HTML of any origin; the server keeps what is on its allow list. */
  body: z.string().max(longestBody),
  checklist: checklist.nullable(),
  tags: z.array(z.string().trim().min(1).max(30)).max(20),
  source: z.string().trim().max(300),
  relatedIds: z.array(z.uuid()).max(20),
  changeNote: z.string().trim().max(500),
  publishAt: optionalMoment,
  validFrom: optionalMoment,
  validUntil: optionalMoment,
  /** Uploads that become attachments. */
  fileIds: z.array(z.uuid()).max(20),
});

/** What is written into a draft, parsed. */
export type ArticleContent = z.output<typeof articleContent>;

/** Something the data manager has to do, with its clock (I4). */
export const knowledgeTask = z.object({
  id: z.uuid(),
  kind: z.enum(knowledgeTaskKinds),
  article: z.object({ id: z.uuid(), number: z.string(), title: z.string() }).nullable(),
  ticket: z.object({ id: z.uuid(), number: z.string() }).nullable(),
  documentId: z.uuid().nullable(),
  text: z.string(),
  times: z.int(),
  openedAt: momentOut,
  openedBy: z.uuid().nullable(),
  dueAt: momentOut,
  closedAt: momentOut.nullable(),
  closedBy: z.uuid().nullable(),
  outcome: z.enum(['done', 'dismissed']).nullable(),
  note: z.string(),
});

/** Something the data manager has to do. */
export type KnowledgeTask = z.infer<typeof knowledgeTask>;

/** A remark on a hard case (R2). */
export const articleComment = z.object({
  id: z.uuid(),
  authorId: z.uuid(),
  text: z.string(),
  at: momentOut,
  removable: z.boolean(),
});
