//! Making an offer: the form, "Bitte prüfen", sending, what is said afterwards.
//!
//! Nothing is kept before it is sent: the page to check brings all answers along.

use app::posting::{self, Ad};
use app::task::week;
use app::{Failure, FieldError};
use askama::Template;
use axum::http::StatusCode;
use domain::field::FieldErrors;
use domain::posting::{Offer, OfferDraft, OfferState, OfferTerms, PostingState, PostingTerms};
use domain::task::week::free::Fit;
use kernel::{Currency, OfferId, PostingId, format, parse};
use texts::Texts;

use super::{crumbs, home, layout};
use crate::answer::{Answer, redirect};
use crate::extract::At;
use crate::form::{Posted, all_at_once, due_time, typed};
use crate::pages::order::{ACTING, acting_choices, acting_chosen, acting_named, acting_word};
use crate::pages::posting::Typed;
use crate::pages::{form_status, render};
use crate::ui::{
    self, Button, Choice, Confirmation, Crumbs, FormView, Layout, Note, SummaryList, Tone, address,
};
use crate::visit::Visit;

/// The fields of the form.
const FIELDS: [&str; 6] = [
    "amount", "due-at", "answer-1", "answer-2", "message", ACTING,
];

#[derive(Template)]
#[template(path = "offer/make.html")]
struct FormPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    form: FormView,
    lead: String,
    home: String,
    currency: Currency,
    budget: String,
    due: String,
    questions: [String; 2],
    /// For whom one can offer; nothing for who belongs to no company.
    acting: Vec<Choice>,
}

impl FormPage {
    fn question(&self, index: usize) -> &str {
        self.questions.get(index).map_or("", String::as_str)
    }
}

#[derive(Template)]
#[template(path = "offer/check.html")]
struct CheckPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    answers: SummaryList,
    consequence: String,
    /// That the own week leaves less time than the work takes.
    short: Option<Note>,
    action: String,
    fields: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "posting/done.html")]
struct DonePage {
    layout: Layout,
    confirmation: Confirmation,
}

/// The ad and what it says; a draft has nothing to offer for.
async fn load(visit: &Visit, id: PostingId) -> Result<(Ad, PostingTerms), Failure> {
    let ad = posting::show(&visit.cx, id).await?;
    let terms = ad.posting.state.terms().cloned().ok_or(Failure::NotFound)?;
    Ok((ad, terms))
}

pub(super) async fn form(visit: Visit, At(id): At<PostingId>) -> Answer {
    let (ad, terms) = load(&visit, id).await?;
    if !ad.may_offer {
        return Ok(redirect(&home(id)));
    }
    let due = ad.client_zone.local_date(terms.due_at).to_string();
    let mut form = FormView::new(visit.t).with("due-at", due);
    if let Some(own) = &ad.own_company {
        form = form.with(ACTING, acting_word(own.acts_for));
    }
    form_page(&visit, &ad, &terms, form)
}

fn form_page(visit: &Visit, ad: &Ad, terms: &PostingTerms, form: FormView) -> Answer {
    let (t, locale) = (visit.t, visit.t.locale());
    let mut layout = layout(visit, t.offer_edit_title());
    layout.has_mistakes = form.has_mistakes();
    let status = form_status(&form);
    let home = home(ad.posting.id);
    let page = FormPage {
        layout,
        t,
        crumbs: crumbs(visit, t.offer_edit_title()).step(terms.title.as_str(), home.as_str()),
        form,
        lead: format!("{} · {}", terms.title, t.ad_by(ad.client_name.as_str())),
        home,
        currency: terms.budget.currency,
        budget: format::money(terms.budget, locale),
        due: format::date_time(terms.due_at, &visit.zone(), locale),
        questions: [terms.question_1.clone(), terms.question_2.clone()],
        acting: acting(t, ad),
    };
    render(status, &page)
}

fn acting(t: Texts, ad: &Ad) -> Vec<Choice> {
    let own = ad.own_company.as_ref();
    own.map_or_else(Vec::new, |own| acting_choices(t, &own.company))
}

/// Reads the form, and what of it could not be read.
fn read(
    visit: &Visit,
    posted: &Posted,
    ad: &Ad,
    terms: &PostingTerms,
) -> (OfferDraft, Result<(), Vec<FieldError>>) {
    let mut errors = FieldErrors::new();
    let currency = terms.budget.currency;
    let amount = errors.keep(typed(visit, posted, "amount", |text, locale| {
        parse::money(text, currency, locale)
    }));
    let zone = (&ad.client_zone, Some(terms.due_at));
    let due_at = errors.keep(due_time(visit, posted, "due-at", zone));
    let draft = OfferDraft {
        amount: amount.flatten(),
        due_at: due_at.flatten(),
        answer_1: posted.text("answer-1"),
        answer_2: posted.text("answer-2"),
        message: posted.text("message"),
    };
    (draft, errors.finish(Some(())))
}

/// The page to check has no address of its own: it is the answer to the form.
pub(super) async fn back(visit: Visit, At(id): At<PostingId>) -> Answer {
    visit.person()?;
    Ok(redirect(&format!("{}/angebot", home(id))))
}

pub(super) async fn check(visit: Visit, At(id): At<PostingId>, posted: Posted) -> Answer {
    let (ad, terms) = load(&visit, id).await?;
    let (draft, read) = read(&visit, &posted, &ad, &terms);
    let check = posting::preview(&visit.cx, id, draft, acting_chosen(&posted));
    match all_at_once(read, check).await {
        Ok(offer) => {
            let short = short(&visit, &terms, &offer).await?;
            check_page(&visit, (&ad, &terms), &offer, &posted, short)
        }
        Err(failure) => form_page(&visit, &ad, &terms, posted.failing(&visit, failure)?),
    }
}

/// A warning when the own week leaves less time until the offered day than the work takes. Advice:
/// the offer can be sent all the same.
async fn short(
    visit: &Visit,
    terms: &PostingTerms,
    offer: &Offer,
) -> Result<Option<Note>, Failure> {
    let (t, work) = (visit.t, terms.hours);
    let free = week::free_until(&visit.cx, offer.terms.due_at).await?;
    let fit = free.map(|free| Fit { work, free });
    Ok(fit.filter(|fit| fit.is_short()).map(|fit| {
        let words = |minutes| format::duration(minutes, t.locale());
        let own = Button::link(t.ends_short_week(), "/heute/vorschau").quiet();
        ui::banner(
            Tone::Soon,
            t.ends_short_offer(words(fit.free), words(fit.work)),
        )
        .button(own)
    }))
}

/// Who offers: the reader, or the company and the reader who acts for it.
fn contractor(visit: &Visit, offer: &Offer) -> Result<String, Failure> {
    let company = offer.terms.company.as_ref();
    let company = company.map(|company| company.name.as_str());
    Ok(acting_named(visit.t, company, &visit.person()?.name))
}

fn check_page(
    visit: &Visit,
    (ad, terms): (&Ad, &PostingTerms),
    offer: &Offer,
    posted: &Posted,
    short: Option<Note>,
) -> Answer {
    let t = visit.t;
    let home = home(ad.posting.id);
    let answers = ui::summary_list(t)
        .row(t.posting_title(), terms.title.as_str())
        .row(t.role_client(), ad.client_name.as_str())
        .row(t.role_contractor(), contractor(visit, offer)?.as_str())
        .row(t.offer_amount(), visit.money(offer.terms.amount))
        .row(t.ad_money(), t.ad_money_full())
        .row(t.offer_due(), visit.time(offer.terms.due_at))
        .row(
            terms.question_1.as_str(),
            Typed::html(&offer.terms.answer_1),
        )
        .row(
            terms.question_2.as_str(),
            Typed::html(&offer.terms.answer_2),
        )
        .row(t.offer_message(), Typed::html(&offer.terms.message));
    let page = CheckPage {
        layout: layout(visit, t.check_title()),
        t,
        crumbs: crumbs(visit, t.check_title()).step(terms.title.as_str(), home.as_str()),
        answers,
        short,
        consequence: t.offer_check_consequence(ad.client_name.as_str()),
        action: format!("{home}/angebot"),
        fields: FIELDS.map(|name| (name, posted.text(name))).to_vec(),
    };
    render(StatusCode::OK, &page)
}

/// Sends the offer, or goes back to the form with everything in it.
pub(super) async fn send(visit: Visit, At(id): At<PostingId>, posted: Posted) -> Answer {
    let (ad, terms) = load(&visit, id).await?;
    if posted.is_set("change") {
        return form_page(&visit, &ad, &terms, posted.view(&visit));
    }
    let done = format!("{}/angebot/gesendet", home(id));
    let (draft, read) = read(&visit, &posted, &ad, &terms);
    let failure = match read {
        Err(errors) => Failure::Invalid(errors),
        Ok(()) => match send_once(&visit, id, &draft, &posted).await {
            Ok(_) => return Ok(redirect(&done)),
            // The second of two clicks.
            Err(_) if stands(&visit, id, &draft).await? => return Ok(redirect(&done)),
            Err(failure) => failure,
        },
    };
    form_page(&visit, &ad, &terms, posted.failing(&visit, failure)?)
}

async fn send_once(
    visit: &Visit,
    id: PostingId,
    draft: &OfferDraft,
    posted: &Posted,
) -> Result<OfferId, Failure> {
    posting::send_for(&visit.cx, id, draft.clone(), acting_chosen(posted)).await
}

/// Whether the very same offer stands already.
async fn stands(visit: &Visit, id: PostingId, draft: &OfferDraft) -> Result<bool, Failure> {
    let (ad, terms) = load(visit, id).await?;
    let wanted = draft.check(terms.budget, visit.cx.now).ok();
    let standing = ad
        .own_offers
        .iter()
        .find(|offer| offer.state == OfferState::Sent);
    Ok(standing.zip(wanted).is_some_and(|(standing, wanted)| {
        let company = standing.terms.company.clone();
        standing.terms == OfferTerms { company, ..wanted }
    }))
}

/// What happened, what comes next and when. Safe to reload.
pub(super) async fn done(visit: Visit, At(id): At<PostingId>) -> Answer {
    let t = visit.t;
    let (ad, terms) = load(&visit, id).await?;
    let stands = ad
        .own_offers
        .iter()
        .any(|offer| offer.state == OfferState::Sent);
    let (PostingState::Published { closes_at, .. }, true) = (&ad.posting.state, stands) else {
        return Ok(redirect(&home(id)));
    };
    let closes = ui::deadline(*closes_at, &visit.zone(), t.locale());
    let confirmation = Confirmation::new(t.offer_sent_title())
        .reference(t.posting_title(), terms.title.as_str())
        .next(t.offer_sent_next(ad.client_name.as_str()))
        .next(ui::SafeHtml::from(format!("{} ", t.offer_sent_closes())).and(closes))
        .button(Button::link(t.offer_to_ad(), home(id)))
        .button(Button::link(t.take_on_all(), address::TAKE_ON).quiet());
    let mut layout = layout(&visit, t.offer_sent_title());
    layout.kept = Some(format!("{}/angebot", home(id)));
    render(
        StatusCode::OK,
        &DonePage {
            layout,
            confirmation,
        },
    )
}
