import { rights } from '@redress/domain';
import { z } from 'zod';
import { statement } from '#platform/database/database.ts';
import type { OutboxHandler } from '#platform/jobs/outbox.ts';

const payload = z.object({
  to: z.object({
    userIds: z.array(z.uuid()).default([]),
    roleCodes: z.array(z.string()).default([]),
    right: z.enum(rights).exactOptional(),
    unitId: z.uuid().exactOptional(),
  }),
  kind: z.string().min(1),
  ticketId: z.uuid().nullable().default(null),
  orderId: z.uuid().nullable().default(null),
  data: z.record(z.string(), z.unknown()).default({}),
  exceptUserId: z.uuid().nullable().default(null),
});

// One statement however many are told: their notifications, and one live event with their ids.
const fanOutStatement = statement(
  'notification_fan_out',
  `with recursive below as (
     select id from org_unit where id = $9 union select o.id from org_unit o join below on o.parent_id = below.id
   ), told as (
     insert into notification (user_id, kind, ticket_id, order_id, data, at)
     select u.id, $1, $2, $3, $4, now() from app_user u
     where u.retired_at is null and u.id is distinct from $5::uuid and (
       u.id = any($6::uuid[])
       or ($9::uuid is null or u.unit_id in (select id from below)) and exists (
         select from user_role r join role on role.code = r.role_code and role.retired_at is null
         where r.user_id = u.id and (r.role_code = any($7::text[]) or role.grants ? $8)))
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
    ticketId,
    orderId,
    JSON.stringify(data),
    exceptUserId,
    to.userIds,
    to.roleCodes,
    to.right ?? '',
    to.unitId ?? null,
  ]);
};
