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
