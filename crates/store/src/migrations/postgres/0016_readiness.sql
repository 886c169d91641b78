-- Private to its owner: what somebody answered when asked whether they are ready. `about_id` is the
-- task, or the owner's own id for what is true of the person.
create table readiness_reply (
    owner_id  uuid    not null references account (id),
    about_id  uuid    not null,
    question  text    not null check (length(question) > 0),
    is_yes    bigint not null check (is_yes in (0, 1)),
    is_ticked bigint not null check (is_ticked in (0, 1)),
    at        bigint not null,
    primary key (owner_id, about_id, question)
);

-- The steps of a task, written down while doing it once.
create table recording (
    task_id    uuid    not null primary key references task (id),
    owner_id   uuid    not null references account (id),
    started_at bigint not null,
    -- When the steps became a draft of an instruction.
    taken_at   bigint
);

create index recording_by_owner on recording (owner_id, taken_at);

create table recorded_step (
    task_id uuid   not null references recording (task_id),
    number  bigint not null check (number >= 1),
    body    text    not null check (length(body) > 0),
    minutes bigint not null check (minutes between 0 and 1440),
    at      bigint not null,
    primary key (task_id, number)
);

-- Two results side by side; which is whose is said after the choice only.
create table comparison (
    id          uuid    not null primary key,
    owner_id    uuid    not null references account (id),
    title       text    not null check (length(title) > 0),
    own_text    text    not null check (length(own_text) > 0),
    trial_text  text    not null check (length(trial_text) > 0),
    is_turned   bigint not null check (is_turned in (0, 1)),
    chosen      text    check (chosen in ('own', 'trial', 'same')),
    created_at  bigint not null,
    revealed_at bigint,
    check ((chosen is null) = (revealed_at is null))
);

create index comparison_by_owner on comparison (owner_id, created_at, id);

-- What a client always wants, attached to new instructions.
create table preference (
    id         uuid    not null primary key,
    owner_id   uuid    not null references account (id),
    place      bigint not null,
    body       text    not null check (length(body) > 0),
    kind       text    not null check (length(kind) > 0),
    created_at bigint not null,
    changed_at bigint not null,
    deleted_at bigint
);

create index preference_by_place on preference (owner_id, place, id);

-- What a client learned from an order, for the next of the same kind.
create table lesson (
    order_id     uuid    not null primary key references work_order (id),
    owner_id     uuid    not null references account (id),
    task_id      uuid   ,
    title_folded text    not null,
    observed     text    not null,
    expected     text    not null,
    next_time    text    not null check (length(next_time) > 0),
    at           bigint not null
);

create index lesson_by_owner on lesson (owner_id, at, order_id);
