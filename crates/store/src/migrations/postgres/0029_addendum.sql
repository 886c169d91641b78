-- What one side proposed to add to a contract both have signed. Of an addendum only the answer is
-- noted, once; the version of the contract with it is written when the other side signs.
create table addendum (
    order_id    uuid    not null references work_order (id),
    number      bigint not null check (number between 1 and 10),
    by_role     text    not null check (by_role in ('client', 'contractor')),
    title       text    not null check (length(title) > 0),
    words       text    not null check (length(words) > 0),
    criterion   text    check (length(criterion) > 0),
    amount      bigint not null check (amount >= 0),
    currency    text    not null check (length(currency) = 3),
    due_at      bigint not null,
    stage       bigint check (stage >= 1),
    at          bigint not null,
    until_at    bigint not null,
    account_id  uuid    not null references account (id),
    typed_name  text    not null check (length(typed_name) > 0),
    hash        bytea   not null check (octet_length(hash) = 32),
    answer      text    check (answer in ('accepted', 'declined', 'taken-back', 'lapsed')),
    answered_at bigint,
    reason      text    not null,
    primary key (order_id, number),
    check ((amount > 0) = (stage is not null)),
    check (until_at > at),
    check ((answer is null) = (answered_at is null))
);

create trigger addendum_is_not_edited before update on addendum
    for each row when (old.answer is not null or new.title <> old.title or new.words <> old.words
        or new.amount <> old.amount or new.by_role <> old.by_role or new.due_at <> old.due_at
        or new.hash <> old.hash or new.until_at <> old.until_at)
    execute function refuse_change();

create trigger addendum_stays before delete on addendum
    for each row execute function refuse_change();
