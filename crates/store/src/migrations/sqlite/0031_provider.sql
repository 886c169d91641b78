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
