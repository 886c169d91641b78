-- An order keeps its own copy of what was agreed: the task, the ad and the offer it came from are
-- named, never needed.
create table work_order (
    id                  blob    not null primary key check (length(id) = 16),
    number              text    not null unique,
    client_id           blob    not null references account (id),
    contractor_id       blob    not null references account (id),
    task_id             blob    check (length(task_id) = 16),
    posting_id          blob    check (length(posting_id) = 16),
    offer_id            blob    unique check (length(offer_id) = 16),
    previous_id         blob    references work_order (id),
    instruction_id      blob    not null check (length(instruction_id) = 16),
    instruction_version integer not null check (instruction_version >= 1),
    title               text    not null check (length(title) > 0),
    amount              integer not null check (amount > 0),
    currency            text    not null check (length(currency) = 3),
    due_at              integer not null,
    frees_minutes       integer not null check (frees_minutes >= 0),
    contract_version    integer not null check (contract_version >= 1),
    state               text    not null check (state in ('awaiting-signatures',
        'awaiting-funding', 'secured', 'in-work', 'delivered', 'paid', 'lapsed', 'withdrawn')),
    state_data          text    not null,
    -- What lists ask, worked out from the state whenever it changes.
    tag                 text    not null check (tag in ('signature-open', 'funding-open',
        'secured', 'in-work', 'for-review', 'paid', 'ended')),
    next_role           text    check (next_role in ('client', 'contractor')),
    next_account_id     blob,
    next_at             integer,
    created_at          integer not null,
    changed_at          integer not null,
    paid_at             integer,
    -- The end of the order's chain of events, so that nothing can be cut off it.
    event_count         integer not null check (event_count >= 0),
    last_hash           blob    check (length(last_hash) = 32),
    check (client_id <> contractor_id),
    check ((state in ('paid', 'lapsed', 'withdrawn')) = (next_role is null)),
    check ((next_role is null) = (next_account_id is null)),
    check ((next_role is null) = (next_at is null)),
    check (next_account_id is null or next_account_id in (client_id, contractor_id)),
    check ((state = 'paid') = (paid_at is not null)),
    check ((event_count = 0) = (last_hash is null))
) strict;

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
begin
    select raise(abort, 'work_order_stays');
end;

-- The running number of a year's orders.
create table order_sequence (
    year    integer not null primary key check (year between 1000 and 9999),
    running integer not null check (running >= 1)
) strict;

-- Every version of a contract, as it was signed.
create table contract (
    order_id   blob    not null references work_order (id),
    version    integer not null check (version >= 1),
    content    text    not null,
    hash       blob    not null check (length(hash) = 32),
    written_at integer not null,
    primary key (order_id, version)
) strict;

create trigger contract_is_not_edited before update on contract
begin
    select raise(abort, 'contract_is_not_edited');
end;

create trigger contract_stays before delete on contract
begin
    select raise(abort, 'contract_stays');
end;

create table signature (
    order_id      blob    not null,
    version       integer not null,
    role          text    not null check (role in ('client', 'contractor')),
    account_id    blob    not null references account (id),
    typed_name    text    not null check (length(typed_name) > 0),
    contract_hash blob    not null check (length(contract_hash) = 32),
    at            integer not null,
    primary key (order_id, version, role),
    foreign key (order_id, version) references contract (order_id, version)
) strict;

create trigger signature_is_not_edited before update on signature
begin
    select raise(abort, 'signature_is_not_edited');
end;

create trigger signature_stays before delete on signature
begin
    select raise(abort, 'signature_stays');
end;
