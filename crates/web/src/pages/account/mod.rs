//! Pages of room `account`: set-up, registration, sign-in, one's own account.

mod blocked;
mod device;
mod entry;
mod organisation;
mod own;
mod quiet;
mod set_up;
mod tokens;

use axum::Router;
use axum::routing::{get, post};

use crate::state::Web;

pub(crate) use entry::{expired, to_sign_in, too_large_to_keep};

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/einrichtung", get(set_up::closed))
        .route(
            "/einrichtung/{token}",
            get(set_up::show).post(set_up::finish),
        )
        .route(
            "/registrieren",
            get(entry::register_form).post(entry::register),
        )
        .route("/anmelden", get(entry::sign_in_form).post(entry::sign_in))
        .route(
            "/anmelden/link/{token}",
            get(entry::link_form).post(entry::sign_in_by_link),
        )
        .route("/gesperrt", get(blocked::show))
        .route("/abmelden", post(entry::sign_out))
        .route(
            "/passwort/{token}",
            get(entry::reset_form).post(entry::reset),
        )
        .route("/sprache", post(own::choose_language))
        .route("/darstellung", post(own::choose_theme))
        .route("/konto", get(own::show).post(own::save))
        .route(
            "/konto/passwort",
            get(own::password_form).post(own::change_password),
        )
        .route("/konto/ruhe", get(quiet::show).post(quiet::save))
        .route(
            "/konto/firma",
            get(organisation::show).post(organisation::save),
        )
        .route("/konto/firma/einladen", post(organisation::invite))
        .route(
            "/konto/firma/einladungen/{id}/zuruecknehmen",
            post(organisation::uninvite),
        )
        .route(
            "/konto/firma/mitglieder/{id}/entfernen",
            post(organisation::remove),
        )
        .route(
            "/konto/firma/mitglieder/{id}/uebergeben",
            post(organisation::hand_over),
        )
        .route("/konto/firma/verlassen", post(organisation::leave))
        .route(
            "/firma/einladung/{token}",
            get(organisation::invitation).post(organisation::join),
        )
        .route("/konto/anmeldungen", get(own::sessions))
        .route("/konto/anmeldungen/{id}/beenden", post(own::end_session))
        .route("/konto/zugaenge", get(tokens::list).post(tokens::create))
        .route("/konto/zugaenge/{id}/beenden", post(tokens::end))
}
