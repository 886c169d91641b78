//! Pages of an order: one room, and a page for each binding act.

mod act;
mod acting;
mod addendum;
mod assistance;
mod cancel;
mod cap;
mod contract;
mod costs;
mod criteria;
mod decision;
mod deliver;
mod enclosure;
mod handed_in;
mod hints;
mod hours;
mod instruction;
mod list;
mod live;
mod meetings;
mod objection;
mod part;
mod preflight;
mod progress;
mod reach;
mod review;
mod review_rule;
mod room;
mod sample;
mod say;
mod settlement;
mod stage;
mod talk;
mod time;
mod upload;
mod words;

use app::Failure;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::answer::Answer;
use crate::form::Posted;
use crate::state::Web;
use crate::visit::Visit;

pub(crate) use act::{about, after, check as check_page, place as place_of};
pub(crate) use acting::{
    FIELD as ACTING, choices as acting_choices, chosen as acting_chosen, named as acting_named,
    other as acting_other, word as acting_word,
};
pub(crate) use addendum::turn_rows as addendum_rows;
pub(crate) use assistance::{cards as assistance_cards, turn_rows as assistance_rows};
pub(crate) use instruction::of_room as instruction_of;
pub(crate) use list::newest;
pub(crate) use part::Part;
pub(crate) use preflight::skipped;
pub(crate) use say::{announced, clock, order_tag, turn_words};
pub(crate) use settlement::turn_rows as case_rows;
pub(crate) use words::frozen as frozen_words;

/// The largest upload: ten files' worth.
const UPLOAD: usize = 25 * 1024 * 1024;

/// The page a form with files was sent from, with what was typed back in its fields.
///
/// # Errors
/// [`Failure::NotFound`] where no such form is, and for whoever is not one of the two sides.
pub(crate) async fn taken_up(visit: &Visit, sent_to: &str, posted: &Posted) -> Answer {
    let steps: Vec<&str> = sent_to.split('/').collect();
    let ["", "auftraege", id, act] = steps[..] else {
        return Err(Failure::NotFound.into());
    };
    let id = id.parse().map_err(|_| Failure::NotFound)?;
    match act {
        "nachrichten" => room::with_form(visit, id, posted.view(visit)).await,
        "probe" => sample::with_form(visit, id, posted.view(visit)).await,
        "abgeben" => deliver::with_form(visit, id, posted.view(visit)).await,
        _ => Err(Failure::NotFound.into()),
    }
}

/// The contract, for whom the contractor signs it, and the signature.
fn contract_routes() -> Router<Web> {
    Router::new()
        .route("/auftraege/{id}/vertrag", get(contract::show))
        .route(
            "/auftraege/{id}/firma",
            get(acting::form).post(acting::save),
        )
        .route(
            "/auftraege/{id}/fristen",
            get(review_rule::form).post(review_rule::agree),
        )
        .route(
            "/auftraege/{id}/gespraeche",
            get(meetings::form).post(meetings::agree),
        )
        .route(
            "/auftraege/{id}/unterschreiben",
            get(contract::sign_form).post(contract::sign),
        )
}

pub(crate) fn routes() -> Router<Web> {
    let uploads = Router::new()
        .route(
            "/auftraege/{id}/abgeben",
            get(deliver::form).post(deliver::send),
        )
        .route(
            "/auftraege/{id}/probe",
            get(sample::form).post(sample::show),
        )
        .route("/auftraege/{id}/nachrichten", post(talk::write))
        .layer(DefaultBodyLimit::max(UPLOAD));
    Router::new()
        .route("/auftraege/{id}/nachrichten/erledigt", post(talk::settle))
        .route("/abgeben/obergrenze", get(cap::show).post(cap::save))
        .route("/auftraege", get(list::list))
        .route("/auftraege/{id}", get(room::show))
        .route("/auftraege/{id}/neues", get(live::listen))
        .route(
            "/auftraege/{id}/unterlagen",
            get(enclosure::form).post(enclosure::save),
        )
        .route(
            "/auftraege/{id}/vorher",
            get(preflight::show).post(preflight::save),
        )
        .route(
            "/auftraege/{id}/anleitung/vergleich",
            get(instruction::since_last),
        )
        .route(
            "/auftraege/{id}/hinterlegen",
            get(act::secure_form).post(act::secure),
        )
        .route("/auftraege/{id}/stunden", get(time::show).post(time::book))
        .route(
            "/auftraege/{id}/etappen",
            get(stage::form).post(stage::split),
        )
        .route("/auftraege/{id}/probe/vereinbaren", post(sample::agree))
        .route("/auftraege/{id}/probe/antwort", post(sample::answer))
        .route("/auftraege/{id}/beginnen", post(act::start))
        .route(
            "/auftraege/{id}/pruefen",
            get(review::form).post(review::check),
        )
        .route("/auftraege/{id}/abnehmen", post(review::accept))
        .route(
            "/auftraege/{id}/nacharbeit",
            get(review::revise_form).post(review::revise),
        )
        .route("/auftraege/{id}/frist", post(act::extend))
        .route(
            "/auftraege/{id}/zuruecktreten",
            get(act::withdraw_form).post(act::withdraw),
        )
        .route(
            "/auftraege/{id}/zwischenstand",
            get(progress::show).post(progress::send),
        )
        .route("/auftraege/{id}/erreichbarkeit", get(reach::show))
        .route("/auftraege/{id}/dateien/{file}", get(talk::download))
        .merge(uploads)
        .merge(contract_routes())
        .merge(decision::routes())
        .merge(assistance::routes())
        .merge(settlement::routes())
        .merge(addendum::routes())
}
