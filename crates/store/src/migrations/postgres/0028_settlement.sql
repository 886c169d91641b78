-- An order can be in dispute and be settled; meanwhile it can be a neutral person's turn.
alter table work_order
    drop constraint work_order_state_check,
    drop constraint work_order_tag_check,
    drop constraint work_order_next_role_check,
    drop constraint work_order_check1,
    drop constraint work_order_check4,
    add constraint work_order_state_check check (state in ('awaiting-signatures',
        'awaiting-funding', 'secured', 'in-work', 'delivered', 'in-dispute', 'paid', 'lapsed',
        'withdrawn', 'settled')),
    add constraint work_order_tag_check check (tag in ('signature-open', 'funding-open',
        'secured', 'in-work', 'for-review', 'in-dispute', 'paid', 'ended')),
    add constraint work_order_next_role_check check (next_role in ('client', 'contractor',
        'neutral')),
    add constraint work_order_check1 check
        ((state in ('paid', 'lapsed', 'withdrawn', 'settled')) = (next_role is null)),
    add constraint work_order_check4 check (next_account_id is null
        or (next_account_id in (client_id, contractor_id)) = (next_role <> 'neutral'));

-- Offers to end a stage with a sum: the contractor's part of what was held.
create table settlement_offer (
    order_id    uuid    not null references work_order (id),
    number      bigint not null check (number >= 1),
    stage       bigint not null check (stage >= 0),
    by_role     text    not null check (by_role in ('client', 'contractor')),
    amount      bigint not null check (amount >= 0),
    held        bigint not null check (held > 0),
    currency    text    not null check (length(currency) = 3),
    words       text    not null check (length(words) > 0),
    at          bigint not null,
    until_at    bigint not null,
    answer      text    check (answer in ('accepted', 'declined', 'replaced', 'closed')),
    answered_at bigint,
    primary key (order_id, number),
    check (amount <= held),
    check ((answer is null) = (answered_at is null))
);

create trigger settlement_offer_is_not_edited before update on settlement_offer
    for each row when (old.answer is not null or new.amount <> old.amount or new.held <> old.held
        or new.by_role <> old.by_role or new.words <> old.words or new.until_at <> old.until_at)
    execute function refuse_change();

create trigger settlement_offer_stays before delete on settlement_offer
    for each row execute function refuse_change();

-- Who may be asked to decide a dispute. The operator keeps the list.
create table neutral_person (
    account_id uuid    not null primary key references account (id),
    since      bigint not null
);

-- What a dispute was opened about.
create table dispute (
    order_id  uuid    not null references work_order (id),
    opened_at bigint not null,
    stage     bigint not null check (stage >= 0),
    by_role   text    not null check (by_role in ('client', 'contractor')),
    ground    text    not null,
    words     text    not null check (length(words) > 0),
    primary key (order_id, opened_at)
);

create trigger dispute_is_not_edited before update on dispute
    for each row execute function refuse_change();

create trigger dispute_stays before delete on dispute
    for each row execute function refuse_change();

-- Who was named to decide, and what came of it.
create table dispute_named (
    order_id    uuid    not null,
    opened_at   bigint not null,
    attempt     bigint not null check (attempt >= 1),
    account_id  uuid    not null references account (id),
    named_at    bigint not null,
    until_at    bigint not null,
    outcome     text    not null check (outcome in ('waiting', 'decided', 'stepped-back', 'late', 'agreed')),
    closed_at   bigint,
    contractor  bigint check (contractor >= 0),
    client      bigint check (client >= 0),
    reasons     text    check (length(reasons) > 0),
    primary key (order_id, opened_at, attempt),
    foreign key (order_id, opened_at) references dispute (order_id, opened_at),
    check ((outcome = 'waiting') = (closed_at is null)),
    check ((outcome = 'decided') = (reasons is not null)),
    check ((reasons is null) = (contractor is null)),
    check ((reasons is null) = (client is null))
);

create index dispute_named_waiting on dispute_named (account_id, until_at, order_id)
    where outcome = 'waiting';

create trigger dispute_named_stays before delete on dispute_named
    for each row execute function refuse_change();

-- The one round to repair that a side can ask for in a stage before it ends the cooperation.
create table repair (
    order_id uuid    not null references work_order (id),
    by_role  text    not null check (by_role in ('client', 'contractor')),
    words    text    not null check (length(words) > 0),
    at       bigint not null,
    until_at bigint not null,
    stage    bigint not null check (stage >= 0),
    primary key (order_id, stage, by_role)
);

create trigger repair_is_not_edited before update on repair
    for each row execute function refuse_change();

create trigger repair_stays before delete on repair
    for each row execute function refuse_change();

-- What a client gave on top, with thanks.
create table tip (
    order_id uuid    not null references work_order (id),
    number   bigint not null check (number >= 1),
    amount   bigint not null check (amount > 0),
    currency text    not null check (length(currency) = 3),
    words    text    not null,
    at       bigint not null,
    primary key (order_id, number)
);

create trigger tip_is_not_edited before update on tip
    for each row execute function refuse_change();

create trigger tip_stays before delete on tip
    for each row execute function refuse_change();
