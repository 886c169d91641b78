//! Works out everything again that can be worked out, and says what does not add up.

use app::Report;
use serde_json::json;
use texts::Texts;

use crate::arguments::Options;
use crate::means::{Begin, open};
use crate::problem::Problem;

/// Prints what was looked at and every finding. Nothing is repaired.
///
/// # Errors
/// [`Problem::Findings`] when something does not add up.
pub(crate) async fn verify(options: &Options, as_json: bool, t: Texts) -> Result<(), Problem> {
    let app = open(options, Begin::There, None).await?;
    let report = app::verify(&app).await?;
    app.database.close().await?;
    if as_json {
        print_json(&report);
    } else {
        print(&report, t);
    }
    match report.findings.len() {
        0 => Ok(()),
        count => Err(Problem::Findings(count)),
    }
}

fn print(report: &Report, t: Texts) {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let looked = t.console_verify_looked(
        count(report.accounts),
        count(report.events),
        count(report.orders),
        count(report.transfers),
    );
    println!("{looked}");
    for finding in &report.findings {
        println!("{finding}");
    }
    if report.is_clean() {
        println!("{}", t.console_verify_clean());
    }
}

fn print_json(report: &Report) {
    let findings: Vec<String> = report.findings.iter().map(ToString::to_string).collect();
    let said = json!({
        "accounts": report.accounts,
        "transfers": report.transfers,
        "orders": report.orders,
        "events": report.events,
        "bookings": report.bookings,
        "payments": report.payments,
        "messages": report.messages,
        "findings": findings,
    });
    println!("{said}");
}
