//! One ad, as somebody sees it who may take the work on.

use app::posting::{self, Ad};
use app::{Failure, agreement};
use askama::Template;
use domain::posting::{Offer, OfferState, PostingDraft, PostingTerms};
use kernel::{OfferId, PostingId};
use texts::Texts;

use super::{crumbs, home, layout};
use crate::answer::{Answer, redirect};
use crate::extract::At;
use crate::form::Posted;
use crate::pages::posting::{Typed, ad_facts, match_card, offer_tag, posting_tag, trust};
use crate::pages::{form_status, instruction, question, render, review};
use crate::ui::{self, Button, Crumbs, FormView, Layout, Note, SafeHtml, SummaryList, Tone};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "offer/ad.html")]
struct AdPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    form: FormView,
    title: String,
    tag: SafeHtml,
    lead: String,
    note: Option<Note>,
    facts: SummaryList,
    tasks: SafeHtml,
    skills: SafeHtml,
    questions: [String; 2],
    instruction: Option<SafeHtml>,
    own_words: SafeHtml,
    offers: Vec<OfferCard>,
    make: Option<Button>,
    /// How well it fits the reader, or where they can say what they take on.
    fit: Option<SafeHtml>,
    /// How the client pays and answers, and what was said of them.
    record: Option<SafeHtml>,
}

/// One of the reader's own offers.
struct OfferCard {
    tag: SafeHtml,
    facts: SummaryList,
    button: Option<Button>,
}

pub(super) async fn show(visit: Visit, At(id): At<PostingId>) -> Answer {
    page(&visit, id, Posted::default().view(&visit)).await
}

/// The page with what was refused on top of it.
pub(super) async fn page(visit: &Visit, id: PostingId, form: FormView) -> Answer {
    let t = visit.t;
    let ad = posting::show(&visit.cx, id).await?;
    let Some(terms) = ad.posting.state.terms() else {
        // A draft: only its owner gets here.
        return Ok(redirect(&format!("/abgeben/gesuche/{id}")));
    };
    let mut layout = layout(visit, terms.title.as_str());
    layout.has_mistakes = form.has_mistakes();
    let status = form_status(&form);
    let notes = question::of_ad(visit, id).await?;
    let [(_, tasks), (_, skills), ..] = ad_facts(visit, &PostingDraft::from(terms));
    let page = AdPage {
        layout,
        t,
        crumbs: crumbs(visit, terms.title.as_str()),
        form,
        title: terms.title.clone(),
        tag: visit.tag(posting_tag(ad.posting.state.code())),
        lead: t.ad_by(ad.client_name.as_str()),
        note: note(visit, &ad),
        facts: facts(visit, &ad, terms),
        tasks,
        skills,
        questions: [terms.question_1.clone(), terms.question_2.clone()],
        instruction: ad
            .instruction
            .as_ref()
            .map(|version| instruction::card_with(visit, version, notes)),
        own_words: question::for_ad(visit, id, false).await?,
        offers: offers(visit, &ad).await?,
        fit: (!ad.is_own).then(|| match_card(visit, ad.fit.as_ref())),
        record: (!ad.is_own)
            .then(|| review::client_record(visit, &ad.client_name, &ad.client_record)),
        make: ad
            .may_offer
            .then(|| Button::link(t.ad_make_offer(), format!("{}/angebot", home(id)))),
    };
    render(status, &page)
}

fn note(visit: &Visit, ad: &Ad) -> Option<Note> {
    let t = visit.t;
    if ad.is_own {
        let address = format!("/abgeben/gesuche/{}", ad.posting.id);
        let own = Button::link(t.ad_own_link(), address);
        return Some(ui::banner(Tone::Plain, t.ad_own()).button(own));
    }
    let is_decided = ad
        .own_offers
        .iter()
        .any(|offer| offer.state == OfferState::Sent);
    (!ad.may_offer && !is_decided).then(|| ui::banner(Tone::Plain, t.ad_not_open()))
}

fn facts(visit: &Visit, ad: &Ad, terms: &PostingTerms) -> SummaryList {
    let t = visit.t;
    let [_, _, hours, budget, due] = ad_facts(visit, &PostingDraft::from(terms));
    let trust = trust(t, terms.trust);
    let list = [budget, hours, due, trust]
        .into_iter()
        .fold(ui::summary_list(t), |list, (term, given)| {
            list.row(term, given)
        });
    let list = if ad.is_own || terms.trust.level() == 0 {
        list
    } else {
        list.row(t.ad_trust_level(ad.client_name.as_str()), level(t, ad))
    };
    match &ad.posting.state {
        domain::posting::PostingState::Published { closes_at, .. } => {
            list.row(t.posting_column_closes(), visit.time(*closes_at))
        }
        _ => list,
    }
}

/// How far the reader and the client have come, with the way to what it is made of.
fn level(t: Texts, ad: &Ad) -> SafeHtml {
    let words = |level: u8| t.tip_trust_level(i64::from(level));
    match ad.level {
        Some(level) => {
            let events = format!("/leute/{}/vertrauen", ad.posting.client);
            ui::link(words(level.level), events).into()
        }
        None => words(0).into(),
    }
}

async fn offers(visit: &Visit, ad: &Ad) -> Result<Vec<OfferCard>, Failure> {
    let mut cards = Vec::new();
    for offer in ad.own_offers.iter().rev() {
        cards.push(offer_card(visit, offer).await?);
    }
    Ok(cards)
}

async fn offer_card(visit: &Visit, offer: &Offer) -> Result<OfferCard, Failure> {
    let t = visit.t;
    let button = match offer.state {
        OfferState::Sent => {
            let end = format!("angebote/{}/zurueckziehen", offer.id);
            Some(Button::post(t.ad_withdraw(), format!("{}/{end}", home(offer.posting))).grave())
        }
        OfferState::Accepted { .. } => agreement::of_offer(&visit.cx, offer.id)
            .await?
            .map(|order| Button::link(t.posting_to_order(), format!("/auftraege/{order}"))),
        OfferState::Declined { .. } | OfferState::Withdrawn { .. } => None,
    };
    let mut facts = ui::summary_list(t);
    if let Some(company) = &offer.terms.company {
        facts = facts.row(t.organisation_title(), company.name.as_str());
    }
    let facts = facts
        .row(t.offer_amount(), visit.money(offer.terms.amount))
        .row(t.offer_due(), visit.time(offer.terms.due_at))
        .row(t.offer_answer(1_i64), Typed::html(&offer.terms.answer_1))
        .row(t.offer_answer(2_i64), Typed::html(&offer.terms.answer_2))
        .row(t.offer_message(), Typed::html(&offer.terms.message));
    Ok(OfferCard {
        tag: visit.tag(offer_tag(offer.state)),
        facts,
        button,
    })
}

/// Takes an offer back. The second of two clicks finds it taken back, and that is that.
pub(super) async fn withdraw(visit: Visit, At((id, offer)): At<(PostingId, OfferId)>) -> Answer {
    let ad = posting::show(&visit.cx, id).await?;
    let known = ad
        .own_offers
        .iter()
        .find(|own| own.id == offer)
        .ok_or(Failure::NotFound)?;
    let is_withdrawn = matches!(known.state, OfferState::Withdrawn { .. });
    match posting::withdraw(&visit.cx, offer).await {
        Err(failure) if !is_withdrawn => {
            page(&visit, id, Posted::default().failing(&visit, failure)?).await
        }
        // Without an open ad the page is no longer shown to everybody, but to whoever offered.
        _ => Ok(Visit::onward(&home(id), "notice-offer-withdrawn")),
    }
}
