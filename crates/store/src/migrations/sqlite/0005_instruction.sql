create table instruction (
    id         blob    not null primary key check (length(id) = 16),
    owner_id   blob    not null references account (id),
    task_id    blob    check (length(task_id) = 16),
    latest     integer not null check (latest >= 0),
    -- What the owner is typing: kept until it becomes a version.
    draft      text,
    draft_base integer,
    created_at integer not null,
    check ((draft is null) = (draft_base is null))
) strict;

create unique index instruction_of_task on instruction (task_id) where task_id is not null;
create index instruction_by_owner on instruction (owner_id, created_at);

create table instruction_version (
    instruction_id blob    not null references instruction (id),
    number         integer not null check (number >= 1),
    body           text    not null,
    author_id      blob    not null references account (id),
    at             integer not null,
    lines_given    integer not null check (lines_given >= 0),
    digest         blob    not null check (length(digest) = 32),
    primary key (instruction_id, number)
) strict;

create trigger instruction_version_is_not_edited before update on instruction_version
begin
    select raise(abort, 'instruction_version_is_not_edited');
end;
