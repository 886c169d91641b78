//! The paragraphs of a frame and of an addendum to it, and the words both sign.

use kernel::{Locale, Minutes, Money, OrganisationId};

use super::super::*;
use super::{frame, signed};
use crate::Argument;
use crate::account::organisation::Company;
use crate::agreement::contract::{Clause, Document, Enclosed, Papers, Part, PersonalData, Words};
use crate::agreement::fixture::time;
use crate::agreement::{Periods, Role};
use crate::canonical::Digest;
use crate::custody::Adapter;

/// A frame with everything a frame can say.
pub(super) fn with_everything() -> Frame {
    let mut frame = frame();
    frame.contractor.company = Some(Company {
        organisation: OrganisationId::from_bytes([0x0c; 16]),
        name: "Muster Büro GmbH".to_owned(),
        address: "Rua Nova 1, Lissabon".to_owned(),
        register: "PT 501".to_owned(),
    });
    frame.periods = Some(Periods::STANDARD);
    frame.custody = Adapter::Provider;
    frame.provider = Some("Zahldienst AG".to_owned());
    let details = &mut frame.instruction.body.details;
    details.reaction_hours = Some(24);
    details.ask_cases = "Neue Lieferanten\nKosten".to_owned();
    details.when_unsure = "Fragen".to_owned();
    let documents = [
        Document::ServiceContract,
        Document::Confidentiality,
        Document::DataProcessing,
    ];
    frame.papers = Papers {
        language: Locale::De,
        confidential: true,
        personal_data: Some(PersonalData {
            what: "Namen".to_owned(),
            whose: "Kunden".to_owned(),
        }),
        documents: documents
            .map(|document| Enclosed {
                document,
                version: 1,
                text: "Beide schweigen.".to_owned(),
                note: String::new(),
            })
            .to_vec(),
    };
    frame
}

/// The frame with an addendum that changes all it can.
pub(super) fn changed() -> Frame {
    Frame {
        rate: Money::euro_cents(2_000),
        ceiling: Minutes(360),
        notice: 2,
        amended: Some(Amended {
            version: 2,
            from_week: 3,
            before: frame().digest(),
        }),
        ..frame()
    }
}

/// Clauses in words that name the key and how many values come along.
fn words(clauses: &[Clause]) -> Words {
    let source = "Eigener Text. Prüfen lassen.".to_owned();
    Words::of(
        clauses,
        (Locale::De, source),
        |key, number| format!("§ {number} {key}"),
        |key, arguments| format!("{key}: {}", arguments.len()),
    )
}

fn keys(clauses: &[Clause]) -> Vec<&'static str> {
    clauses.iter().map(|clause| clause.key).collect()
}

/// 3.27: the words are part of what both sign: the form says so in its head, whatever is changed in
/// them changes the hash, and they can be read out of the form again. Frames without keep their form.
#[test]
fn m3_27_the_words_of_a_frame_are_signed() {
    for bare in [frame(), with_everything(), changed()] {
        let form = String::from_utf8(bare.canonical()).unwrap();
        assert!(!form.starts_with("feierabend assistance 4"), "{form}");
        assert_eq!(Words::read(&form), None);
        let stored = serde_json::to_value(&bare).unwrap();
        assert_eq!(stored.get("words"), None);
        let whole = Frame {
            words: Some(words(&bare.clauses())),
            ..bare.clone()
        };
        let form = String::from_utf8(whole.canonical()).unwrap();
        assert!(form.starts_with("feierabend assistance 4\n"), "{form}");
        assert_eq!(Words::read(&form), whole.words);
        let changes: [fn(&mut Words); 5] = [
            |w| w.language = Locale::En,
            |w| w.edition += 1,
            |w| w.source.push('!'),
            |w| w.sections[0].heading.push('!'),
            |w| w.sections[0].sentences[0].text.push('!'),
        ];
        let mut digests: Vec<Digest> = vec![bare.digest(), whole.digest()];
        for change in changes {
            let mut other = whole.clone();
            change(other.words.as_mut().unwrap());
            digests.push(other.digest());
        }
        let count = digests.len();
        digests.sort_unstable();
        digests.dedup();
        assert_eq!(digests.len(), count);
        let stored = serde_json::to_string(&whole).unwrap();
        let read: Frame = serde_json::from_str(&stored).unwrap();
        assert_eq!((read.digest(), read), (whole.digest(), whole));
    }
}

/// 3.27, G4: a frame has the parts of a contract, in its order: who with whom, measure, hours and pay,
/// how it ends, what each side owes, what holds for both and which documents belong to it.
#[test]
fn m3_27_a_frame_has_the_parts_of_a_contract() {
    let clauses = with_everything().clauses();
    let mut parts: Vec<Part> = clauses.iter().map(|clause| clause.part).collect();
    parts.dedup();
    let expected = [
        Part::Subject,
        Part::Criteria,
        Part::Pay,
        Part::Course,
        Part::ClientDuties,
        Part::ContractorDuties,
        Part::Rules,
    ];
    assert_eq!(parts, expected);
    let said = keys(&clauses);
    for key in [
        "assistance-frame-parties-company",
        "organisation-clause-acting",
        "custody-contract-provider",
        "contract-client-reachable",
        "contract-contractor-reachable",
        "contract-client-reviews",
        "assistance-clause-names-hours",
        "contract-silence",
        "contract-dispute-neutral",
        "assistance-frame-cooling",
        "paper-clause-data",
        "paper-document-confidentiality",
    ] {
        assert!(said.contains(&key), "{key}: {said:?}");
    }
    // A week's date and number are no part of it.
    for key in [
        "assistance-clause-week",
        "assistance-clause-delivers",
        "contract-due",
    ] {
        assert!(!said.contains(&key), "{key}");
    }
    let value = |key: &str, name: &str| {
        let clause = clauses.iter().find(|clause| clause.key == key).unwrap();
        let mut arguments = clause.arguments.iter();
        arguments
            .find(|(known, _)| *known == name)
            .unwrap()
            .1
            .clone()
    };
    let money = |cents| Argument::Money(Money::euro_cents(cents));
    assert_eq!(value("assistance-frame-rate", "rate"), money(1_735));
    assert_eq!(value("assistance-frame-rate", "amount"), money(8_675));
    assert_eq!(value("assistance-frame-in-all", "sum"), money(86_750));
    let end = Argument::Time(time("2027-02-14T22:59:00Z"));
    assert_eq!(value("assistance-frame-runs", "to"), end);
    let short = Frame {
        settling_in: 0,
        ..frame()
    };
    let said = keys(&short.clauses());
    assert!(!said.contains(&"assistance-frame-settling-in"));
    assert!(!said.contains(&"assistance-frame-cooling"), "never agreed");
}

/// 1.5: an addendum says each value that differs, as it was and as it will be, from when, and what a
/// week and all weeks cost then; what stays is not said again.
#[test]
fn m1_5_an_addendum_says_what_it_changes_and_nothing_else() {
    let all = changed().clauses_of_change(&frame(), Money::euro_cents(113_350));
    let expected = [
        "assistance-frame-amends",
        "assistance-frame-amends-from",
        "assistance-frame-amends-terms",
        "assistance-frame-amends-rate",
        "assistance-frame-amends-hours",
        "assistance-frame-amends-notice",
        "assistance-frame-amends-weekly",
        "assistance-frame-amends-in-all",
        "assistance-frame-amends-rest",
    ];
    assert_eq!(keys(&all), expected);
    let from = ("from", Argument::Time(time("2026-12-20T23:00:00Z")));
    assert_eq!(all[1].arguments, [from, ("week", Argument::Number(3))]);
    let money = |cents| Argument::Money(Money::euro_cents(cents));
    let rates = [("before", money(1_735)), ("now", money(2_000))];
    assert_eq!((all[3].is_item, &all[3].arguments[..]), (true, &rates[..]));
    let weekly = [("before", money(8_675)), ("now", money(12_000))];
    assert_eq!(all[6].arguments, weekly);
    let notice = Frame {
        notice: 1,
        amended: changed().amended,
        ..frame()
    };
    let said = notice.clauses_of_change(&frame(), frame().in_all());
    let expected = [
        expected[0],
        expected[1],
        expected[2],
        expected[5],
        expected[8],
    ];
    assert_eq!(keys(&said), expected, "no sum changes");
}

/// 1.5, 3.27: whoever proposes an addendum signs it with its words, the other side signs the same, and
/// the sum of all weeks is the one with it.
#[test]
fn m3_27_both_sign_the_words_of_an_addendum() {
    let first = frame();
    let running = signed(&first, "2026-11-26T10:00:00Z");
    let running = running.tick(&first, time("2026-12-08T08:00:00Z")).standing;
    let draft = ChangeDraft {
        from_week: None,
        rate: Some(Money::euro_cents(2_000)),
        minutes: Some(Minutes(360)),
        notice: None,
    };
    let given = (first.client.name.as_str(), true);
    let word = |with: &Frame, before: &Frame, in_all: Money| {
        assert_eq!(before, &first);
        assert_eq!(with.amended.unwrap().from_week, 3);
        assert_eq!(in_all, Money::euro_cents(2 * 8_675 + 8 * 12_000));
        Some(words(&with.clauses_of_change(before, in_all)))
    };
    let now = time("2026-12-08T10:00:00Z");
    let proposed = running.propose_change(&first, Role::Client, &draft, given, word, now);
    let proposed = proposed.unwrap();
    let waits = proposed.waiting().unwrap();
    let with = first.with(waits);
    assert_eq!(with.words, waits.words);
    assert_eq!(with.digest(), waits.signature.contract);
    assert!(with.canonical().starts_with(b"feierabend assistance 4\n"));
    assert_eq!(proposed.frame_before(&first, waits), first);
    let given = (first.contractor.name.as_str(), with.digest(), true);
    let answer = (2, Role::Contractor);
    let held = proposed.accept_change(&first, answer, given, now).unwrap();
    assert_eq!(held.frame(&first, 3), with);
    assert_eq!(held.frame(&first, 2), first);
    assert_eq!(
        held.in_all(&first),
        held.in_all_with(&first, &held.changes[0])
    );
    assert_eq!(held.frame_before(&first, &held.changes[0]), first);
}
