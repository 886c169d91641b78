-- What whoever decides a dispute gets from the operator for a decision. A new sum is a new row; what
-- held when somebody was named is what they get.
create table neutral_fee (
    number   integer not null primary key check (number >= 1),
    minor    integer not null check (minor >= 0),
    currency text    not null check (length(currency) = 3),
    set_by   blob    not null references account (id),
    set_at   integer not null
) strict;

alter table dispute_named add column fee integer not null default 0 check (fee >= 0);
alter table dispute_named add column fee_paid_at integer
    check (fee_paid_at is null or (outcome = 'decided' and fee > 0));

create index dispute_named_fee on dispute_named (account_id, closed_at)
    where outcome = 'decided' and fee > 0;
