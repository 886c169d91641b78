-- What the two sides of an order say and send, hand in and decide.
create table message (
    id        blob    not null primary key check (length(id) = 16),
    order_id  blob    not null references work_order (id),
    author_id blob    not null references account (id),
    body      text    not null,
    files     text    not null,
    at        integer not null
) strict;

create index message_by_order on message (order_id, at, id);

-- Content is kept once, by its hash, in the database: every node finds it.
create table file_blob (
    sha256  blob    not null primary key check (length(sha256) = 32),
    content blob    not null,
    size    integer not null check (size >= 0),
    check (size = length(content))
) strict;

create table file (
    id         blob    not null primary key check (length(id) = 16),
    order_id   blob    not null references work_order (id),
    author_id  blob    not null references account (id),
    name       text    not null check (length(name) > 0),
    media_type text    not null,
    size       integer not null check (size >= 0),
    sha256     blob    not null references file_blob (sha256),
    at         integer not null
) strict;

create index file_by_order on file (order_id, at, id);
create index file_by_content on file (sha256);

create table delivery (
    order_id blob    not null references work_order (id),
    number   integer not null check (number >= 1),
    note     text    not null,
    ticked   text    not null,
    files    text    not null,
    at       integer not null,
    primary key (order_id, number)
) strict;

-- The answer to a delivery: accepted, to be improved, or more time to look.
create table decision (
    order_id blob    not null,
    delivery integer not null,
    kind     text    not null check (kind in ('accepted', 'improve', 'extended', 'silence')),
    percent  integer check (percent between 1 and 100),
    remark   text,
    defects  text    not null,
    at       integer not null,
    primary key (order_id, delivery, kind),
    foreign key (order_id, delivery) references delivery (order_id, number),
    check ((kind = 'accepted') = (percent is not null))
) strict;
