import { z } from 'zod';
import { statement } from '#platform/database/database.ts';
import type { OutboxHandler } from '#platform/jobs/outbox.ts';

const group = { unitId: z.uuid().exactOptional() };

const payload = z.object({
  to: z.object({
    userIds: z.array(z.uuid()).exactOptional(),
    roles: z.object({ ...group, codes: z.array(z.string()) }).exactOptional(),
    right: z.object({ ...group, right: z.string() }).exactOptional(),
  }),
  kind: z.string().min(1),
  ticketId: z.uuid().exactOptional(),
  orderId: z.uuid().exactOptional(),
  data: z.record(z.string(), z.unknown()).default({}),
  exceptUserId: z.uuid().exactOptional(),
});

const below = (unit: string) => `with recursive below as (
    select id from org_unit where id = ${unit} union select o.id from org_unit o join below on o.parent_id = below.id
  ) select id from below`;

const inUnit = (unit: string) => `(${unit}::uuid is null or u.unit_id in (${below(unit)}))`;

// One statement however many are told: their notifications, and one live event with their ids.
const fanOutStatement = statement(
  'notification_fan_out',
  `with told as (
     insert into notification (user_id, kind, ticket_id, order_id, data, at)
     select u.id, $1, $2, $3, $4, now() from app_user u
     where u.retired_at is null and u.id is distinct from $5::uuid and (
       u.id = any($6::uuid[])
       or (exists (select from user_role r where r.user_id = u.id and r.role_code = any($7::text[])) and ${inUnit('$8')})
       or (exists (select from user_role r join role on role.code = r.role_code and role.retired_at is null
             where r.user_id = u.id and role.grants ? $9) and ${inUnit('$10')}))
     returning user_id
   )
   insert into live_event (at, topic, ids)
   select now(), 'notification', jsonb_build_object('userIds', jsonb_agg(user_id)) from told having count(*) > 0`,
);

/** Turns one message of topic `notify` into a notification for each person it is for. */
export const fanOut: OutboxHandler = async (message, transaction) => {
  const { to, kind, ticketId, orderId, data, exceptUserId } = payload.parse(message.payload);
  await transaction.run(fanOutStatement, [
    kind,
    ticketId ?? null,
    orderId ?? null,
    JSON.stringify(data),
    exceptUserId ?? null,
    to.userIds ?? [],
    to.roles?.codes ?? [],
    to.roles?.unitId ?? null,
    to.right?.right ?? '',
    to.right?.unitId ?? null,
  ]);
};
