//! What happens to an order by itself.

use domain::agreement::sample::SampleAnswer;
use domain::agreement::{Alarm, Fired, OrderEvent, Transition};
use domain::notice::order_events;
use kernel::OrderId;
use store::db::Tx;
use store::review::{Decision, DecisionKind};

use super::step::{apply, load_for_clock};
use crate::context::Cx;
use crate::failure::Failure;
use crate::review::sample;

/// A clock of an order rings; `false` when its deadline has moved on. Ringing twice does no harm.
///
/// # Errors
/// [`Failure::Refused`] when money would move that does not lie there: the books need a look.
pub(crate) fn ring(
    tx: &mut Tx<'_>,
    cx: &Cx,
    order: OrderId,
    alarm: Alarm,
) -> Result<bool, Failure> {
    let Some(loaded) = load_for_clock(tx, order)? else {
        return Ok(false);
    };
    let state = loaded.order.state.clone();
    let fired = state.ring(loaded.facts(cx.now), alarm);
    let Fired::Done(transition) = fired.map_err(|refusal| Failure::refused(&refusal))? else {
        return Ok(false);
    };
    let accepts = |event: &OrderEvent| matches!(event, OrderEvent::Accepted { .. });
    if let Alarm::AcceptBySilence { delivery, deadline } = alarm
        && transition.effects.events.iter().any(accepts)
    {
        let silence = Decision {
            delivery,
            kind: DecisionKind::Silence,
            percent: None,
            remark: None,
            defects: Vec::new(),
            hours: Vec::new(),
            at: deadline,
        };
        store::review::insert_decision(tx, &loaded.order, &silence)?;
    }
    if let Alarm::SampleGoesOn { deadline } = alarm {
        let silence = (SampleAnswer::Silence, String::new());
        sample::note(tx, &loaded.order, silence, deadline)?;
    }
    if transition.state == loaded.order.state && said_before(tx, order, &transition)? {
        return Ok(false);
    }
    apply(tx, cx, &loaded, &transition, None)?;
    Ok(true)
}

/// Whether a clock that only tells something has told it before, for the same delivery and
/// deadline: a worker may have died between saying so and noting that it is done.
fn said_before(tx: &mut Tx<'_>, order: OrderId, transition: &Transition) -> Result<bool, Failure> {
    for (kind, details) in order_events(&transition.effects.events) {
        if !store::notice::told(tx, order, kind)?.contains(&details) {
            return Ok(false);
        }
    }
    Ok(true)
}
