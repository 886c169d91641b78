-- What somebody takes on. Everything may be missing; one row a person. Skills stand line by line.
create table capacity (
    account_id       blob    not null primary key references account (id),
    tasks            text    not null,
    skills           text    not null,
    minutes_per_week integer check (minutes_per_week between 0 and 3600),
    price_minor      integer check (price_minor > 0),
    currency         text,
    changed_at       integer not null,
    check ((price_minor is null) = (currency is null))
) strict;
