//! What happens to an assistance by itself: weeks open, and it ends.

use domain::agreement::assistance::{Phase, Standing, Stop};
use domain::agreement::{OrderState, Role};
use domain::notice::{EventKind, Job};
use domain::work::progress::Rhythm;
use kernel::{AssistanceId, Id, Minutes, OrderId, Zone, format};
use store::agreement::NewOrder;
use store::agreement::assistance::{self as rows, Assistance};
use store::db::Tx;
use texts::Texts;

use super::super::propose::begin;
use super::super::step::{apply, load_for_clock};
use super::super::words::worded;
use super::{tell, tell_of};
use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::schedule;

/// The date of an assistance has come. Ringing twice, or late, does no harm.
///
/// # Errors
/// What a week's order is refused for.
pub(crate) fn ring(tx: &mut Tx<'_>, cx: &Cx, id: AssistanceId) -> Result<(), Failure> {
    match rows::lock_for_clock(tx, id)? {
        Some(assistance) => go_on(tx, cx, &assistance),
        None => Ok(()),
    }
}

/// Does what is due by now, and sets the next date.
pub(super) fn go_on(tx: &mut Tx<'_>, cx: &Cx, assistance: &Assistance) -> Result<(), Failure> {
    let frame = &assistance.frame;
    let tick = assistance.standing.clone().tick(frame, cx.now);
    for week in &tick.open {
        open(tx, cx, assistance, *week)?;
    }
    if tick.standing != assistance.standing {
        rows::save(tx, assistance, &tick.standing, cx.now)?;
        lapsed(tx, cx, assistance, &tick.standing)?;
        if let Phase::Ended { how, .. } = tick.standing.phase {
            let mail = match how {
                Stop::NotSigned => "assistance-lapsed",
                Stop::Over | Stop::Notice(_) | Stop::Declined(_) | Stop::Serious(..) => {
                    "assistance-ended"
                }
            };
            let told = (EventKind::AssistanceEnded, mail, Role::BOTH.as_slice());
            tell(tx, cx, assistance, told)?;
        }
    }
    if let Some(at) = tick.standing.next_at(frame) {
        let id = assistance.id;
        schedule(tx, cx, &Job::AssistanceAlarm { assistance: id, at }, at)?;
    }
    Ok(())
}

/// Tells both that an addendum has lapsed: nobody answered it in time, or it ended with the whole.
pub(super) fn lapsed(
    tx: &mut Tx<'_>,
    cx: &Cx,
    assistance: &Assistance,
    now: &Standing,
) -> Result<(), Failure> {
    let Some(waiting) = assistance.standing.waiting() else {
        return Ok(());
    };
    if now.waiting().is_some() {
        return Ok(());
    }
    let (kind, mail) = (
        EventKind::AssistanceChangeLapsed,
        "assistance-change-lapsed",
    );
    let hash = waiting.signature.contract;
    tell_of(
        tx,
        cx,
        (assistance, hash),
        (kind, mail, Role::BOTH.as_slice()),
    )
}

/// Makes the order of a week, at the terms that hold for it; a week has one.
fn open(tx: &mut Tx<'_>, cx: &Cx, assistance: &Assistance, week: u8) -> Result<(), Failure> {
    let frame = &assistance.standing.frame(&assistance.frame, week);
    let year = Zone::default().local_date(cx.now).year();
    let number = store::agreement::next_number(tx, u16::try_from(year).unwrap_or(9999))?;
    let order = Id::new(cx.now, cx.app.entropy.as_ref());
    let language = frame.papers.language;
    let of = frame.week(week);
    let days = (
        format::date(of.from, language),
        format::date(of.sunday(), language),
    );
    let title = Texts::new(language).assistance_week_title(
        days.0,
        frame.subject.as_str(),
        days.1,
        i64::from(week),
    );
    let contract = frame.contract(week, (order, number), (title, cx.now));
    let contract = worded(tx, contract)?;
    let opened = OrderState::open_week(&contract, of, cx.now);
    let transition = opened.map_err(|refusal| Failure::refused(&refusal))?;
    let new = NewOrder {
        id: order,
        number,
        client: frame.client.account,
        contractor: frame.contractor.account,
        task: None,
        posting: None,
        offer: None,
        previous: Some(assistance.order),
        instruction: frame.instruction.reference,
        title: contract.subject.clone(),
        amount: contract.amount,
        due_at: contract.due_at,
        frees: Minutes(0),
        state: transition.state.clone(),
    };
    begin(tx, cx, (&new, contract), &transition)?;
    rows::insert_week(tx, (assistance.id, week), order)?;
    match frame.every_days(week) {
        Some(days) => keep_in_touch(tx, cx, (order, days)),
        None => Ok(()),
    }
}

/// Both hear often how a week of settling in is going, as if the client had asked for it (2.23).
fn keep_in_touch(tx: &mut Tx<'_>, cx: &Cx, (order, days): (OrderId, u8)) -> Result<(), Failure> {
    let Some(loaded) = load_for_clock(tx, order)? else {
        return Ok(());
    };
    let rhythm = Rhythm {
        every_days: days,
        since: cx.now,
        missed: 0,
    };
    store::work::progress::set_rhythm(tx, &loaded.order, Some(&rhythm))?;
    let at = rhythm.due_at(&loaded.contract.client.zone);
    schedule(tx, cx, &Job::RemindProgress { order, at }, at)?;
    Ok(())
}

/// Calls off the weeks after the last one that nobody has begun.
pub(super) fn call_off(
    tx: &mut Tx<'_>,
    cx: &Cx,
    assistance: &Assistance,
    (last, by): (u8, Role),
) -> Result<(), Failure> {
    for week in rows::weeks(tx, assistance)? {
        if week.week <= last {
            continue;
        }
        let Some(loaded) = load_for_clock(tx, week.order)? else {
            continue;
        };
        let state = &loaded.order.state;
        if let Some(transition) = state.call_off(loaded.facts(cx.now), by) {
            apply(tx, cx, &loaded, &transition, None)?;
        }
    }
    Ok(())
}
