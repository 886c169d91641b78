-- An order can wait for its first pieces to be looked at.
alter table work_order
    drop constraint work_order_state_check,
    drop constraint work_order_tag_check,
    add constraint work_order_state_check check (state in ('awaiting-signatures',
        'awaiting-funding', 'secured', 'in-work', 'sample-shown', 'delivered', 'in-dispute', 'paid',
        'lapsed', 'withdrawn', 'settled')),
    add constraint work_order_tag_check check (tag in ('signature-open', 'funding-open',
        'secured', 'in-work', 'sample', 'for-review', 'in-dispute', 'paid', 'ended'));

-- The first pieces that were shown before the rest, and what the client said to them.
create table order_sample (
    order_id    uuid not null primary key references work_order (id),
    note        text not null,
    files       text not null,
    at          bigint not null,
    answer      text check (answer in ('go-on', 'otherwise', 'silence')),
    words       text not null default '',
    answered_at bigint,
    check ((answer is null) = (answered_at is null))
);

create trigger order_sample_is_not_edited before update on order_sample
    for each row when (old.answer is not null or new.note <> old.note or new.files <> old.files
        or new.at <> old.at)
    execute function refuse_change();
create trigger order_sample_stays before delete on order_sample
    for each row execute function refuse_change();
