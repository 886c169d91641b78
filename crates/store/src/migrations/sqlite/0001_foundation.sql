create table schema_version (
    number     integer not null primary key check (number > 0),
    name       text    not null unique,
    checksum   blob    not null check (length(checksum) = 32),
    applied_at integer not null
) strict;

-- What happened. Events of one order are numbered and chained by hash.
create table event (
    id            blob    not null primary key check (length(id) = 16),
    at            integer not null,
    actor_id      blob    check (length(actor_id) = 16),
    kind          text    not null,
    about_kind    text    not null,
    about_id      blob    not null check (length(about_id) = 16),
    order_id      blob    check (length(order_id) = 16),
    number        integer check (number >= 1),
    amounts       text    not null,
    reference     text,
    previous_hash blob    check (length(previous_hash) = 32),
    hash          blob    check (length(hash) = 32),
    unique (order_id, number),
    check ((order_id is null) = (number is null)),
    check ((order_id is null) = (hash is null)),
    check ((previous_hash is null) = (number is null or number = 1))
) strict;

create index event_by_about on event (about_id, at, id);
create index event_by_actor on event (actor_id, at, id);
create index event_by_time on event (at, id);

create trigger event_is_not_edited before update on event
begin
    select raise(abort, 'event_is_not_edited');
end;

create trigger event_of_an_order_stays before delete on event when old.order_id is not null
begin
    select raise(abort, 'event_of_an_order_stays');
end;

-- What is to be done later. A worker leases a row before it works on it.
create table job (
    id           blob    not null primary key check (length(id) = 16),
    kind         text    not null,
    due_at       integer not null,
    payload      text    not null,
    state        text    not null check (state in ('open', 'done', 'dead')),
    attempts     integer not null check (attempts >= 0),
    leased_until integer,
    dedup_key    text,
    last_error   text,
    created_at   integer not null,
    finished_at  integer,
    check ((state = 'open') = (finished_at is null)),
    check (leased_until is null or state = 'open')
) strict;

create index job_due on job (due_at, id) where state = 'open';
create index job_finished on job (finished_at, id) where state <> 'open';
create unique index job_once on job (kind, dedup_key)
    where state = 'open' and dedup_key is not null;

-- Mail on its way out. Without a mail server the operator reads it here.
create table mail (
    id         blob    not null primary key check (length(id) = 16),
    account_id blob    check (length(account_id) = 16),
    recipient  text    not null,
    subject    text    not null,
    body       text    not null,
    state      text    not null check (state in ('open', 'sent', 'dead')),
    attempts   integer not null check (attempts >= 0),
    due_at     integer not null,
    dedup_key  text,
    last_error text,
    created_at integer not null,
    sent_at    integer,
    check ((state = 'sent') = (sent_at is not null))
) strict;

create index mail_due on mail (due_at, id) where state = 'open';
create index mail_by_time on mail (created_at, id);
create unique index mail_once on mail (dedup_key) where dedup_key is not null;
