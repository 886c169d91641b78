-- What of a booking was secured for which order, under the transfer that did it: one booking may be
-- split over several orders. Without a booking it was secured before this was kept.
create table bank_share (
    transfer_id uuid    not null primary key references transfer (id),
    entry_key   bytea   references bank_entry (entry_key),
    order_id    uuid    not null references work_order (id),
    amount      bigint  not null check (amount > 0)
);

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
    for each row execute function refuse_change();

create trigger bank_share_stays before delete on bank_share
    for each row execute function refuse_change();

-- New orders may begin with a licensed provider. It has a name that both sides read.
alter table custody_choice
    add column provider text check (length(provider) between 1 and 70),
    drop constraint custody_choice_adapter_check,
    add constraint custody_choice_adapter_check
        check (adapter in ('play', 'direct', 'trust', 'provider')),
    add check ((adapter = 'provider') = (provider is not null));

alter table order_custody
    drop constraint order_custody_adapter_check,
    add constraint order_custody_adapter_check
        check (adapter in ('play', 'direct', 'trust', 'provider'));

-- When a payment that failed is asked for again.
alter table bank_payout add column next_at bigint;

-- Every message of the provider, once.
create table provider_event (
    event_id    text    not null primary key check (length(event_id) between 1 and 100),
    digest      bytea   not null check (length(digest) = 32),
    told        text    not null check (told in ('instruction', 'held', 'released', 'refunded', 'failed')),
    request     text    not null check (length(request) between 1 and 100),
    order_id    uuid    references work_order (id),
    payout_id   uuid    references bank_payout (id),
    amount      bigint  not null check (amount > 0),
    currency    text    not null check (length(currency) = 3),
    page        text,
    reason      text,
    state       text    not null check (state in ('done', 'look', 'closed')),
    effect      text    not null,
    transfer_id uuid    unique references transfer (id),
    received_at bigint  not null,
    decided_by  uuid    references account (id),
    check ((state = 'closed') = (decided_by is not null))
);

create index provider_event_by_request on provider_event (request);
create index provider_event_by_state on provider_event (state, received_at, event_id);
create index provider_event_by_order on provider_event (order_id, received_at) where order_id is not null;
create index provider_event_by_payout on provider_event (payout_id) where payout_id is not null;

create trigger provider_event_stays before delete on provider_event
    for each row execute function refuse_change();
