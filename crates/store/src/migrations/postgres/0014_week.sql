-- What somebody worked in a week, as they noted it. Everything in this step is private to its owner.
create table work_week (
    owner_id  uuid   not null references account (id),
    -- Written 2026-W49.
    week      text   collate "C" not null check (length(week) = 8),
    monday    bigint not null check (monday between 0 and 1440),
    tuesday   bigint not null check (tuesday between 0 and 1440),
    wednesday bigint not null check (wednesday between 0 and 1440),
    thursday  bigint not null check (thursday between 0 and 1440),
    friday    bigint not null check (friday between 0 and 1440),
    saturday  bigint not null check (saturday between 0 and 1440),
    sunday    bigint not null check (sunday between 0 and 1440),
    noted_at  bigint not null,
    primary key (owner_id, week)
);

-- What freed hours are for. Goals are filled in the order they were noted in.
create table freed_goal (
    id               uuid   not null primary key,
    owner_id         uuid   not null references account (id),
    title            text   not null check (length(title) > 0),
    minutes_per_week bigint not null check (minutes_per_week between 1 and 10080),
    created_at       bigint not null,
    deleted_at       bigint
);

create index freed_goal_by_owner on freed_goal (owner_id, created_at, id)
    where deleted_at is null;

-- Work besides the routine, and days off, as far as they are known. Days are written 2026-12-03.
create table planned (
    id               uuid   not null primary key,
    owner_id         uuid   not null references account (id),
    title            text   not null check (length(title) > 0),
    kind             text   not null check (kind in ('work', 'off')),
    first_day        text   collate "C" not null check (length(first_day) = 10),
    last_day         text   collate "C" not null check (length(last_day) = 10),
    minutes_per_week bigint check (minutes_per_week between 1 and 10080),
    created_at       bigint not null,
    deleted_at       bigint,
    check (last_day >= first_day),
    check ((kind = 'work') = (minutes_per_week is not null))
);

create index planned_by_owner on planned (owner_id, last_day, id) where deleted_at is null;

-- How it felt after a delivery was accepted. A row without a step says that nothing is to be asked
-- any more: the question was put aside, or the answer deleted.
create table mood (
    owner_id uuid   not null references account (id),
    order_id uuid   not null references work_order (id),
    step     bigint check (step between 1 and 5),
    at       bigint not null,
    primary key (owner_id, order_id)
);

create index mood_by_owner on mood (owner_id, at, order_id) where step is not null;

-- Up to which message a side of an order needs no answer any more.
create table settled_message (
    account_id uuid   not null references account (id),
    order_id   uuid   not null references work_order (id),
    until      bigint not null,
    primary key (account_id, order_id)
);

-- The orders that have not ended, whose last messages are looked at for every page.
create index work_order_open_for_client on work_order (client_id, id)
    where next_role is not null;
create index work_order_open_for_contractor on work_order (contractor_id, id)
    where next_role is not null;
