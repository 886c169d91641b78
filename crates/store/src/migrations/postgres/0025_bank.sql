-- Which way of custody new orders begin with. The newest row counts; the others tell what was before.
create table custody_choice (
    number    bigint  not null primary key check (number >= 1),
    adapter   text    not null check (adapter in ('play', 'direct', 'trust')),
    holder    text,
    iban      text,
    chosen_by uuid    not null references account (id),
    chosen_at bigint  not null,
    check ((holder is null) = (iban is null)),
    check (adapter <> 'trust' or iban is not null)
);

create trigger custody_choice_is_not_edited before update on custody_choice
    for each row execute function refuse_change();

create trigger custody_choice_stays before delete on custody_choice
    for each row execute function refuse_change();

-- An order keeps the way it began with. An order without a row has play money.
create table order_custody (
    order_id  uuid    not null primary key references work_order (id),
    adapter   text    not null check (adapter in ('play', 'direct', 'trust')),
    reference text    not null unique check (length(reference) between 5 and 25)
);

create trigger order_custody_is_not_edited before update on order_custody
    for each row execute function refuse_change();

create trigger order_custody_stays before delete on order_custody
    for each row execute function refuse_change();

-- Where somebody is paid.
create table person_bank (
    account_id uuid    not null primary key references account (id),
    holder     text    not null check (length(holder) between 1 and 70),
    iban       text    not null check (length(iban) between 15 and 34),
    changed_at bigint  not null
);

-- A file of payments. Whoever made it does not approve it.
create table bank_file (
    number      bigint  not null primary key check (number >= 1),
    state       text    not null check (state in ('drafted', 'approved', 'dropped')),
    made_by     uuid    not null references account (id),
    made_at     bigint  not null,
    approved_by uuid    references account (id),
    approved_at bigint,
    check (approved_by is null or approved_by <> made_by),
    check ((approved_by is null) = (approved_at is null)),
    check ((state = 'approved') = (approved_by is not null))
);

-- What is to leave the trust account, or is due from person to person. It has the id of the transfer
-- that made it due.
create table bank_payout (
    id         uuid    not null primary key,
    reason     text    not null check (reason in ('payout', 'refund', 'surplus')),
    order_id   uuid    references work_order (id),
    account_id uuid    references account (id),
    holder     text,
    iban       text,
    amount     bigint  not null check (amount > 0),
    currency   text    not null check (length(currency) = 3),
    state      text    not null check (state in ('waiting', 'in-file', 'paid', 'due', 'kept')),
    file       bigint  references bank_file (number),
    attempt    bigint  not null default 1 check (attempt between 1 and 99),
    made_at    bigint  not null,
    settled_at bigint,
    check ((state = 'in-file') <= (file is not null)),
    check ((state in ('paid', 'kept')) = (settled_at is not null))
);

create index bank_payout_by_state on bank_payout (state, made_at, id);
create index bank_payout_by_order on bank_payout (order_id, made_at, id) where order_id is not null;

create trigger bank_payout_stays before delete on bank_payout
    for each row execute function refuse_change();

-- Every booking of the trust account that was read, once.
create table bank_entry (
    entry_key     bytea   not null primary key check (octet_length(entry_key) = 32),
    iban          text    not null,
    direction     text    not null check (direction in ('in', 'out')),
    amount        bigint  not null check (amount > 0),
    currency      text    not null check (length(currency) = 3),
    booked        text    not null check (length(booked) = 10),
    name          text,
    payer_iban    text,
    end_to_end    text,
    reference     text,
    purpose       text    not null,
    is_reversal   bigint  not null check (is_reversal in (0, 1)),
    return_reason text,
    format        text    not null check (format in ('camt', 'csv')),
    state         text    not null check (state in ('open', 'look', 'done', 'charge', 'ignored')),
    -- What of money that came in is not yet anybody's.
    left_over     bigint  not null check (left_over between 0 and amount),
    order_id      uuid    references work_order (id),
    payout_id     uuid    references bank_payout (id),
    imported_by   uuid    not null references account (id),
    imported_at   bigint  not null,
    decided_by    uuid    references account (id),
    check (direction = 'in' or left_over = 0),
    check ((state = 'open') = (left_over > 0))
);

create index bank_entry_by_state on bank_entry (state, booked, entry_key);
create index bank_entry_by_look on bank_entry (booked, amount, direction);

create trigger bank_entry_stays before delete on bank_entry
    for each row execute function refuse_change();

-- What the bank says lay on the account.
create table bank_balance (
    iban        text    not null,
    on_day      text    not null check (length(on_day) = 10),
    balance     bigint  not null,
    currency    text    not null check (length(currency) = 3),
    imported_at bigint  not null,
    primary key (iban, on_day)
);
