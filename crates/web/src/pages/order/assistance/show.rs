//! The page of an assistance: terms, costs, signatures, weeks; and notice.

use app::agreement::Signing;
use app::agreement::assistance::{self, View};
use askama::Template;
use domain::agreement::assistance::{Phase, REVIEW_DAYS, Stop};
use domain::agreement::{Periods, Role, tag};
use kernel::{AssistanceId, format};
use texts::Texts;

use super::change;
use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::order::{acting, enclosure, hints, hours, instruction, say};
use crate::pages::prove::{asks_password, proving_signature};
use crate::pages::review::client_record;
use crate::pages::{custody, form_status, render};
use crate::ui::{self, Button, FormView, Layout, Place, SafeHtml, SummaryList, Table};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "assistance/show.html")]
struct ShowPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    title: String,
    phase: &'static str,
    lead: String,
    terms: SummaryList,
    not_secured: String,
    custody: SafeHtml,
    hash: String,
    /// Where the frame is as a document.
    paper: String,
    weeks: Option<Table>,
    signatures: Option<Table>,
    settling: SafeHtml,
    hours: SafeHtml,
    hints: SafeHtml,
    /// The addenda.
    changes: SafeHtml,
    /// Where the addendum that waits for the reader is signed, and its hash.
    answer: Option<(String, String)>,
    instruction: SafeHtml,
    enclosed: SafeHtml,
    may_sign: bool,
    /// How the client pays, before the contractor signs.
    record: Option<SafeHtml>,
    name: String,
    asks_password: bool,
    sign: String,
    actions: Vec<Button>,
}

#[derive(Template)]
#[template(path = "order/check.html")]
struct NoticePage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    /// What the order is about: the way back to it.
    order: String,
    title: String,
    answers: SummaryList,
    consequence: String,
    buttons: Vec<Button>,
    after: SafeHtml,
}

pub(super) async fn show(visit: Visit, At(id): At<AssistanceId>) -> Answer {
    page(&visit, id, FormView::new(visit.t)).await
}

async fn page(visit: &Visit, id: AssistanceId, form: FormView) -> Answer {
    let t = visit.t;
    let view = assistance::assistance(&visit.cx, id).await?;
    let mut layout = visit.form_layout(view.frame.subject.as_str(), &form);
    layout.place = Some(Place::People);
    let note = custody::note(t, view.frame.custody).to_owned();
    layout.notice = Some(note.clone());
    let status = form_status(&form);
    let page = ShowPage {
        layout,
        t,
        form,
        title: view.frame.subject.clone(),
        phase: phase(t, &view),
        lead: lead(visit, &view),
        terms: terms(visit, &view),
        not_secured: t.assistance_not_secured(&view.frame.contractor.name),
        custody: note.into(),
        hash: view.hash.to_string(),
        paper: format!("/zusammenarbeit/{id}/rahmen.pdf"),
        weeks: (!view.weeks.is_empty()).then(|| weeks(visit, &view)),
        signatures: signatures(visit, &view),
        settling: super::settling::card(visit, &view).await?,
        hours: hours::card(visit, &view.contract),
        hints: (view.hints.as_ref())
            .map(|found| hints::card(visit, found, &view.frame.client.name))
            .unwrap_or_default(),
        changes: change::list(visit, &view),
        answer: view.to_answer().map(|change| {
            let version = change.amended.version;
            let address = format!("/zusammenarbeit/{id}/nachtrag/{version}/unterschreiben");
            (address, change.signature.contract.to_string())
        }),
        instruction: instruction::of(visit, &view.contract, None, true),
        enclosed: enclosure::of(visit, &view.contract),
        may_sign: view.may_sign(),
        record: view
            .client_record
            .as_ref()
            .map(|record| client_record(visit, &view.frame.client.name, record)),
        name: view.frame.party(view.role).name.clone(),
        asks_password: asks_password(visit),
        sign: format!("/zusammenarbeit/{id}/unterschreiben"),
        actions: actions(t, &view),
    };
    render(status, &page)
}

/// Where it stands, in words.
pub(super) const fn phase(t: Texts, view: &View) -> &'static str {
    match view.standing.phase {
        Phase::Proposed { .. } => t.assistance_phase_proposed(),
        Phase::Running { .. } => t.assistance_phase_running(),
        Phase::Ended { .. } => t.assistance_phase_ended(),
    }
}

/// What happens next, or how it ended.
fn lead(visit: &Visit, view: &View) -> String {
    let t = visit.t;
    let name = |role: Role| view.frame.party(role).name.as_str();
    let at = |at| format::date_time(at, &visit.zone(), t.locale());
    let next = view.next_at.map(at).unwrap_or_default();
    match view.standing.phase {
        Phase::Proposed { .. } if view.may_sign() => t.assistance_lead_sign(next),
        Phase::Proposed { .. } => t.assistance_lead_waits(name(view.role.other()), next),
        Phase::Running {
            notice: Some((by, _)),
            last,
            ..
        } => t.assistance_lead_noticed(at(view.frame.end_of(last)), name(by)),
        Phase::Running { opened, last, .. } if opened < last => t.assistance_lead_opens(next),
        Phase::Running { .. } => t.assistance_lead_last(next),
        Phase::Ended { how, .. } => match how {
            Stop::NotSigned => t.assistance_lead_not_signed().to_owned(),
            Stop::Declined(by) => t.assistance_lead_declined(name(by)),
            Stop::Over => t.assistance_lead_over().to_owned(),
            Stop::Notice(by) => t.assistance_lead_notice(name(by)),
        },
    }
}

/// Everything both sign, with all costs (G4).
fn terms(visit: &Visit, view: &View) -> SummaryList {
    let (t, frame) = (visit.t, &view.holds);
    let day = |day| format::date(day, t.locale());
    let hours = format::duration(frame.ceiling, t.locale());
    let (from, to) = (frame.first, frame.week(frame.weeks).sunday());
    let runs = t.assistance_runs_value(day(from), day(to), i64::from(frame.weeks));
    let settling_in = t.assistance_settling_in_value(i64::from(frame.settling_in));
    let in_all = view.standing.in_all(&view.frame);
    let in_all = if view.standing.agreed().count() == 0 {
        visit.money(in_all)
    } else {
        t.assistance_in_all_changed(format::money(in_all, t.locale()))
            .into()
    };
    let list = ui::summary_list(t)
        .row(t.assistance_number(), frame.number.to_string())
        .row(t.role_client(), frame.client.name.as_str())
        .row(
            t.role_contractor(),
            acting::called(t, &frame.contractor).as_str(),
        )
        .row(t.assistance_rate(), visit.money(frame.rate))
        .row(t.assistance_unit_hours(), t.assistance_hours_value(hours))
        .row(t.assistance_weekly(), visit.money(frame.weekly()))
        .row(t.assistance_in_all(), in_all)
        .row(t.order_fee(), t.order_fee_none())
        .row(t.order_custody(), custody::way(t, frame.custody));
    let list = match &frame.provider {
        Some(provider) => list.row(t.provider_pay_held_by(), provider.as_str()),
        None => list,
    };
    let list = list
        .row(t.assistance_runs(), runs)
        .row(t.assistance_settling_in(), settling_in)
        .row(
            t.assistance_notice(),
            t.assistance_notice_value(i64::from(frame.notice)),
        )
        .row(
            t.assistance_review(),
            t.assistance_review_value(i64::from(REVIEW_DAYS)),
        );
    days(t, list, frame.days())
}

/// How long each side has, also where the frame does not say it: every week's contract goes by it.
fn days(t: Texts, list: SummaryList, days: Periods) -> SummaryList {
    let rows = [
        (
            t.assistance_days_waiting(),
            t.assistance_days_waiting_value(i64::from(days.waiting_days)),
        ),
        (
            t.assistance_days_grace(),
            t.assistance_days_grace_value(i64::from(days.grace_days)),
        ),
        (
            t.assistance_days_return(),
            t.assistance_days_return_value(i64::from(days.return_days)),
        ),
        (
            t.assistance_days_revision(),
            t.assistance_days_revision_value(i64::from(days.revision_days)),
        ),
        (
            t.assistance_days_cooling(),
            t.assistance_days_cooling_value(i64::from(days.cooling_days)),
        ),
    ];
    rows.into_iter()
        .fold(list, |list, (label, value)| list.row(label, value))
}

fn weeks(visit: &Visit, view: &View) -> Table {
    let t = visit.t;
    let mut table = Table::new(t.assistance_weeks_title())
        .column(t.assistance_week())
        .column(t.assistance_week_state())
        .number(t.assistance_week_worked())
        .number(t.assistance_week_sum())
        .number(t.assistance_week_paid())
        .number(t.assistance_week_back());
    for week in &view.weeks {
        let from = format::date(view.frame.week(week.week).from, t.locale());
        let words = format!("{}: {from}", week.week);
        table = table.row([
            ui::link(words, format!("/auftraege/{}", week.order)).into(),
            visit.tag(say::order_tag(tag(&week.state))),
            format::duration(week.worked, t.locale()).into(),
            visit.money(week.amount),
            visit.money(week.paid),
            visit.money(week.refunded),
        ]);
    }
    table
}

fn signatures(visit: &Visit, view: &View) -> Option<Table> {
    let t = visit.t;
    let mut table = Table::new(t.order_signatures())
        .column(t.order_signature_name())
        .column(t.order_signature_role())
        .column(t.order_signature_at());
    for role in Role::BOTH {
        let Some(signature) = view.standing.signature(role) else {
            continue;
        };
        let side = match role {
            Role::Client => t.role_client(),
            Role::Contractor => t.role_contractor(),
        };
        table = table.row([
            SafeHtml::from(signature.typed_name.as_str()),
            side.into(),
            visit.time(signature.at).into(),
        ]);
    }
    (!table.is_empty()).then_some(table)
}

fn actions(t: Texts, view: &View) -> Vec<Button> {
    let address = |end| format!("/zusammenarbeit/{}/{end}", view.id);
    match view.standing.phase {
        Phase::Proposed { .. } => {
            vec![Button::post(t.assistance_decline(), address("zurueckziehen")).quiet()]
        }
        Phase::Running { notice: None, .. } => {
            let mut buttons = Vec::new();
            if view.may_change.is_ok() {
                buttons.push(Button::link(t.assistance_change(), address("nachtrag")).quiet());
            }
            buttons.push(Button::link(t.assistance_give_notice(), address("kuendigen")).quiet());
            buttons
        }
        Phase::Running { .. } | Phase::Ended { .. } => Vec::new(),
    }
}

pub(super) async fn sign(visit: Visit, At(id): At<AssistanceId>, posted: Posted) -> Answer {
    let input = Signing {
        typed_name: posted.text("typed-name"),
        contract: posted.text("contract"),
        confirmed: posted.is_set("confirmed"),
    };
    let signed = match proving_signature(&visit, &posted).await {
        Ok(cx) => assistance::sign(&cx, id, input).await,
        Err(failure) => Err(failure),
    };
    after(&visit, id, (signed, "notice-assistance-signed"), &posted).await
}

pub(super) async fn decline(visit: Visit, At(id): At<AssistanceId>, posted: Posted) -> Answer {
    let declined = assistance::decline(&visit.cx, id).await;
    after(
        &visit,
        id,
        (declined, "notice-assistance-declined"),
        &posted,
    )
    .await
}

pub(super) async fn after(
    visit: &Visit,
    id: AssistanceId,
    (result, notice): (Result<(), app::Failure>, &'static str),
    posted: &Posted,
) -> Answer {
    match result {
        Ok(()) => Ok(Visit::onward(&format!("/zusammenarbeit/{id}"), notice)),
        Err(failure) => page(visit, id, posted.failing(visit, failure)?).await,
    }
}

pub(super) async fn notice_form(visit: Visit, At(id): At<AssistanceId>) -> Answer {
    notice_page(&visit, id, FormView::new(visit.t)).await
}

/// "Bitte prüfen" before notice is given.
async fn notice_page(visit: &Visit, id: AssistanceId, form: FormView) -> Answer {
    let t = visit.t;
    let view = assistance::assistance(&visit.cx, id).await?;
    let (last, at) = view.after_notice;
    let consequence = if !view.may_give_notice() {
        t.order_not_possible_now().to_owned()
    } else if last == 0 {
        t.assistance_notice_now().to_owned()
    } else {
        t.assistance_notice_consequence(format::date_time(at, &visit.zone(), t.locale()))
    };
    let button = view.may_give_notice().then(|| {
        let address = format!("/zusammenarbeit/{id}/kuendigen");
        Button::post(t.assistance_notice_button(), address).grave()
    });
    let mut answers = ui::summary_list(t)
        .row(t.assistance_title(), view.frame.subject.as_str())
        .row(t.role_client(), view.frame.client.name.as_str())
        .row(
            t.role_contractor(),
            acting::called(t, &view.frame.contractor).as_str(),
        );
    if last > 0 {
        answers = answers.row(t.assistance_notice_last(), last.to_string());
    }
    let mut layout = visit.form_layout(t.assistance_notice_title(), &form);
    layout.place = Some(Place::People);
    let status = form_status(&form);
    let page = NoticePage {
        layout,
        t,
        form,
        room: format!("/zusammenarbeit/{id}"),
        order: view.frame.subject.clone(),
        title: t.assistance_notice_title().to_owned(),
        answers,
        consequence,
        buttons: button.into_iter().collect(),
        after: SafeHtml::from(t.assistance_serious()),
    };
    render(status, &page)
}

pub(super) async fn give_notice(visit: Visit, At(id): At<AssistanceId>, posted: Posted) -> Answer {
    match assistance::give_notice(&visit.cx, id).await {
        Ok(()) => Ok(Visit::onward(
            &format!("/zusammenarbeit/{id}"),
            "notice-assistance-noticed",
        )),
        Err(failure) => notice_page(&visit, id, posted.failing(&visit, failure)?).await,
    }
}
