-- What a retryable request did, written in the very statement that did it: the key is unique, so whatever dies between the
-- commit and the answer, and however often the request comes again, it is done once. The answer is made anew from the subject.
create table idempotency_done (
  user_id     uuid not null references app_user,
  key         text not null,
  subject_id  text not null,
  at          timestamptz not null,
  primary key (user_id, key)
);
create index idempotency_done_at on idempotency_done (at);
