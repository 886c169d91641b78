//! Looking at a delivery: good enough or improve. Accepting pays the whole sum at any satisfaction
//! (mission 3.22–3.24).

use app::agreement::{self, Room};
use app::review::{self, Accepting, Revising};
use askama::Template;
use domain::agreement::Defect;
use domain::custody::Adapter;
use domain::instruction::Criterion;
use kernel::{OrderId, format};
use texts::Texts;

use super::act::{about, check as check_page, place};
use super::room::file_row;
use super::{objection, say};
use crate::answer::Answer;
use crate::extract::At;
use crate::form::{CHANGE, Posted};
use crate::pages::instruction::{criterion_tag, length_words};
use crate::pages::review::{remark, sampling};
use crate::pages::{form_status, render};
use crate::ui::{self, Button, Files, FormView, Layout, MetTag, SafeHtml, SummaryList, Table};
use crate::visit::Visit;

/// How satisfied one can say to be with one press; the field takes any whole number.
const FULL: &str = "100";

#[derive(Template)]
#[template(path = "order/review.html")]
struct ReviewPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    revise: String,
    title: String,
    note: String,
    criteria: Table,
    files: Files,
    has_files: bool,
    clock: SafeHtml,
    may_improve: bool,
    improve_text: &'static str,
    is_open: bool,
    /// What the client skipped before the first order with somebody new.
    skipped: SafeHtml,
    /// What is gathered for the decision.
    remarks: SafeHtml,
    /// What the contractor says of steps and lengths.
    facts: Option<SummaryList>,
}

#[derive(Template)]
#[template(path = "order/revise.html")]
struct RevisePage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    title: String,
    rounds_left: i64,
    /// What is gathered and goes along.
    remarks: SafeHtml,
    lead: &'static str,
    /// A week has no addenda.
    is_week: bool,
    /// The hours of a week that can be objected to.
    hours: Vec<objection::Entry>,
    musts: Vec<(String, String)>,
}

pub(super) async fn form(visit: Visit, At(id): At<OrderId>) -> Answer {
    let room = agreement::room(&visit.cx, id).await?;
    let form = FormView::new(visit.t).with("percent", FULL);
    page(&visit, &room, form).await
}

async fn page(visit: &Visit, room: &Room, form: FormView) -> Answer {
    let t = visit.t;
    let id = room.head.id;
    let choice = room.fork();
    let last = room.deliveries.last();
    let mut layout = visit.form_layout(t.order_review_title(), &form);
    layout.place = Some(place(room));
    let status = form_status(&form);
    let mut criteria = Table::new(t.instruction_criteria())
        .column(t.instruction_criterion())
        .column(t.instruction_criterion_kind())
        .column(t.instruction_criterion_measure())
        .column(t.order_contractor_says(&room.head.contractor.1));
    for criterion in &room.binding.body.criteria {
        criteria = criteria.row(row(visit, room, criterion));
    }
    let files = room
        .files
        .iter()
        .filter(|file| last.is_some_and(|delivery| delivery.files.contains(&file.id)));
    let page = ReviewPage {
        layout,
        t,
        form,
        room: format!("/auftraege/{id}"),
        revise: format!("/auftraege/{id}/nacharbeit"),
        title: room.head.title.clone(),
        note: last
            .map(|delivery| delivery.note.clone())
            .unwrap_or_default(),
        criteria,
        has_files: last.is_some_and(|delivery| !delivery.files.is_empty()),
        files: ui::files(t, files.map(|file| file_row(id, file))),
        clock: say::clock(visit, room.next, room.due_at),
        improve_text: match room.contract.week {
            Some(_) => t.objection_improve_text(),
            None => t.order_improve_text(),
        },
        may_improve: choice.as_ref().is_some_and(|fork| fork.improve.is_some()),
        is_open: room.actions.contains(&domain::agreement::Action::Accept),
        skipped: super::assistance::card(visit, id)
            .await?
            .and(super::preflight::skipped(visit, id).await?),
        remarks: sampling::advice(visit, room)
            .await?
            .and(remark::gathered(visit, room).await?),
        facts: facts(visit, room),
    };
    render(status, &page)
}

/// Which steps are done, and how long the texts are.
fn facts(visit: &Visit, room: &Room) -> Option<SummaryList> {
    let t = visit.t;
    let last = room.deliveries.last()?;
    let mut told = ui::summary_list(t);
    let body = &room.binding.body;
    if !last.steps.is_empty() {
        let done = body
            .steps
            .iter()
            .filter(|step| last.steps.contains(&step.id));
        let done: Vec<&str> = done.map(|step| step.text.as_str()).collect();
        let (number, all) = (done.len().to_string(), body.steps.len().to_string());
        let words = format!(
            "{} \u{2013} {}",
            t.remark_done_of(&all, &number),
            done.join("; ")
        );
        told = told.row(t.remark_deliver_steps(), words);
    }
    let agreed = body.details.length.map(|length| {
        let odd = domain::review::outside(length, &last.lengths);
        (length_words(visit, length), odd)
    });
    let pieces = agreed
        .iter()
        .flat_map(|agreed| last.lengths.iter().map(move |piece| (agreed, piece)));
    for ((agreed, odd), piece) in pieces {
        let count = i64::from(piece.count);
        let words = if odd.contains(&piece) {
            t.remark_length_outside(count, agreed)
        } else {
            t.remark_length_inside(count, agreed)
        };
        told = told.row(piece.name.as_str(), words);
    }
    let has_some = !last.steps.is_empty() || !last.lengths.is_empty();
    has_some.then_some(told)
}

fn row(visit: &Visit, room: &Room, criterion: &Criterion) -> [SafeHtml; 4] {
    let last = room.deliveries.last();
    let is_met = last.is_some_and(|last| last.ticked.contains(&criterion.id));
    let note = last.and_then(|last| last.notes.get(&criterion.id));
    let said = visit.tag(if is_met { MetTag::Met } else { MetTag::NotMet });
    [
        criterion.text.as_str().into(),
        visit.tag(criterion_tag(criterion.kind)),
        criterion.how_measured.as_str().into(),
        match note {
            Some(note) => said.and(" ").and(note.as_str()),
            None => said,
        },
    ]
}

/// "Bitte prüfen" before the money goes out.
pub(super) async fn check(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let t = visit.t;
    let room = agreement::room(&visit.cx, id).await?;
    if posted.wants_change() {
        return page(&visit, &room, posted.view(&visit)).await;
    }
    let Some(percent) = percent(&posted) else {
        let failure = app::Failure::field("percent", "field-percent-unreadable");
        return page(&visit, &room, posted.failing(&visit, failure)?).await;
    };
    let sum = format::money(room.to_pay(), t.locale());
    let answers = about(&visit, &room)
        .row(t.order_satisfaction(), format!("{percent} %"))
        .row(t.order_remark(), posted.get("remark"))
        .row(t.order_payout(), visit.money(room.to_pay()));
    let is_direct = room.contract.custody == Adapter::Direct;
    let accept = if is_direct {
        t.custody_accept_button().to_owned()
    } else {
        t.order_accept_button(&sum)
    };
    let sending = |words: &str, end: &str| {
        Button::post(words, format!("/auftraege/{id}/{end}"))
            .hidden("percent", percent.to_string())
            .hidden("remark", posted.get("remark"))
    };
    let buttons = vec![
        sending(&accept, "abnehmen"),
        sending(t.button_change(), "pruefen")
            .hidden(CHANGE, "1")
            .quiet(),
    ];
    let name = room.head.contractor.1.as_str();
    let consequence = if is_direct {
        t.custody_accept_consequence(name, &sum)
    } else {
        t.order_accept_consequence(name, &sum)
    };
    let title = t.check_title().to_owned();
    let form = FormView::new(t);
    check_page(
        &visit,
        &room,
        (title, form),
        answers,
        (consequence.into(), buttons),
    )
}

fn percent(posted: &Posted) -> Option<u8> {
    let typed = posted
        .get("percent")
        .trim()
        .trim_end_matches('%')
        .trim_end();
    typed
        .parse()
        .ok()
        .filter(|percent| (1..=100).contains(percent))
}

pub(super) async fn accept(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let remark = posted.get("remark").trim();
    let input = Accepting {
        percent: percent(&posted).unwrap_or_default(),
        remark: (!remark.is_empty()).then(|| remark.to_owned()),
        minutes: None,
    };
    let before = agreement::room(&visit.cx, id).await?;
    match review::accept(&visit.cx, id, input).await {
        Ok(()) => Ok(Visit::onward(
            &format!("/auftraege/{id}"),
            accepted_notice(&before),
        )),
        Err(failure) => {
            let room = agreement::room(&visit.cx, id).await?;
            page(&visit, &room, posted.failing(&visit, failure)?).await
        }
    }
}

/// What accepting has brought about.
fn accepted_notice(before: &Room) -> &'static str {
    let next = before.stage.map_or(1, |stage| usize::from(stage) + 1);
    match before.contract.custody {
        Adapter::Direct => "notice-custody-accepted",
        Adapter::Trust | Adapter::Provider => "notice-custody-ordered",
        Adapter::Play if next < before.stages.len() => "notice-stage-accepted",
        Adapter::Play => "notice-order-accepted",
    }
}

pub(super) async fn revise_form(visit: Visit, At(id): At<OrderId>) -> Answer {
    let room = agreement::room(&visit.cx, id).await?;
    revise_page(&visit, &room, FormView::new(visit.t)).await
}

async fn revise_page(visit: &Visit, room: &Room, form: FormView) -> Answer {
    let t = visit.t;
    let choice = room.fork();
    let improve = choice.as_ref().and_then(|fork| fork.improve.as_ref());
    // Too late to be sent, but never too late to be read again.
    let typed = |criterion: &&Criterion| !form.value(&defect(criterion)).is_empty();
    let musts: Vec<&Criterion> = match improve {
        Some(improve) => improve.musts.clone(),
        None => room
            .contract
            .instruction
            .body
            .criteria
            .iter()
            .filter(typed)
            .collect(),
    };
    let mut layout = visit.form_layout(t.order_act_revise(), &form);
    layout.place = Some(place(room));
    let status = form_status(&form);
    let page = RevisePage {
        layout,
        t,
        form,
        room: format!("/auftraege/{}", room.head.id),
        title: room.head.title.clone(),
        remarks: remark::gathered(visit, room).await?,
        lead: match room.contract.week {
            Some(_) => t.objection_revise_lead(),
            None => t.order_revise_lead(),
        },
        is_week: room.contract.week.is_some(),
        hours: objection::entries(visit, room).await?,
        rounds_left: improve.map_or(0, |improve| i64::from(improve.rounds_left)),
        musts: musts
            .iter()
            .map(|must| (defect(must), must.text.clone()))
            .collect(),
    };
    render(status, &page)
}

/// The name of the field for what is missing of a criterion.
fn defect(criterion: &Criterion) -> String {
    format!("defect-{}", criterion.id.0)
}

pub(super) async fn revise(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let defects = posted
        .pairs()
        .iter()
        .filter(|(_, reason)| !reason.trim().is_empty())
        .filter_map(|(name, reason)| {
            let line = name.strip_prefix("defect-")?.parse().ok()?;
            let criterion = domain::instruction::LineId(line);
            Some(Defect {
                criterion,
                reason: reason.trim().to_owned(),
            })
        })
        .collect();
    let revised = match objection::read(&visit, &posted) {
        Ok(hours) => {
            let revising = Revising {
                defects,
                hours,
                minutes: None,
            };
            review::revise(&visit.cx, id, revising).await
        }
        Err(errors) => Err(errors.into()),
    };
    match revised {
        Ok(()) => Ok(Visit::onward(
            &format!("/auftraege/{id}"),
            "notice-order-revision",
        )),
        Err(failure) => {
            let room = agreement::room(&visit.cx, id).await?;
            revise_page(&visit, &room, posted.failing(&visit, failure)?).await
        }
    }
}
