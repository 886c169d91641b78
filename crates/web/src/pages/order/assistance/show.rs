//! The page of an assistance: terms, costs, signatures, weeks; and notice.

use app::agreement::Signing;
use app::agreement::assistance::{self, View};
use askama::Template;
use domain::agreement::assistance::{Phase, Stop};
use domain::agreement::settlement::Phase as DisputePhase;
use domain::agreement::{OrderState, Role, tag};
use kernel::{AssistanceId, format};
use texts::Texts;

use super::{change, terms};
use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::order::{acting, enclosure, hints, hours, instruction, say, words};
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
    /// The ways to weeks about which the two disagree.
    settle: Vec<SafeHtml>,
    terms: SummaryList,
    /// What comes of a week that is not secured, or that none follows.
    not_secured: String,
    /// What stands in place of the weeks while there are none.
    no_weeks: &'static str,
    custody: SafeHtml,
    /// The paragraphs both read and sign.
    words: SafeHtml,
    /// For a reader of another language: in which it is, and what it says in theirs.
    translated: Option<(&'static str, SafeHtml)>,
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
    let (frozen, clauses) = (view.frame.words.as_ref(), view.frame.clauses());
    layout.notice = Some(note.clone());
    let status = form_status(&form);
    let page = ShowPage {
        layout,
        t,
        form,
        title: view.frame.subject.clone(),
        phase: phase(t, &view),
        lead: lead(visit, &view),
        settle: settle(t, &view),
        terms: terms::list(visit, &view),
        not_secured: not_secured(t, &view),
        no_weeks: no_weeks(t, &view),
        custody: note.into(),
        words: words::said(visit, frozen, &clauses),
        translated: words::translation(visit, frozen, &clauses),
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
            Stop::Serious(by, cause) => super::ending::lead(visit, view, (by, cause)),
        },
    }
}

/// For every week about which the two disagree the way to what is open, also after the end.
fn settle(t: Texts, view: &View) -> Vec<SafeHtml> {
    let mut ways = Vec::new();
    for week in &view.weeks {
        let OrderState::InDispute { dispute } = &week.state else {
            continue;
        };
        let (number, order) = (i64::from(week.week), week.order);
        let (words, address) = match dispute.phase {
            DisputePhase::Talk { .. } => (
                t.assistance_settle_week(number),
                format!("/auftraege/{order}/einigung"),
            ),
            DisputePhase::Neutral { .. } => (
                t.assistance_decision_week(number),
                format!("/auftraege/{order}"),
            ),
        };
        ways.push(ui::link(words, address).into());
    }
    ways
}

/// What comes of a week that is not secured; after the end, that none follows.
fn not_secured(t: Texts, view: &View) -> String {
    let name = view.frame.contractor.name.as_str();
    match view.standing.phase {
        Phase::Running { opened, last, .. } if opened >= last => {
            t.assistance_not_secured_last(name)
        }
        Phase::Proposed { .. } | Phase::Running { .. } => t.assistance_not_secured(name),
        Phase::Ended { .. } => t.assistance_no_more_weeks().to_owned(),
    }
}

/// What stands in place of the weeks while there are none.
const fn no_weeks(t: Texts, view: &View) -> &'static str {
    match view.standing.phase {
        Phase::Ended { .. } => t.assistance_weeks_never(),
        Phase::Proposed { .. } | Phase::Running { .. } => t.assistance_weeks_none(),
    }
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
        Phase::Running { notice, .. } => {
            let link = |words: &str, end| Button::link(words, address(end)).quiet();
            let change = view.may_change.is_ok();
            let change = change.then(|| link(t.assistance_change(), "nachtrag"));
            let give = notice.is_none();
            let give = give.then(|| link(t.assistance_give_notice(), "kuendigen"));
            let at_once = link(t.assistance_end(), "beenden");
            change.into_iter().chain(give).chain([at_once]).collect()
        }
        Phase::Ended { .. } => Vec::new(),
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
