//! The steps of `cargo xtask test`, their order, and the table at the end.
//!
//! Every step runs even if an earlier one failed: one run shows everything that is wrong. Only a
//! step whose material is missing (no binary, no browser) is left out, and says so.

use std::time::Duration;

use crate::packages::{self, Tool};
use crate::workshop::Workshop;
use crate::{browser, cargo, licences, lint, mission, postgres, shell};

/// How a step ended when it found nothing wrong.
pub(crate) enum Done {
    /// It ran; the remark may be empty.
    Well(String),
    /// It could not run on this machine: a failure in CI and where the step was asked for by name.
    LeftOut(String),
}

type Run = fn(&mut Workshop) -> Result<Done, String>;

/// One step.
#[derive(Clone, Copy)]
pub(crate) struct Step {
    name: &'static str,
    headline: &'static str,
    /// Programs the step needs; they are installed before the first step.
    needs: &'static [Tool],
    /// Part of a plain `cargo xtask test`.
    regular: bool,
    run: Run,
}

const BROWSER: &[Tool] = &[
    Tool::Node,
    Tool::Npm,
    Tool::Chromium,
    Tool::SansFont,
    Tool::SerifFont,
    Tool::Postgres,
    Tool::Curl,
    Tool::Faketime,
];

/// All steps in the order they run.
const STEPS: [Step; 12] = [
    step("format", "Source code is formatted", &[], cargo::format),
    step("clippy", "Lints, warnings are errors", &[], cargo::clippy),
    step(
        "test",
        "Tests of all crates, on both databases",
        &[Tool::Postgres],
        cargo::test,
    ),
    step(
        "mission",
        "Every proof named in docs/mission-status.md exists",
        &[],
        mission::check,
    ),
    step(
        "lint",
        "Rules for files that no compiler checks",
        &[],
        lint::check,
    ),
    step(
        "licences",
        "Licences, banned crates and sources",
        &[],
        licences::check,
    ),
    step(
        "release",
        "The binary as it is shipped",
        &[],
        cargo::release,
    ),
    step(
        "e2e",
        "Real browser against the real binary",
        BROWSER,
        browser::test,
    ),
    on_request(
        "unit",
        "Unit tests alone, without PostgreSQL",
        &[],
        cargo::unit,
    ),
    on_request(
        "harness",
        "Self-test of the browser harness",
        BROWSER,
        browser::harness,
    ),
    on_request(
        "postgres-smoke",
        "A cluster comes and goes",
        &[Tool::Postgres],
        postgres::smoke,
    ),
    on_request(
        "install",
        "Install what the other steps need",
        BROWSER,
        packages::installed,
    ),
];

const fn step(
    name: &'static str,
    headline: &'static str,
    needs: &'static [Tool],
    run: Run,
) -> Step {
    Step {
        name,
        headline,
        needs,
        regular: true,
        run,
    }
}

const fn on_request(
    name: &'static str,
    headline: &'static str,
    needs: &'static [Tool],
    run: Run,
) -> Step {
    Step {
        name,
        headline,
        needs,
        regular: false,
        run,
    }
}

/// The regular steps, or those named, in the order of the table above.
pub(crate) fn chosen(only: &[String]) -> Result<Vec<Step>, String> {
    for name in only {
        if !STEPS.iter().any(|step| step.name == name) {
            return Err(format!(
                "there is no step \"{name}\"; there are:\n{}",
                listing()
            ));
        }
    }
    let wanted = |step: &&Step| {
        if only.is_empty() {
            step.regular
        } else {
            only.iter().any(|name| name == step.name)
        }
    };
    Ok(STEPS.iter().filter(wanted).copied().collect())
}

/// The steps of `cargo xtask check`.
pub(crate) fn quick() -> Vec<Step> {
    named(&["format", "clippy", "unit"])
}

/// The steps of `cargo xtask e2e`.
pub(crate) fn browser_only() -> Vec<Step> {
    named(&["release", "e2e"])
}

fn named(names: &[&str]) -> Vec<Step> {
    STEPS
        .iter()
        .filter(|step| names.contains(&step.name))
        .copied()
        .collect()
}

/// One line a step, for the help text.
pub(crate) fn listing() -> String {
    let line = |step: &Step| {
        let mark = if step.regular {
            ""
        } else {
            " (only on request)"
        };
        format!("  {:<15} {}{mark}\n", step.name, step.headline)
    };
    STEPS.iter().map(line).collect()
}

struct Report {
    name: &'static str,
    time: Duration,
    outcome: Result<Done, String>,
}

/// Runs the steps and prints the table. `Ok(false)` when one of them failed.
pub(crate) fn run(workshop: &mut Workshop, steps: &[Step]) -> Result<bool, String> {
    let all = shell::Watch::start();
    let needs: Vec<Tool> = steps.iter().flat_map(|step| step.needs).copied().collect();
    if !needs.is_empty() {
        headline("Programs that the steps need");
        workshop.tools = packages::provide(&needs, workshop.strict);
    }
    let mut reports: Vec<Report> = Vec::new();
    for (number, step) in (1..).zip(steps) {
        headline(&format!(
            "{number}/{} {}: {}",
            steps.len(),
            step.name,
            step.headline
        ));
        let watch = shell::Watch::start();
        let release_failed = reports
            .iter()
            .any(|report| report.name == "release" && report.outcome.is_err());
        let outcome = if step.name == "e2e" && release_failed {
            Err("not run: there is no binary".to_owned())
        } else {
            judged((step.run)(workshop), workshop.strict)
        };
        if let Err(message) = &outcome {
            println!("{message}");
        }
        reports.push(Report {
            name: step.name,
            time: watch.elapsed(),
            outcome,
        });
    }
    let closed = workshop.close();
    summary(&reports, all.elapsed());
    closed?;
    Ok(reports.iter().all(|report| report.outcome.is_ok()))
}

fn headline(text: &str) {
    println!("\n=== {text} ===");
}

/// A step that was left out counts as wrong where nothing may be missing.
fn judged(outcome: Result<Done, String>, strict: bool) -> Result<Done, String> {
    match outcome {
        Ok(Done::LeftOut(reason)) if strict => Err(reason),
        other => other,
    }
}

fn summary(reports: &[Report], all: Duration) {
    headline("Summary");
    for report in reports {
        let (result, remark) = match &report.outcome {
            Ok(Done::Well(remark)) => ("ok", remark.as_str()),
            Ok(Done::LeftOut(reason)) => ("LEFT OUT", reason.as_str()),
            Err(message) => ("FAILED", message.lines().next().unwrap_or_default()),
        };
        println!(
            "{:<15} {result:<9} {:>6}  {remark}",
            report.name,
            shell::minutes(report.time)
        );
    }
    println!("{:<15} {:<9} {:>6}", "together", "", shell::minutes(all));
}

#[cfg(test)]
mod tests {
    use super::{Done, chosen, judged};

    #[test]
    fn a_plain_run_has_every_regular_step_in_order() {
        let names: Vec<&str> = chosen(&[]).unwrap().iter().map(|step| step.name).collect();
        assert_eq!(
            names,
            [
                "format", "clippy", "test", "mission", "lint", "licences", "release", "e2e"
            ]
        );
    }

    #[test]
    fn an_unknown_step_is_refused() {
        assert!(chosen(&["nonsense".to_owned()]).is_err());
    }

    #[test]
    fn a_step_left_out_fails_where_nothing_may_be_missing() {
        let left_out = || Ok(Done::LeftOut("no browser".to_owned()));
        assert!(judged(left_out(), false).is_ok());
        assert!(judged(left_out(), true).is_err());
        assert!(judged(Ok(Done::Well(String::new())), true).is_ok());
    }
}
