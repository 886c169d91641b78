//! Plain pages that everybody can read: who runs this, what happens to data, accessibility, what
//! Feierabend is, and help. They promise nothing that the program does not do.

use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;

use super::render;
use crate::answer::Answer;
use crate::cookie;
use crate::state::Web;
use crate::ui::{Layout, address};
use crate::visit::Visit;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/impressum", get(imprint))
        .route("/datenschutz", get(privacy))
        .route("/barrierefreiheit", get(accessibility))
        .route("/ueber", get(about))
        .route("/hilfe", get(help))
}

#[derive(Template)]
#[template(path = "about/page.html")]
struct PlainPage {
    layout: Layout,
    lead: String,
    sections: Vec<Section>,
    further: Vec<(&'static str, &'static str)>,
}

/// A heading with what stands under it.
#[derive(Default)]
struct Section {
    id: &'static str,
    heading: &'static str,
    paragraphs: Vec<String>,
    items: Vec<String>,
    is_numbered: bool,
}

impl Section {
    fn new<P: Into<String>>(
        id: &'static str,
        heading: &'static str,
        paragraphs: impl IntoIterator<Item = P>,
    ) -> Self {
        let paragraphs = paragraphs.into_iter().map(Into::into).collect();
        Self {
            id,
            heading,
            paragraphs,
            ..Self::default()
        }
    }

    fn items<I: Into<String>>(mut self, items: impl IntoIterator<Item = I>) -> Self {
        self.items = items.into_iter().map(Into::into).collect();
        self
    }

    /// Counts the items: they are steps.
    fn numbered(mut self) -> Self {
        self.is_numbered = true;
        self
    }
}

fn page(visit: &Visit, title: &str, lead: impl Into<String>, sections: Vec<Section>) -> Answer {
    let t = visit.t;
    let here = visit.path.split('?').next().unwrap_or_default();
    let all = [
        (address::ABOUT, t.about_title()),
        (address::HELP, t.about_help_title()),
        (super::paper::CHECK, t.paper_check_title()),
        (address::PRIVACY, t.place_privacy()),
        (address::ACCESSIBILITY, t.about_access_title()),
        (address::IMPRINT, t.place_imprint()),
    ];
    let further = all
        .into_iter()
        .filter(|(address, _)| *address != here)
        .collect();
    let layout = visit.layout(title);
    render(
        StatusCode::OK,
        &PlainPage {
            layout,
            lead: lead.into(),
            sections,
            further,
        },
    )
}

/// The name of the instance, as everybody sees it in the header.
fn instance(visit: &Visit) -> String {
    let name = visit
        .instance
        .as_ref()
        .map(|instance| instance.name.clone());
    name.unwrap_or_else(|| visit.t.product_name().to_owned())
}

async fn imprint(visit: Visit) -> Answer {
    let t = visit.t;
    let sections = vec![
        Section::new("wer", t.about_imprint_who(), [t.about_imprint_who_text()]),
        Section::new(
            "angaben",
            t.about_imprint_details(),
            [t.about_imprint_details_text()],
        ),
        Section::new(
            "programm",
            t.about_imprint_program(),
            [t.about_imprint_program_text()],
        ),
    ];
    page(
        &visit,
        t.place_imprint(),
        t.about_imprint_lead(instance(&visit)),
        sections,
    )
}

async fn privacy(visit: Visit) -> Answer {
    let t = visit.t;
    let cookies = [
        t.about_privacy_cookie_session(cookie::session_name(&visit.web.config)),
        t.about_privacy_cookie_who().to_owned(),
        t.about_privacy_cookie_lang().to_owned(),
        t.about_privacy_cookie_theme().to_owned(),
        t.about_privacy_cookie_notice().to_owned(),
        t.about_privacy_browser_store().to_owned(),
    ];
    let kept = [
        t.about_privacy_kept_account(),
        t.about_privacy_kept_sign_ins(),
        t.about_privacy_kept_work(),
        t.about_privacy_kept_invitation(),
        t.about_privacy_kept_events(),
        t.about_privacy_kept_log(),
    ];
    let seen = [
        t.about_privacy_seen_self(),
        t.about_privacy_seen_sides(),
        t.about_privacy_seen_capacity(),
        t.about_privacy_seen_company(),
        t.about_privacy_seen_appraisal(),
        t.about_privacy_seen_signed_in(),
        t.about_privacy_seen_operator(),
    ];
    let rights = [t.about_privacy_rights_text(), t.about_privacy_rights_how()];
    let sections = vec![
        Section::new(
            "dritte",
            t.about_privacy_others(),
            [t.about_privacy_others_text()],
        ),
        Section::new(
            "cookies",
            t.about_privacy_cookies(),
            [t.about_privacy_cookies_text()],
        )
        .items(cookies),
        Section::new(
            "daten",
            t.about_privacy_kept(),
            [t.about_privacy_kept_text()],
        )
        .items(kept),
        Section::new("wer", t.about_privacy_seen(), [t.about_privacy_seen_text()]).items(seen),
        Section::new("rechte", t.about_privacy_rights(), rights),
        Section::new(
            "betrieb",
            t.about_imprint_details(),
            [t.about_privacy_operator_text()],
        ),
    ];
    page(
        &visit,
        t.place_privacy(),
        t.about_privacy_lead(instance(&visit)),
        sections,
    )
}

async fn accessibility(visit: Visit) -> Answer {
    let t = visit.t;
    let works = [
        t.about_access_keyboard(),
        t.about_access_reader(),
        t.about_access_zoom(),
        t.about_access_colour(),
        t.about_access_script(),
        t.about_access_time(),
    ];
    let gaps = [t.about_access_gap_uploads(), t.about_access_gap_people()];
    let sections = vec![
        Section::new("geht", t.about_access_works(), [t.about_access_goal()]).items(works),
        Section::new(
            "luecken",
            t.about_access_gaps(),
            [t.about_access_gaps_text()],
        )
        .items(gaps),
        Section::new(
            "melden",
            t.about_access_tell(),
            [t.about_access_tell_text()],
        ),
    ];
    page(
        &visit,
        t.about_access_title(),
        t.about_access_lead(),
        sections,
    )
}

async fn about(visit: Visit) -> Answer {
    let t = visit.t;
    let promises = [
        t.about_promise_secured(),
        t.about_promise_whole(),
        t.about_promise_must(),
        t.about_promise_silence(),
        t.about_promise_calm(),
    ];
    let source = [
        t.about_source_text().to_owned(),
        t.about_source_version(env!("CARGO_PKG_VERSION")),
    ];
    let sections = vec![
        Section::new(
            "wozu",
            t.about_why(),
            [t.about_why_text(), t.about_why_ends()],
        ),
        Section::new("wort", t.about_word(), [t.about_word_text()]),
        Section::new("regeln", t.about_promises(), [t.about_promises_text()]).items(promises),
        Section::new("geld", t.about_money(), [t.about_money_text()]),
        Section::new("quelltext", t.about_source(), source),
    ];
    page(&visit, t.about_title(), t.product_promise(), sections)
}

async fn help(visit: Visit) -> Answer {
    let t = visit.t;
    let hand_on = [
        t.about_help_collect(),
        t.about_help_sort(),
        t.about_help_instruct(),
        t.about_help_ad(),
        t.about_help_choose(),
        t.about_help_secure(),
        t.about_help_review(),
        t.about_help_again(),
    ];
    let take_on = [
        t.about_help_find(),
        t.about_help_offer(),
        t.about_help_start(),
        t.about_help_deliver(),
        t.about_help_paid(),
    ];
    let clocks = [
        t.about_help_clock_sign(),
        t.about_help_clock_fund(),
        t.about_help_clock_start(),
        t.about_help_clock_late(),
        t.about_help_clock_review(),
    ];
    let sections = vec![
        Section::new("abgeben", t.place_hand_on(), [t.about_help_hand_on()])
            .items(hand_on)
            .numbered(),
        Section::new("uebernehmen", t.place_take_on(), [t.about_help_take_on()])
            .items(take_on)
            .numbered(),
        Section::new("fristen", t.clock_title(), [t.about_help_clocks()]).items(clocks),
        Section::new(
            "kennwort",
            t.about_help_password(),
            [t.about_help_password_text()],
        ),
        Section::new("tastatur", t.ui_keys_title(), [t.about_help_keys()]),
    ];
    page(&visit, t.about_help_title(), t.about_help_lead(), sections)
}
