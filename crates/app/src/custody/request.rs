//! What one side of an order has to know to pay or to be paid.

use documents::sepa::{CreditorReference, GiroCode};
use domain::agreement::{OrderState, Role};
use domain::custody::record::overdue_at;
use domain::custody::{Adapter, PAYOUT, provider};
use kernel::{Money, OrderId, Timestamp};
use store::custody::{Payout, PayoutState, PersonBank};
use store::db::Tx;

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
    /// What is on its way, due or done, the first first.
    pub payouts: Vec<Payout>,
}

impl Request {
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
            let loaded = agreement::look(tx, &actor, order)?;
            let custody = store::custody::of_order(tx, order)?.ok_or(Failure::NotFound)?;
            let payouts = store::custody::payouts_of_order(tx, order)?;
            let is_client = loaded.role == Role::Client;
            let mut all = payouts.iter().filter(|one| one.state == PayoutState::Due);
            let due = all.clone().find(|one| one.sent_at.is_none());
            let due = due.or_else(|| all.next());
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
                    let contractor = loaded.order.contractor;
                    let account = store::custody::person_bank(tx, contractor)?;
                    let is_shown = !is_client || due.is_some();
                    (account.filter(|_| is_shown), due.map(|one| one.amount))
                }
                Adapter::Play => (None, None),
            };
            let is_provider = custody.adapter == Adapter::Provider;
            let page = match asked(tx, order)?.filter(|_| is_provider && is_client) {
                Some(request) => store::custody::page_of(tx, &request.to_string())?,
                None => None,
            };
            let provider = store::custody::choice(tx)?.provider;
            Ok::<_, Failure>(Request {
                provider: provider.filter(|_| is_provider),
                page,
                adapter: custody.adapter,
                role: loaded.role,
                reference: custody.reference.parse().ok(),
                account,
                amount: amount.filter(|sum| sum.is_positive()),
                overdue_at: overdue(tx, order, &payouts)?,
                payouts,
            })
        })
        .await
}

/// When the first sum of an order is overdue that waits for the client's transfer. Tips never are.
fn overdue(
    tx: &mut Tx<'_>,
    order: OrderId,
    payouts: &[Payout],
) -> Result<Option<Timestamp>, Failure> {
    let transfers = store::ledger::of_order(tx, order)?;
    let is_of_sum = |payout: &&Payout| {
        let mut own = transfers.iter().filter(|transfer| transfer.code == PAYOUT);
        own.any(|transfer| transfer.id == payout.id)
    };
    let all = payouts.iter().filter(is_of_sum);
    let waiting = all.filter(|one| one.state == PayoutState::Due && one.sent_at.is_none());
    let since = waiting.filter_map(|payout| payout.payable_at).min();
    Ok(since.map(overdue_at))
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
