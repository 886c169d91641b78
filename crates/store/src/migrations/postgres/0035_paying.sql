-- Since when a sum due from person to person can be transferred: it is due, and known where to.
alter table bank_payout add column payable_at bigint;

-- The rule is new: the days of what is due already begin with it.
update bank_payout set payable_at = cast(extract(epoch from now()) as bigint) * 1000000
    where state = 'due' and exists (select 1 from person_bank b
    where b.account_id = bank_payout.account_id);

-- When the contractor last said that a sum has not come that was said to be transferred.
alter table bank_payout add column missed_at bigint;

-- How often.
alter table bank_payout add column misses bigint not null default 0;
