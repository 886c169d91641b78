//! The time in which two settle in with each other, on the page of their assistance: what is different
//! until when, and what is asked now (2.23). Afterwards one line is left of it.

use app::Failure;
use app::agreement::assistance::View;
use app::work::meeting;
use askama::Template;
use domain::agreement::assistance::{Phase, SETTLING_RHYTHM};
use domain::work::meeting::Standing;
use kernel::format;
use texts::Texts;

use crate::pages::meeting::HOME;
use crate::ui::{self, Button, SafeHtml};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "assistance/settling.html")]
struct Card {
    t: Texts,
    lead: String,
    /// What is different while it lasts; empty afterwards.
    rules: Vec<String>,
    /// The ways to what is asked now.
    asked: Vec<Button>,
    meeting: Option<Button>,
}

ui::component!(Card);

/// The card; nothing where no settling in was agreed.
///
/// # Errors
/// What reading the meetings fails with.
pub(super) async fn card(visit: &Visit, view: &View) -> Result<SafeHtml, Failure> {
    let t = visit.t;
    let Some(end) = view.frame.settled_in_at() else {
        return Ok(SafeHtml::default());
    };
    let is_running = matches!(view.standing.phase, Phase::Running { .. });
    let ended = match view.standing.phase {
        // It ended before there was a week to settle in.
        Phase::Ended { last: 0, .. } => return Ok(SafeHtml::default()),
        Phase::Ended { at, .. } => Some(at),
        Phase::Proposed { .. } | Phase::Running { .. } => None,
    };
    let is_on = visit.cx.now < end && ended.is_none();
    let until = |at| format::date_time(at, &visit.zone(), t.locale());
    let lead = match ended {
        // What ended before it was over lasted no longer than that.
        Some(at) => t.assistance_settling_ended(until(end.min(at))),
        None if is_on => t.assistance_settling_until(until(end)),
        None => t.assistance_settling_over(until(end)),
    };
    let rules = [
        t.assistance_settling_updates(i64::from(SETTLING_RHYTHM)),
        t.assistance_settling_feedback().to_owned(),
        t.assistance_settling_softer().to_owned(),
    ];
    let feedback = |(week, order): &(u8, kernel::OrderId)| {
        let words = t.assistance_settling_give(i64::from(*week));
        Button::link(words, format!("/auftraege/{order}/rueckmeldungen"))
    };
    let meeting = if is_on && is_running {
        propose(visit, view).await?
    } else {
        None
    };
    Ok(Card {
        t,
        lead,
        rules: if is_on { rules.to_vec() } else { Vec::new() },
        asked: view.asked.iter().map(feedback).collect(),
        meeting,
    }
    .into())
}

/// The way to a standing meeting, while the two have none and none waits for an answer.
async fn propose(visit: &Visit, view: &View) -> Result<Option<Button>, Failure> {
    let t = visit.t;
    let other = view.frame.party(view.role.other()).account;
    let known = meeting::list(&visit.cx).await?;
    let has_one = known.iter().any(|listed| {
        let series = &listed.series;
        series.standing != Standing::Ended && (series.maker == other || series.guest == other)
    });
    let way = || {
        Button::link(
            t.assistance_settling_meet(),
            format!("{HOME}/neu?mit={other}"),
        )
    };
    Ok((!has_one).then(|| way().quiet()))
}
