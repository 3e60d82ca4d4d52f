-- A retry with other content is told apart by this, so that a key need not be claimed before the work is done.
alter table idempotency_done add column request_hash text;
