//! One offer for one's own ad: looking at it, saying no, choosing it.

use app::posting::{self, OwnPosting};
use app::review::appraisal;
use app::{Failure, agreement};
use askama::Template;
use axum::http::StatusCode;
use domain::agreement::Role;
use domain::posting::{OfferState, PostingState, PostingTerms};
use kernel::{OfferId, PostingId};
use store::posting::OfferEntry;
use texts::Texts;

use super::{Typed, crumbs, edit, folded_match, home, layout, offer_tag, offers};
use crate::answer::{Answer, redirect};
use crate::extract::At;
use crate::form::Posted;
use crate::pages::{form_status, render, review};
use crate::ui::{self, Button, Crumbs, FormView, Layout, OfferMark, SafeHtml, SummaryList};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "posting/offer.html")]
struct OfferPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    form: FormView,
    title: String,
    tag: SafeHtml,
    facts: SummaryList,
    answers: [(String, SafeHtml); 2],
    message: SafeHtml,
    mark: SafeHtml,
    buttons: Vec<Button>,
    all: String,
    /// What clients said of whoever offers.
    said: SafeHtml,
}

#[derive(Template)]
#[template(path = "posting/choose.html")]
struct ChoosePage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    form: FormView,
    answers: SummaryList,
    consequence: String,
    /// That the work needs more trust than the two have: choosing asks for a reason.
    gap: Option<Gap>,
    buttons: Vec<Button>,
}

/// How far the two have come beside what the work needs, and where the reason goes.
struct Gap {
    words: String,
    action: String,
}

/// An offer with the ad it is for; the address has to name both.
async fn load(
    visit: &Visit,
    (id, offer): (PostingId, OfferId),
) -> Result<(OwnPosting, OfferEntry, PostingTerms), Failure> {
    let (own, entry) = posting::offer_of(&visit.cx, offer).await?;
    if own.posting.id != id {
        return Err(Failure::NotFound);
    }
    let terms = own
        .posting
        .state
        .terms()
        .cloned()
        .ok_or(Failure::NotFound)?;
    Ok((own, entry, terms))
}

fn address(posting: PostingId, offer: OfferId) -> String {
    format!("{}/angebote/{offer}", home(posting))
}

/// Whether the offer can still be chosen or declined.
fn is_open(own: &OwnPosting, entry: &OfferEntry) -> bool {
    matches!(own.posting.state, PostingState::Published { .. })
        && entry.offer.state == OfferState::Sent
}

pub(super) async fn show(visit: Visit, At(which): At<(PostingId, OfferId)>) -> Answer {
    offer_page(&visit, which, Posted::default().view(&visit)).await
}

async fn offer_page(visit: &Visit, which: (PostingId, OfferId), form: FormView) -> Answer {
    let t = visit.t;
    let (own, entry, ad) = load(visit, which).await?;
    let (offer, terms) = (&entry.offer, &entry.offer.terms);
    let title = t.offer_from(offers::who(visit, &entry));
    let mut layout = layout(visit, title.as_str());
    layout.has_mistakes = form.has_mistakes();
    let status = form_status(&form);
    let here = address(which.0, which.1);
    let said = appraisal::of_offer(&visit.cx, which.1).await?;
    let buttons = if is_open(&own, &entry) {
        vec![
            Button::link(t.offer_choose(), format!("{here}/auswaehlen")),
            Button::link(t.offer_decline(), format!("{here}/ablehnen")).quiet(),
        ]
    } else {
        Vec::new()
    };
    let page = OfferPage {
        layout,
        t,
        crumbs: crumbs(visit, title.as_str()).step(edit::title(visit, &own), home(which.0)),
        form,
        title,
        tag: visit.tag(offer_tag(offer.state)),
        facts: ui::summary_list(t)
            .row(t.offer_amount(), offers::amount(visit, &ad, terms))
            .row(t.offer_due(), offers::due(visit, &ad, terms))
            .row(t.offer_ad_budget(), visit.money(ad.budget))
            .row(t.offer_ad_due(), visit.time(ad.due_at))
            .row(t.offer_sent(), visit.time(offer.sent_at))
            .row(
                t.match_column_offer(),
                folded_match(visit, own.matches.get(&offer.id)),
            ),
        answers: [
            (ad.question_1.clone(), Typed::html(&terms.answer_1)),
            (ad.question_2.clone(), Typed::html(&terms.answer_2)),
        ],
        message: Typed::html(&terms.message),
        mark: visit.tag(OfferMark::OwnStatement),
        buttons,
        said: review::appraisals(visit, (&entry.contractor_name, Role::Client), &said),
        all: format!("{}#angebote", home(which.0)),
    };
    render(status, &page)
}

/// "Bitte prüfen" before a no, which cannot be taken back.
pub(super) async fn decline_check(visit: Visit, At(which): At<(PostingId, OfferId)>) -> Answer {
    let t = visit.t;
    let (own, entry, ad) = load(&visit, which).await?;
    let here = address(which.0, which.1);
    if !is_open(&own, &entry) {
        return Ok(redirect(&here));
    }
    let terms = &entry.offer.terms;
    let page = ChoosePage {
        layout: layout(&visit, t.check_title()),
        t,
        crumbs: crumbs(&visit, t.check_title()).step(edit::title(&visit, &own), home(which.0)),
        answers: ui::summary_list(t)
            .row(t.order_subject(), ad.title.as_str())
            .row(t.role_contractor(), offers::who(&visit, &entry).as_str())
            .row(t.offer_amount(), offers::amount(&visit, &ad, terms)),
        consequence: t.offer_decline_consequence(entry.contractor_name.as_str()),
        gap: None,
        buttons: vec![
            Button::post(t.offer_decline(), format!("{here}/ablehnen")).grave(),
            Button::link(t.button_cancel(), here.as_str()).quiet(),
        ],
        form: Posted::default().view(&visit),
    };
    render(StatusCode::OK, &page)
}

pub(super) async fn decline(visit: Visit, At(which): At<(PostingId, OfferId)>) -> Answer {
    load(&visit, which).await?;
    match posting::decline(&visit.cx, which.1).await {
        Ok(()) => Ok(Visit::onward(&home(which.0), "notice-offer-declined")),
        Err(failure) => {
            let form = Posted::default().failing(&visit, failure)?;
            offer_page(&visit, which, form).await
        }
    }
}

pub(super) async fn check(visit: Visit, At(which): At<(PostingId, OfferId)>) -> Answer {
    check_page(&visit, which, Posted::default().view(&visit)).await
}

async fn check_page(visit: &Visit, which: (PostingId, OfferId), form: FormView) -> Answer {
    let t = visit.t;
    let (own, entry, ad) = load(visit, which).await?;
    let here = address(which.0, which.1);
    if !is_open(&own, &entry) && !form.has_mistakes() {
        return Ok(redirect(&here));
    }
    let terms = &entry.offer.terms;
    let mut layout = layout(visit, t.check_title());
    layout.has_mistakes = form.has_mistakes();
    let status = form_status(&form);
    let version = own
        .instruction
        .as_ref()
        .map(|version| t.instruction_version(version.number));
    let others = super::end::standing(&own).saturating_sub(1);
    let cancel = Button::link(t.button_cancel(), here.as_str()).quiet();
    let action = format!("{here}/auswaehlen");
    let gap = agreement::trust_gap(&visit.cx, which.1).await?;
    let gap = gap.filter(|_| is_open(&own, &entry)).map(|gap| Gap {
        words: t.posting_trust_gap(
            i64::from(gap.level.level),
            entry.contractor_name.as_str(),
            i64::from(gap.need.level()),
        ),
        action: action.clone(),
    });
    let choose = Button::post(t.offer_choose(), action);
    let page = ChoosePage {
        layout,
        t,
        crumbs: crumbs(visit, t.check_title()).step(edit::title(visit, &own), home(which.0)),
        answers: ui::summary_list(t)
            .row(t.order_subject(), ad.title.as_str())
            .row(t.role_contractor(), offers::who(visit, &entry).as_str())
            .row(t.order_sum(), offers::amount(visit, &ad, terms))
            .row(t.offer_due(), offers::due(visit, &ad, terms))
            .row(t.posting_instruction(), version.unwrap_or_default()),
        consequence: t.offer_choose_consequence(others),
        buttons: if form.has_mistakes() || gap.is_some() {
            vec![cancel]
        } else {
            vec![choose, cancel]
        },
        gap,
        form,
    };
    render(status, &page)
}

/// Chooses the offer; from here on the order has its own room.
pub(super) async fn choose(
    visit: Visit,
    At(which): At<(PostingId, OfferId)>,
    posted: Posted,
) -> Answer {
    load(&visit, which).await?;
    let reason = posted
        .was_sent("trust-reason")
        .then(|| posted.text("trust-reason"));
    match agreement::choose_all_the_same(&visit.cx, which.1, reason).await {
        Ok(made) => Ok(Visit::onward(
            &format!("/auftraege/{}", made.order),
            "notice-offer-chosen",
        )),
        Err(failure) => {
            // The second of two clicks leads to the order the first one made.
            if let Some(order) = agreement::of_offer(&visit.cx, which.1).await? {
                return Ok(redirect(&format!("/auftraege/{order}")));
            }
            let form = posted.failing(&visit, failure)?;
            check_page(&visit, which, form).await
        }
    }
}
