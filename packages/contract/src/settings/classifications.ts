import { z } from 'zod';
import { newCode } from './text.ts';

/** The trees that tickets are classified by: business types (B1), natures (B2), causes (B5), suggestion subjects (B3). */
export const classificationTrees = ['businessType', 'nature', 'cause', 'suggestionSubject'] as const;

/** One of the trees. */
export type ClassificationTree = (typeof classificationTrees)[number];

const name = z.string().trim().min(1).max(40);

/** The names of an entry. */
export const classificationNames = z.object({ name, nameEn: z.string().trim().min(1).max(60) });

/** One entry of a tree. */
export const classification = classificationNames.extend({
  id: z.uuid(),
  tree: z.enum(classificationTrees),
  parentId: z.uuid().nullable(),
  /** Rules refer to it; `broadband` covers `broadband.speed`. It never changes. */
  code: z.string(),
  sort: z.int(),
  retired: z.boolean(),
});

/** One entry of a tree. */
export type Classification = z.infer<typeof classification>;

/** One entry as the administrator sees it. */
export const editableClassification = classification.extend({ version: z.int() });

/** A new entry: the last part of its code is given, the code of the entry above is put in front. */
export const newClassification = classificationNames.extend({
  tree: z.enum(classificationTrees),
  parentId: z.uuid().nullable(),
  code: newCode,
});
