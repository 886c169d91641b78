-- Which way of custody new orders begin with. The newest row counts; the others tell what was before.
create table custody_choice (
    number    integer not null primary key check (number >= 1),
    adapter   text    not null check (adapter in ('play', 'direct', 'trust')),
    holder    text,
    iban      text,
    chosen_by blob    not null references account (id),
    chosen_at integer not null,
    check ((holder is null) = (iban is null)),
    check (adapter <> 'trust' or iban is not null)
) strict;

create trigger custody_choice_is_not_edited before update on custody_choice
begin
    select raise(abort, 'custody_choice_is_not_edited');
end;

create trigger custody_choice_stays before delete on custody_choice
begin
    select raise(abort, 'custody_choice_stays');
end;

-- An order keeps the way it began with. An order without a row has play money.
create table order_custody (
    order_id  blob    not null primary key references work_order (id),
    adapter   text    not null check (adapter in ('play', 'direct', 'trust')),
    reference text    not null unique check (length(reference) between 5 and 25)
) strict;

create trigger order_custody_is_not_edited before update on order_custody
begin
    select raise(abort, 'order_custody_is_not_edited');
end;

create trigger order_custody_stays before delete on order_custody
begin
    select raise(abort, 'order_custody_stays');
end;

-- Where somebody is paid.
create table person_bank (
    account_id blob    not null primary key references account (id),
    holder     text    not null check (length(holder) between 1 and 70),
    iban       text    not null check (length(iban) between 15 and 34),
    changed_at integer not null
) strict;

-- A file of payments. Whoever made it does not approve it.
create table bank_file (
    number      integer not null primary key check (number >= 1),
    state       text    not null check (state in ('drafted', 'approved', 'dropped')),
    made_by     blob    not null references account (id),
    made_at     integer not null,
    approved_by blob    references account (id),
    approved_at integer,
    check (approved_by is null or approved_by <> made_by),
    check ((approved_by is null) = (approved_at is null)),
    check ((state = 'approved') = (approved_by is not null))
) strict;

-- What is to leave the trust account, or is due from person to person. It has the id of the transfer
-- that made it due.
create table bank_payout (
    id         blob    not null primary key check (length(id) = 16),
    reason     text    not null check (reason in ('payout', 'refund', 'surplus')),
    order_id   blob    references work_order (id),
    account_id blob    references account (id),
    holder     text,
    iban       text,
    amount     integer not null check (amount > 0),
    currency   text    not null check (length(currency) = 3),
    state      text    not null check (state in ('waiting', 'in-file', 'paid', 'due', 'kept')),
    file       integer references bank_file (number),
    attempt    integer not null default 1 check (attempt between 1 and 99),
    made_at    integer not null,
    settled_at integer,
    check ((state = 'in-file') <= (file is not null)),
    check ((state in ('paid', 'kept')) = (settled_at is not null))
) strict;

create index bank_payout_by_state on bank_payout (state, made_at, id);
create index bank_payout_by_order on bank_payout (order_id, made_at, id) where order_id is not null;

create trigger bank_payout_stays before delete on bank_payout
begin
    select raise(abort, 'bank_payout_stays');
end;

-- Every booking of the trust account that was read, once.
create table bank_entry (
    entry_key     blob    not null primary key check (length(entry_key) = 32),
    iban          text    not null,
    direction     text    not null check (direction in ('in', 'out')),
    amount        integer not null check (amount > 0),
    currency      text    not null check (length(currency) = 3),
    booked        text    not null check (length(booked) = 10),
    name          text,
    payer_iban    text,
    end_to_end    text,
    reference     text,
    purpose       text    not null,
    is_reversal   integer not null check (is_reversal in (0, 1)),
    return_reason text,
    format        text    not null check (format in ('camt', 'csv')),
    state         text    not null check (state in ('open', 'look', 'done', 'charge', 'ignored')),
    -- What of money that came in is not yet anybody's.
    left_over     integer not null check (left_over between 0 and amount),
    order_id      blob    references work_order (id),
    payout_id     blob    references bank_payout (id),
    imported_by   blob    not null references account (id),
    imported_at   integer not null,
    decided_by    blob    references account (id),
    check (direction = 'in' or left_over = 0),
    check ((state = 'open') = (left_over > 0))
) strict;

create index bank_entry_by_state on bank_entry (state, booked, entry_key);
create index bank_entry_by_look on bank_entry (booked, amount, direction);

create trigger bank_entry_stays before delete on bank_entry
begin
    select raise(abort, 'bank_entry_stays');
end;

-- What the bank says lay on the account.
create table bank_balance (
    iban        text    not null,
    on_day      text    not null check (length(on_day) = 10),
    balance     integer not null,
    currency    text    not null check (length(currency) = 3),
    imported_at integer not null,
    primary key (iban, on_day)
) strict;
