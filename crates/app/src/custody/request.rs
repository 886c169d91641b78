//! What one side of an order has to know to pay or to be paid.

use std::collections::BTreeMap;

use documents::sepa::{CreditorReference, GiroCode};
use domain::agreement::{OrderState, Role};
use domain::custody::record::{overdue_again_at, overdue_at};
use domain::custody::{Adapter, PaymentStep, payment_step, provider};
use kernel::{Money, OrderId, Timestamp, TransferId};
use store::custody::{Payout, PayoutReason, PayoutState, PersonBank};
use store::db::Tx;

use super::awaited::{Awaited, waits_for_account};
use crate::agreement;
use crate::context::Cx;
use crate::failure::Failure;

/// What one side of an order has to know to pay, or to see paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The order's way of custody.
    pub adapter: Adapter,
    /// The reader's side.
    pub role: Role,
    /// What the order is about.
    pub title: String,
    /// By what the payment is known.
    pub reference: Option<CreditorReference>,
    /// Where to pay, if that is known.
    pub account: Option<PersonBank>,
    /// What the client is to pay now.
    pub amount: Option<Money>,
    /// The name of the provider that holds the money, if one does.
    pub provider: Option<String>,
    /// Its page where the client pays, once it has named one.
    pub page: Option<String>,
    /// When what the client is to transfer is overdue; nothing where nothing waits for the client.
    pub overdue_at: Option<Timestamp>,
    /// The payments that wait for their receiver to name an account.
    pub awaited: BTreeMap<TransferId, Awaited>,
    /// What is on its way, due or done, the first first.
    pub payouts: Vec<Payout>,
    /// Whether the contractor has named an account to be paid into.
    pub is_payee_known: bool,
}

/// Where a payment is, as people and programs are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaymentState {
    /// It waits for a file of payments, or for an account to pay into.
    Waiting,
    /// It is in a file.
    InFile,
    /// The provider is to make it.
    WithProvider,
    /// It failed at the provider, which is asked again.
    Failed,
    /// The bank or the provider says it left.
    Paid,
    /// It is due from person to person.
    Due,
    /// The client says it was transferred.
    Sent,
    /// It was said to be transferred, and has not come.
    Missed,
    /// Whoever was to get it says it came.
    Kept,
}

impl PaymentState {
    /// The stable name used by the API, where what was sent is still due.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::InFile => "in-file",
            Self::WithProvider => "with-provider",
            Self::Failed => "failed",
            Self::Paid => "paid",
            Self::Due | Self::Sent | Self::Missed => "due",
            Self::Kept => "kept",
        }
    }
}

impl PaymentState {
    /// Whether it is known to have come, or to have left for good.
    pub const fn has_come(&self) -> bool {
        matches!(self, Self::Paid | Self::Kept)
    }

    /// Where a payment of an order is; `is_payee_known` says whether the contractor has named an
    /// account.
    pub(crate) const fn of(adapter: Adapter, payout: &Payout, is_payee_known: bool) -> Self {
        let is_with_provider = matches!(adapter, Adapter::Provider)
            && (is_payee_known || !matches!(payout.reason, PayoutReason::Payout));
        match payout.state {
            PayoutState::Waiting if is_with_provider && payout.attempt > 1 => Self::Failed,
            PayoutState::Waiting if is_with_provider => Self::WithProvider,
            PayoutState::Waiting => Self::Waiting,
            PayoutState::InFile => Self::InFile,
            PayoutState::Paid => Self::Paid,
            PayoutState::Due if payout.sent_at.is_some() => Self::Sent,
            PayoutState::Due if payout.missed_at.is_some() => Self::Missed,
            PayoutState::Due => Self::Due,
            PayoutState::Kept => Self::Kept,
        }
    }
}

impl Request {
    /// Where one of its payments is.
    pub const fn state_of(&self, payout: &Payout) -> PaymentState {
        PaymentState::of(self.adapter, payout, self.is_payee_known)
    }

    /// The code a banking app reads; nothing when there is nothing to pay or nowhere to pay to.
    pub fn code(&self) -> Option<GiroCode> {
        let account = self.account.as_ref()?;
        Some(GiroCode {
            name: account.holder.clone(),
            iban: account.iban.parse().ok()?,
            amount: self.amount?,
            reference: self.reference.clone()?,
        })
    }

    /// Whether all that is due was transferred, so that the contractor is to say whether it came.
    pub fn waits_for_receipt(&self) -> bool {
        let mut due = self
            .payouts
            .iter()
            .filter(|payout| payout.state == PayoutState::Due);
        self.is_due() && due.all(|payout| payout.sent_at.is_some())
    }

    /// What the reader is to do next about what is due, and about which sum: what can be transferred
    /// or confirmed comes before naming an account.
    pub fn step(&self) -> Option<(PaymentStep, Money)> {
        let due = self.payouts.iter();
        let due = due.filter(|payout| payout.state == PayoutState::Due);
        let steps = due.filter_map(|payout| {
            let has_account = self.account.is_some();
            let step = payment_step(self.role, payout.sent_at.is_some(), has_account)?;
            Some((step, payout.amount))
        });
        steps.min_by_key(|(step, _)| *step == PaymentStep::NameAccount)
    }

    /// Since when a sum waits for its receiver to name an account, if one does: the oldest.
    pub fn awaited(&self) -> Option<Awaited> {
        self.awaited
            .values()
            .copied()
            .min_by_key(|awaited| awaited.since)
    }

    /// Whether the client cannot transfer what is due because no account is named.
    pub fn waits_for_account(&self) -> bool {
        self.role == Role::Client
            && self.is_due()
            && !self.waits_for_receipt()
            && self.account.is_none()
    }

    /// Whether something is due from person to person and not confirmed.
    pub fn is_due(&self) -> bool {
        self.payouts
            .iter()
            .any(|payout| payout.state == PayoutState::Due)
    }
}

/// What has to be paid for an order, how and where to. Only its two sides see it, and only who pays
/// sees the account.
///
/// # Errors
/// [`Failure::NotFound`] for everybody else, and where nothing is paid by bank.
pub async fn request(cx: &Cx, order: OrderId) -> Result<Request, Failure> {
    let actor = cx.clone();
    cx.app
        .database
        .read("custody::request", move |tx| {
            let loaded = agreement::look_as_recipient(tx, &actor, order)?;
            let custody = store::custody::of_order(tx, order)?.ok_or(Failure::NotFound)?;
            let payouts = store::custody::payouts_of_order(tx, order)?;
            let is_client = loaded.role == Role::Client;
            let mut all = payouts.iter().filter(|one| one.state == PayoutState::Due);
            let due = all.clone().find(|one| one.sent_at.is_none());
            let due = due.or_else(|| all.next());
            let theirs = store::custody::person_bank(tx, loaded.order.contractor)?;
            let is_payee_known = theirs.is_some();
            let (account, amount) = match custody.adapter {
                Adapter::Trust if is_client && due.is_none() => {
                    let is_open = matches!(loaded.order.state, OrderState::AwaitingFunding { .. });
                    let missing = agreement::still_missing(&loaded);
                    let account = store::custody::choice(tx)?.account;
                    (account.filter(|_| is_open), is_open.then_some(missing))
                }
                Adapter::Provider if is_client && due.is_none() => {
                    let is_open = matches!(loaded.order.state, OrderState::AwaitingFunding { .. });
                    let missing = agreement::still_missing(&loaded);
                    (None, is_open.then_some(missing))
                }
                Adapter::Direct | Adapter::Trust | Adapter::Provider => {
                    let is_shown = !is_client || due.is_some();
                    (theirs.filter(|_| is_shown), due.map(|one| one.amount))
                }
                Adapter::Play => (None, None),
            };
            let is_provider = custody.adapter == Adapter::Provider;
            let page = match asked(tx, order)?.filter(|_| is_provider && is_client) {
                Some(request) => store::custody::page_of(tx, &request.to_string())?,
                None => None,
            };
            // Contracts from before they named it mean the one the instance has.
            let signed = loaded.contract.provider.clone();
            let provider = match signed {
                Some(name) => Some(name),
                None => store::custody::choice(tx)?.provider,
            };
            Ok::<_, Failure>(Request {
                provider: provider.filter(|_| is_provider),
                page,
                adapter: custody.adapter,
                role: loaded.role,
                title: loaded.order.title,
                reference: custody.reference.parse().ok(),
                account,
                amount: amount.filter(|sum| sum.is_positive()),
                overdue_at: overdue(tx, order, &payouts)?,
                awaited: awaited(tx, (custody.adapter, &payouts), actor.now)?,
                payouts,
                is_payee_known,
            })
        })
        .await
}

/// The payments of an order that cannot be made because nobody knows where to.
fn awaited(
    tx: &mut Tx<'_>,
    (adapter, payouts): (Adapter, &[Payout]),
    now: Timestamp,
) -> Result<BTreeMap<TransferId, Awaited>, Failure> {
    let mut awaited = BTreeMap::new();
    for payout in payouts {
        if waits_for_account(tx, adapter, payout)? {
            awaited.insert(payout.id, Awaited::since(payout.made_at, now));
        }
    }
    Ok(awaited)
}

/// When the first sum of an order is overdue that waits for the client's transfer. Tips never are.
fn overdue(
    tx: &mut Tx<'_>,
    order: OrderId,
    payouts: &[Payout],
) -> Result<Option<Timestamp>, Failure> {
    let transfers = store::ledger::of_order(tx, order)?;
    let all = payouts
        .iter()
        .filter(|payout| super::is_of_sum(&transfers, payout.id));
    let waiting = all.filter(|one| one.state == PayoutState::Due && one.sent_at.is_none());
    let overdue = waiting.filter_map(|payout| match payout.missed_at {
        Some(missed_at) => Some(overdue_again_at(missed_at)),
        None => payout.payable_at.map(overdue_at),
    });
    Ok(overdue.min())
}

/// What the provider is asked to hold for an order now.
fn asked(tx: &mut Tx<'_>, order: OrderId) -> Result<Option<provider::Request>, Failure> {
    let asked = agreement::asked_for(tx, order)?;
    Ok(asked.map(|(stage, amount)| provider::Request::Hold {
        order,
        stage,
        minor: amount.minor,
    }))
}
