//! Meetings a contract names: both have signed them, so they begin with the work and nobody is asked
//! again (2.13, H3).

use domain::agreement::contract::Contract;
use domain::notice::EventKind;
use domain::work::meeting::{LONGEST_TITLE, Plan, Rhythm, Series, Standing};
use kernel::Id;
use store::db::Tx;
use store::work::meeting as rows;

use super::LISTED;
use super::change::{happened, room};
use super::invite::{What, tell};
use crate::context::Cx;
use crate::failure::Failure;

/// Sets down the meetings of an order whose work begins, and invites both. Where the two meet like
/// that already, as with an order that is ordered once more, it stays at those.
///
/// # Errors
/// [`Failure::SignInNeeded`] unless one of the two acts.
pub(crate) fn begin(tx: &mut Tx<'_>, cx: &Cx, contract: &Contract) -> Result<(), Failure> {
    let Some(rule) = &contract.meetings else {
        return Ok(());
    };
    let (maker, guest) = (contract.client.account, contract.contractor.account);
    let rhythm = Rhythm::agreed(rule, cx.now);
    let known = rows::of_account(tx, maker, LISTED)?;
    let is_held = known.iter().any(|(pair, _)| {
        let series = pair.series();
        series.standing == Standing::Agreed
            && series.other(maker) == guest
            && series.plan.rhythm.is_like(&rhythm)
    });
    if is_held {
        return Ok(());
    }
    let series = Series {
        id: Id::new(cx.now, cx.app.entropy.as_ref()),
        maker,
        guest,
        plan: Plan {
            title: contract.subject.chars().take(LONGEST_TITLE).collect(),
            rhythm,
            place: String::new(),
            room: room(cx),
        },
        standing: Standing::Agreed,
        sequence: 0,
        created_at: cx.now,
        changed_at: cx.now,
    };
    rows::insert(tx, &series)?;
    happened(tx, cx, EventKind::MeetingAgreed, &series, None)?;
    tell(tx, cx, &series, What::Agreed)
}
