-- What one side proposed to add to a contract both have signed. Of an addendum only the answer is
-- noted, once; the version of the contract with it is written when the other side signs.
create table addendum (
    order_id    blob    not null references work_order (id),
    number      integer not null check (number between 1 and 10),
    by_role     text    not null check (by_role in ('client', 'contractor')),
    title       text    not null check (length(title) > 0),
    words       text    not null check (length(words) > 0),
    criterion   text    check (length(criterion) > 0),
    amount      integer not null check (amount >= 0),
    currency    text    not null check (length(currency) = 3),
    due_at      integer not null,
    stage       integer check (stage >= 1),
    at          integer not null,
    until_at    integer not null,
    account_id  blob    not null references account (id),
    typed_name  text    not null check (length(typed_name) > 0),
    hash        blob    not null check (length(hash) = 32),
    answer      text    check (answer in ('accepted', 'declined', 'taken-back', 'lapsed')),
    answered_at integer,
    reason      text    not null,
    primary key (order_id, number),
    check ((amount > 0) = (stage is not null)),
    check (until_at > at),
    check ((answer is null) = (answered_at is null))
) strict;

create trigger addendum_is_not_edited before update on addendum
    when old.answer is not null or new.title <> old.title or new.words <> old.words
        or new.amount <> old.amount or new.by_role <> old.by_role or new.due_at <> old.due_at
        or new.hash <> old.hash or new.until_at <> old.until_at
begin
    select raise(abort, 'addendum_is_not_edited');
end;

create trigger addendum_stays before delete on addendum
begin
    select raise(abort, 'addendum_stays');
end;
