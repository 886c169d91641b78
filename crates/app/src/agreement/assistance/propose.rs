//! Proposing an assistance, from a paid order: same people, same instruction.

use domain::Refusal;
use domain::agreement::assistance::{AssistanceRefusal, Checked, Draft, Frame, Phase, Standing};
use domain::agreement::contract::wording::called;
use domain::agreement::contract::{FrozenInstruction, PapersDraft, Party};
use domain::agreement::settlement::DisputeRule;
use domain::agreement::{OrderState, Periods, Role};
use domain::notice::{EventKind, Job};
use kernel::{AssistanceId, Currency, Id, OrderId, Week, Zone};
use store::agreement::assistance::{self as rows};
use store::db::Tx;

use super::super::enclosure;
use super::super::propose::same_company;
use super::super::step::{Loaded, load as load_order, look};
use super::super::words::worded_frame;
use super::tell;
use crate::account;
use crate::context::Cx;
use crate::custody;
use crate::failure::Failure;
use crate::notice::schedule;

/// What a proposal starts from.
#[derive(Debug, Clone)]
pub struct Start {
    /// The order's title.
    pub title: String,
    /// Who would do the work.
    pub contractor: String,
    /// What the order was paid in.
    pub currency: Currency,
    /// What is filled in: for a week, the terms of its assistance with later dates.
    pub draft: Draft,
}

/// What a proposal starts from, for the client of a paid order.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the client, [`Failure::Refused`] for an order that was
/// not paid.
pub async fn start(cx: &Cx, order: OrderId) -> Result<Start, Failure> {
    let actor = cx.clone();
    cx.app
        .database
        .read("assistance::start", move |tx| {
            let loaded = look(tx, &actor, order)?;
            check(&loaded)?;
            let draft = draft(tx, &actor, &loaded)?;
            Ok(Start {
                draft,
                title: loaded.order.title,
                contractor: loaded.contract.contractor.name,
                currency: loaded.order.amount.currency,
            })
        })
        .await
}

/// The terms to begin with: those of the assistance the order was a week of, from the Monday
/// after it; otherwise the subject alone.
fn draft(tx: &mut Tx<'_>, cx: &Cx, loaded: &Loaded) -> Result<Draft, Failure> {
    let subject = loaded.order.title.clone();
    let today = loaded.terms.zone.local_date(cx.now);
    let next = Week::of(today).plus(1).monday();
    let first = Some(next);
    let papers = Some(PapersDraft::from(loaded.contract.papers.choice()));
    let Some(week) = loaded.terms.week else {
        return Ok(Draft {
            subject,
            first,
            settling_in: Some(2),
            notice: Some(1),
            papers,
            ..Draft::default()
        });
    };
    let id = week.assistance;
    let party = rows::party(tx, loaded.order.client, id)?.ok_or(Failure::NotFound)?;
    let known = rows::find(tx, &party)?;
    // As it holds with every addendum, also one whose weeks were still to come.
    let frame = known.standing.frame(&known.frame, u8::MAX);
    let after = frame.week(frame.weeks).from.plus_days(7);
    Ok(Draft {
        subject: frame.subject,
        rate: Some(frame.rate),
        minutes: Some(frame.ceiling),
        first: Some(after.max(next)),
        weeks: Some(i64::from(frame.weeks)),
        settling_in: Some(i64::from(frame.settling_in)),
        notice: Some(i64::from(frame.notice)),
        papers,
    })
}

fn check(loaded: &Loaded) -> Result<(), Failure> {
    if loaded.role != Role::Client {
        return Err(Failure::NotFound);
    }
    match loaded.order.state {
        OrderState::Paid { .. } => Ok(()),
        _ => Err(Failure::refused(&AssistanceRefusal::NotPaid)),
    }
}

/// Proposes an assistance; it waits for both signatures. Asked twice for the same order it answers
/// the one that waits.
///
/// # Errors
/// [`Failure::Invalid`] by field; as [`start`]; [`Failure::Refused`] when the frame has a hole or the
/// client has an overdue sum (0.17).
pub async fn propose(cx: &Cx, order: OrderId, draft: Draft) -> Result<AssistanceId, Failure> {
    cx.payer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("assistance::propose", move |tx| {
            // Locked: two clicks come one after the other.
            let loaded = load_order(tx, &actor, order)?;
            check(&loaded)?;
            let terms = draft.check(loaded.terms.zone.local_date(actor.now))?;
            let waiting = rows::of_account(tx, loaded.order.client, 200)?;
            let waiting = waiting.iter().find(|one| {
                one.order == order && matches!(one.standing.phase, Phase::Proposed { .. })
            });
            if let Some(waiting) = waiting {
                return Ok(waiting.id);
            }
            custody::admit_client(tx, loaded.order.client, actor.now)?;
            write(tx, &actor, &loaded, terms)
        })
        .await
}

fn write(
    tx: &mut Tx<'_>,
    cx: &Cx,
    loaded: &Loaded,
    terms: Checked,
) -> Result<AssistanceId, Failure> {
    let order = &loaded.order;
    let frame = frame(tx, cx, loaded, terms)?;
    hole(cx, &frame)?;
    let standing = Standing::propose(&frame, cx.now);
    let id = frame.id;
    rows::insert(tx, &frame, (order.id, &standing), cx.now)?;
    let party = rows::party(tx, order.client, id)?.ok_or(Failure::NotFound)?;
    let assistance = rows::find(tx, &party)?;
    let readers = [Role::Contractor];
    let told = (
        EventKind::AssistanceProposed,
        "assistance-proposed",
        &readers[..],
    );
    tell(tx, cx, &assistance, told)?;
    if let Some(at) = assistance.next_at {
        let job = Job::AssistanceAlarm { assistance: id, at };
        schedule(tx, cx, &job, at)?;
    }
    Ok(id)
}

fn frame(tx: &mut Tx<'_>, cx: &Cx, loaded: &Loaded, terms: Checked) -> Result<Frame, Failure> {
    let order = &loaded.order;
    for side in [order.client, order.contractor] {
        account::may_begin(tx, side)?;
    }
    let client = store::account::find(tx, order.client)?.ok_or(Failure::NotFound)?;
    let contractor = store::account::find(tx, order.contractor)?.ok_or(Failure::NotFound)?;
    let year = Zone::default().local_date(cx.now).year();
    let number = store::agreement::next_number(tx, u16::try_from(year).unwrap_or(9999))?;
    let (custody, provider) = custody::of_new_orders(tx, terms.rate.currency)?;
    let known = || loaded.contract.papers.choice();
    let choice = terms.papers.unwrap_or_else(known);
    let party = |account: &store::account::Account| Party {
        account: account.id,
        name: account.name.clone(),
        zone: Zone::parse(&account.zone).unwrap_or_default(),
        company: None,
    };
    let by = Party {
        company: same_company(tx, &loaded.contract.contractor, order.client)?,
        ..party(&contractor)
    };
    let called = called(&by, client.locale);
    let names = (client.name.as_str(), called.as_str(), number.to_string());
    let papers = enclosure::word(tx, names, client.locale, choice, true)?;
    let mut reachability = loaded.contract.contractor_reachability.clone();
    if !contractor.settings.reachable.is_empty() {
        reachability.hours = contractor.settings.reachable.clone();
    }
    let frame = Frame {
        id: Id::new(cx.now, cx.app.entropy.as_ref()),
        number,
        written_at: cx.now,
        client: party(&client),
        contractor: by,
        subject: terms.subject,
        contractor_reachability: reachability,
        instruction: FrozenInstruction {
            reference: loaded.binding.about,
            body: loaded.binding.body.clone(),
        },
        custody,
        provider,
        rate: terms.rate,
        ceiling: terms.minutes,
        first: terms.first,
        weeks: terms.weeks,
        settling_in: terms.settling_in,
        notice: terms.notice,
        dispute: DisputeRule::STANDARD,
        periods: Some(Periods::STANDARD),
        papers,
        amended: None,
        words: None,
    };
    Ok(worded_frame(frame))
}

/// A frame whose weeks could not be opened is never shown to anybody.
fn hole(cx: &Cx, frame: &Frame) -> Result<(), Failure> {
    let ids = (Id::new(cx.now, cx.app.entropy.as_ref()), frame.number);
    let first = frame.contract(1, ids, (frame.subject.clone(), cx.now));
    OrderState::open_week(&first, frame.week(1), cx.now)
        .map(drop)
        .map_err(|refusal| {
            tracing::debug!(key = refusal.key(), "no assistance");
            Failure::refused(&refusal)
        })
}
