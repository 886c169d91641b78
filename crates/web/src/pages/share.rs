//! A page about the core of work that everybody can read and pass on, with a card as a picture
//! (mission 1.15). It knows nothing about anybody: the card has fixed words and the address of this
//! instance, and nothing of it is loaded from elsewhere.

use app::Failure;
use askama::Template;
use axum::Router;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::get;
use texts::Texts;

use super::render;
use super::task::{SORTING, with_query};
use crate::answer::Answer;
use crate::state::Web;
use crate::ui::{Button, Layout};
use crate::visit::Visit;

/// Where the page is.
pub(crate) const PROVERB: &str = "/schuster";
/// So many characters of the address fit on the card.
const WIDTH: usize = 60;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/schuster", get(show))
        .route("/schuster/karte.svg", get(card))
}

#[derive(Template)]
#[template(path = "share/show.html")]
struct ProverbPage {
    layout: Layout,
    t: Texts,
    address: String,
    mail: Button,
    sort: Button,
}

#[derive(Template)]
#[template(path = "share/card.svg")]
struct Card {
    t: Texts,
    /// Where the page is, without what everybody adds by themselves.
    address: String,
}

fn address(visit: &Visit) -> String {
    format!("{}{PROVERB}", visit.web.config.base_url)
}

async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let address = address(&visit);
    let text = t.share_mail_text(address.as_str());
    let mail = with_query("mailto:", &[("subject", t.share_title()), ("body", &text)]);
    let page = ProverbPage {
        layout: visit.layout(t.share_title()),
        t,
        address,
        mail: Button::link(t.share_card_mail(), mail).quiet(),
        sort: Button::link(t.share_to_sorting(), SORTING).quiet(),
    };
    render(StatusCode::OK, &page)
}

async fn card(visit: Visit) -> Answer {
    let card = Card {
        t: visit.t,
        address: short(&address(&visit)),
    };
    let body = card
        .render()
        .map_err(|error| Failure::Fault(format!("a picture: {error}")))?;
    Ok(([(header::CONTENT_TYPE, "image/svg+xml")], body).into_response())
}

/// The address as it fits on the card: without the scheme, cut where it is too long.
fn short(address: &str) -> String {
    let bare = address.split_once("://").map_or(address, |(_, rest)| rest);
    if bare.chars().count() <= WIDTH {
        return bare.to_owned();
    }
    bare.chars().take(WIDTH - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Mission 1.15: whatever address an operator gives the instance, the card stays as large as it
    /// is and nothing of the address is read as a part of the picture.
    #[test]
    fn m1_15_the_card_is_bounded_and_escaped() {
        let card = |address: &str| {
            let t = Texts::new(kernel::Locale::De);
            let address = short(address);
            Card { t, address }.render().unwrap()
        };
        let plain = card("https://feierabend.example/schuster");
        assert!(plain.contains(">feierabend.example/schuster<"), "{plain}");
        let evil = card("https://a\"><script>x</script>&.example/schuster");
        assert!(!evil.contains("<script"), "{evil}");
        let long = card(&format!("https://{}/schuster", "ä".repeat(5_000)));
        assert!(
            long.chars().count() < plain.chars().count() + WIDTH,
            "{long}"
        );
        assert!(long.contains("ä…<"));
    }
}
