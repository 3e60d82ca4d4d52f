import {
  customerClasses,
  dateGrounds,
  type ImportMapping,
  importDateFields,
  importFields,
  importProblemCodes,
  ticketKinds,
} from '@redress/domain';
import { z } from 'zod';

const heading = z.string().min(1).max(200);
const order = z.enum(['dayFirst', 'monthFirst']);

const fieldSource = z.strictObject({
  columns: z.array(heading).max(5).default([]),
  joiner: z.string().max(10).default(' '),
  constant: z.string().max(500).default(''),
  values: z
    .array(
      z.strictObject({
        match: z.enum(['equals', 'contains']),
        text: z.string().max(300),
        to: z.string().max(100),
      }),
    )
    .max(500)
    .default([]),
  otherwise: z.string().max(100).nullable().default(null),
  date: z
    .strictObject({
      order: order.nullable().default(null),
      from: z.iso.date().nullable().default(null),
      to: z.iso.date().nullable().default(null),
      secondColumn: heading.nullable().default(null),
    })
    .nullable()
    .default(null),
});

/** How the columns of a list become tickets. */
export const importMapping = z.strictObject({
  fields: z.partialRecord(z.enum(importFields), fieldSource),
  zone: z.string().min(1).max(60).nullable().default(null),
}) satisfies z.ZodType<ImportMapping>;

/** A mapping with its name. */
export const savedMapping = z.object({
  name: z.string(),
  mapping: importMapping,
  version: z.int(),
  updatedAt: z.iso.datetime(),
});

/** A mapping with its name. */
export type SavedMapping = z.infer<typeof savedMapping>;

const dateSummary = z.object({
  field: z.enum(importDateFields),
  writtenOrder: order.nullable(),
  openOrder: order,
  ground: z.enum(dateGrounds),
  /** Dates that can be read both ways, and how many of them fit the ground either way. */
  open: z.int(),
  fitDayFirst: z.int(),
  fitMonthFirst: z.int(),
  repaired: z.int(),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  /** The earliest and latest date as read. */
  earliest: z.iso.date().nullable(),
  latest: z.iso.date().nullable(),
});

/** What was found in a list: its columns with samples, and what its rows would come to. */
export const importSummary = z.object({
  columns: z.array(
    z.object({
      name: z.string(),
      filled: z.int(),
      /** Its most frequent values. */
      samples: z.array(z.object({ text: z.string(), count: z.int() })),
    }),
  ),
  encoding: z.string(),
  rows: z.int(),
  ready: z.int(),
  duplicates: z.int(),
  problemRows: z.int(),
  problems: z.array(
    z.object({
      field: z.enum(importFields).nullable(),
      code: z.enum(importProblemCodes),
      count: z.int(),
      /** Some of the texts that caused it. */
      samples: z.array(z.string()),
    }),
  ),
  dates: z.array(dateSummary),
});

/** What was found in a list. */
export type ImportSummary = z.infer<typeof importSummary>;

/** A row as it would come in. */
export const importPreviewRow = z.object({
  line: z.int(),
  outcome: z.enum(['ready', 'duplicate', 'problem']),
  duplicateOf: z.string().nullable(),
  repaired: z.boolean(),
  problems: z.array(
    z.object({ field: z.enum(importFields).nullable(), code: z.enum(importProblemCodes), text: z.string() }),
  ),
  ticket: z
    .object({
      kind: z.enum(ticketKinds),
      externalNumber: z.string(),
      registeredAt: z.iso.datetime(),
      closedAt: z.iso.datetime().nullable(),
      complainantName: z.string(),
      /** Masked, as everywhere (V1). */
      contactPhone: z.string(),
      contactAddress: z.string(),
      customerClass: z.enum(customerClasses),
      businessTypeId: z.uuid().nullable(),
      natureId: z.uuid().nullable(),
      content: z.string(),
    })
    .nullable(),
});

/** Where an import stands. */
export const importStatuses = ['staged', 'queued', 'running', 'done', 'failed', 'discarded'] as const;

/** One import in a list. */
export const importLine = z.object({
  id: z.uuid(),
  fileName: z.string(),
  mappingName: z.string(),
  status: z.enum(importStatuses),
  rows: z.int(),
  ready: z.int(),
  /** Tickets made so far; all of them or none are kept. */
  progress: z.int(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
});

/** One import with everything a person needs to decide about it. */
export const importPage = importLine.extend({
  mapping: importMapping,
  summary: importSummary,
  /** The first rows as they would come in. */
  preview: z.array(importPreviewRow),
  version: z.int(),
});

/** One import with everything a person needs to decide about it. */
export type ImportPage = z.infer<typeof importPage>;

/** One import in a list. */
export type ImportLine = z.infer<typeof importLine>;
