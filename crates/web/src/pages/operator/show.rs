//! The overview: how many there are, what failed, whether the books add up, which version runs.

use app::{Report, notice, operator, review};
use askama::Template;
use axum::http::StatusCode;
use kernel::format;
use store::db::Kind;
use store::notice::{JobRow, MailState};
use texts::Texts;

use super::{OVERVIEW, RETRY, Tabs, layout, tabs};
use crate::answer::Answer;
use crate::pages::order::order_tag;
use crate::pages::render;
use crate::ui::{self, Button, Layout, Note, SafeHtml, SummaryList, Table, Tone};
use crate::visit::Visit;

/// The longest list of findings a page shows; the command shows all.
const FINDINGS: usize = 100;

#[derive(Template)]
#[template(path = "operator/show.html")]
struct OverviewPage {
    layout: Layout,
    t: Texts,
    tabs: Tabs,
    /// What the operator should look at first.
    notes: Vec<Note>,
    numbers: Table,
    orders: Table,
    jobs: Table,
    /// Shown when there is a failed job.
    retry: Button,
    machine: SummaryList,
    verified: Option<Verified>,
    verify: Button,
}

/// What came of working everything out again.
struct Verified {
    note: Note,
    looked: String,
    findings: Vec<String>,
}

pub(super) async fn show(visit: Visit) -> Answer {
    page(&visit, None).await
}

/// Works the books out again and says what came of it. It changes nothing.
pub(super) async fn verify(visit: Visit) -> Answer {
    let report = operator::verify(&visit.cx).await?;
    page(&visit, Some(verified(visit.t, &report))).await
}

/// Lets the failed jobs be tried again at once.
pub(super) async fn retry(visit: Visit) -> Answer {
    notice::retry_jobs(&visit.cx).await?;
    Ok(Visit::onward(OVERVIEW, "notice-jobs-retried"))
}

async fn page(visit: &Visit, verified: Option<Verified>) -> Answer {
    let t = visit.t;
    let numbers = operator::numbers(&visit.cx).await?;
    let failed = notice::failed_jobs(&visit.cx).await?;
    let machine = machine(visit).await?;
    let can_be_decided = review::can_be_decided(&visit.cx.app).await?;
    let page = OverviewPage {
        layout: layout(visit, t.operator_title()),
        t,
        tabs: tabs(t, OVERVIEW),
        notes: notes(t, &numbers, can_be_decided),
        orders: orders(visit, &numbers),
        jobs: jobs(visit, &failed),
        numbers: counts(visit, &numbers),
        machine,
        verified,
        retry: Button::post(t.operator_jobs_retry(), RETRY).quiet(),
        verify: Button::post(t.operator_verify(), "/betrieb/pruefen").quiet(),
    };
    render(StatusCode::OK, &page)
}

/// What somebody should look at; nothing when all is well.
fn notes(t: Texts, numbers: &operator::Numbers, can_be_decided: bool) -> Vec<Note> {
    let dead_mails = count_of(numbers, MailState::Dead);
    let checks = [
        (
            numbers.failed_jobs > 0,
            Tone::Problem,
            t.operator_note_dead_jobs(numbers.failed_jobs),
        ),
        (
            dead_mails > 0,
            Tone::Problem,
            t.operator_note_dead_mails(dead_mails),
        ),
        (
            numbers.late_jobs > 0,
            Tone::Soon,
            t.operator_note_late_jobs(numbers.late_jobs),
        ),
        (
            !can_be_decided,
            Tone::Soon,
            t.operator_note_no_neutral().to_owned(),
        ),
    ];
    let due = checks.into_iter().filter(|(is_due, _, _)| *is_due);
    due.map(|(_, tone, text)| ui::banner(tone, text)).collect()
}

fn count_of(numbers: &operator::Numbers, state: MailState) -> i64 {
    numbers
        .mails
        .iter()
        .find(|(known, _)| *known == state)
        .map_or(0, |(_, count)| *count)
}

fn counts(visit: &Visit, numbers: &operator::Numbers) -> Table {
    let (t, locale) = (visit.t, visit.t.locale());
    let mut table = Table::new(t.operator_numbers())
        .column(t.operator_what())
        .number(t.operator_how_many());
    let mut rows = vec![
        (t.operator_people(), numbers.people),
        (t.operator_open_ads(), numbers.open_ads),
    ];
    let mails = numbers.mails.iter();
    rows.extend(mails.map(|(state, count)| (super::mails::counted_as(t, *state), *count)));
    for (what, count) in rows {
        table = table.row([what.to_owned(), format::number(count, locale)]);
    }
    table
}

fn orders(visit: &Visit, numbers: &operator::Numbers) -> Table {
    let (t, locale) = (visit.t, visit.t.locale());
    let mut table = Table::new(t.operator_orders())
        .column(t.operator_state())
        .number(t.operator_how_many());
    let mut sum = 0_i64;
    for (tag, count) in &numbers.orders {
        sum = sum.saturating_add(*count);
        let count = SafeHtml::from(format::number(*count, locale));
        table = table.row([visit.tag(order_tag(*tag)), count]);
    }
    table.total([t.word_total().to_owned(), format::number(sum, locale)])
}

fn jobs(visit: &Visit, failed: &[JobRow]) -> Table {
    let t = visit.t;
    let mut table = Table::new(t.operator_dead_jobs())
        .column(t.operator_job())
        .column(t.operator_job_due())
        .number(t.operator_job_tries())
        .column(t.operator_job_error());
    for job in failed {
        table = table.row([
            SafeHtml::from(job.kind.as_str()),
            visit.time(job.due_at).into(),
            format::number(job.attempts, t.locale()).into(),
            job.last_error.as_deref().unwrap_or_default().into(),
        ]);
    }
    table
}

async fn machine(visit: &Visit) -> Result<SummaryList, app::Failure> {
    let t = visit.t;
    let health = visit.cx.app.database.health().await?;
    let database = match health.kind {
        Kind::Sqlite => "SQLite",
        Kind::Postgres => "PostgreSQL",
    };
    let mails = if visit.cx.app.mailer.is_some() {
        t.operator_mail_by_server()
    } else {
        t.operator_mail_by_hand()
    };
    Ok(ui::summary_list(t)
        .row(t.operator_version(), env!("CARGO_PKG_VERSION"))
        .row(t.operator_database(), database)
        .row(t.operator_schema(), health.schema_version.to_string())
        .row(t.operator_address(), visit.web.config.base_url.as_str())
        .row(t.operator_mail_way(), mails))
}

fn verified(t: Texts, report: &Report) -> Verified {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let note = if report.is_clean() {
        ui::flash(Tone::Done, t.operator_verify_clean())
    } else {
        ui::flash(
            Tone::Problem,
            t.operator_verify_findings(count(report.findings.len())),
        )
    };
    let looked = t.operator_verify_looked(
        count(report.accounts),
        count(report.events),
        count(report.orders),
        count(report.transfers),
    );
    let findings = report
        .findings
        .iter()
        .take(FINDINGS)
        .map(ToString::to_string)
        .collect();
    Verified {
        note,
        looked,
        findings,
    }
}
