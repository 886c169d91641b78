create table instruction (
    id uuid not null primary key,
    owner_id uuid not null references account (id),
    task_id uuid,
    latest     bigint not null check (latest >= 0),
    -- What the owner is typing: kept until it becomes a version.
    draft      text,
    draft_base bigint,
    created_at bigint not null,
    check ((draft is null) = (draft_base is null))
);

create unique index instruction_of_task on instruction (task_id) where task_id is not null;
create index instruction_by_owner on instruction (owner_id, created_at);

create table instruction_version (
    instruction_id uuid not null references instruction (id),
    number         bigint not null check (number >= 1),
    body           text    not null,
    author_id uuid not null references account (id),
    at             bigint not null,
    lines_given    bigint not null check (lines_given >= 0),
    digest         bytea    not null check (octet_length(digest) = 32),
    primary key (instruction_id, number)
);

create trigger instruction_version_is_not_edited before update on instruction_version
    for each row execute function refuse_change();
