-- An order can wait for its first pieces to be looked at. Only checks change, nothing that is
-- stored: https://www.sqlite.org/lang_altertable.html, section 7.
pragma writable_schema = on;
update sqlite_schema set sql = replace(replace(sql,
    '''delivered'', ''in-dispute''',
    '''sample-shown'', ''delivered'', ''in-dispute'''),
    '''in-work'', ''for-review''',
    '''in-work'', ''sample'', ''for-review''')
    where type = 'table' and name = 'work_order';
pragma writable_schema = reset;

-- The first pieces that were shown before the rest, and what the client said to them.
create table order_sample (
    order_id    blob not null primary key references work_order (id),
    note        text not null,
    files       text not null,
    at          integer not null,
    answer      text check (answer in ('go-on', 'otherwise', 'silence')),
    words       text not null default '',
    answered_at integer,
    check ((answer is null) = (answered_at is null))
) strict;

create trigger order_sample_is_not_edited before update on order_sample
    when old.answer is not null or new.note <> old.note or new.files <> old.files or new.at <> old.at
begin
    select raise(abort, 'order_sample_is_not_edited');
end;

create trigger order_sample_stays before delete on order_sample
begin
    select raise(abort, 'order_sample_stays');
end;
