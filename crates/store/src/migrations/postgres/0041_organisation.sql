-- Several people can work for one organisation, which is the contractor of their orders. Whoever
-- signs is the person who acts.
create table organisation (
    id       uuid    not null primary key,
    name     text    not null check (length(name) > 0),
    address  text    not null check (length(address) > 0),
    register text    not null default '',
    owner_id uuid    not null references account (id),
    made_at  bigint  not null
);

-- One organisation a person.
create table organisation_member (
    account_id      uuid    not null primary key references account (id),
    organisation_id uuid    not null references organisation (id),
    joined_at       bigint  not null,
    acts_for        bigint  not null default 0 check (acts_for in (0, 1))
);

create index organisation_member_of on organisation_member (organisation_id, joined_at, account_id);

-- The link in the mail works once; only its hash is kept here.
create table organisation_invitation (
    id              uuid    not null primary key,
    organisation_id uuid    not null references organisation (id),
    token_hash      bytea   not null unique check (octet_length(token_hash) = 32),
    recipient       text    not null,
    recipient_key   text    not null,
    made_by         uuid    not null references account (id),
    made_at         bigint  not null,
    expires_at      bigint  not null,
    ended_at        bigint
);

create index organisation_invitation_of on organisation_invitation (organisation_id, made_at, id);
create index organisation_invitation_by on organisation_invitation (made_by, made_at);
create index organisation_invitation_to on organisation_invitation (recipient_key, made_at);
create index organisation_invitation_by_time on organisation_invitation (made_at, id);

-- For which company the contractor acts, and what it is called in the contract.
alter table work_order add column organisation_id uuid references organisation (id);
alter table work_order add column company text
    check ((company is null) = (organisation_id is null));

create index work_order_organisation on work_order (organisation_id, changed_at, id)
    where organisation_id is not null;
