//! Proposing a change from the room of an order, and deciding on it.

use app::Failure;
use app::agreement::{self, Room};
use app::instruction::consent;
use app::instruction::proposal::{self as proposals, Compared, NewProposal};
use askama::Template;
use domain::agreement::Role;
use domain::instruction::Body;
use domain::instruction::proposal::{NEW_STEP, ProposalDraft, ProposalState};
use domain::instruction::question::Spot;
use kernel::{OrderId, ProposalId};
use texts::Texts;

use super::ask::Where;
use super::say;
use crate::answer::Answer;
use crate::extract::{Asked, At};
use crate::form::Posted;
use crate::pages::order::place_of;
use crate::pages::{form_status, render};
use crate::ui::{self, Button, FormView, Layout, Note, Place, SafeHtml, SummaryList, Tone};
use crate::visit::Visit;

/// What says that a version is to be put forward at once.
const OFFER: &str = "offer";

#[derive(Template)]
#[template(path = "question/propose.html")]
struct ProposePage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    /// What the order is about: the way back to it.
    order: String,
    title: &'static str,
    spot: String,
    place: String,
    old: String,
    /// The id that makes the form one proposal, however often it is sent.
    id: ProposalId,
}

#[derive(Template)]
#[template(path = "question/proposal.html")]
struct ProposalPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    /// What the order is about: the way back to it.
    order: String,
    action: String,
    note: Option<Note>,
    facts: SummaryList,
    accept: Option<Button>,
    /// The same, and for this order at once.
    both: Option<Button>,
    may_decide: bool,
    hint: String,
}

/// A place whose text can be replaced; anything else means a new step.
fn known(code: &str, body: &Body) -> Option<Spot> {
    Spot::from_code(code).filter(|spot| spot.line_or_text(body))
}

pub(super) async fn form(visit: Visit, At(id): At<OrderId>, Asked(asked): Asked<Where>) -> Answer {
    let at = proposals::form(&visit.cx, id).await?;
    let spot = known(&asked.stelle, &at.body);
    let text = spot.and_then(|spot| spot.text_in(&at.body));
    let form = FormView::new(visit.t)
        .with("spot", asked.stelle.as_str())
        .with("text", text.unwrap_or_default());
    page(&visit, (id, visit.cx.app.id()), &at.body, form).await
}

async fn page(
    visit: &Visit,
    (order, id): (OrderId, ProposalId),
    body: &Body,
    form: FormView,
) -> Answer {
    let t = visit.t;
    let subject = agreement::room(&visit.cx, order).await?.head.title;
    let spot = known(form.value("spot"), body);
    let title = match spot {
        Some(_) => t.proposal_title(),
        None => t.proposal_new_step(),
    };
    let mut layout = visit.form_layout(title, &form);
    layout.place = Some(Place::TakeOn);
    let status = form_status(&form);
    let page = ProposePage {
        layout,
        t,
        room: format!("/auftraege/{order}"),
        order: subject,
        title,
        spot: spot.map_or_else(|| NEW_STEP.to_owned(), |spot| spot.to_string()),
        place: spot.map_or_else(
            || t.question_place_new().to_owned(),
            |spot| say::place(t, spot, body, ""),
        ),
        old: spot
            .and_then(|spot| spot.text_in(body))
            .unwrap_or_default()
            .to_owned(),
        id,
        form,
    };
    render(status, &page)
}

pub(super) async fn send(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let draft = ProposalDraft {
        spot: posted.text("spot"),
        text: posted.text("text"),
        why: posted.text("why"),
    };
    let own = posted.get("id").parse().ok();
    match proposals::propose(&visit.cx, id, NewProposal { id: own, draft }).await {
        Ok(_) => Ok(Visit::onward(
            &format!("/auftraege/{id}#vorschlaege"),
            "notice-proposal-made",
        )),
        Err(failure) => {
            let form = posted.failing(&visit, failure)?;
            let at = proposals::form(&visit.cx, id).await?;
            let own = own.unwrap_or_else(|| visit.cx.app.id());
            page(&visit, (id, own), &at.body, form).await
        }
    }
}

pub(super) async fn show(visit: Visit, At((id, of)): At<(OrderId, ProposalId)>) -> Answer {
    decide_page(&visit, (id, of), FormView::new(visit.t)).await
}

async fn decide_page(visit: &Visit, (id, of): (OrderId, ProposalId), form: FormView) -> Answer {
    let t = visit.t;
    let room = agreement::room(&visit.cx, id).await?;
    let compared = proposals::show(&visit.cx, id, of).await?;
    let mut layout = visit.form_layout(t.proposal_show_title(), &form);
    layout.place = Some(place_of(&room));
    let is_open = compared.proposal.state == ProposalState::Open;
    let may_decide = is_open && room.role == Role::Client;
    let latest = compared.latest.as_ref();
    let next = latest.map(|latest| i64::from(latest.number) + 1);
    let action = format!("/auftraege/{id}/vorschlaege/{of}");
    let accept = next.filter(|_| may_decide && !compared.is_stale);
    let accept =
        accept.map(|next| Button::post(t.proposal_accept(next), format!("{action}/annehmen")));
    let both = accept.is_some().then(|| {
        let both = Button::post(t.proposal_accept_and_offer(), format!("{action}/annehmen"));
        both.hidden(OFFER, "1").quiet()
    });
    let page = ProposalPage {
        layout,
        t,
        room: format!("/auftraege/{id}"),
        order: room.head.title.clone(),
        action,
        note: compared
            .is_stale
            .then(|| ui::banner(Tone::Soon, t.proposal_stale())),
        facts: facts(visit, &room, &compared),
        accept,
        both,
        may_decide,
        hint: t.proposal_accept_hint(room.head.contractor.1.as_str()),
        form,
    };
    render(form_status(&page.form), &page)
}

/// The text as it was typed; a dash for nothing.
fn typed(text: &str) -> SafeHtml {
    if text.is_empty() {
        "–".into()
    } else {
        text.into()
    }
}

fn facts(visit: &Visit, room: &Room, compared: &Compared) -> SummaryList {
    let (t, proposal) = (visit.t, &compared.proposal);
    let place = match proposal.spot {
        Some(spot) => say::place(t, spot, &room.binding.body, &proposal.old),
        None => t.question_place_new().to_owned(),
    };
    let mut list = ui::summary_list(t)
        .row(t.question_spot(), place)
        .row(t.question_from(), room.head.contractor.1.as_str());
    if proposal.spot.is_some() {
        list = list.row(t.proposal_old(), typed(&proposal.old));
    }
    if compared.is_stale
        && let (Some(spot), Some(latest)) = (proposal.spot, &compared.latest)
    {
        let now = spot.text_in(&latest.body);
        list = list.row(
            t.proposal_now(),
            now.map_or_else(|| t.proposal_gone().into(), typed),
        );
    }
    list = list.row(t.proposal_new(), typed(&proposal.new));
    if !proposal.why.is_empty() {
        list = list.row(t.proposal_why(), proposal.why.as_str());
    }
    list = list.row(t.proposal_list(), state(t, &proposal.state));
    match &proposal.state {
        ProposalState::Declined { reason, .. } => list.row(t.proposal_reason(), reason.as_str()),
        _ => list,
    }
}

/// Where a proposal stands, in words.
pub(super) fn state(t: Texts, state: &ProposalState) -> String {
    match state {
        ProposalState::Open => t.proposal_open().to_owned(),
        ProposalState::Accepted { version, .. } => t.proposal_accepted(i64::from(*version)),
        ProposalState::Declined { .. } => t.proposal_declined().to_owned(),
    }
}

pub(super) async fn accept(
    visit: Visit,
    At((id, of)): At<(OrderId, ProposalId)>,
    posted: Posted,
) -> Answer {
    let accepted = match proposals::accept(&visit.cx, id, of).await {
        // What keeps the version from binding is said on the page of versions.
        Ok(made) if posted.is_set(OFFER) => {
            match consent::offer(&visit.cx, id, made.version).await {
                Ok(()) | Err(Failure::Refused(_) | Failure::Conflict) => Ok(made),
                Err(failure) => return Err(failure.into()),
            }
        }
        other => other,
    };
    match accepted {
        Ok(_) => Ok(Visit::onward(
            &format!("/auftraege/{id}/fassung"),
            "notice-proposal-accepted",
        )),
        Err(failure) => {
            let form = Posted::default().failing(&visit, failure)?;
            decide_page(&visit, (id, of), form).await
        }
    }
}

pub(super) async fn decline(
    visit: Visit,
    At((id, of)): At<(OrderId, ProposalId)>,
    posted: Posted,
) -> Answer {
    match proposals::decline(&visit.cx, id, (of, posted.text("reason"))).await {
        Ok(()) => Ok(Visit::onward(
            &format!("/auftraege/{id}#vorschlaege"),
            "notice-proposal-declined",
        )),
        Err(failure) => {
            let form = posted.failing(&visit, failure)?;
            decide_page(&visit, (id, of), form).await
        }
    }
}
