-- When the other side is told of a message; nothing where it was told at once.
alter table message add column notice_at integer;

-- What was waiting for the end of somebody's quiet hours goes out as one mail.
create index mail_held on mail (account_id, due_at) where state = 'open';

-- The calendar file that comes with a mail.
create table mail_calendar (
    mail_id blob not null primary key references mail (id) on delete cascade,
    method  text not null check (method in ('REQUEST', 'CANCEL')),
    content text not null
) strict;

-- Standing meetings of two people. They belong to the two, not to an order, and survive its end.
create table meeting_series (
    id         blob    not null primary key check (length(id) = 16),
    maker_id   blob    not null references account (id),
    guest_id   blob    not null references account (id),
    content    text    not null,
    state      text    not null check (state in ('proposed', 'agreed', 'ended')),
    -- Counts what calendars have to be told, as iTIP wants it.
    sequence   integer not null check (sequence >= 0),
    created_at integer not null,
    changed_at integer not null,
    check (maker_id <> guest_id)
) strict;

create index meeting_series_by_maker on meeting_series (maker_id, changed_at, id);
create index meeting_series_by_guest on meeting_series (guest_id, changed_at, id);

-- One meeting of a series, where it differs from the others or was written up.
create table meeting (
    series_id   blob    not null references meeting_series (id),
    number      integer not null check (number >= 0),
    -- Where it was moved to, by consent or inside of the agreed hours.
    moved_to    integer,
    is_off      integer not null check (is_off in (0, 1)),
    proposed_to integer,
    proposed_by blob    references account (id),
    minutes     text    not null,
    minutes_by  blob    references account (id),
    minutes_at  integer,
    primary key (series_id, number),
    check ((proposed_to is null) = (proposed_by is null)),
    check ((minutes_by is null) = (minutes_at is null))
) strict;

-- Points of the agenda: open ones carry over to the next meeting.
create table meeting_point (
    id        blob    not null primary key check (length(id) = 16),
    series_id blob    not null references meeting_series (id),
    author_id blob    not null references account (id),
    body      text    not null check (length(body) > 0),
    added_at  integer not null,
    done_at   integer,
    done_by   blob    references account (id),
    check ((done_at is null) = (done_by is null))
) strict;

create index meeting_point_by_series on meeting_point (series_id, added_at, id);

-- Where video talks are held, as the operator wants it.
create table video_setting (
    id      integer not null primary key check (id = 1),
    pattern text    not null
) strict;

-- The secret address of a person's calendar, kept as a hash.
create table calendar_feed (
    account_id blob    not null primary key references account (id),
    token_hash blob    not null unique check (length(token_hash) = 32),
    made_at    integer not null
) strict;

-- How often the client wants to hear how an order is going, counted from the last update.
create table progress_rhythm (
    order_id   blob    not null primary key references work_order (id),
    every_days integer not null check (every_days between 1 and 30),
    since      integer not null,
    missed     integer not null check (missed >= 0)
) strict;

-- Messages that are updates.
create table progress_update (
    message_id blob    not null primary key references message (id),
    order_id   blob    not null references work_order (id),
    at         integer not null
) strict;

create index progress_update_by_order on progress_update (order_id, at);
