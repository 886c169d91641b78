-- Who did it, when it was not a person; and mail that is shown to the operator instead of sent.
alter table event add column actor_kind text not null default 'account'
    check (actor_kind in ('account', 'clock', 'console'));

-- The net time account: one row per event that freed time or cost time (mission 3.26).
create table time_entry (
    event_id   blob    not null primary key references event (id),
    account_id blob    not null references account (id),
    at         integer not null,
    kind       text    not null check (kind in ('freed', 'explained', 'answered', 'reviewed')),
    minutes    integer not null check (minutes between 0 and 527040),
    task_id    blob    check (length(task_id) = 16),
    order_id   blob    check (length(order_id) = 16)
) strict;

create index time_entry_by_account on time_entry (account_id, at, event_id);

drop index mail_due;
drop index mail_by_time;
drop index mail_once;
alter table mail rename to mail_before;

create table mail (
    id         blob    not null primary key check (length(id) = 16),
    account_id blob    check (length(account_id) = 16),
    recipient  text    not null,
    subject    text    not null,
    body       text    not null,
    path       text,
    state      text    not null check (state in ('open', 'sent', 'shown', 'dead')),
    attempts   integer not null check (attempts >= 0),
    due_at     integer not null,
    dedup_key  text,
    last_error text,
    created_at integer not null,
    sent_at    integer,
    check ((state = 'sent') = (sent_at is not null))
) strict;

insert into mail (id, account_id, recipient, subject, body, state, attempts, due_at, dedup_key,
    last_error, created_at, sent_at)
select id, account_id, recipient, subject, body, state, attempts, due_at, dedup_key,
    last_error, created_at, sent_at from mail_before;
drop table mail_before;

create index mail_due on mail (due_at, id) where state = 'open';
create index mail_by_time on mail (created_at, id);
create unique index mail_once on mail (dedup_key) where dedup_key is not null;
