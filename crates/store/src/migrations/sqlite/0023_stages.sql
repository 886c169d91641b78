-- An order runs through stages; each is secured, paid and settled by itself.
alter table work_order add column stage integer not null default 0 check (stage >= 0);
alter table work_order add column paid_amount integer not null default 0 check (paid_amount >= 0);
alter table work_order add column refunded_amount integer not null default 0
    check (refunded_amount >= 0);

update work_order set
    paid_amount = coalesce((select sum(t.amount) from transfer t
        where t.order_id = work_order.id and t.code = 3), 0),
    refunded_amount = coalesce((select sum(t.amount) from transfer t
        where t.order_id = work_order.id and t.code = 4), 0);

-- What came in, was paid and went back for one stage: what lists and pages read. The ledger has
-- the transfers; `verify` holds both against each other.
create table order_stage (
    order_id   blob    not null references work_order (id),
    stage      integer not null check (stage >= 0),
    title      text    not null check (length(title) > 0),
    amount     integer not null check (amount > 0),
    due_at     integer not null,
    secured    integer not null default 0 check (secured >= 0),
    paid       integer not null default 0 check (paid >= 0),
    refunded   integer not null default 0 check (refunded >= 0),
    ending     text    check (ending in ('accepted', 'silence', 'agreed', 'decided', 'lapsed',
        'withdrawn')),
    settled_at integer,
    primary key (order_id, stage),
    check (secured <= amount),
    check (paid + refunded <= secured),
    check ((ending is null) = (settled_at is null)),
    check (ending is null or paid + refunded = secured)
) strict;

create trigger order_stage_stays before delete on order_stage
    when old.secured > 0 or old.ending is not null
begin
    select raise(abort, 'order_stage_stays');
end;

-- Every order so far has one stage.
insert into order_stage (order_id, stage, title, amount, due_at, secured, paid, refunded, ending,
    settled_at)
select o.id, 0, o.title, o.amount, o.due_at,
    coalesce((select sum(t.amount) from transfer t where t.order_id = o.id and t.code = 1), 0),
    o.paid_amount, o.refunded_amount,
    case when o.paid_amount + o.refunded_amount = 0 then null
        when o.state = 'paid' then case when exists (select 1 from decision d
            where d.order_id = o.id and d.kind = 'silence') then 'silence' else 'accepted' end
        when o.state = 'withdrawn' then 'withdrawn' else 'lapsed' end,
    case when o.paid_amount + o.refunded_amount = 0 then null else o.changed_at end
from work_order o;

-- The most somebody risks at once with a person they have never paid. Only its owner sees it.
create table risk_cap (
    owner_id   blob    not null primary key references account (id),
    amount     integer not null check (amount > 0),
    currency   text    not null check (length(currency) = 3),
    changed_at integer not null
) strict;

-- What a contractor wrote down about their time. A correction is another row: both can be read.
create table work_hour (
    order_id   blob    not null references work_order (id),
    number     integer not null check (number >= 1),
    stage      integer not null check (stage >= 0),
    day        text    not null check (length(day) = 10),
    minutes    integer not null check (minutes between 0 and 1440),
    result     text    not null check (length(result) > 0),
    corrects   integer,
    reason     text    check (length(reason) > 0),
    at         integer not null,
    primary key (order_id, number),
    unique (order_id, corrects),
    foreign key (order_id, corrects) references work_hour (order_id, number),
    check (corrects is null or corrects < number),
    check ((corrects is null) = (reason is null)),
    check (minutes > 0 or corrects is not null)
) strict;

create trigger work_hour_is_not_edited before update on work_hour
begin
    select raise(abort, 'work_hour_is_not_edited');
end;

create trigger work_hour_stays before delete on work_hour
begin
    select raise(abort, 'work_hour_stays');
end;
