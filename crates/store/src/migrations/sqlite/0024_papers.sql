-- What the instance seals its documents with. Made once; whoever has it can seal in its name.
create table seal_key (
    id      integer not null primary key check (id = 1),
    secret  blob    not null check (length(secret) = 32),
    made_at integer not null
) strict;

create trigger seal_key_is_not_edited before update on seal_key
begin
    select raise(abort, 'seal_key_is_not_edited');
end;

create trigger seal_key_stays before delete on seal_key
begin
    select raise(abort, 'seal_key_stays');
end;

-- The operator's own wordings of documents that belong to contracts; without one the wording of the
-- program holds. Every wording stays: contracts keep the one they were written with.
create table wording (
    document   text    not null check (length(document) > 0),
    locale     text    not null check (locale in ('de', 'en')),
    version    integer not null check (version >= 2),
    body       text    not null check (length(body) > 0),
    note       text    not null,
    written_by blob    not null references account (id),
    written_at integer not null,
    primary key (document, locale, version)
) strict;

create trigger wording_is_not_edited before update on wording
begin
    select raise(abort, 'wording_is_not_edited');
end;

create trigger wording_stays before delete on wording
begin
    select raise(abort, 'wording_stays');
end;
