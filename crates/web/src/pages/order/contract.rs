//! The contract: read by both, signed with a typed name and a confirmation.

use app::agreement::{self, ContractView, Room, Signing};
use app::review;
use askama::Template;
use axum::http::StatusCode;
use domain::agreement::contract::Contract;
use domain::agreement::contract::wording::called;
use domain::agreement::{OrderState, Role};
use kernel::OrderId;
use texts::Texts;

use super::part::RoomWay;
use super::preflight;
use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::prove::{asks_password, proving_signature};
use crate::pages::render;
use crate::pages::review::client_record;
use crate::ui::{self, Button, FormView, Layout, Note, Place, SafeHtml, SummaryList, Table, Tone};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "order/contract.html")]
struct ContractPage {
    layout: Layout,
    t: Texts,
    room: String,
    /// What the order is about: the way back to it.
    order: String,
    /// Who with whom about what, for how much, until when, and who has signed.
    short: SummaryList,
    /// The list of the paragraphs.
    contents: SafeHtml,
    /// What is signed.
    words: SafeHtml,
    /// That it is in another language than the reader's, and what it says in theirs.
    translated: Option<(&'static str, SafeHtml)>,
    /// What it costs and brings.
    costs: SafeHtml,
    /// When both can be reached, on both clocks.
    hours: SafeHtml,
    /// What speaks for and against an employment, and the artists' social levy.
    hints: SafeHtml,
    instruction: SafeHtml,
    enclosed: SafeHtml,
    /// Where the client may still choose documents.
    choose: Option<String>,
    signatures: Table,
    hash: String,
    /// The form to sign, when it is to be signed here.
    form: Option<FormView>,
    name: String,
    /// Whether whoever signs has to prove who it is.
    asks_password: bool,
    action: String,
    /// The ways to stages, to a sample and to whom the contractor acts for, while they can change.
    changes: Vec<Button>,
    /// The way to the list before the first order with somebody new.
    preflight: Option<Note>,
    /// How the client pays, before both have signed.
    record: Option<SafeHtml>,
    /// That nobody neutral could decide, before it is signed.
    undecided: Option<Note>,
}

pub(super) async fn show(visit: Visit, At(id): At<OrderId>) -> Answer {
    let view = agreement::contract(&visit.cx, id).await?;
    page(&visit, id, &view, None).await
}

pub(super) async fn sign_form(visit: Visit, At(id): At<OrderId>) -> Answer {
    let view = agreement::contract(&visit.cx, id).await?;
    page(&visit, id, &view, Some(FormView::new(visit.t))).await
}

pub(super) async fn sign(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let input = Signing {
        typed_name: posted.text("typed-name"),
        contract: posted.text("contract"),
        confirmed: posted.is_set("confirmed"),
    };
    let signed = match proving_signature(&visit, &posted).await {
        Ok(cx) => agreement::sign(&cx, id, input).await,
        Err(failure) => Err(failure),
    };
    match signed {
        Ok(()) => Ok(Visit::onward(
            &format!("/auftraege/{id}"),
            "notice-order-signed",
        )),
        Err(failure) => {
            let view = agreement::contract(&visit.cx, id).await?;
            page(&visit, id, &view, Some(posted.failing(&visit, failure)?)).await
        }
    }
}

async fn page(visit: &Visit, id: OrderId, view: &ContractView, form: Option<FormView>) -> Answer {
    let t = visit.t;
    let title = if form.is_some() {
        t.order_sign_title()
    } else {
        t.order_contract_title()
    };
    let mut layout = match &form {
        Some(form) => visit.form_layout(title, form),
        None => visit.layout(title),
    };
    layout.notice = Some(crate::pages::custody::note(t, view.contract.custody).to_owned());
    layout.place = Some(if view.role == Role::Client {
        Place::HandOn
    } else {
        Place::TakeOn
    });
    let preflight = match &form {
        Some(_) => preflight::before_signing(visit, id, view.role).await?,
        None => None,
    };
    let asks = form.is_some() && view.contract.dispute.is_some();
    let undecided = (asks && !review::can_be_decided(&visit.cx.app).await?)
        .then(|| ui::banner(Tone::Soon, t.dispute_no_neutral()));
    let fee = review::fee(&visit.cx.app).await?;
    let may_choose =
        view.role == Role::Client && matches!(view.state, OrderState::AwaitingSignatures { .. });
    let failed = form.as_ref().is_some_and(FormView::has_mistakes);
    let status = if failed {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let (contents, words) = super::words::of(visit, &view.contract);
    let page = ContractPage {
        layout,
        t,
        room: format!("/auftraege/{id}"),
        order: view.contract.subject.clone(),
        short: short(visit, view),
        contents,
        words,
        translated: super::words::translated(visit, &view.contract),
        costs: super::costs::card(visit, (&view.contract, fee)),
        hours: super::hours::card(visit, &view.contract),
        hints: super::hints::card(visit, &view.hints, &view.contract.client.name),
        instruction: super::instruction::of(visit, &view.contract, None, false),
        enclosed: super::enclosure::of(visit, &view.contract),
        choose: may_choose.then(|| format!("/auftraege/{id}/unterlagen")),
        signatures: signatures(visit, view),
        hash: view.hash.to_string(),
        name: view.contract.party(view.role).name.clone(),
        asks_password: asks_password(visit),
        action: format!("/auftraege/{id}/unterschreiben"),
        form,
        changes: changes(visit.t, id, view),
        preflight,
        record: view
            .client_record
            .as_ref()
            .map(|record| client_record(visit, &view.contract.client.name, record)),
        undecided,
    };
    render(status, &page)
}

/// What the reader can still change before both have signed: the client what is agreed, the contractor
/// for whom to act.
fn changes(t: Texts, id: OrderId, view: &ContractView) -> Vec<Button> {
    let is_open = matches!(view.state, OrderState::AwaitingSignatures { .. });
    let way = |words, end| Button::link(words, format!("/auftraege/{id}/{end}")).quiet();
    if view.may_choose_company {
        return vec![way(t.organisation_choice_way(), "firma")];
    }
    if !is_open || view.role != Role::Client {
        return Vec::new();
    }
    vec![
        way(split_words(t, &view.contract), "etappen"),
        way(super::sample::way_words(t, &view.contract), "probe"),
        way(super::meetings::way_words(t, &view.contract), "gespraeche"),
        way(t.review_rule_way(), "fristen"),
        way(t.cancel_agree_way(), "kuendigen"),
    ]
}

/// What the reader can still say about the contract before both have signed, from the room.
pub(super) fn ways(t: Texts, room: &Room) -> Vec<RoomWay> {
    let is_open = matches!(room.state, OrderState::AwaitingSignatures { .. });
    let at = |end: &str| format!("/auftraege/{}/{end}", room.head.id);
    let way = |label, end| RoomWay {
        label,
        address: at(end),
    };
    if room.may_choose_company {
        return vec![way(t.organisation_choice_way(), "firma")];
    }
    if !is_open || room.role != Role::Client {
        return Vec::new();
    }
    vec![
        way(split_words(t, &room.contract), "etappen"),
        way(t.paper_enclosure_link(), "unterlagen"),
        way(super::meetings::way_words(t, &room.contract), "gespraeche"),
        way(t.review_rule_way(), "fristen"),
    ]
}

fn split_words(t: Texts, contract: &Contract) -> &'static str {
    if contract.milestones.is_empty() {
        t.stage_split()
    } else {
        t.stage_split_edit()
    }
}

/// What somebody on a small screen looks for first.
fn short(visit: &Visit, view: &ContractView) -> SummaryList {
    let (t, contract) = (visit.t, &view.contract);
    let named = |role| called(contract.party(role), t.locale());
    let list = ui::summary_list(t)
        .row(t.order_subject(), contract.subject.as_str())
        .row(t.role_client(), named(Role::Client))
        .row(t.role_contractor(), named(Role::Contractor))
        .row(t.order_sum(), visit.money(contract.amount))
        .row(t.contract_due_label(), visit.time(contract.due_at));
    if contract.week.is_some() {
        // The frame is signed, not its weeks.
        return list;
    }
    Role::BOTH.into_iter().fold(list, |list, role| {
        let mut given = view.signatures.iter();
        let given = given.find(|one| one.role == role && one.version == contract.version);
        let state: SafeHtml = match given {
            Some(signed) => visit.time(signed.signature.at).into(),
            None => t.order_contract_unsigned().into(),
        };
        let name = contract.party(role).name.as_str();
        list.row(t.order_contract_signature(name), state)
    })
}

fn signatures(visit: &Visit, view: &ContractView) -> Table {
    let t = visit.t;
    let mut table = Table::new(t.order_signatures())
        .column(t.order_signature_name())
        .column(t.order_signature_role())
        .column(t.order_signature_at())
        .column(t.addendum_version_label());
    for signed in &view.signatures {
        let role = match signed.role {
            Role::Client => t.role_client(),
            Role::Contractor => t.role_contractor(),
        };
        table = table.row([
            SafeHtml::from(signed.signature.typed_name.as_str()),
            role.into(),
            visit.time(signed.signature.at).into(),
            t.addendum_version(i64::from(signed.version)).into(),
        ]);
    }
    table
}
