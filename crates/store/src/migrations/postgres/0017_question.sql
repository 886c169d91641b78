-- Questions at a place of an instruction, answered once for all of its readers. A place keeps its
-- name through all versions: 'goal', 'line-4', 'free-zone', 'rules'.
create table question (
    id             uuid    not null primary key,
    instruction_id uuid    not null references instruction (id),
    version        bigint  not null check (version >= 1),
    spot           text    not null,
    quote          text    not null,
    asker_id       uuid    not null references account (id),
    owner_id       uuid    not null references account (id),
    order_id       uuid    references work_order (id),
    posting_id     uuid    references posting (id),
    body           text    not null check (length(body) > 0),
    asked_at       bigint  not null,
    -- When it reaches the owner: everything that arrives at one moment is one bundle.
    arrives_at     bigint  not null check (arrives_at >= asked_at),
    answer_by      bigint  not null,
    answer         text,
    answered_at    bigint,
    taken_into     bigint,
    check (asker_id <> owner_id),
    check ((order_id is null) <> (posting_id is null)),
    check ((answer is null) = (answered_at is null)),
    check (taken_into is null or answer is not null)
);

create index question_by_instruction on question (instruction_id, asked_at, id);
create index question_open on question (owner_id, arrives_at, id) where answer is null;
create index question_by_owner on question (owner_id, asked_at, id);
create index question_by_asker on question (asker_id, instruction_id) where answer is null;
create index question_by_order on question (order_id, arrives_at) where order_id is not null;

-- Changes a contractor proposes; one that is accepted is a version by the contractor.
create table proposal (
    id             uuid    not null primary key,
    instruction_id uuid    not null references instruction (id),
    version        bigint  not null check (version >= 1),
    order_id       uuid    not null references work_order (id),
    author_id      uuid    not null references account (id),
    -- Nothing for a new step.
    spot           text,
    old_text       text    not null,
    new_text       text    not null check (length(new_text) > 0),
    why            text    not null,
    at             bigint  not null,
    state          text    not null check (state in ('open', 'accepted', 'declined')),
    decided_at     bigint,
    reason         text,
    made_version   bigint,
    check ((state = 'open') = (decided_at is null)),
    check ((state = 'declined') = (reason is not null)),
    check ((state = 'accepted') = (made_version is not null))
);

create index proposal_by_order on proposal (order_id, at, id);
create index proposal_open on proposal (order_id) where state = 'open';
create index proposal_by_instruction on proposal (instruction_id, made_version)
    where made_version is not null;

-- A newer version put to the other side of a running order: it binds only when both agreed. The
-- contract stays as it was signed.
create table order_version (
    order_id       uuid    not null references work_order (id),
    number         bigint  not null check (number >= 1),
    instruction_id uuid    not null references instruction (id),
    version        bigint  not null check (version >= 1),
    digest         bytea   not null check (octet_length(digest) = 32),
    by_role        text    not null check (by_role in ('client', 'contractor')),
    at             bigint  not null,
    lapses_at      bigint  not null check (lapses_at > at),
    state          text    not null check (state in ('open', 'agreed', 'declined')),
    decided_at     bigint,
    primary key (order_id, number),
    check ((state = 'open') = (decided_at is null))
);

create index order_version_open on order_version (order_id) where state = 'open';

-- The task in the contractor's own words, where the client wants to hear it before the start.
create table explain_back (
    order_id   uuid    not null primary key references work_order (id),
    state      text    not null check (state in ('wanted', 'given', 'corrected', 'confirmed')),
    content    text    not null,
    changed_at bigint  not null
);

create index explain_back_open on explain_back (order_id) where state <> 'confirmed';

-- Ads whose orders begin with it.
create table posting_explain_back (
    posting_id uuid    not null primary key references posting (id) on delete cascade
);
