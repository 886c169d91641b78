-- Who did it, when it was not a person; and mail that is shown to the operator instead of sent.
alter table event add column actor_kind text not null default 'account'
    check (actor_kind in ('account', 'clock', 'console'));

-- The net time account: one row per event that freed time or cost time (mission 3.26).
create table time_entry (
    event_id   uuid    not null primary key references event (id),
    account_id uuid    not null references account (id),
    at         bigint  not null,
    kind       text    not null check (kind in ('freed', 'explained', 'answered', 'reviewed')),
    minutes    bigint  not null check (minutes between 0 and 527040),
    task_id    uuid,
    order_id   uuid
);

create index time_entry_by_account on time_entry (account_id, at, event_id);

alter table mail add column path text;
alter table mail drop constraint mail_state_check;
alter table mail add check (state in ('open', 'sent', 'shown', 'dead'));
