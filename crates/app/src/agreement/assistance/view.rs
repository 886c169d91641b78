//! An assistance as it is shown.

use domain::agreement::Role;
use domain::agreement::assistance::{AssistanceRefusal, Change, Frame, Phase, Standing};
use domain::agreement::contract::Contract;
use domain::canonical::Digest;
use kernel::{AssistanceId, Minutes, Money, OrderId, Timestamp};
use store::agreement::assistance::{self as rows, Assistance, WeekRow};
use store::db::Tx;
use store::review::feedback::said_in;

use crate::agreement::hints::{Hints, hints};
use crate::agreement::step::look;
use crate::context::Cx;
use crate::failure::Failure;
use crate::review::{self, ClientRecord};

/// The most assistances that are listed.
const MOST: i64 = 100;

/// An assistance with its weeks.
#[derive(Debug, Clone)]
pub struct View {
    /// Which.
    pub id: AssistanceId,
    /// On which side the reader is.
    pub role: Role,
    /// What both sign.
    pub frame: Frame,
    /// The hash of the frame both sign first.
    pub hash: Digest,
    /// The frame as it holds now, with its addenda.
    pub holds: Frame,
    /// The first week an addendum would change and until when it could be answered, or why none can
    /// be proposed.
    pub may_change: Result<(u8, Timestamp), AssistanceRefusal>,
    /// Where it stands.
    pub standing: Standing,
    /// Its next date.
    pub next_at: Option<Timestamp>,
    /// The weeks that were opened.
    pub weeks: Vec<WeekRow>,
    /// The last week and its end, if notice were given now.
    pub after_notice: (u8, Timestamp),
    /// What the contract of its first week says: the same for every week.
    pub contract: Contract,
    /// How the client pays and answers, for the contractor who is to sign; not in lists (0.17,
    /// 2.6).
    pub client_record: Option<ClientRecord>,
    /// What speaks for and against an employment, and the artists' social levy (3.29); not in lists.
    pub hints: Option<Hints>,
    /// The weeks of settling in after which the reader is asked for feedback and has said nothing
    /// yet (2.23); not in lists.
    pub asked: Vec<(u8, OrderId)>,
}

impl View {
    /// Whether the reader is to sign.
    pub fn may_sign(&self) -> bool {
        matches!(self.standing.phase, Phase::Proposed { .. })
            && self.standing.signature(self.role).is_none()
    }

    /// The addendum that waits for the reader.
    pub fn to_answer(&self) -> Option<&Change> {
        let waiting = self.standing.waiting();
        waiting.filter(|change| change.by != self.role)
    }

    /// Whether it can be ended at once for a serious cause.
    pub const fn may_end(&self) -> bool {
        matches!(self.standing.phase, Phase::Running { .. })
    }

    /// Whether notice can be given.
    pub const fn may_give_notice(&self) -> bool {
        matches!(self.standing.phase, Phase::Running { notice: None, .. })
    }
}

/// An assistance, for its two sides.
///
/// # Errors
/// [`Failure::NotFound`] for everybody else.
pub async fn assistance(cx: &Cx, id: AssistanceId) -> Result<View, Failure> {
    let actor = cx.clone();
    cx.app
        .database
        .read("assistance::assistance", move |tx| {
            let account = actor.reader()?.id;
            let party = rows::party(tx, account, id)?.ok_or(Failure::NotFound)?;
            let found = rows::find(tx, &party)?;
            let client = found.frame.client.account;
            let said = said_in(tx, &found, party.role())?;
            let mut view = view(tx, &actor, found, party.role())?;
            let about = (&view.contract, view.frame.in_all());
            view.asked = asked(&view, &said, actor.now);
            view.hints = Some(hints(tx, &actor, about, view.role)?);
            if view.role == Role::Contractor && view.may_sign() {
                view.client_record = Some(review::of_client(tx, client, actor.now)?);
            }
            Ok(view)
        })
        .await
}

fn asked(view: &View, said: &[OrderId], now: Timestamp) -> Vec<(u8, OrderId)> {
    let asks = |week: &&WeekRow| {
        let asks = view.frame.asks_for_feedback(week.week, &week.state, now);
        asks && !said.contains(&week.order)
    };
    let weeks = view.weeks.iter().filter(asks);
    weeks.map(|week| (week.week, week.order)).collect()
}

/// The reader's assistances, the last changed first.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn assistances(cx: &Cx) -> Result<Vec<View>, Failure> {
    listed(cx, "assistance::assistances", rows::of_account).await
}

/// The assistances that wait for the reader's signature.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn turns(cx: &Cx) -> Result<Vec<View>, Failure> {
    listed(cx, "assistance::turns", rows::turns).await
}

type List = fn(&mut Tx<'_>, kernel::AccountId, i64) -> Result<Vec<Assistance>, store::db::DbError>;

async fn listed(cx: &Cx, name: &'static str, list: List) -> Result<Vec<View>, Failure> {
    let actor = cx.clone();
    cx.app
        .database
        .read(name, move |tx| {
            let me = actor.reader()?.id;
            let found = list(tx, me, MOST)?;
            let mut views = Vec::new();
            for one in found {
                let role = if one.frame.client.account == me {
                    Role::Client
                } else {
                    Role::Contractor
                };
                views.push(view(tx, &actor, one, role)?);
            }
            Ok(views)
        })
        .await
}

fn view(tx: &mut Tx<'_>, cx: &Cx, found: Assistance, role: Role) -> Result<View, Failure> {
    let weeks = rows::weeks(tx, &found)?;
    let holds = found.standing.frame_now(&found.frame, cx.now);
    let last = Standing::last_after_notice(&holds, cx.now);
    Ok(View {
        id: found.id,
        client_record: None,
        hints: None,
        asked: Vec::new(),
        may_change: found.standing.may_change(&found.frame, cx.now),
        holds,
        role,
        hash: found.hash,
        next_at: found.next_at,
        weeks,
        after_notice: (last, found.frame.end_of(last)),
        contract: found.frame.first_week(),
        standing: found.standing,
        frame: found.frame,
    })
}

/// A week as its order's pages show it: what is recorded, what that costs, and what is left of
/// what was secured. Nothing for every other order.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the order's two sides.
pub async fn week_of(
    cx: &Cx,
    order: OrderId,
) -> Result<Option<(AssistanceId, Minutes, Money, Money)>, Failure> {
    let actor = cx.clone();
    cx.app
        .database
        .read("assistance::week_of", move |tx| {
            let loaded = look(tx, &actor, order)?;
            let Some(week) = loaded.terms.week else {
                return Ok(None);
            };
            let records = store::agreement::hours(tx, &loaded.order)?;
            let worked = domain::review::record::total(&records, None);
            let (paid, rest) = week.split(loaded.order.amount, worked);
            Ok(Some((week.assistance, worked, paid, rest)))
        })
        .await
}
