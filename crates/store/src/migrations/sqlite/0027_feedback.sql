-- What one side of an order told the other, the one answer to it, and the version it became.
create table feedback (
    id                blob    not null primary key check (length(id) = 16),
    order_id          blob    not null references work_order (id),
    by_role           text    not null check (by_role in ('client', 'contractor')),
    observed          text    not null check (length(observed) > 0),
    expected          text    not null,
    next_step         text    not null check (length(next_step) > 0),
    at                integer not null,
    reply             text,
    replied_at        integer,
    taken_instruction blob    references instruction (id),
    taken_into        integer,
    check ((reply is null) = (replied_at is null)),
    check ((taken_instruction is null) = (taken_into is null))
) strict;

create index feedback_by_order on feedback (order_id, at, id);
create index feedback_taken on feedback (taken_instruction, taken_into)
    where taken_instruction is not null;
