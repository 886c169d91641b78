-- What its owner says about a task besides the facts: kind of work, confidential, hate task, and why
-- handing it on is no luxury although it costs more than the time is worth.
alter table task add column category text check (category in ('text', 'translation', 'design',
    'homepage', 'research', 'marketing', 'software', 'phone', 'office'));
alter table task add column confidential integer not null default 0 check (confidential in (0, 1));
alter table task add column hated integer not null default 0 check (hated in (0, 1));
alter table task add column economic text check (length(economic) > 0);

-- Hate tasks are a group before all others, so every other group moves on by one.
update task set place = place + 15131581;

create index task_hated on task (owner_id, place, id) where hated = 1 and deleted_at is null;

-- What somebody has written down about handing on: why they founded, and what luxury may cost a
-- month. Only its owner ever sees it.
create table sorting (
    owner_id   blob not null primary key references account (id),
    motive     text check (length(motive) > 0),
    luxury     integer check (luxury >= 0),
    currency   text check (length(currency) = 3),
    changed_at integer not null,
    check ((luxury is null) = (currency is null))
) strict;

-- Orders that were a luxury when their money was secured, in the month in which it was.
create table luxury_booking (
    order_id  blob not null primary key references work_order (id),
    owner_id  blob not null references account (id),
    task_id   blob not null references task (id),
    month     text not null check (length(month) = 7),
    amount    integer not null check (amount > 0),
    currency  text not null check (length(currency) = 3),
    booked_at integer not null
) strict;

create index luxury_by_month on luxury_booking (owner_id, month, booked_at, order_id);

-- What was spent on one task is summed up for its break-even date.
create index time_entry_by_task on time_entry (task_id, account_id) where task_id is not null;
