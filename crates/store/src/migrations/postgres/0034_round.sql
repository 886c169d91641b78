-- A payment that failed too often is tried anew once somebody has looked: which round it is in.
alter table bank_payout add column round bigint not null default 0 check (round between 0 and 1000);
