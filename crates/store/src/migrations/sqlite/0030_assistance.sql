-- A lasting cooperation paid by the week: one frame both sign, and an order for every week of it.
create table assistance (
    id              blob    not null primary key,
    number          text    not null unique,
    client_id       blob    not null references account (id),
    contractor_id   blob    not null references account (id),
    order_id        blob    not null references work_order (id),
    frame           text    not null,
    hash            blob    not null,
    standing        text    not null,
    phase           text    not null check (phase in ('proposed', 'running', 'ended')),
    next_account_id blob    references account (id),
    next_at         integer,
    created_at      integer not null,
    changed_at      integer not null,
    version         integer not null check (version >= 1),
    check (client_id <> contractor_id),
    check ((phase = 'ended') = (next_at is null)),
    check ((phase = 'proposed') = (next_account_id is not null)),
    check (next_account_id is null or next_account_id in (client_id, contractor_id))
) strict;

create index assistance_client on assistance (client_id, changed_at);
create index assistance_contractor on assistance (contractor_id, changed_at);
create index assistance_turn on assistance (next_account_id) where next_account_id is not null;

create trigger assistance_frame_is_not_edited before update on assistance
    when old.frame <> new.frame or old.hash <> new.hash or old.number <> new.number
        or old.client_id <> new.client_id or old.contractor_id <> new.contractor_id
begin
    select raise(abort, 'assistance_frame_is_not_edited');
end;

create trigger assistance_stays before delete on assistance
begin
    select raise(abort, 'assistance_stays');
end;

-- One order for a week, none twice.
create table assistance_week (
    assistance_id blob    not null references assistance (id),
    week          integer not null check (week between 1 and 52),
    order_id      blob    not null unique references work_order (id),
    primary key (assistance_id, week)
) strict;

create trigger assistance_week_is_not_edited before update on assistance_week
begin
    select raise(abort, 'assistance_week_is_not_edited');
end;

create trigger assistance_week_stays before delete on assistance_week
begin
    select raise(abort, 'assistance_week_stays');
end;
