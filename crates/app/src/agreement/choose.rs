//! Choosing an offer: the ad is filled, the other offers are declined and an order begins, in one
//! transaction.

use domain::notice::{About, EventKind};
use domain::posting::{Choice, choose as chooses};
use domain::task::time_account::freed_by_acceptance;
use kernel::{Minutes, OfferId};
use store::db::Tx;

use super::propose::{OrderDraft, Proposed, propose};
use crate::context::Cx;
use crate::failure::Failure;
use crate::instruction::explain_back;
use crate::notice::{Happening, record};

/// Chooses an offer for one's own ad. Nothing is signed or paid by it.
///
/// # Errors
/// [`Failure::NotFound`] when the ad is somebody else's; [`Failure::Refused`] when ad or offer do
/// not stand any more or the contract would have a hole; [`Failure::Forbidden`] for a token that
/// may not sign: what begins here binds.
pub async fn choose(cx: &Cx, offer: OfferId) -> Result<Proposed, Failure> {
    cx.payer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("agreement::choose", move |tx| {
            let choice = decide(tx, &actor, offer)?;
            store::posting::update(tx, &choice.posting, actor.now)?;
            store::posting::update_offer(tx, &choice.accepted)?;
            let posting = choice.posting.id;
            let mut happened = vec![
                Happening::new(EventKind::OfferAccepted, About::Offer(offer)),
                Happening::new(EventKind::PostingFilled, About::Posting(posting)),
            ];
            for declined in &choice.declined {
                store::posting::update_offer(tx, declined)?;
                crate::posting::tell_declined(tx, &actor, &choice.posting, declined)?;
                let about = About::Offer(declined.id);
                happened.push(Happening::new(EventKind::OfferDeclined, about));
            }
            for happening in happened {
                record(tx, &actor, happening)?;
            }
            let draft = draft(tx, &choice)?;
            let proposed = propose(tx, &actor, &draft)?;
            explain_back::carry_over(tx, &actor, (posting, proposed.order))?;
            Ok(proposed)
        })
        .await
}

fn decide(tx: &mut Tx<'_>, cx: &Cx, offer: OfferId) -> Result<Choice, Failure> {
    let client = cx.reader()?.id;
    let chosen = store::posting::offer(tx, offer)?.ok_or(Failure::NotFound)?;
    let ad = store::posting::owner(tx, client, chosen.posting)?.ok_or(Failure::NotFound)?;
    let posting = store::posting::find(tx, chosen.posting)?.ok_or(Failure::NotFound)?;
    let standing = store::posting::standing_offers(tx, &ad)?;
    chooses(posting, chosen, standing, cx.now).map_err(|refusal| Failure::refused(&refusal))
}

/// What the order is made of: the ad's work under the offer's sum and date.
fn draft(tx: &mut Tx<'_>, choice: &Choice) -> Result<OrderDraft, Failure> {
    let (posting, offer) = (&choice.posting, &choice.accepted);
    let terms = posting.state.terms().ok_or(Failure::Conflict)?;
    let version = store::instruction::version(tx, terms.instruction)?;
    let version = version.ok_or_else(|| Failure::Fault("an ad without its instruction".into()))?;
    let task = match terms.task {
        Some(task) => store::task::owner(tx, posting.client, task)?,
        None => None,
    };
    let frees = match &task {
        Some(task) => freed_by_acceptance(&store::task::find(tx, task)?.facts),
        None => terms.hours,
    };
    Ok(OrderDraft {
        client: posting.client,
        contractor: offer.contractor,
        title: terms.title.clone(),
        amount: offer.terms.amount,
        due_at: offer.terms.due_at,
        instruction: terms.instruction,
        body: version.body,
        contractor_reachability: None,
        frees: Minutes(frees.get().max(0)),
        task: terms.task,
        posting: Some(posting.id),
        offer: Some(offer.id),
        previous: None,
    })
}
