//! Sums that cannot be paid because nobody knows where to: whoever gets them is asked, at once and
//! again, and whoever waits for it sees since when.

use domain::Argument;
use domain::custody::Adapter;
use domain::custody::awaited::next_asked;
use domain::notice::Job;
use kernel::{AccountId, Timestamp, TransferId};
use store::custody::{Payout, PayoutReason, PayoutState};
use store::db::Tx;

use super::adapter;
use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::{Letter, schedule, write};

/// So many open sums of one person are asked for at once.
const PAGE: i64 = 100;

/// Since when a sum waits for an account to be paid into, and when its receiver is asked again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Awaited {
    /// Since when.
    pub since: Timestamp,
    /// When the receiver is asked the next time.
    pub next_asked_at: Timestamp,
}

impl Awaited {
    /// The same for a sum that became due at `since`.
    pub fn since(since: Timestamp, now: Timestamp) -> Self {
        Self {
            since,
            next_asked_at: next_asked(since, now),
        }
    }
}

/// Whether a payment would leave if it were known where to. What was put into a file or transferred
/// is on its way; what goes back through a provider needs no account.
pub(super) fn waits_for_account(
    tx: &mut Tx<'_>,
    adapter: Adapter,
    payout: &Payout,
) -> Result<bool, Failure> {
    let is_open = match payout.state {
        PayoutState::Waiting => true,
        PayoutState::Due => payout.sent_at.is_none(),
        PayoutState::InFile | PayoutState::Paid | PayoutState::Kept => false,
    };
    let goes_back = adapter == Adapter::Provider && payout.reason == PayoutReason::Refund;
    Ok(is_open && !goes_back && store::custody::receiver(tx, payout)?.is_none())
}

/// Asks for where a payment goes, at once and by the clock, and sets the next reminder down. Where an
/// account is known, or the payment is on its way, nobody is asked.
pub(crate) fn ask(tx: &mut Tx<'_>, cx: &Cx, payment: TransferId) -> Result<(), Failure> {
    let Some(payout) = store::custody::payout(tx, payment)? else {
        return Ok(());
    };
    let (Some(order), Some(to)) = (payout.order, payout.account) else {
        return Ok(());
    };
    let way = adapter(tx, order)?;
    if !waits_for_account(tx, way, &payout)? {
        return Ok(());
    }
    let letter = Letter {
        to,
        name: "account-needed",
        arguments: vec![("amount", Argument::Money(payout.amount))],
        path: "/konto/bank".to_owned(),
        once: None,
    };
    write(tx, cx, &letter)?;
    plan(tx, cx, &payout)
}

/// Takes up the reminders for everything that is still to be paid to somebody whose account was
/// forgotten.
pub(super) fn take_up(tx: &mut Tx<'_>, cx: &Cx, account: AccountId) -> Result<(), Failure> {
    each_open(tx, account, |tx, payout| {
        let Some(order) = payout.order else {
            return Ok(());
        };
        let way = adapter(tx, order)?;
        if waits_for_account(tx, way, payout)? {
            plan(tx, cx, payout)?;
        }
        Ok(())
    })
}

/// Does something about every payment to a person that is not on its way, the oldest first. A page
/// goes on behind the one before, so that none is hidden by those nothing is to be done about.
pub(super) fn each_open(
    tx: &mut Tx<'_>,
    account: AccountId,
    mut act: impl FnMut(&mut Tx<'_>, &Payout) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut place = (Timestamp::MIN, TransferId::from_bytes([0; 16]));
    loop {
        let page = store::custody::open_of_account(tx, account, place, PAGE)?;
        let Some(last) = page.last() else {
            return Ok(());
        };
        place = (last.made_at, last.id);
        for payout in &page {
            act(tx, payout)?;
        }
    }
}

fn plan(tx: &mut Tx<'_>, cx: &Cx, payout: &Payout) -> Result<(), Failure> {
    let at = next_asked(payout.made_at, cx.now);
    let job = Job::AskForAccount {
        payment: payout.id,
        at,
    };
    Ok(schedule(tx, cx, &job, at)?)
}
