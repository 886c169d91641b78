//! What a neutral person sees and does: the disputes that wait for them.

use app::review::{self, CaseView};
use askama::Template;
use axum::http::StatusCode;
use domain::agreement::Role;
use domain::agreement::settlement::{Ruling, Split};
use kernel::{FileId, Money, OrderId, Timestamp, format};
use texts::Texts;

use super::super::act::CheckPage;
use super::super::room::file_row;
use super::super::time;
use super::offer::{OfferRow, row};
use super::{card, sum};
use crate::answer::Answer;
use crate::attachment::attachment;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::instruction::criterion_tag;
use crate::pages::{form_status, render};
use crate::ui::{
    self, Button, Empty, Files, FormView, Layout, MetTag, Moment, Place, SafeHtml, SummaryList,
    Table, address,
};
use crate::visit::Visit;

/// The fields of the form.
const FIELDS: [&str; 2] = ["sum", "reasons"];

/// The list.
const CASES: &str = "/klaerungen";

#[derive(Template)]
#[template(path = "settlement/cases.html")]
struct CasesPage {
    layout: Layout,
    t: Texts,
    table: Table,
    empty: Empty,
    fees: Table,
}

struct DeliveryRow {
    title: String,
    at: Moment,
    note: String,
    files: Files,
    has_files: bool,
}

#[derive(Template)]
#[template(path = "settlement/case.html")]
struct CasePage {
    layout: Layout,
    t: Texts,
    form: FormView,
    title: String,
    until: SafeHtml,
    about: SummaryList,
    goal: String,
    criteria: Table,
    claim: (String, String, String),
    /// The record of time of a week.
    hours: Option<Table>,
    deliveries: Vec<DeliveryRow>,
    offers: Vec<OfferRow>,
    action: String,
    currency: kernel::Currency,
    sum_label: String,
    sum_hint: String,
    step_back: Button,
}

pub(super) async fn list(visit: Visit) -> Answer {
    let t = visit.t;
    let cases = review::cases(&visit.cx).await?;
    let mut table = Table::new(t.dispute_cases())
        .column(t.order_number())
        .column(t.order_subject())
        .column(t.dispute_case_until())
        .number(t.dispute_fee_sum());
    for case in &cases {
        let number = ui::link(case.number.as_str(), format!("{CASES}/{}", case.order));
        table = table.row([
            SafeHtml::from(number),
            case.title.as_str().into(),
            ui::deadline(case.until, &visit.zone(), t.locale()).into(),
            visit.money(case.fee),
        ]);
    }
    let mut layout = visit.layout(t.dispute_cases());
    layout.place = Some(Place::Today);
    let page = CasesPage {
        layout,
        t,
        table,
        empty: Empty::new(t.dispute_cases_empty())
            .button(Button::link(t.place_today(), address::TODAY)),
        fees: fees(&visit).await?,
    };
    render(StatusCode::OK, &page)
}

/// What the reader's own decisions brought.
async fn fees(visit: &Visit) -> Result<Table, app::Failure> {
    let t = visit.t;
    let mut table = Table::new(t.dispute_fees())
        .column(t.order_number())
        .column(t.dispute_fee_decided())
        .number(t.dispute_fee_sum())
        .column(t.dispute_fee_state());
    for fee in review::own_fees(&visit.cx).await? {
        table = table.row([
            SafeHtml::from(fee.number.as_str()),
            visit.time(fee.decided_at).into(),
            visit.money(fee.sum),
            match fee.paid_at {
                Some(at) => {
                    SafeHtml::from(format!("{} ", t.dispute_fee_paid())).and(visit.time(at))
                }
                None => t.dispute_fee_open().into(),
            },
        ]);
    }
    Ok(table)
}

pub(super) async fn show(visit: Visit, At(id): At<OrderId>) -> Answer {
    page(&visit, id, FormView::new(visit.t)).await
}

async fn page(visit: &Visit, id: OrderId, form: FormView) -> Answer {
    let t = visit.t;
    let case = review::case(&visit.cx, id).await?;
    let title = format!("{} {}", t.dispute_title(), case.number);
    let mut layout = visit.form_layout(title.as_str(), &form);
    layout.place = Some(Place::Today);
    let status = form_status(&form);
    let names = (case.name(Role::Client), case.name(Role::Contractor));
    let now = visit.cx.now;
    let page = CasePage {
        layout,
        t,
        title,
        until: ui::deadline(case.dispute.phase.ends_at(), &visit.zone(), t.locale()).into(),
        about: about(visit, &case),
        goal: case.contract.instruction.body.goal.clone(),
        criteria: criteria(visit, &case),
        claim: claim(visit, &case),
        hours: case
            .sheet
            .as_ref()
            .map(|sheet| time::table(visit, id, sheet)),
        deliveries: deliveries(visit, &case),
        offers: case
            .offers
            .iter()
            .rev()
            .map(|offer| row(visit, names, offer, now))
            .collect(),
        action: format!("{CASES}/{id}"),
        currency: case.held.currency,
        sum_label: t.settlement_sum(names.1),
        sum_hint: t.settlement_sum_hint(format::money(case.held, t.locale())),
        step_back: Button::post(t.dispute_case_step_back(), format!("{CASES}/{id}/abgeben"))
            .quiet(),
        form,
    };
    render(status, &page)
}

fn about(visit: &Visit, case: &CaseView) -> SummaryList {
    let t = visit.t;
    ui::summary_list(t)
        .row(t.order_subject(), case.title.as_str())
        .row(t.role_client(), case.name(Role::Client))
        .row(t.role_contractor(), case.name(Role::Contractor))
        .row(t.order_sum(), visit.money(case.contract.amount))
        .row(t.settlement_held(), visit.money(case.held))
        .row(t.contract_due_label(), visit.time(case.contract.due_at))
}

fn criteria(visit: &Visit, case: &CaseView) -> Table {
    let t = visit.t;
    let mut table = Table::new(t.instruction_criteria())
        .column(t.instruction_criterion())
        .column(t.instruction_criterion_kind())
        .column(t.instruction_criterion_measure())
        .column(t.order_contractor_says(case.name(Role::Contractor)));
    let last = case.deliveries.last();
    for criterion in &case.criteria {
        let met = match last {
            None => SafeHtml::default(),
            Some(last) if last.ticked.contains(&criterion.id) => visit.tag(MetTag::Met),
            Some(_) => visit.tag(MetTag::NotMet),
        };
        table = table.row([
            criterion.text.as_str().into(),
            visit.tag(criterion_tag(criterion.kind)),
            criterion.how_measured.as_str().into(),
            met,
        ]);
    }
    table
}

/// Who says what, about which criterion.
fn claim(visit: &Visit, case: &CaseView) -> (String, String, String) {
    let dispute = &case.dispute;
    let about = card::ground(visit, &dispute.ground);
    let criterion = dispute.ground.criterion();
    let criterion = case
        .criteria
        .iter()
        .find(|known| Some(known.id) == criterion);
    let about = criterion.map_or(about.clone(), |criterion| {
        format!("{about}: {}", criterion.text)
    });
    let who = visit.t.dispute_said_by(case.name(dispute.by));
    (about, who, dispute.words.clone())
}

fn deliveries(visit: &Visit, case: &CaseView) -> Vec<DeliveryRow> {
    let t = visit.t;
    let rows = case.deliveries.iter().map(|delivery| {
        let handed_in = case
            .files
            .iter()
            .filter(|file| delivery.files.contains(&file.id));
        let files = handed_in.map(|file| ui::FileRow {
            address: format!("{CASES}/{}/dateien/{}", case.order, file.id),
            ..file_row(case.order, file)
        });
        DeliveryRow {
            title: t.order_delivery(i64::from(delivery.number)),
            at: visit.time(delivery.at),
            note: delivery.note.clone(),
            files: ui::files(t, files),
            has_files: !delivery.files.is_empty(),
        }
    });
    rows.collect()
}

fn ruling(visit: &Visit, posted: &Posted, held: Money) -> Result<Ruling, app::Failure> {
    Ok(Ruling {
        sum: sum(visit, posted, held)?,
        reasons: posted.text("reasons"),
    })
}

/// "Bitte prüfen" before the decision.
pub(super) async fn check(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    if posted.wants_change() {
        return page(&visit, id, posted.view(&visit)).await;
    }
    let case = review::case(&visit.cx, id).await?;
    let tried = match ruling(&visit, &posted, case.held) {
        Ok(ruling) => review::try_decide(&visit.cx, id, ruling).await,
        Err(failure) => Err(failure),
    };
    let split = match tried {
        Ok(split) => split,
        Err(failure) => return page(&visit, id, posted.failing(&visit, failure)?).await,
    };
    render(StatusCode::OK, &check_page(&visit, &case, &posted, split))
}

fn check_page(visit: &Visit, case: &CaseView, posted: &Posted, split: Split) -> CheckPage {
    let t = visit.t;
    let id = case.order;
    let answers = about(visit, case)
        .row(
            t.settlement_to_contractor(case.name(Role::Contractor)),
            visit.money(split.contractor),
        )
        .row(
            t.settlement_to_client(case.name(Role::Client)),
            visit.money(split.client),
        )
        .row(t.dispute_reasons(), posted.get("reasons"));
    let here = format!("{CASES}/{id}");
    let decide = Button::post(t.dispute_case_button(), format!("{here}/entscheiden"));
    let buttons = vec![
        posted.carry(decide, &FIELDS),
        posted.change(t, here.clone(), &FIELDS),
    ];
    let title = t.dispute_case_check_title().to_owned();
    let mut layout = visit.layout(title.as_str());
    layout.place = Some(Place::Today);
    CheckPage {
        layout,
        t,
        form: FormView::new(t),
        room: here,
        order: case.title.clone(),
        title,
        answers,
        consequence: t.dispute_case_consequence().into(),
        buttons,
        after: SafeHtml::default(),
    }
}

pub(super) async fn decide(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let case = review::case(&visit.cx, id).await?;
    let decided = match ruling(&visit, &posted, case.held) {
        Ok(ruling) => review::decide(&visit.cx, id, ruling).await,
        Err(failure) => Err(failure),
    };
    match decided {
        Ok(()) => Ok(Visit::onward(CASES, "notice-dispute-decided")),
        Err(failure) => page(&visit, id, posted.failing(&visit, failure)?).await,
    }
}

pub(super) async fn step_back(visit: Visit, At(id): At<OrderId>) -> Answer {
    review::step_back(&visit.cx, id).await?;
    Ok(Visit::onward(CASES, "notice-dispute-stepped-back"))
}

/// Sends a file of a delivery as a download: never shown inside our pages.
pub(super) async fn file(visit: Visit, At((id, file)): At<(OrderId, FileId)>) -> Answer {
    Ok(attachment(review::case_file(&visit.cx, id, file).await?))
}

/// What waits here for the reader, as rows for "Heute": disputes to decide, offers to
/// answer, faults to put right.
pub(crate) async fn turn_rows(
    visit: &Visit,
) -> Result<Vec<(Timestamp, String, SafeHtml, Button)>, app::Failure> {
    let t = visit.t;
    let cases = review::cases(&visit.cx).await?;
    let rows = cases.into_iter().map(|case| {
        let until = ui::deadline(case.until, &visit.zone(), t.locale());
        let detail = SafeHtml::from(format!("{} ", t.dispute_case_until())).and(until);
        let address = format!("{CASES}/{}", case.order);
        let button = Button::link(t.button_show(), address).about(case.title.as_str());
        (case.until, t.dispute_turn(&case.title), detail, button)
    });
    let offers = review::offers_waiting(&visit.cx).await?;
    let offers = offers.into_iter().map(|offer| {
        let until = ui::deadline(offer.until, &visit.zone(), t.locale());
        let detail = SafeHtml::from(format!("{} ", t.settlement_offer_until())).and(until);
        let address = format!("/auftraege/{}/einigung", offer.order);
        let button = Button::link(t.button_show(), address).about(offer.title.as_str());
        let what = format!("{}: {}", t.settlement_offer_by(&offer.from), offer.title);
        (offer.until, what, detail, button)
    });
    let repairs = review::repairs_waiting(&visit.cx).await?;
    let repairs = repairs.into_iter().map(|repair| {
        let until = ui::deadline(repair.until, &visit.zone(), t.locale());
        let address = format!("/auftraege/{}", repair.order);
        let button = Button::link(t.button_show(), address).about(repair.title.as_str());
        let what = t.settlement_repair_turn(&repair.from, &repair.title);
        (repair.until, what, until.into(), button)
    });
    Ok(rows.chain(offers).chain(repairs).collect())
}
