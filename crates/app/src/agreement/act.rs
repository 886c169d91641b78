//! What people do with an order until the work has begun, and stepping back.

use domain::agreement::{
    FundRefusal, OrderState, Role, SignRefusal, Signature, SigningRequest, Transition,
};
use domain::canonical::Digest;
use domain::custody::bank::taken;
use domain::{Argument, FieldError, Refusal};
use kernel::{Money, OrderId};
use store::db::Tx;

use super::acting::may_sign;
use super::cap::keeps_cap;
use super::preflight;
use super::renew::renew;
use super::step::{Loaded, apply, load, load_for_clock, look_for_provider};
use crate::account::may_begin;
use crate::context::{Actor, Cx};
use crate::custody;
use crate::failure::Failure;
use crate::instruction::{self, explain_back};
use crate::work::meeting;

/// A signature as somebody gives it.
#[derive(Debug, Clone, Default)]
pub struct Signing {
    /// The name as typed; must be that of the account, folded.
    pub typed_name: String,
    /// The hash of the contract that was read, 64 hexadecimal digits.
    pub contract: String,
    /// Whether "I agree" was ticked.
    pub confirmed: bool,
}

/// Signs the contract that was read. The first to sign signs the words that hold now: where the
/// contract has older ones it is written anew first.
///
/// # Errors
/// [`Failure::Invalid`] on `typed-name` or `confirmed`; [`Failure::Refused`] when the contract
/// was changed since it was read, the side has signed, or it is too late.
pub async fn sign(cx: &Cx, order: OrderId, input: Signing) -> Result<(), Failure> {
    cx.signer()?;
    let actor = cx.clone();
    let signed = cx.app.database.write("agreement::sign", move |tx| {
        let loaded = load(tx, &actor, order)?;
        // What is no hash is no hash of this contract.
        let seen = input.contract.parse().unwrap_or(Digest::ZERO);
        let sign = |seen| {
            let request = SigningRequest {
                by: loaded.role,
                contract: &loaded.contract,
                seen,
                typed_name: &input.typed_name,
                confirmed: input.confirmed,
            };
            let state = loaded.order.state.clone();
            let signed = state.sign(loaded.facts(actor.now), request);
            signed.map_err(unsigned)
        };
        // Whatever else is wrong is said before anything is written anew for it.
        sign(loaded.contract.digest())?;
        let side = (loaded.role, loaded.order.client);
        may_sign(tx, &loaded.contract.contractor, side)?;
        may_begin(tx, loaded.order.account_of(loaded.role.other()))?;
        keeps_cap(tx, &loaded)?;
        if renew(tx, &actor, &loaded)? {
            return Ok::<_, Failure>(false);
        }
        let signed = sign(seen)?;
        let signature = Signature {
            account: loaded.order.account_of(loaded.role),
            typed_name: input.typed_name.trim().to_owned(),
            at: actor.now,
            contract: seen,
        };
        store::agreement::insert_signature(tx, &loaded.order, loaded.role, &signature)?;
        preflight::skip_open(tx, &actor, &loaded)?;
        apply(tx, &actor, &loaded, &signed, None)?;
        if matches!(signed.state, OrderState::AwaitingFunding { .. }) {
            instruction::judge(tx, &loaded.order, &loaded.contract)?;
        }
        Ok(true)
    });
    if signed.await? {
        Ok(())
    } else {
        // The newer version is written; it is read before it is signed.
        Err(Failure::refused(&SignRefusal::Outdated))
    }
}

/// A wrong input is shown at its field, everything else as a refusal.
pub(super) fn unsigned(refusal: SignRefusal) -> Failure {
    match refusal {
        SignRefusal::NameMissing => Failure::field("typed-name", "field-required"),
        SignRefusal::NameDiffers(ref name) => {
            let error = FieldError::new("typed-name", refusal.key());
            error.with("name", Argument::Text(name.clone())).into()
        }
        SignRefusal::NotConfirmed => Failure::field("confirmed", "field-confirm-required"),
        other => Failure::refused(&other),
    }
}

/// Secures the agreed sum, or promises it where nothing is held; a trust account waits for its bank.
///
/// # Errors
/// [`Failure::Refused`] when it is not the time, the side or the sum.
pub async fn secure(cx: &Cx, order: OrderId, offered: Money) -> Result<(), Failure> {
    cx.payer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("agreement::secure", move |tx| {
            let loaded = load(tx, &actor, order)?;
            custody::lets_secure(loaded.contract.custody)?;
            let state = loaded.order.state.clone();
            let transition = state
                .fund(loaded.facts(actor.now), loaded.role, offered)
                .map_err(|refusal| Failure::refused(&refusal))?;
            keeps_cap(tx, &loaded)?;
            apply(tx, &actor, &loaded, &transition, None)
        })
        .await
}

/// What an order still waits for; nothing when it waits for no money. It stays locked.
pub(crate) fn missing(tx: &mut Tx<'_>, order: OrderId) -> Result<Money, Failure> {
    let loaded = load_for_clock(tx, order)?.ok_or(Failure::NotFound)?;
    Ok(still_missing(&loaded))
}

/// The stage whose sum an order waits for and what is missing of it; nothing where it waits for none.
pub(crate) fn asked_for(tx: &mut Tx<'_>, order: OrderId) -> Result<Option<(u16, Money)>, Failure> {
    let Some(loaded) = look_for_provider(tx, order)? else {
        return Ok(None);
    };
    let missing = still_missing(&loaded);
    Ok(match &loaded.order.state {
        OrderState::AwaitingFunding { at_stage, .. } if missing.is_positive() => {
            Some((at_stage.stage, missing))
        }
        _ => None,
    })
}

/// What a loaded order still waits for.
pub(crate) fn still_missing(loaded: &Loaded) -> Money {
    match &loaded.order.state {
        OrderState::AwaitingFunding { at_stage, .. } => {
            let now = loaded.order.changed_at;
            loaded.facts(now).missing(at_stage.stage)
        }
        _ => Money::zero(loaded.order.amount.currency),
    }
}

/// Secures a sum that came by bank, in the caller's transaction: as much as is missing, which may be
/// nothing. Nobody acts; the bank says so.
pub(crate) fn secure_by_bank(
    tx: &mut Tx<'_>,
    cx: &Cx,
    order: OrderId,
    came: Money,
) -> Result<Money, Failure> {
    let nothing = Money::zero(came.currency);
    let Some(loaded) = load_for_clock(tx, order)? else {
        return Ok(nothing);
    };
    let OrderState::AwaitingFunding { at_stage, .. } = &loaded.order.state else {
        return Ok(nothing);
    };
    let facts = loaded.facts(cx.now);
    let sum = taken(came, facts.missing(at_stage.stage));
    if !sum.is_positive() {
        return Ok(nothing);
    }
    let machine = Cx {
        actor: Actor::System,
        claim: None,
        ..cx.clone()
    };
    let state = loaded.order.state.clone();
    match state.fund(facts, Role::Client, sum) {
        Ok(transition) => {
            apply(tx, &machine, &loaded, &transition, None)?;
            Ok(sum)
        }
        // Too late: the order ends by itself, and the sum goes back.
        Err(FundRefusal::DeadlinePassed(_)) => Ok(nothing),
        Err(refusal) => Err(Failure::refused(&refusal)),
    }
}

/// Starts the work. Without the agreed sum secured it is off (0.6, 0.15), and so it is while the
/// client waits to hear the task in the contractor's own words (0.7).
///
/// # Errors
/// [`Failure::Refused`] when it is not the time or the side, the sum is not there, or the task
/// was not confirmed.
pub async fn start(cx: &Cx, order: OrderId) -> Result<(), Failure> {
    cx.writer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("agreement::start", move |tx| {
            let loaded = load(tx, &actor, order)?;
            let state = loaded.order.state.clone();
            let transition = state
                .start(loaded.facts(actor.now), loaded.role)
                .map_err(|refusal| Failure::refused(&refusal))?;
            explain_back::lets_start(tx, &loaded.order)?;
            apply(tx, &actor, &loaded, &transition, None)?;
            // Once: later stages find what the first has set down, or that somebody ended it.
            if transition.state.at_stage().is_some_and(|at| at.stage == 0) {
                meeting::begin(tx, &actor, &loaded.contract)?;
            }
            Ok(())
        })
        .await
}

/// Steps back, where the contract allows it; a secured sum goes back wholly.
///
/// # Errors
/// [`Failure::Refused`] when it is not possible now, with the moment from which it is.
pub async fn withdraw(cx: &Cx, order: OrderId) -> Result<(), Failure> {
    cx.payer()?;
    step(cx, "agreement::withdraw", order, |cx, loaded| {
        let state = loaded.order.state.clone();
        let facts = loaded.facts(cx.now);
        state
            .withdraw(facts, loaded.role)
            .map_err(|refusal| Failure::refused(&refusal))
    })
    .await
}

/// Loads an order, decides, and does what the decision asks for, in one transaction.
async fn step(
    cx: &Cx,
    name: &'static str,
    order: OrderId,
    decide: impl Fn(&Cx, &Loaded) -> Result<Transition, Failure> + Send + 'static,
) -> Result<(), Failure> {
    let actor = cx.clone();
    cx.app
        .database
        .write(name, move |tx: &mut Tx<'_>| {
            let loaded = load(tx, &actor, order)?;
            let transition = decide(&actor, &loaded)?;
            apply(tx, &actor, &loaded, &transition, None)
        })
        .await
}
