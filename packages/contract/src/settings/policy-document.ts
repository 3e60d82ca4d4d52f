import {
  areas,
  type CategoryPattern,
  type ClockRule,
  channels,
  clockKinds,
  customerClasses,
  type EscalationStep,
  type Limit,
  type NumberedThing,
  type Policy,
  type Reaction,
  type Recipient,
  roleCodes,
  routedDesks,
  routingReasons,
  ticketKinds,
  ticketLevels,
} from '@redress/domain';
import { z } from 'zod';
import { policyLimit as limit } from './policy-limit.ts';
import { matching } from './text.ts';

/** What the administrator writes: the policy without its version, and without what has a place of its own. */
export type PolicyDocument = Omit<Policy, 'version' | 'zone' | 'vipClasses'>;

/** Who can be told when a clock fires: a role, or a part in the case. */
export const recipients = [
  ...roleCodes,
  'owner',
  'handler',
  'sender',
  'department',
] as const satisfies readonly Recipient[];

/** What a clock may do besides telling people. */
export const consequences = ['urge', 'levelUp', 'toManagerHotline', 'askOpinion', 'toServiceHead'] as const;

/** What carries a readable number. */
export const numberedThings = [
  ...ticketKinds,
  'order',
  'writtenWarning',
  'suggestionSubmission',
] as const satisfies readonly NumberedThing[];

const dayMs = 86_400_000;
const wildcard = z.literal('*');
const days = z.int().min(1).max(3660);
const durationMs = z
  .int()
  .min(1_000)
  .max(366 * dayMs);
const recipient = z.enum(recipients);
const code = z.string().trim().min(1).max(80);

/** The left side of a rule by category; a column left out lets everything pass. */
export const categoryPattern: z.ZodType<CategoryPattern, CategoryPattern> = z.strictObject({
  kind: z.union([z.enum(ticketKinds), wildcard]).exactOptional(),
  businessTypeCode: code.exactOptional(),
  natureCode: code.exactOptional(),
  area: z.union([z.enum(areas), wildcard]).exactOptional(),
  customerClass: z.union([z.enum(customerClasses), wildcard]).exactOptional(),
  urgent: z.union([z.boolean(), wildcard]).exactOptional(),
});

const reaction: z.ZodType<Reaction, Reaction> = z.object({
  tell: z.array(recipient).max(recipients.length),
  consequences: z.array(z.enum(consequences)).max(consequences.length),
});

const clockRule: z.ZodType<ClockRule, ClockRule> = z.object({
  limit: z.union([limit, z.literal('orderLimits'), z.literal('replyLimits')]),
  urgent: z.object({ for: z.enum(['urgent', 'urgentOrVip']), limit, onBreach: reaction }).nullable(),
  warning: z
    .object({
      share: z.number().gt(0).lt(1),
      atLeastMsBefore: z
        .int()
        .min(0)
        .max(366 * dayMs),
    })
    .nullable(),
  onWarning: reaction,
  onBreach: reaction,
  // Shorter than a minute would bury people in alarms.
  repeatEveryMs: z
    .int()
    .min(60_000)
    .max(366 * dayMs)
    .nullable(),
  onRepeat: reaction,
});

const step: z.ZodType<EscalationStep, EscalationStep> = z.object({
  afterMs: durationMs,
  level: z.enum(ticketLevels).nullable(),
  tell: z.array(recipient).min(1),
});

function ruled<Value>(value: z.ZodType<Value, Value>) {
  return z
    .array(z.object({ when: categoryPattern, value }))
    .min(1)
    .max(200)
    .refine((rows) => isForAll(rows.at(-1)?.when), {
      message: '最后一条须适用于其余全部情况|The last row must match everything else',
    });
}

function isForAll(pattern: CategoryPattern | undefined): boolean {
  return pattern !== undefined && Object.values(pattern).every((wanted) => wanted === '*');
}

/** Every number and table of the rules, as an administrator writes it; refuses what could leave a case without a rule. */
export const policyDocument: z.ZodType<PolicyDocument, PolicyDocument> = z.strictObject({
  clocks: z.record(z.enum(clockKinds), clockRule),
  orderLimits: ruled<Limit>(limit),
  replyLimits: z
    .array(
      z.object({
        province: z.union([z.string().regex(/^\d{2}$/), wildcard]),
        limit,
        legalBasis: code,
      }),
    )
    .min(1)
    .max(40)
    .refine((rows) => rows.at(-1)?.province === '*', {
      message: '最后一条须适用于其余省份|The last row must be for all other provinces',
    })
    .refine((rows) => new Set(rows.map(({ province }) => province)).size === rows.length, {
      message: '同一省份只能有一条|One row for each province',
    }),
  routing: z
    .array(
      z.object({
        kinds: z.array(z.enum(ticketKinds)).exactOptional(),
        channels: z.array(z.enum(channels)).exactOptional(),
        vip: z.boolean().exactOptional(),
        repeatPastLimit: z.boolean().exactOptional(),
        level: z.enum(ticketLevels),
        desk: z.enum(routedDesks),
        reason: z.enum(routingReasons),
      }),
    )
    .max(50),
  repeatWithinDays: days,
  numberPrefixes: z
    .record(z.enum(numberedThings), matching(/^[A-Z]{2,4}$/, '2 至 4 个大写字母|2 to 4 capital letters'))
    .refine((prefixes) => new Set(Object.values(prefixes)).size === numberedThings.length, {
      message: '前缀不能重复|Prefixes must differ',
    }),
  escalationChains: z.array(z.object({ when: categoryPattern, value: z.array(step).max(10) })).max(100),
  handlingApproval: z.array(categoryPattern).max(100),
  compensationLimitsFen: z.partialRecord(z.enum(roleCodes), z.int().min(0).max(100_000_000)),
  survey: z.object({
    attempts: z.int().min(1).max(20),
    days: z.int().min(1).max(20),
    linkValidMs: durationMs,
  }),
  reopenWithinDays: days,
  maxExtensions: z.int().min(0).max(20),
  informationRequestPauses: z.boolean(),
});
