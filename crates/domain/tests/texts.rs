//! The texts mention exactly the values the domain hands over. That every key has words is held by
//! the crate `texts`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use domain::account::check_password;
use domain::agreement::preflight::Point;
use domain::field::{LARGEST_AMOUNT, amount, at_least, number, required};
use domain::instruction::Missing;
use domain::instruction::check::FindingKind;
use domain::posting::{OfferRefusal, PostingRefusal};
use domain::task::TaskRefusal;
use domain::task::chooser::Why;
use domain::task::triage::Reason;
use domain::task::week::planned::PlannedDraft;
use domain::{Argument, FieldError, Refusal};
use kernel::{Date, Money, PlannedId, Timestamp};

/// All texts of one language.
fn texts(language: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../texts/texts")
        .join(language);
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    files
        .filter_map(|file| fs::read_to_string(file.path()).ok())
        .collect::<Vec<_>>()
        .join("\n")
}

/// The values the text of a key mentions, if there is such a text.
fn mentioned<'a>(texts: &'a str, key: &str) -> Option<BTreeSet<&'a str>> {
    let mut lines = texts.lines().filter_map(|line| line.split_once(" = "));
    let (_, text) = lines.find(|(known, _)| *known == key)?;
    let after = text.split("{ $").skip(1);
    Some(
        after
            .filter_map(|rest| rest.split([' ', '}']).next())
            .collect(),
    )
}

/// What the check with two ends says.
fn hints() -> Vec<(&'static str, Vec<(&'static str, Argument)>)> {
    let mut said = Vec::new();
    for kind in FindingKind::ALL {
        let words = ("words", Argument::Text("schnell".into()));
        let values = kind.names_words().then_some(words);
        said.push((kind.what_key(), values.into_iter().collect()));
        said.push((kind.why_key(), Vec::new()));
        said.push((kind.mend_key(), Vec::new()));
    }
    said
}

#[test]
fn texts_mention_what_the_domain_hands_over() {
    let wrong: [FieldError; 8] = [
        required("x", "", 5).unwrap_err(),
        required("x", "zu lang", 5).unwrap_err(),
        at_least("x", "kurz", 5, 9).unwrap_err(),
        number("x", Some(6), 1, 5).unwrap_err(),
        amount("x", Some(Money::euro_cents(0))).unwrap_err(),
        amount("x", Some(Money::euro_cents(LARGEST_AMOUNT + 1))).unwrap_err(),
        check_password("kurz", "").unwrap_err(),
        check_password(&"lang".repeat(99), "").unwrap_err(),
    ];
    let mut said: Vec<(&str, Vec<(&str, Argument)>)> = wrong
        .into_iter()
        .map(|error| (error.key, error.arguments))
        .collect();
    for point in Point::ALL {
        said.extend([point.key(), point.reason_key()].map(|key| (key, Vec::new())));
    }
    let open = PostingRefusal::StillOpen {
        closes_at: Timestamp::EPOCH,
    };
    said.push((open.key(), open.arguments()));
    let often = OfferRefusal::TooMany;
    said.push((often.key(), often.arguments()));
    let today: Date = "2026-12-01".parse().unwrap();
    let long = PlannedDraft {
        title: "Messe".into(),
        is_off: true,
        first: Some(today),
        last: "2036-12-01".parse().ok(),
        minutes_per_week: None,
    };
    let long = long.check(PlannedId::from_bytes([1; 16]), today);
    said.extend(
        long.unwrap_err()
            .into_iter()
            .map(|error| (error.key, error.arguments)),
    );
    let in_use = TaskRefusal::ImportInUse {
        title: "Belege".into(),
    };
    said.push((in_use.key(), in_use.arguments()));
    let used_up = TaskRefusal::LuxuryUsedUp {
        left: Money::euro_cents(0),
    };
    said.push((used_up.key(), used_up.arguments()));
    said.extend(Why::ALL.map(|why| (why.key(), Vec::new())));
    for reason in Reason::ALL {
        let duration = ("duration", Argument::Number(0));
        let values = reason.names_duration().then_some(duration);
        said.push((reason.key(), values.into_iter().collect()));
    }
    let once = [
        "triage-once-cannot-and-takes-time",
        "triage-once-takes-time-without-desire",
        "triage-once-takes-time",
    ];
    said.extend(once.map(|key| (key, Vec::new())));
    said.extend(Missing::ALL.map(|gap| (gap.key(), Vec::new())));
    said.extend(hints());
    said.extend(Missing::ALL.map(|gap| (gap.asked_key(), Vec::new())));
    for language in ["de", "en"] {
        let texts = texts(language);
        for (key, arguments) in &said {
            let handed: BTreeSet<&str> = arguments.iter().map(|(name, _)| *name).collect();
            assert_eq!(mentioned(&texts, key), Some(handed), "{language}: {key}");
        }
    }
}
