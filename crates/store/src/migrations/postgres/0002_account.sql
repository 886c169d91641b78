create table account (
    id            uuid    not null primary key,
    login         text    not null,
    login_folded  text    not null unique,
    name          text    not null,
    password_hash text    not null,
    locale        text    not null check (locale in ('de', 'en')),
    zone          text    not null,
    is_operator   bigint not null check (is_operator in (0, 1)),
    settings      text    not null,
    created_at    bigint not null,
    closed_at     bigint
);

create table session (
    id           uuid    not null primary key,
    account_id   uuid    not null references account (id),
    token_hash   bytea    not null unique check (octet_length(token_hash) = 32),
    user_agent   text    not null,
    created_at   bigint not null,
    last_seen_at bigint not null,
    expires_at   bigint not null
);

create index session_by_account on session (account_id, last_seen_at);
create index session_by_expiry on session (expires_at);

create table api_token (
    id           uuid    not null primary key,
    account_id   uuid    not null references account (id),
    name         text    not null,
    token_hash   bytea    not null unique check (octet_length(token_hash) = 32),
    scope        text    not null check (scope in ('read', 'write', 'money')),
    created_at   bigint not null,
    last_used_at bigint,
    expires_at   bigint
);

create index api_token_by_account on api_token (account_id, created_at);

create table one_time_link (
    token_hash bytea   not null primary key check (octet_length(token_hash) = 32),
    purpose    text    not null check (purpose in ('set_up', 'reset', 'sign_in')),
    account_id uuid    references account (id),
    created_at bigint not null,
    expires_at bigint not null,
    used_at    bigint,
    check ((purpose = 'set_up') = (account_id is null))
);

create table instance (
    id        bigint not null primary key check (id = 1),
    name      text    not null,
    locale    text    not null check (locale in ('de', 'en')),
    currency  text    not null,
    is_demo   bigint not null check (is_demo in (0, 1)),
    set_up_at bigint not null
);

create table idempotency (
    account_id   uuid    not null references account (id),
    key          text    not null,
    request_hash bytea    not null check (octet_length(request_hash) = 32),
    status       bigint,
    body         text,
    created_at   bigint not null,
    primary key (account_id, key)
);

create index idempotency_by_age on idempotency (created_at);
