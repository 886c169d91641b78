-- When the other side is told of a message; nothing where it was told at once.
alter table message add column notice_at bigint;

-- What was waiting for the end of somebody's quiet hours goes out as one mail.
create index mail_held on mail (account_id, due_at) where state = 'open';

-- The calendar file that comes with a mail.
create table mail_calendar (
    mail_id uuid not null primary key references mail (id) on delete cascade,
    method  text not null check (method in ('REQUEST', 'CANCEL')),
    content text not null
);

-- Standing meetings of two people. They belong to the two, not to an order, and survive its end.
create table meeting_series (
    id         uuid    not null primary key,
    maker_id   uuid    not null references account (id),
    guest_id   uuid    not null references account (id),
    content    text    not null,
    state      text    not null check (state in ('proposed', 'agreed', 'ended')),
    -- Counts what calendars have to be told, as iTIP wants it.
    sequence   bigint not null check (sequence >= 0),
    created_at bigint not null,
    changed_at bigint not null,
    check (maker_id <> guest_id)
);

create index meeting_series_by_maker on meeting_series (maker_id, changed_at, id);
create index meeting_series_by_guest on meeting_series (guest_id, changed_at, id);

-- One meeting of a series, where it differs from the others or was written up.
create table meeting (
    series_id   uuid    not null references meeting_series (id),
    number      bigint not null check (number >= 0),
    -- Where it was moved to, by consent or inside of the agreed hours.
    moved_to    bigint,
    is_off      bigint not null check (is_off in (0, 1)),
    proposed_to bigint,
    proposed_by uuid    references account (id),
    minutes     text    not null,
    minutes_by  uuid    references account (id),
    minutes_at  bigint,
    primary key (series_id, number),
    check ((proposed_to is null) = (proposed_by is null)),
    check ((minutes_by is null) = (minutes_at is null))
);

-- Points of the agenda: open ones carry over to the next meeting.
create table meeting_point (
    id        uuid    not null primary key,
    series_id uuid    not null references meeting_series (id),
    author_id uuid    not null references account (id),
    body      text    not null check (length(body) > 0),
    added_at  bigint not null,
    done_at   bigint,
    done_by   uuid    references account (id),
    check ((done_at is null) = (done_by is null))
);

create index meeting_point_by_series on meeting_point (series_id, added_at, id);

-- Where video talks are held, as the operator wants it.
create table video_setting (
    id      bigint not null primary key check (id = 1),
    pattern text    not null
);

-- The secret address of a person's calendar, kept as a hash.
create table calendar_feed (
    account_id uuid    not null primary key references account (id),
    token_hash bytea   not null unique check (octet_length(token_hash) = 32),
    made_at    bigint not null
);

-- How often the client wants to hear how an order is going, counted from the last update.
create table progress_rhythm (
    order_id   uuid    not null primary key references work_order (id),
    every_days bigint not null check (every_days between 1 and 30),
    since      bigint not null,
    missed     bigint not null check (missed >= 0)
);

-- Messages that are updates.
create table progress_update (
    message_id uuid    not null primary key references message (id),
    order_id   uuid    not null references work_order (id),
    at         bigint not null
);

create index progress_update_by_order on progress_update (order_id, at);
