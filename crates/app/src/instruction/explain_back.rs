//! The task in the contractor's own words before the start (0.7): wanted by the client for one
//! order or for every order of an ad, said by the contractor, confirmed or corrected by the client.

use domain::Argument;
use domain::agreement::Role;
use domain::canonical::Digest;
use domain::instruction::explain_back::{ExplainBack, ExplainBackRefusal, reminder};
use domain::notice::{About, EventKind, Job, Value};
use domain::task::time_account::{TimeKind, told};
use kernel::{EventId, OrderId, PostingId, Timestamp};
use store::agreement::Order;
use store::db::Tx;

use super::question::not_this_side;
use crate::agreement::{Loaded, load, look};
use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::{Happening, Letter, Spent, record, record_time, schedule, write};

/// Where it stands in an order.
#[derive(Debug, Clone)]
pub struct Standing {
    /// On which side the reader is.
    pub role: Role,
    /// Where it stands and since when; nothing where it is not wanted.
    pub now: Option<(ExplainBack, Timestamp)>,
    /// Whether the client can still want it.
    pub may_want: bool,
    /// When the order ends by itself unless work starts.
    pub until: Option<Timestamp>,
}

/// Where it stands in an order.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but its two sides.
pub async fn show(cx: &Cx, order: OrderId) -> Result<Standing, Failure> {
    let own = cx.clone();
    cx.app
        .database
        .read("explain_back::show", move |tx| {
            let loaded = look(tx, &own, order)?;
            let now = store::instruction::explain_back::of_order(tx, &loaded.order)?;
            let state = &loaded.order.state;
            let may_want =
                loaded.role == Role::Client && now.is_none() && ExplainBack::want(state).is_ok();
            Ok(Standing {
                role: loaded.role,
                now,
                may_want,
                until: domain::agreement::next_automatic(state).map(|(at, _)| at),
            })
        })
        .await
}

/// Lets work start, unless the client waits to hear the task.
pub(crate) fn lets_start(tx: &mut Tx<'_>, order: &Order) -> Result<(), Failure> {
    match store::instruction::explain_back::of_order(tx, order)? {
        Some((state, _)) => state
            .lets_start()
            .map_err(|refusal| Failure::refused(&refusal)),
        None => Ok(()),
    }
}

/// An order that came from an ad begins as the ad says.
pub(crate) fn carry_over(
    tx: &mut Tx<'_>,
    cx: &Cx,
    (posting, order): (PostingId, OrderId),
) -> Result<(), Failure> {
    if !store::instruction::explain_back::is_wanted_for_ad(tx, posting)? {
        return Ok(());
    }
    let loaded = load(tx, cx, order)?;
    begin(tx, cx, &loaded)
}

fn begin(tx: &mut Tx<'_>, cx: &Cx, loaded: &Loaded) -> Result<(), Failure> {
    let state = ExplainBack::want(&loaded.order.state);
    let state = state.map_err(|refusal| Failure::refused(&refusal))?;
    move_on(tx, cx, loaded, (EventKind::ExplainBackWanted, &state)).map(drop)
}

/// Another text binds from now on: what was said or confirmed of the one before says nothing of it.
pub(crate) fn say_anew(tx: &mut Tx<'_>, cx: &Cx, loaded: &Loaded) -> Result<(), Failure> {
    let found = store::instruction::explain_back::of_order(tx, &loaded.order)?;
    let is_said = matches!(
        found,
        Some((
            ExplainBack::Given { .. }
                | ExplainBack::Corrected { .. }
                | ExplainBack::Confirmed { .. },
            _
        ))
    );
    if !is_said || reminder(&loaded.order.state, cx.now).is_none() {
        return Ok(());
    }
    let step = (EventKind::ExplainBackWanted, &ExplainBack::Wanted);
    move_on(tx, cx, loaded, step).map(drop)
}

/// The client wants to hear the task before the start.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the client; [`Failure::Refused`] when the contractor
/// has signed or it is wanted already.
pub async fn want(cx: &Cx, order: OrderId) -> Result<(), Failure> {
    cx.writer()?;
    let own = cx.clone();
    cx.app
        .database
        .write("explain_back::want", move |tx| {
            let loaded = load(tx, &own, order)?;
            not_this_side(&loaded, Role::Contractor)?;
            if store::instruction::explain_back::of_order(tx, &loaded.order)?.is_some() {
                return Err(Failure::refused(&ExplainBackRefusal::Wanted));
            }
            begin(tx, &own, &loaded)
        })
        .await
}

/// The client no longer waits for it: work may start.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the client, and where it is not open.
pub async fn waive(cx: &Cx, order: OrderId) -> Result<(), Failure> {
    cx.writer()?;
    let own = cx.clone();
    cx.app
        .database
        .write("explain_back::waive", move |tx| {
            let loaded = load(tx, &own, order)?;
            not_this_side(&loaded, Role::Contractor)?;
            let state = store::instruction::explain_back::of_order(tx, &loaded.order)?;
            if state.is_none_or(|(state, _)| state.lets_start().is_ok()) {
                return Err(Failure::NotFound);
            }
            store::instruction::explain_back::waive(tx, &loaded.order)?;
            let kind = EventKind::ExplainBackWaived;
            record(tx, &own, Happening::new(kind, About::Order(order)))?;
            tell(
                tx,
                &own,
                &loaded,
                ("explain-back-waived", Role::Contractor),
                None,
            )
        })
        .await
}

/// One step of either side.
#[derive(Debug, Clone)]
pub enum Word {
    /// The contractor says the task.
    Give(String),
    /// The client confirms.
    Confirm,
    /// The client says what is different.
    Correct(String),
}

/// What is said, and how long explaining took.
#[derive(Debug, Clone)]
pub struct Saying {
    /// The step.
    pub word: Word,
    /// How many minutes the client explained, if that was told: for the client's time account
    /// alone (2.20, 3.26). What the contractor says has none.
    pub minutes: Option<i64>,
}

impl From<Word> for Saying {
    fn from(word: Word) -> Self {
        Self {
            word,
            minutes: None,
        }
    }
}

/// Says the task, confirms or corrects what was said.
///
/// # Errors
/// [`Failure::NotFound`] for strangers and where it is not wanted; [`Failure::Refused`] when it is
/// not the side's turn or work has started; [`Failure::Invalid`] on `words`, `correction` or
/// `minutes`.
pub async fn say(cx: &Cx, order: OrderId, saying: impl Into<Saying>) -> Result<(), Failure> {
    cx.writer()?;
    let Saying { word, minutes } = saying.into();
    let own = cx.clone();
    cx.app
        .database
        .write("explain_back::say", move |tx| {
            let loaded = load(tx, &own, order)?;
            let found = store::instruction::explain_back::of_order(tx, &loaded.order)?;
            let (state, _) = found.ok_or(Failure::NotFound)?;
            if reminder(&loaded.order.state, own.now).is_none() {
                return Err(Failure::refused(&ExplainBackRefusal::TooLate));
            }
            let by = loaded.role;
            let (kind, next) = match &word {
                Word::Give(words) => (EventKind::ExplainBackGiven, state.give(by, words)?),
                Word::Confirm => (EventKind::ExplainBackConfirmed, state.confirm(by)?),
                Word::Correct(text) => (EventKind::ExplainBackCorrected, state.correct(by, text)?),
            };
            let minutes = told(minutes)?;
            let event = move_on(tx, &own, &loaded, (kind, &next))?;
            if by == Role::Client {
                let spent = Spent {
                    kind: TimeKind::Explained,
                    minutes,
                    task: loaded.order.task,
                    order: Some(order),
                };
                record_time(tx, &own, (event, loaded.order.client), spent)?;
            }
            Ok(())
        })
        .await
}

/// Writes where it stands now, says so to the other side, and sets the clock of the reminder. Gives
/// the event.
fn move_on(
    tx: &mut Tx<'_>,
    cx: &Cx,
    loaded: &Loaded,
    (kind, state): (EventKind, &ExplainBack),
) -> Result<EventId, Failure> {
    let order = &loaded.order;
    store::instruction::explain_back::save(tx, order, state, cx.now)?;
    let hash = Digest::of(state.words().as_bytes()).to_string();
    let happening = Happening::new(kind, About::Order(order.id));
    let happening = match state {
        ExplainBack::Wanted => happening,
        _ => happening.with("sha256", Value::Text(hash)),
    };
    let event = record(tx, cx, happening)?;
    let (name, to) = match state {
        ExplainBack::Wanted => ("explain-back-wanted", Role::Contractor),
        ExplainBack::Given { .. } => ("explain-back-given", Role::Client),
        ExplainBack::Corrected { .. } => ("explain-back-corrected", Role::Contractor),
        ExplainBack::Confirmed { .. } => ("explain-back-confirmed", Role::Contractor),
    };
    tell(tx, cx, loaded, (name, to), None)?;
    remind_later(tx, cx, order, (state, cx.now))?;
    Ok(event)
}

fn remind_later(
    tx: &mut Tx<'_>,
    cx: &Cx,
    order: &Order,
    (state, since): (&ExplainBack, Timestamp),
) -> Result<(), Failure> {
    let next = reminder(&order.state, cx.now).filter(|_| state.turn().is_some());
    if let Some(at) = next {
        let order = order.id;
        schedule(tx, cx, &Job::RemindExplainBack { order, since, at }, at)?;
    }
    Ok(())
}

/// Reminds whoever's turn it is, every day until the order starts or ends. Nothing is ever
/// confirmed by it.
pub(crate) fn remind(
    tx: &mut Tx<'_>,
    cx: &Cx,
    (id, since): (OrderId, Timestamp),
) -> Result<(), Failure> {
    let Some(loaded) = crate::agreement::load_for_clock(tx, id)? else {
        return Ok(());
    };
    let found = store::instruction::explain_back::of_order(tx, &loaded.order)?;
    let Some((state, changed)) = found.filter(|(_, changed)| *changed == since) else {
        return Ok(());
    };
    let (Some(role), Some(next)) = (state.turn(), reminder(&loaded.order.state, cx.now)) else {
        return Ok(());
    };
    let days = cx.now.since(changed).as_secs() / (24 * 60 * 60);
    let once = format!("explain-back-{id}-{}-{days}", changed.as_micros());
    tell(tx, cx, &loaded, ("explain-back-reminder", role), Some(once))?;
    let job = Job::RemindExplainBack {
        order: id,
        since: changed,
        at: next,
    };
    Ok(schedule(tx, cx, &job, next)?)
}

fn tell(
    tx: &mut Tx<'_>,
    cx: &Cx,
    loaded: &Loaded,
    (name, to): (&'static str, Role),
    once: Option<String>,
) -> Result<(), Failure> {
    let order = &loaded.order;
    let letter = Letter {
        to: order.account_of(to),
        name,
        arguments: vec![
            ("order", Argument::Text(order.number.to_string())),
            ("title", Argument::Text(order.title.clone())),
        ],
        path: format!("/auftraege/{}/eigene-worte", order.id),
        once,
    };
    write(tx, cx, &letter)
}

/// Whether the orders of an ad begin with it, for whoever may see the ad.
///
/// # Errors
/// [`Failure::NotFound`] for everybody else.
pub async fn is_wanted_for_ad(cx: &Cx, posting: PostingId) -> Result<bool, Failure> {
    let actor = cx.reader()?.id;
    cx.app
        .database
        .read("explain_back::is_wanted_for_ad", move |tx| {
            store::posting::visible(tx, actor, posting)?.ok_or(Failure::NotFound)?;
            store::instruction::explain_back::is_wanted_for_ad(tx, posting).map_err(Failure::from)
        })
        .await
}

/// Lets the orders of one's own ad begin with it, or no longer.
///
/// # Errors
/// [`Failure::NotFound`] when the ad is somebody else's.
pub async fn want_for_ad(cx: &Cx, posting: PostingId, is_wanted: bool) -> Result<(), Failure> {
    let actor = cx.writer()?.id;
    cx.app
        .database
        .write("explain_back::want_for_ad", move |tx| {
            store::posting::owner(tx, actor, posting)?.ok_or(Failure::NotFound)?;
            store::instruction::explain_back::want_for_ad(tx, posting, is_wanted)
                .map_err(Failure::from)
        })
        .await
}
