-- What of a booking was secured for which order, under the transfer that did it: one booking may be
-- split over several orders. Without a booking it was secured before this was kept.
create table bank_share (
    transfer_id blob    not null primary key references transfer (id),
    entry_key   blob    references bank_entry (entry_key),
    order_id    blob    not null references work_order (id),
    amount      integer not null check (amount > 0)
) strict;

create index bank_share_by_entry on bank_share (entry_key) where entry_key is not null;
create index bank_share_by_order on bank_share (order_id);
create index bank_entry_by_order on bank_entry (order_id) where order_id is not null;

-- Where one booking alone paid for an order at once, it is known which.
insert into bank_share (transfer_id, entry_key, order_id, amount)
select t.id,
    (select e.entry_key from bank_entry e where e.order_id = t.order_id and e.direction = 'in'
        and e.amount - e.left_over = t.amount
        and (select count(*) from bank_entry x where x.order_id = t.order_id) = 1
        and (select count(*) from transfer y where y.order_id = t.order_id and y.code = 1) = 1),
    t.order_id, t.amount
from transfer t join order_custody c on c.order_id = t.order_id and c.adapter = 'trust'
where t.code = 1;

create trigger bank_share_is_not_edited before update on bank_share
begin
    select raise(abort, 'bank_share_is_not_edited');
end;

create trigger bank_share_stays before delete on bank_share
begin
    select raise(abort, 'bank_share_stays');
end;

-- New orders may begin with a licensed provider. It has a name that both sides read.
alter table custody_choice rename to custody_choice_before;

create table custody_choice (
    number    integer not null primary key check (number >= 1),
    adapter   text    not null check (adapter in ('play', 'direct', 'trust', 'provider')),
    holder    text,
    iban      text,
    chosen_by blob    not null references account (id),
    chosen_at integer not null,
    provider  text check (length(provider) between 1 and 70),
    check ((holder is null) = (iban is null)),
    check (adapter <> 'trust' or iban is not null),
    check ((adapter = 'provider') = (provider is not null))
) strict;

insert into custody_choice (number, adapter, holder, iban, chosen_by, chosen_at)
select number, adapter, holder, iban, chosen_by, chosen_at from custody_choice_before;

drop table custody_choice_before;

create trigger custody_choice_is_not_edited before update on custody_choice
begin
    select raise(abort, 'custody_choice_is_not_edited');
end;

create trigger custody_choice_stays before delete on custody_choice
begin
    select raise(abort, 'custody_choice_stays');
end;

alter table order_custody rename to order_custody_before;

create table order_custody (
    order_id  blob    not null primary key references work_order (id),
    adapter   text    not null check (adapter in ('play', 'direct', 'trust', 'provider')),
    reference text    not null unique check (length(reference) between 5 and 25)
) strict;

insert into order_custody (order_id, adapter, reference)
select order_id, adapter, reference from order_custody_before;

drop table order_custody_before;

create trigger order_custody_is_not_edited before update on order_custody
begin
    select raise(abort, 'order_custody_is_not_edited');
end;

create trigger order_custody_stays before delete on order_custody
begin
    select raise(abort, 'order_custody_stays');
end;

-- When a payment that failed is asked for again.
alter table bank_payout add column next_at integer;

-- Every message of the provider, once.
create table provider_event (
    event_id    text    not null primary key check (length(event_id) between 1 and 100),
    digest      blob    not null check (length(digest) = 32),
    told        text    not null check (told in ('instruction', 'held', 'released', 'refunded', 'failed')),
    request     text    not null check (length(request) between 1 and 100),
    order_id    blob    references work_order (id),
    payout_id   blob    references bank_payout (id),
    amount      integer not null check (amount > 0),
    currency    text    not null check (length(currency) = 3),
    page        text,
    reason      text,
    state       text    not null check (state in ('done', 'look', 'closed')),
    effect      text    not null,
    transfer_id blob    unique references transfer (id),
    received_at integer not null,
    decided_by  blob    references account (id),
    check ((state = 'closed') = (decided_by is not null))
) strict;

create index provider_event_by_request on provider_event (request);
create index provider_event_by_state on provider_event (state, received_at, event_id);
create index provider_event_by_order on provider_event (order_id, received_at) where order_id is not null;
create index provider_event_by_payout on provider_event (payout_id) where payout_id is not null;

create trigger provider_event_stays before delete on provider_event
begin
    select raise(abort, 'provider_event_stays');
end;
