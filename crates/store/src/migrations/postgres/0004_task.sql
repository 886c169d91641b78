-- A preview becomes an import when it is confirmed. Its rows are kept until then only.
create table import (
    id           uuid    not null primary key,
    owner_id     uuid    not null references account (id),
    source       text    not null check (source in ('lines', 'list', 'toggl')),
    state        text    not null check (state in ('preview', 'confirmed', 'undone')),
    content      text,
    tasks        bigint  not null check (tasks >= 0),
    created_at   bigint  not null,
    expires_at   bigint  not null,
    confirmed_at bigint,
    undone_at    bigint,
    check ((state = 'preview') = (content is not null)),
    check ((state = 'preview') = (confirmed_at is null)),
    check ((state = 'undone') = (undone_at is not null))
);

create index import_by_owner on import (owner_id, created_at, id);
create index import_by_expiry on import (expires_at) where state = 'preview';

-- What fills somebody's week. Triage and place are worked out from the facts whenever they change,
-- so that lists are filtered and sorted without reading all of them.
create table task (
    id               uuid    not null primary key,
    owner_id         uuid    not null references account (id),
    import_id        uuid    references import (id),
    title            text    not null check (length(title) > 0),
    title_folded     text    collate "C" not null check (length(title_folded) > 0),
    minutes_per_week bigint  not null check (minutes_per_week between 0 and 10080),
    frequency        text    not null check (frequency in ('daily', 'weekly', 'monthly', 'once')),
    ability          bigint  not null check (ability between 1 and 5),
    liking           bigint  not null check (liking between 1 and 5),
    core             bigint  not null check (core in (0, 1)),
    hour_value       bigint  not null check (hour_value > 0),
    currency         text    not null check (length(currency) = 3),
    moved_to         text    check (moved_to in ('time', 'skill', 'smart', 'keep')),
    triage           text    not null check (triage in ('time', 'skill', 'smart', 'keep')),
    place            bigint  not null check (place >= 0),
    state            text    not null check (state in ('open', 'handed_on', 'done')),
    order_id         uuid,
    since            bigint,
    -- Whether an instruction, ad or order names it: then its import is no longer undone.
    is_used          bigint  not null check (is_used in (0, 1)),
    created_at       bigint  not null,
    changed_at       bigint  not null,
    deleted_at       bigint,
    check ((state = 'open') = (since is null)),
    check ((state = 'handed_on') = (order_id is not null))
);

create index task_by_place on task (owner_id, place, id) where deleted_at is null;
create index task_by_title on task (owner_id, title_folded, id) where deleted_at is null;
create index task_by_hours on task (owner_id, minutes_per_week, id) where deleted_at is null;
create index task_by_state on task (owner_id, state, frequency, minutes_per_week)
    where deleted_at is null;
create index task_by_import on task (import_id) where import_id is not null;
