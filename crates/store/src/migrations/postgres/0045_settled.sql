-- When whoever was written to noted that nothing is to be answered to a message: it waits no longer,
-- and how fast somebody answers does not count it as unanswered.
alter table message add column settled_at bigint;

-- What was settled before counts as settled at once, unless it was answered by then.
update message set settled_at = at
where exists (
    select 1 from settled_message s
    where s.order_id = message.order_id
        and s.account_id <> message.author_id
        and message.at <= s.until
        and not exists (
            select 1 from message a
            where a.order_id = message.order_id
                and a.author_id = s.account_id
                and a.at >= message.at
                and a.at <= s.until
        )
);
