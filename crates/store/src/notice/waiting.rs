//! How much waits for somebody: the number in the header of every page, in one statement.
//!
//! The page "Heute" lists the same things, up to 50 of each kind, by the statements of their rooms; whoever lets another
//! kind of thing wait there counts it here too.

use kernel::{AccountId, Timestamp};

use crate::db::{DbError, Tx};

crate::statements! {
    /// In this order: orders (unless the start waits for the task in own words), ads with offers to
    /// choose from, messages of each side's orders, questions (all of them are one thing to do), the
    /// task in own words, proposals, versions, offers to settle, addenda, what is to be put
    /// right, assistances and addenda to them to sign, sums to transfer, sums to confirm or to name an account for,
    /// series of meetings and moves of one meeting to answer.
    pub(crate) COUNT = "select \
        (select count(*) from work_order o where o.next_account_id = $1 \
            and not (o.state = 'secured' and exists (select 1 from explain_back e \
            where e.order_id = o.id and e.state <> 'confirmed'))) \
        + (select count(*) from posting p where p.client_id = $1 and p.state = 'published' \
            and p.closes_at > $2 and exists (select 1 from offer f where f.posting_id = p.id \
            and f.state = 'sent')) \
        + (select count(*) from work_order o join message m on m.id = (select l.id from message l \
            where l.order_id = o.id order by l.at desc, l.id desc limit 1) \
            left join settled_message s on s.order_id = o.id and s.account_id = $1 \
            where o.client_id = $1 and o.next_role is not null and m.author_id <> $1 \
            and (s.until is null or s.until < m.at)) \
        + (select count(*) from work_order o join message m on m.id = (select l.id from message l \
            where l.order_id = o.id order by l.at desc, l.id desc limit 1) \
            left join settled_message s on s.order_id = o.id and s.account_id = $1 \
            where o.contractor_id = $1 and o.next_role is not null and m.author_id <> $1 \
            and (s.until is null or s.until < m.at)) \
        + (case when exists (select 1 from question where owner_id = $1 and answer is null \
            and arrives_at <= $2) then 1 else 0 end) \
        + (select count(*) from work_order o join explain_back e on e.order_id = o.id \
            where o.client_id = $1 and o.next_role is not null and e.state = 'given' \
            and o.state in ('awaiting-signatures', 'awaiting-funding', 'secured')) \
        + (select count(*) from work_order o join explain_back e on e.order_id = o.id \
            where o.contractor_id = $1 and o.next_role is not null \
            and e.state in ('wanted', 'corrected') \
            and o.state in ('awaiting-signatures', 'awaiting-funding', 'secured')) \
        + (select count(*) from work_order o join proposal p on p.order_id = o.id \
            where o.client_id = $1 and o.next_role is not null and p.state = 'open') \
        + (select count(*) from work_order o join order_version v on v.order_id = o.id \
            where o.client_id = $1 and o.next_role is not null and v.by_role = 'contractor' \
            and v.state = 'open' and v.lapses_at > $2) \
        + (select count(*) from work_order o join order_version v on v.order_id = o.id \
            where o.contractor_id = $1 and o.next_role is not null and v.by_role = 'client' \
            and v.state = 'open' and v.lapses_at > $2) \
        + (select count(*) from work_order o join settlement_offer s on s.order_id = o.id \
            where o.client_id = $1 and o.next_role is not null and o.state <> 'in-dispute' \
            and s.by_role = 'contractor' and s.answer is null and s.until_at > $2) \
        + (select count(*) from work_order o join settlement_offer s on s.order_id = o.id \
            where o.contractor_id = $1 and o.next_role is not null and o.state <> 'in-dispute' \
            and s.by_role = 'client' and s.answer is null and s.until_at > $2) \
        + (select count(*) from work_order o join addendum d on d.order_id = o.id \
            where o.client_id = $1 and o.next_role is not null and o.state <> 'in-dispute' \
            and d.by_role = 'contractor' and d.answer is null and d.until_at > $2) \
        + (select count(*) from work_order o join addendum d on d.order_id = o.id \
            where o.contractor_id = $1 and o.next_role is not null and o.state <> 'in-dispute' \
            and d.by_role = 'client' and d.answer is null and d.until_at > $2) \
        + (select count(*) from work_order o join repair r on r.order_id = o.id \
            and r.stage = o.stage where o.client_id = $1 and o.state in ('in-work', 'sample-shown') \
            and r.by_role = 'contractor' and r.until_at > $2) \
        + (select count(*) from work_order o join repair r on r.order_id = o.id \
            and r.stage = o.stage where o.contractor_id = $1 and o.state in ('in-work', 'sample-shown') \
            and r.by_role = 'client' and r.until_at > $2) \
        + (select count(*) from assistance where next_account_id = $1) \
        + (select count(*) from assistance_change_waits where account_id = $1) \
        + (select count(*) from work_order o join bank_payout p on p.order_id = o.id \
            and p.state = 'due' where o.client_id = $1 and p.sent_at is null \
            and exists (select 1 from person_bank b where b.account_id = o.contractor_id)) \
        + (select count(*) from work_order o join bank_payout p on p.order_id = o.id \
            and p.state = 'due' where o.contractor_id = $1 and (p.sent_at is not null \
            or not exists (select 1 from person_bank b where b.account_id = $1))) \
        + (select count(*) from meeting_series s where s.guest_id = $1 and s.state = 'proposed') \
        + (select count(*) from meeting_series s join meeting m on m.series_id = s.id \
            where s.maker_id = $1 and s.state = 'agreed' and m.is_off = 0 \
            and m.proposed_by = s.guest_id and m.proposed_to > $2) \
        + (select count(*) from meeting_series s join meeting m on m.series_id = s.id \
            where s.guest_id = $1 and s.state = 'agreed' and m.is_off = 0 \
            and m.proposed_by = s.maker_id and m.proposed_to > $2)";
}

/// How many things wait for a person.
pub fn count_waiting(tx: &mut Tx<'_>, account: AccountId, now: Timestamp) -> Result<i64, DbError> {
    tx.one(&COUNT, &[account.into(), now.into()], |row| row.get(0))
}
