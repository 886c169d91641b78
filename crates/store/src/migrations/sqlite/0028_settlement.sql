-- An order can be in dispute and be settled; meanwhile it can be a neutral person's turn. Only
-- checks change, nothing that is stored: https://www.sqlite.org/lang_altertable.html, section 7.
pragma writable_schema = on;
update sqlite_schema set sql = replace(replace(replace(replace(replace(sql,
    '''delivered'', ''paid'', ''lapsed'', ''withdrawn''))',
    '''delivered'', ''in-dispute'', ''paid'', ''lapsed'', ''withdrawn'', ''settled''))'),
    '''in-work'', ''for-review'', ''paid'', ''ended''))',
    '''in-work'', ''for-review'', ''in-dispute'', ''paid'', ''ended''))'),
    'next_role in (''client'', ''contractor'')',
    'next_role in (''client'', ''contractor'', ''neutral'')'),
    'state in (''paid'', ''lapsed'', ''withdrawn'')) =',
    'state in (''paid'', ''lapsed'', ''withdrawn'', ''settled'')) ='),
    'next_account_id is null or next_account_id in (client_id, contractor_id)',
    'next_account_id is null or (next_account_id in (client_id, contractor_id)) = (next_role <> ''neutral'')')
    where type = 'table' and name = 'work_order';
pragma writable_schema = reset;

-- Offers to end a stage with a sum: the contractor's part of what was held.
create table settlement_offer (
    order_id    blob    not null references work_order (id),
    number      integer not null check (number >= 1),
    stage       integer not null check (stage >= 0),
    by_role     text    not null check (by_role in ('client', 'contractor')),
    amount      integer not null check (amount >= 0),
    held        integer not null check (held > 0),
    currency    text    not null check (length(currency) = 3),
    words       text    not null check (length(words) > 0),
    at          integer not null,
    until_at    integer not null,
    answer      text    check (answer in ('accepted', 'declined', 'replaced', 'closed')),
    answered_at integer,
    primary key (order_id, number),
    check (amount <= held),
    check ((answer is null) = (answered_at is null))
) strict;

create trigger settlement_offer_is_not_edited before update on settlement_offer
    when old.answer is not null or new.amount <> old.amount or new.held <> old.held
        or new.by_role <> old.by_role or new.words <> old.words or new.until_at <> old.until_at
begin
    select raise(abort, 'settlement_offer_is_not_edited');
end;

create trigger settlement_offer_stays before delete on settlement_offer
begin
    select raise(abort, 'settlement_offer_stays');
end;

-- Who may be asked to decide a dispute. The operator keeps the list.
create table neutral_person (
    account_id blob    not null primary key references account (id),
    since      integer not null
) strict;

-- What a dispute was opened about.
create table dispute (
    order_id  blob    not null references work_order (id),
    opened_at integer not null,
    stage     integer not null check (stage >= 0),
    by_role   text    not null check (by_role in ('client', 'contractor')),
    ground    text    not null,
    words     text    not null check (length(words) > 0),
    primary key (order_id, opened_at)
) strict;

create trigger dispute_is_not_edited before update on dispute
begin
    select raise(abort, 'dispute_is_not_edited');
end;

create trigger dispute_stays before delete on dispute
begin
    select raise(abort, 'dispute_stays');
end;

-- Who was named to decide, and what came of it.
create table dispute_named (
    order_id    blob    not null,
    opened_at   integer not null,
    attempt     integer not null check (attempt >= 1),
    account_id  blob    not null references account (id),
    named_at    integer not null,
    until_at    integer not null,
    outcome     text    not null check (outcome in ('waiting', 'decided', 'stepped-back', 'late', 'agreed')),
    closed_at   integer,
    contractor  integer check (contractor >= 0),
    client      integer check (client >= 0),
    reasons     text    check (length(reasons) > 0),
    primary key (order_id, opened_at, attempt),
    foreign key (order_id, opened_at) references dispute (order_id, opened_at),
    check ((outcome = 'waiting') = (closed_at is null)),
    check ((outcome = 'decided') = (reasons is not null)),
    check ((reasons is null) = (contractor is null)),
    check ((reasons is null) = (client is null))
) strict;

create index dispute_named_waiting on dispute_named (account_id, until_at, order_id)
    where outcome = 'waiting';

create trigger dispute_named_stays before delete on dispute_named
begin
    select raise(abort, 'dispute_named_stays');
end;

-- The one round to repair that a side can ask for in a stage before it ends the cooperation.
create table repair (
    order_id blob    not null references work_order (id),
    by_role  text    not null check (by_role in ('client', 'contractor')),
    words    text    not null check (length(words) > 0),
    at       integer not null,
    until_at integer not null,
    stage    integer not null check (stage >= 0),
    primary key (order_id, stage, by_role)
) strict;

create trigger repair_is_not_edited before update on repair
begin
    select raise(abort, 'repair_is_not_edited');
end;

create trigger repair_stays before delete on repair
begin
    select raise(abort, 'repair_stays');
end;

-- What a client gave on top, with thanks.
create table tip (
    order_id blob    not null references work_order (id),
    number   integer not null check (number >= 1),
    amount   integer not null check (amount > 0),
    currency text    not null check (length(currency) = 3),
    words    text    not null,
    at       integer not null,
    primary key (order_id, number)
) strict;

create trigger tip_is_not_edited before update on tip
begin
    select raise(abort, 'tip_is_not_edited');
end;

create trigger tip_stays before delete on tip
begin
    select raise(abort, 'tip_stays');
end;
