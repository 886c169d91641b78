//! Money that leaves: files of payments that a second person approves, and sums that are paid from
//! person to person without custody.

use documents::sepa::{CreditorReference, GiroCode, Iban};
use domain::agreement::{MoneyStep, OrderState, Role};
use domain::canonical::Writer;
use domain::custody::Adapter;
use domain::custody::bank::BankStep;
use domain::ledger::Transfer;
use domain::notice::{About, EventKind};
use kernel::{AccountId, Money, OrderId, TransferId};
use store::custody::{File, FileState, NewPayout, Payout, PayoutReason, PayoutState, PersonBank};
use store::db::Tx;
use store::proof::Operator;

use super::file::{build, payment, purpose};
use super::step;
use crate::agreement;
use crate::context::Cx;
use crate::failure::{Failure, Refused};
use crate::notice::{Happening, record};

/// The most payments of one file, and of one page.
const MOST: i64 = 1_000;
/// The most files a page shows.
const MOST_FILES: i64 = 20;

/// Notes that a sum has to be paid, where the ledger alone does not pay it.
pub(super) fn owe(
    tx: &mut Tx<'_>,
    adapter: Adapter,
    (order, client, contractor): (OrderId, AccountId, AccountId),
    (step, transfer): (MoneyStep, &Transfer),
) -> Result<(), Failure> {
    let (reason, account, state) = match (adapter, step) {
        (Adapter::Trust, MoneyStep::Payout(_)) => {
            (PayoutReason::Payout, Some(contractor), PayoutState::Waiting)
        }
        (Adapter::Trust, MoneyStep::Refund(_)) => {
            (PayoutReason::Refund, Some(client), PayoutState::Waiting)
        }
        (Adapter::Direct, MoneyStep::Payout(_))
        | (Adapter::Direct | Adapter::Trust, MoneyStep::TipPayout(_)) => {
            (PayoutReason::Payout, Some(contractor), PayoutState::Due)
        }
        _ => return Ok(()),
    };
    let payout = NewPayout {
        id: transfer.id,
        reason,
        order: Some(order),
        account,
        bank: None,
        amount: transfer.amount,
        state,
    };
    store::custody::insert_payout(tx, &payout, transfer.at).map_err(Failure::from)
}

/// Whether something of an order is due to somebody and not known to have come.
pub(crate) fn is_unpaid(tx: &mut Tx<'_>, order: OrderId) -> Result<bool, Failure> {
    let payouts = store::custody::payouts_of_order(tx, order)?;
    Ok(payouts
        .iter()
        .any(|payout| !matches!(payout.state, PayoutState::Paid | PayoutState::Kept)))
}

fn refused(key: &'static str) -> Failure {
    Failure::Refused(Refused {
        key,
        arguments: Vec::new(),
    })
}

/// A file with what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileView {
    /// The file.
    pub file: File,
    /// Its payments.
    pub payouts: Vec<Payout>,
    /// The number of the order of each payment, in the same order.
    pub orders: Vec<Option<String>>,
    /// Whether the reader may approve it.
    pub may_approve: bool,
}

/// What is to leave the account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payments {
    /// In no file yet, with where it goes if that is known.
    pub waiting: Vec<(Payout, Option<PersonBank>)>,
    /// The newest files.
    pub files: Vec<FileView>,
}

/// What is to leave the account, and the files.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator.
pub async fn payments(cx: &Cx) -> Result<Payments, Failure> {
    let actor = cx.operator()?.id;
    cx.app
        .database
        .read("custody::payments", move |tx| {
            let operator = prove(tx, actor)?;
            let mut files = Vec::new();
            for file in store::custody::files(tx, &operator, MOST_FILES)? {
                let payouts = store::custody::payouts_of_file(tx, &operator, file.number)?;
                let mut orders = Vec::with_capacity(payouts.len());
                for payout in &payouts {
                    orders.push(match payout.order {
                        Some(order) => store::custody::number_of(tx, &operator, order)?,
                        None => None,
                    });
                }
                files.push(FileView {
                    payouts,
                    orders,
                    may_approve: file.state == FileState::Drafted && file.made_by.0 != actor,
                    file,
                });
            }
            let waiting = waiting(tx, &operator)?;
            Ok::<_, Failure>(Payments { waiting, files })
        })
        .await
}

fn waiting(
    tx: &mut Tx<'_>,
    operator: &Operator,
) -> Result<Vec<(Payout, Option<PersonBank>)>, Failure> {
    let payouts = store::custody::payouts(tx, operator, PayoutState::Waiting, MOST)?;
    with_receivers(tx, payouts)
}

/// Where each payment goes, if an account is known that a file may name.
fn with_receivers(
    tx: &mut Tx<'_>,
    payouts: Vec<Payout>,
) -> Result<Vec<(Payout, Option<PersonBank>)>, Failure> {
    payouts
        .into_iter()
        .map(|payout| {
            let bank = store::custody::receiver(tx, &payout)?;
            let bank = bank.filter(|bank| bank.iban.parse::<Iban>().is_ok());
            Ok((payout, bank))
        })
        .collect()
}

/// Puts every payment whose receiver's account is known into a new file. Somebody else approves it.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator; [`Failure::Refused`] when there is nothing
/// to pay.
pub async fn draft(cx: &Cx) -> Result<i64, Failure> {
    let (actor, now) = (cx.acting_operator()?.id, cx.now);
    cx.app
        .database
        .write("custody::draft", move |tx| {
            let operator = prove(tx, actor)?;
            let account = store::custody::choice(tx)?.account;
            let account = account.ok_or(refused("custody-refusal-no-account"))?;
            let payouts = store::custody::payable(tx, &operator, MOST)?;
            let mut ready = Vec::new();
            for (payout, bank) in with_receivers(tx, payouts)? {
                let Some(bank) = bank else { continue };
                let purpose = purpose(tx, &payout)?;
                // What cannot be written would block the whole file after it is approved.
                let one = payment(&payout, &bank, purpose);
                if one
                    .and_then(|one| build(0, (now, now), &account, vec![one]))
                    .is_ok()
                {
                    ready.push((payout.id, bank));
                }
            }
            if ready.is_empty() {
                return Err(refused("custody-refusal-nothing-to-pay"));
            }
            let number = store::custody::insert_file(tx, &operator, actor, now)?;
            for (payout, bank) in ready {
                store::custody::put_in_file(tx, payout, number, &bank)?;
            }
            Ok(number)
        })
        .await
}

/// Approves a file that somebody else made.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator; [`Failure::Refused`] for whoever made it.
pub async fn approve(cx: &Cx, number: i64) -> Result<(), Failure> {
    let (actor, now) = (cx.acting_operator()?.id, cx.now);
    cx.app
        .database
        .write("custody::approve", move |tx| {
            let operator = prove(tx, actor)?;
            let file = store::custody::file(tx, &operator, number)?.ok_or(Failure::NotFound)?;
            if file.made_by.0 == actor {
                return Err(refused("custody-refusal-second-person"));
            }
            if file.state != FileState::Drafted {
                return Err(refused("custody-refusal-file-state"));
            }
            store::custody::approve_file(tx, &operator, number, actor, now)?;
            Ok(())
        })
        .await
}

/// Gives up a file nobody has approved; its payments wait again.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator; [`Failure::Refused`] once it is approved.
pub async fn give_up(cx: &Cx, number: i64) -> Result<(), Failure> {
    let actor = cx.acting_operator()?.id;
    cx.app
        .database
        .write("custody::give_up", move |tx| {
            let operator = prove(tx, actor)?;
            let file = store::custody::file(tx, &operator, number)?.ok_or(Failure::NotFound)?;
            if file.state != FileState::Drafted {
                return Err(refused("custody-refusal-file-state"));
            }
            store::custody::drop_file(tx, &operator, number)?;
            Ok(())
        })
        .await
}

/// An approved file as the bank takes it: its name and its bytes.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator; [`Failure::Refused`] before a second
/// person has approved it.
pub async fn payment_file(cx: &Cx, number: i64) -> Result<(String, String), Failure> {
    let actor = cx.acting_operator()?.id;
    let (file, payouts, account) = cx
        .app
        .database
        .read("custody::payment_file", move |tx| {
            let operator = prove(tx, actor)?;
            let file = store::custody::file(tx, &operator, number)?.ok_or(Failure::NotFound)?;
            let mut payouts = Vec::new();
            for payout in store::custody::payouts_of_file(tx, &operator, number)? {
                let purpose = purpose(tx, &payout)?;
                payouts.push((payout, purpose));
            }
            let account = store::custody::choice(tx)?.account;
            Ok::<_, Failure>((file, payouts, account))
        })
        .await?;
    let approved = file
        .approved_at
        .filter(|_| file.state == FileState::Approved);
    let approved = approved.ok_or(refused("custody-refusal-not-approved"))?;
    let account = account.ok_or(refused("custody-refusal-no-account"))?;
    let payments = payouts
        .iter()
        .filter_map(|(payout, purpose)| Some((payout, payout.bank.as_ref()?, purpose)))
        .map(|(payout, bank, purpose)| payment(payout, bank, purpose.clone()))
        .collect::<Result<Vec<_>, Failure>>()?;
    build(number, (file.made_at, approved), &account, payments)
}

fn prove(tx: &mut Tx<'_>, actor: AccountId) -> Result<Operator, Failure> {
    store::operator::operator(tx, actor)?.ok_or(Failure::NotFound)
}

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
                Adapter::Direct | Adapter::Trust => {
                    let contractor = loaded.order.contractor;
                    let account = store::custody::person_bank(tx, contractor)?;
                    let is_shown = !is_client || due.is_some();
                    (account.filter(|_| is_shown), due.map(|one| one.amount))
                }
                Adapter::Play => (None, None),
            };
            Ok::<_, Failure>(Request {
                adapter: custody.adapter,
                role: loaded.role,
                reference: custody.reference.parse().ok(),
                account,
                amount: amount.filter(|sum| sum.is_positive()),
                payouts,
            })
        })
        .await
}

/// The contractor says that a due sum has come. Saying it twice is saying it once.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the contractor, and when there is no such sum.
pub async fn confirm(cx: &Cx, order: OrderId, payout: TransferId) -> Result<(), Failure> {
    cx.payer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("custody::confirm", move |tx| {
            let loaded = agreement::load(tx, &actor, order)?;
            if loaded.role != Role::Contractor {
                return Err(Failure::NotFound);
            }
            let known = store::custody::payout(tx, payout)?;
            let known = known
                .filter(|known| known.order == Some(order))
                .ok_or(Failure::NotFound)?;
            if known.state == PayoutState::Kept {
                return Ok(());
            }
            let about = Writer::new("feierabend kept 1")
                .field("payout", payout)
                .digest();
            step(tx, BankStep::Keep, (about, known.amount), actor.now)?;
            store::custody::keep(tx, payout, actor.now)?;
            let happening = Happening::new(EventKind::PaymentConfirmed, About::Order(order))
                .with("amount", domain::notice::Value::Money(known.amount));
            record(tx, &actor, happening)?;
            Ok(())
        })
        .await
}
