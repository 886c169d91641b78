//! What happens to an order by itself.

use domain::agreement::{Acceptance, Alarm, Fired, OrderState, Transition};
use domain::notice::{EventKind, order_events};
use kernel::OrderId;
use store::db::Tx;
use store::review::{Decision, DecisionKind};

use super::step::{apply, load_for_clock};
use crate::context::Cx;
use crate::failure::Failure;

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
    if let (
        Alarm::AcceptBySilence { delivery, .. },
        OrderState::Paid {
            acceptance,
            accepted_at,
            ..
        },
    ) = (alarm, &transition.state)
        && *acceptance == Acceptance::Silence
    {
        let silence = Decision {
            delivery,
            kind: DecisionKind::Silence,
            percent: None,
            remark: None,
            defects: Vec::new(),
            at: *accepted_at,
        };
        store::review::insert_decision(tx, &loaded.order, &silence)?;
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
    let news = order_events(&transition.effects.events);
    let links = store::notice::chain(tx, order)?;
    let since_the_clock_was_set = links.iter().rev().take_while(|link| {
        !matches!(
            link.event.kind,
            EventKind::OrderStarted
                | EventKind::OrderDelivered
                | EventKind::OrderExtended
                | EventKind::OrderRevisionRequested
        )
    });
    let told: Vec<_> = since_the_clock_was_set
        .map(|link| (link.event.kind, link.event.details.clone()))
        .collect();
    Ok(news.iter().all(|event| told.contains(event)))
}
