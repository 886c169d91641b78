-- What somebody was paid is looked up by when it came.
create index bank_payout_settled on bank_payout (account_id, settled_at)
    where settled_at is not null;
