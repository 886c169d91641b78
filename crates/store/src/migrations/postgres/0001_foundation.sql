create table schema_version (
    number     bigint  not null primary key check (number > 0),
    name       text    not null unique,
    checksum   bytea   not null check (octet_length(checksum) = 32),
    applied_at bigint  not null
);

-- What happened. Events of one order are numbered and chained by hash.
create table event (
    id            uuid    not null primary key,
    at            bigint  not null,
    actor_id      uuid,
    kind          text    not null,
    about_kind    text    not null,
    about_id      uuid    not null,
    order_id      uuid,
    number        bigint  check (number >= 1),
    amounts       text    not null,
    reference     text,
    previous_hash bytea   check (octet_length(previous_hash) = 32),
    hash          bytea   check (octet_length(hash) = 32),
    unique (order_id, number),
    check ((order_id is null) = (number is null)),
    check ((order_id is null) = (hash is null)),
    check ((previous_hash is null) = (number is null or number = 1))
);

create index event_by_about on event (about_id, at, id);
create index event_by_actor on event (actor_id, at, id);
create index event_by_time on event (at, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%', tg_name;
end
$$;

create trigger event_is_not_edited before update on event
    for each row execute function refuse_change();

create trigger event_of_an_order_stays before delete on event
    for each row when (old.order_id is not null) execute function refuse_change();

-- What is to be done later. A worker leases a row before it works on it.
create table job (
    id           uuid    not null primary key,
    kind         text    not null,
    due_at       bigint  not null,
    payload      text    not null,
    state        text    not null check (state in ('open', 'done', 'dead')),
    attempts     bigint  not null check (attempts >= 0),
    leased_until bigint,
    dedup_key    text,
    last_error   text,
    created_at   bigint  not null,
    finished_at  bigint,
    check ((state = 'open') = (finished_at is null)),
    check (leased_until is null or state = 'open')
);

create index job_due on job (due_at, id) where state = 'open';
create index job_finished on job (finished_at, id) where state <> 'open';
create unique index job_once on job (kind, dedup_key)
    where state = 'open' and dedup_key is not null;

-- Mail on its way out. Without a mail server the operator reads it here.
create table mail (
    id         uuid    not null primary key,
    account_id uuid,
    recipient  text    not null,
    subject    text    not null,
    body       text    not null,
    state      text    not null check (state in ('open', 'sent', 'dead')),
    attempts   bigint  not null check (attempts >= 0),
    due_at     bigint  not null,
    dedup_key  text,
    last_error text,
    created_at bigint  not null,
    sent_at    bigint,
    check ((state = 'sent') = (sent_at is not null))
);

create index mail_due on mail (due_at, id) where state = 'open';
create index mail_by_time on mail (created_at, id);
create unique index mail_once on mail (dedup_key) where dedup_key is not null;
