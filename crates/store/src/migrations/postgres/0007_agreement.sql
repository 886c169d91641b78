-- An order keeps its own copy of what was agreed: the task, the ad and the offer it came from are
-- named, never needed.
create table work_order (
    id                  uuid  not null primary key,
    number              text    not null unique,
    client_id           uuid  not null references account (id),
    contractor_id       uuid  not null references account (id),
    task_id             uuid,
    posting_id          uuid,
    offer_id            uuid  unique,
    previous_id         uuid  references work_order (id),
    instruction_id      uuid  not null,
    instruction_version bigint  not null check (instruction_version >= 1),
    title               text    not null check (length(title) > 0),
    amount              bigint  not null check (amount > 0),
    currency            text    not null check (length(currency) = 3),
    due_at              bigint  not null,
    frees_minutes       bigint  not null check (frees_minutes >= 0),
    contract_version    bigint  not null check (contract_version >= 1),
    state               text    not null check (state in ('awaiting-signatures',
        'awaiting-funding', 'secured', 'in-work', 'delivered', 'paid', 'lapsed', 'withdrawn')),
    state_data          text    not null,
    -- What lists ask, worked out from the state whenever it changes.
    tag                 text    not null check (tag in ('signature-open', 'funding-open',
        'secured', 'in-work', 'for-review', 'paid', 'ended')),
    next_role           text    check (next_role in ('client', 'contractor')),
    next_account_id     uuid,
    next_at             bigint,
    created_at          bigint  not null,
    changed_at          bigint  not null,
    paid_at             bigint,
    -- The end of the order's chain of events, so that nothing can be cut off it.
    event_count         bigint  not null check (event_count >= 0),
    last_hash           bytea  check (octet_length(last_hash) = 32),
    check (client_id <> contractor_id),
    check ((state in ('paid', 'lapsed', 'withdrawn')) = (next_role is null)),
    check ((next_role is null) = (next_account_id is null)),
    check ((next_role is null) = (next_at is null)),
    check (next_account_id is null or next_account_id in (client_id, contractor_id)),
    check ((state = 'paid') = (paid_at is not null)),
    check ((event_count = 0) = (last_hash is null))
);

create index work_order_by_client on work_order (client_id, changed_at, id);
create index work_order_by_contractor on work_order (contractor_id, changed_at, id);
create index work_order_by_turn on work_order (next_account_id, next_at, id)
    where next_account_id is not null;
create index work_order_paid_for_client on work_order (client_id, paid_at, id)
    where paid_at is not null;
create index work_order_paid_to_contractor on work_order (contractor_id, paid_at, id)
    where paid_at is not null;
create index work_order_by_task on work_order (task_id, changed_at, id) where task_id is not null;

create trigger work_order_stays before delete on work_order
    for each row execute function refuse_change();

-- The running number of a year's orders.
create table order_sequence (
    year    bigint not null primary key check (year between 1000 and 9999),
    running bigint not null check (running >= 1)
);

-- Every version of a contract, as it was signed.
create table contract (
    order_id   uuid  not null references work_order (id),
    version    bigint  not null check (version >= 1),
    content    text    not null,
    hash       bytea  not null check (octet_length(hash) = 32),
    written_at bigint  not null,
    primary key (order_id, version)
);

create trigger contract_is_not_edited before update on contract
    for each row execute function refuse_change();

create trigger contract_stays before delete on contract
    for each row execute function refuse_change();

create table signature (
    order_id      uuid  not null,
    version       bigint  not null,
    role          text    not null check (role in ('client', 'contractor')),
    account_id    uuid  not null references account (id),
    typed_name    text    not null check (length(typed_name) > 0),
    contract_hash bytea  not null check (octet_length(contract_hash) = 32),
    at            bigint  not null,
    primary key (order_id, version, role),
    foreign key (order_id, version) references contract (order_id, version)
);

create trigger signature_is_not_edited before update on signature
    for each row execute function refuse_change();

create trigger signature_stays before delete on signature
    for each row execute function refuse_change();
