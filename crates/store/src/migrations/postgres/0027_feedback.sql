-- What one side of an order told the other, the one answer to it, and the version it became.
create table feedback (
    id                uuid    not null primary key,
    order_id          uuid    not null references work_order (id),
    by_role           text    not null check (by_role in ('client', 'contractor')),
    observed          text    not null check (length(observed) > 0),
    expected          text    not null,
    next_step         text    not null check (length(next_step) > 0),
    at                bigint  not null,
    reply             text,
    replied_at        bigint,
    taken_instruction uuid    references instruction (id),
    taken_into        bigint,
    check ((reply is null) = (replied_at is null)),
    check ((taken_instruction is null) = (taken_into is null))
);

create index feedback_by_order on feedback (order_id, at, id);
create index feedback_taken on feedback (taken_instruction, taken_into)
    where taken_instruction is not null;
