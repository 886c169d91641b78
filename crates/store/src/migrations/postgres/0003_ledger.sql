-- Double entry. Counters change only together with a transfer; nothing is ever deleted.
create table ledger_account (
    id              uuid  not null primary key,
    code            bigint  not null check (code > 0),
    currency        text    not null check (length(currency) = 3),
    limit_rule      text    not null check (limit_rule in
        ('none', 'debits_must_not_exceed_credits', 'credits_must_not_exceed_debits')),
    debits_pending  bigint  not null check (debits_pending >= 0),
    debits_posted   bigint  not null check (debits_posted >= 0),
    credits_pending bigint  not null check (credits_pending >= 0),
    credits_posted  bigint  not null check (credits_posted >= 0),
    opened_at       bigint  not null,
    check (limit_rule <> 'debits_must_not_exceed_credits'
        or debits_pending + debits_posted <= credits_posted),
    check (limit_rule <> 'credits_must_not_exceed_debits'
        or credits_pending + credits_posted <= debits_posted)
);

-- A transfer is written once. Only what became of a reservation is noted later.
create table transfer (
    id         uuid  not null primary key,
    debit_id   uuid  not null references ledger_account (id),
    credit_id  uuid  not null references ledger_account (id),
    amount     bigint  not null check (amount > 0),
    currency   text    not null check (length(currency) = 3),
    code       bigint  not null check (code > 0),
    kind       text    not null check (kind in ('posted', 'pending', 'post', 'void')),
    pending_id uuid  references transfer (id),
    expires_at bigint,
    settlement text    not null check (settlement in ('open', 'posted', 'voided', 'expired')),
    order_id   uuid,
    at         bigint  not null,
    check (debit_id <> credit_id),
    check ((kind in ('post', 'void')) = (pending_id is not null)),
    check (expires_at is null or kind = 'pending'),
    check (settlement = 'open' or kind = 'pending')
);

create index transfer_by_order on transfer (order_id, at, id) where order_id is not null;
create index transfer_by_debit on transfer (debit_id, at, id);
create index transfer_by_credit on transfer (credit_id, at, id);
create unique index transfer_settled_once on transfer (pending_id) where pending_id is not null;

create trigger transfer_is_not_edited before update on transfer
    for each row when (old.kind <> 'pending' or old.settlement <> 'open' or new.amount <> old.amount
        or new.debit_id <> old.debit_id or new.credit_id <> old.credit_id or new.id <> old.id
        or new.code <> old.code or new.kind <> old.kind or new.at <> old.at
        or new.currency <> old.currency)
    execute function refuse_change();

create trigger transfer_stays before delete on transfer
    for each row execute function refuse_change();

create trigger ledger_account_stays before delete on ledger_account
    for each row execute function refuse_change();
