-- When the client said that a sum due from person to person has been transferred.
alter table bank_payout add column sent_at bigint;

-- What is due is few; the number in the header looks it up for every page.
create index bank_payout_due on bank_payout (order_id, account_id) where state = 'due';
