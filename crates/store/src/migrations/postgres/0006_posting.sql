create table posting (
    id uuid not null primary key,
    client_id uuid not null references account (id),
    task_id uuid,
    state        text    not null check (state in ('draft', 'published', 'filled', 'closed')),
    content      text    not null,
    title        text    not null,
    budget_minor bigint,
    currency     text,
    due_at       bigint,
    since        bigint,
    closes_at    bigint,
    created_at   bigint not null,
    changed_at   bigint not null,
    check (state = 'draft' or (since is not null and closes_at is not null and due_at is not null
        and budget_minor > 0 and currency is not null))
);

create index posting_open on posting (since, id) where state = 'published';
create index posting_by_client on posting (client_id, changed_at, id);
create index posting_by_task on posting (task_id) where task_id is not null;

-- The words of published ads with their weight, the same on both databases.
create table posting_token (
    token      text    not null,
    posting_id uuid not null references posting (id),
    weight     bigint not null check (weight > 0),
    primary key (token, posting_id)
);

create index posting_token_by_posting on posting_token (posting_id);

create table offer (
    id uuid not null primary key,
    posting_id uuid not null references posting (id),
    contractor_id uuid not null references account (id),
    terms         text    not null,
    amount_minor  bigint not null check (amount_minor > 0),
    currency      text    not null,
    sent_at       bigint not null,
    state         text    not null check (state in ('sent', 'withdrawn', 'declined', 'accepted')),
    state_at      bigint,
    check ((state = 'sent') = (state_at is null))
);

create index offer_by_posting on offer (posting_id, sent_at, id);
create index offer_by_contractor on offer (contractor_id, sent_at, id);
create unique index offer_stands_once on offer (posting_id, contractor_id) where state = 'sent';
create unique index offer_accepted_once on offer (posting_id) where state = 'accepted';
