-- Private to the client: what was done and what was skipped on the list before the first order with
-- somebody new. What was still open at the signature is kept as skipped.
create table preflight_mark (
    order_id blob not null references work_order (id),
    owner_id blob not null references account (id),
    point    text not null check (length(point) > 0),
    mark     text not null check (mark in ('done', 'skipped')),
    at       integer not null,
    primary key (order_id, point)
) strict;
