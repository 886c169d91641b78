create table posting (
    id           blob    not null primary key check (length(id) = 16),
    client_id    blob    not null references account (id),
    task_id      blob    check (length(task_id) = 16),
    state        text    not null check (state in ('draft', 'published', 'filled', 'closed')),
    content      text    not null,
    title        text    not null,
    budget_minor integer,
    currency     text,
    due_at       integer,
    since        integer,
    closes_at    integer,
    created_at   integer not null,
    changed_at   integer not null,
    check (state = 'draft' or (since is not null and closes_at is not null and due_at is not null
        and budget_minor > 0 and currency is not null))
) strict;

create index posting_open on posting (since, id) where state = 'published';
create index posting_by_client on posting (client_id, changed_at, id);
create index posting_by_task on posting (task_id) where task_id is not null;

-- The words of published ads with their weight, the same on both databases.
create table posting_token (
    token      text    not null,
    posting_id blob    not null references posting (id),
    weight     integer not null check (weight > 0),
    primary key (token, posting_id)
) strict, without rowid;

create index posting_token_by_posting on posting_token (posting_id);

create table offer (
    id            blob    not null primary key check (length(id) = 16),
    posting_id    blob    not null references posting (id),
    contractor_id blob    not null references account (id),
    terms         text    not null,
    amount_minor  integer not null check (amount_minor > 0),
    currency      text    not null,
    sent_at       integer not null,
    state         text    not null check (state in ('sent', 'withdrawn', 'declined', 'accepted')),
    state_at      integer,
    check ((state = 'sent') = (state_at is null))
) strict;

create index offer_by_posting on offer (posting_id, sent_at, id);
create index offer_by_contractor on offer (contractor_id, sent_at, id);
create unique index offer_stands_once on offer (posting_id, contractor_id) where state = 'sent';
create unique index offer_accepted_once on offer (posting_id) where state = 'accepted';
