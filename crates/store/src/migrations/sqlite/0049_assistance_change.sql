-- Whose answer an addendum to a frame waits for; the addendum itself stands with the signatures.
create table assistance_change_waits (
    assistance_id blob    not null primary key references assistance (id),
    account_id    blob    not null references account (id),
    until_at      integer not null
) strict;

create index assistance_change_waits_for on assistance_change_waits (account_id);
