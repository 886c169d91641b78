-- Several people can work for one organisation, which is the contractor of their orders. Whoever
-- signs is the person who acts.
create table organisation (
    id       blob    not null primary key check (length(id) = 16),
    name     text    not null check (length(name) > 0),
    address  text    not null check (length(address) > 0),
    register text    not null default '',
    owner_id blob    not null references account (id),
    made_at  integer not null
) strict;

-- One organisation a person.
create table organisation_member (
    account_id      blob    not null primary key references account (id),
    organisation_id blob    not null references organisation (id),
    joined_at       integer not null,
    acts_for        integer not null default 0 check (acts_for in (0, 1))
) strict;

create index organisation_member_of on organisation_member (organisation_id, joined_at, account_id);

-- The link in the mail works once; only its hash is kept here.
create table organisation_invitation (
    id              blob    not null primary key check (length(id) = 16),
    organisation_id blob    not null references organisation (id),
    token_hash      blob    not null unique check (length(token_hash) = 32),
    recipient       text    not null,
    recipient_key   text    not null,
    made_by         blob    not null references account (id),
    made_at         integer not null,
    expires_at      integer not null,
    ended_at        integer
) strict;

create index organisation_invitation_of on organisation_invitation (organisation_id, made_at, id);
create index organisation_invitation_by on organisation_invitation (made_by, made_at);
create index organisation_invitation_to on organisation_invitation (recipient_key, made_at);
create index organisation_invitation_by_time on organisation_invitation (made_at, id);

-- For which company the contractor acts, and what it is called in the contract.
alter table work_order add column organisation_id blob references organisation (id);
alter table work_order add column company text
    check ((company is null) = (organisation_id is null));

create index work_order_organisation on work_order (organisation_id, changed_at, id)
    where organisation_id is not null;
