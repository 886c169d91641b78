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

-- What the contractor says to single criteria, which steps are done, and how long texts are.
alter table delivery add column notes text not null default '{}';
alter table delivery add column steps text not null default '[]';
alter table delivery add column lengths text not null default '[]';

-- Remarks at a place of a delivery: gathered by the client alone, then sent with the decision.
create table remark (
    id        uuid    not null primary key,
    order_id  uuid    not null references work_order (id),
    delivery  bigint  not null check (delivery >= 1),
    kind      text    not null check (kind in ('must', 'should', 'taste')),
    criterion bigint  check (criterion >= 1),
    file_id   uuid    references file (id),
    place     text    not null,
    body      text    not null check (length(body) > 0),
    at        bigint  not null,
    fate      text    not null check (fate in ('gathered', 'improve', 'next-time')),
    sent_at   bigint,
    check ((fate = 'gathered') = (sent_at is null)),
    check (kind <> 'must' or criterion is not null)
);

create index remark_by_order on remark (order_id, delivery, at, id);

create table remark_answer (
    remark_id uuid    not null references remark (id),
    delivery  bigint  not null check (delivery >= 2),
    is_done   bigint  not null check (is_done in (0, 1)),
    why       text    not null,
    primary key (remark_id, delivery),
    check (is_done = 1 or length(why) > 0)
);

-- Since when the contractor is responsible for how the work is done.
create table hand_over (
    order_id uuid    not null primary key references work_order (id),
    at       bigint  not null
);

-- Private to the client: how the work of one person on one instruction is sampled. The salt keeps
-- the draw from being foreseen.
create table sampling (
    client_id      uuid    not null references account (id),
    contractor_id  uuid    not null references account (id),
    instruction_id uuid    not null,
    floor          bigint  not null check (floor between 5 and 100),
    salt           bytea   not null check (octet_length(salt) = 16),
    at             bigint  not null,
    primary key (client_id, contractor_id, instruction_id)
);
