//! Before the ad, through the front door: the check, writing along, comparing, notes, lessons.

mod api;
mod check;
mod comparison;
mod lesson;
mod preference;
mod recording;

use testkit::{Browser, Page};

pub(super) const CHECK: &str = "/abgeben/bereitschaft";

/// The questions of each part of the check of a person, by the parts' addresses.
pub(super) const PARTS: [(&str, &[&str]); 3] = [
    (
        "erwartungen",
        &["tasks", "skills", "hours", "budget", "result"],
    ),
    (
        "verlaesslichkeit",
        &["replies", "payment", "desk", "reachable"],
    ),
    (
        "loslassen",
        &[
            "best-myself",
            "explaining",
            "feedback",
            "cost",
            "every-step",
        ],
    ),
];

/// Answers every part as somebody whom nothing holds back, except for these.
pub(super) async fn answer(browser: &mut Browser, held_back: &[&str]) -> Page {
    for (part, questions) in PARTS {
        let fields: Vec<(&str, &str)> = questions
            .iter()
            .map(|question| {
                let good = if part == "loslassen" { "no" } else { "yes" };
                let bad = if part == "loslassen" { "yes" } else { "no" };
                let is_held = held_back.contains(question);
                (*question, if is_held { bad } else { good })
            })
            .collect();
        let page = browser.post(&format!("{CHECK}/{part}"), &fields).await;
        assert_eq!(page.status, 303, "{part}: {}", page.text());
    }
    browser.get(CHECK).await
}

/// Enters a task and answers its id.
pub(super) async fn task(browser: &mut Browser, different: &[(&str, &str)]) -> String {
    let usual = [
        ("title", "Belege vorsortieren"),
        ("frequency", "weekly"),
        ("hours", "3"),
        ("ability", "3"),
        ("liking", "1"),
        ("hour-value", "60"),
    ];
    let mut fields = different.to_vec();
    let rest = usual
        .iter()
        .filter(|(name, _)| !different.iter().any(|(known, _)| known == name));
    fields.extend(rest);
    let page = browser.post("/abgeben/aufgaben/neu", &fields).await;
    let id = page.location().strip_prefix("/abgeben/aufgaben/");
    id.unwrap_or_else(|| panic!("{}", page.text())).to_owned()
}
