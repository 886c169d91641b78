-- A key is written in the transaction of its effect, with the order it made or changed. Keys of
-- requests that were broken off before their effect, or that cannot name it, are forgotten.
drop table idempotency;

create table idempotency (
    account_id   blob    not null references account (id),
    key          text    not null,
    request_hash blob    not null check (length(request_hash) = 32),
    order_id     blob    not null references work_order (id),
    status       integer,
    body         text,
    created_at   integer not null,
    primary key (account_id, key)
) strict;

create index idempotency_by_age on idempotency (created_at);
