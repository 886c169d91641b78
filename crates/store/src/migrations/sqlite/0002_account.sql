create table account (
    id            blob    not null primary key check (length(id) = 16),
    login         text    not null,
    login_folded  text    not null unique,
    name          text    not null,
    password_hash text    not null,
    locale        text    not null check (locale in ('de', 'en')),
    zone          text    not null,
    is_operator   integer not null check (is_operator in (0, 1)),
    settings      text    not null,
    created_at    integer not null,
    closed_at     integer
) strict;

create table session (
    id           blob    not null primary key check (length(id) = 16),
    account_id   blob    not null references account (id),
    token_hash   blob    not null unique check (length(token_hash) = 32),
    user_agent   text    not null,
    created_at   integer not null,
    last_seen_at integer not null,
    expires_at   integer not null
) strict;

create index session_by_account on session (account_id, last_seen_at);
create index session_by_expiry on session (expires_at);

create table api_token (
    id           blob    not null primary key check (length(id) = 16),
    account_id   blob    not null references account (id),
    name         text    not null,
    token_hash   blob    not null unique check (length(token_hash) = 32),
    scope        text    not null check (scope in ('read', 'write', 'money')),
    created_at   integer not null,
    last_used_at integer,
    expires_at   integer
) strict;

create index api_token_by_account on api_token (account_id, created_at);

create table one_time_link (
    token_hash blob    not null primary key check (length(token_hash) = 32),
    purpose    text    not null check (purpose in ('set_up', 'reset', 'sign_in')),
    account_id blob    references account (id),
    created_at integer not null,
    expires_at integer not null,
    used_at    integer,
    check ((purpose = 'set_up') = (account_id is null))
) strict;

create table instance (
    id        integer not null primary key check (id = 1),
    name      text    not null,
    locale    text    not null check (locale in ('de', 'en')),
    currency  text    not null,
    is_demo   integer not null check (is_demo in (0, 1)),
    set_up_at integer not null
) strict;

create table idempotency (
    account_id   blob    not null references account (id),
    key          text    not null,
    request_hash blob    not null check (length(request_hash) = 32),
    status       integer,
    body         text,
    created_at   integer not null,
    primary key (account_id, key)
) strict;

create index idempotency_by_age on idempotency (created_at);
