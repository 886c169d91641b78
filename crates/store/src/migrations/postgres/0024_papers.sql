-- What the instance seals its documents with. Made once; whoever has it can seal in its name.
create table seal_key (
    id      bigint not null primary key check (id = 1),
    secret  bytea  not null check (octet_length(secret) = 32),
    made_at bigint not null
);

create trigger seal_key_is_not_edited before update on seal_key
    for each row execute function refuse_change();

create trigger seal_key_stays before delete on seal_key
    for each row execute function refuse_change();

-- The operator's own wordings of documents that belong to contracts; without one the wording of the
-- program holds. Every wording stays: contracts keep the one they were written with.
create table wording (
    document   text   not null check (length(document) > 0),
    locale     text   not null check (locale in ('de', 'en')),
    version    bigint not null check (version >= 2),
    body       text   not null check (length(body) > 0),
    note       text   not null,
    written_by uuid   not null references account (id),
    written_at bigint not null,
    primary key (document, locale, version)
);

create trigger wording_is_not_edited before update on wording
    for each row execute function refuse_change();

create trigger wording_stays before delete on wording
    for each row execute function refuse_change();

-- A change of a concluded contract that one side has proposed. The changed contract is a version of
-- its own; it holds when both have signed it.
create table addendum (
    order_id    uuid   not null,
    version     bigint not null check (version >= 2),
    proposed_by text   not null check (proposed_by in ('client', 'contractor')),
    reason      text   not null check (length(reason) > 0),
    state       text   not null check (state in ('open', 'in-force', 'declined', 'withdrawn')),
    proposed_at bigint not null,
    settled_at  bigint,
    primary key (order_id, version),
    foreign key (order_id, version) references contract (order_id, version),
    check ((state = 'open') = (settled_at is null))
);

-- One change at a time.
create unique index addendum_open on addendum (order_id) where state = 'open';

create trigger addendum_stays before delete on addendum
    for each row execute function refuse_change();
