//! Every refusal and every clause has its words in both languages, and they name only values
//! that come along.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Money, TimeOfDay, Timestamp, Weekday, Zone};

use crate::agreement::contract::{MeetingRule, Placeholder};
use crate::agreement::fixture::{agreed, contract};
use crate::agreement::{
    AcceptRefusal, DeliverRefusal, ExtendRefusal, FundRefusal, HeldDiffers, Obstacle,
    ProposeRefusal, ReviseRefusal, RewriteRefusal, SignRefusal, StartRefusal, WithdrawRefusal,
};
use crate::instruction::{CriterionKind, Latitude};
use crate::{Argument, Refusal};

const LANGUAGES: [&str; 2] = [
    concat!(
        include_str!("../../../../texts/texts/de/refusal-order.ftl"),
        include_str!("../../../../texts/texts/de/contract.ftl")
    ),
    concat!(
        include_str!("../../../../texts/texts/en/refusal-order.ftl"),
        include_str!("../../../../texts/texts/en/contract.ftl")
    ),
];

/// What the page writes around a heading.
const PAGE: &str = "contract-heading";

/// Keys and the values their texts name.
fn texts(source: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut texts: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut key = "";
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" = ")
            && !line.starts_with([' ', '}'])
        {
            key = name;
            texts.entry(key).or_default();
        }
        let named = line
            .split("{ $")
            .skip(1)
            .map(|rest| rest.split(' ').next().unwrap());
        texts.entry(key).or_default().extend(named);
    }
    texts.remove("");
    texts
}

fn obstacles() -> [Obstacle; 15] {
    [
        Obstacle::OnlyClient,
        Obstacle::OnlyContractor,
        Obstacle::NotSigned,
        Obstacle::NotSecured,
        Obstacle::NotStarted,
        Obstacle::NotDelivered,
        Obstacle::AlreadySigned,
        Obstacle::AlreadySecured,
        Obstacle::AlreadyStarted,
        Obstacle::AlreadyDelivered,
        Obstacle::Paid,
        Obstacle::Lapsed,
        Obstacle::Withdrawn,
        Obstacle::InDispute,
        Obstacle::Settled,
    ]
}

fn placeholders() -> [Placeholder; 7] {
    [
        Placeholder::ClientName,
        Placeholder::ContractorName,
        Placeholder::Subject,
        Placeholder::Goal,
        Placeholder::Criterion,
        Placeholder::ClientHours,
        Placeholder::ResponseTime,
    ]
}

fn boxed(refusal: impl Refusal + 'static) -> Box<dyn Refusal> {
    Box::new(refusal)
}

fn differs(agreed: Money) -> HeldDiffers {
    let held = Money::zero(agreed.currency);
    HeldDiffers { agreed, held }
}

fn refusals() -> Vec<Box<dyn Refusal>> {
    let at = Timestamp::EPOCH;
    let sum = agreed();
    let differs = differs(sum);
    let criterion = String::new;
    let obstacle = Obstacle::Paid;
    let not_a_must = |kind| {
        boxed(ReviseRefusal::NotAMust {
            kind,
            criterion: criterion(),
        })
    };
    let mut all: Vec<Box<dyn Refusal>> = vec![
        Box::new(ProposeRefusal::OwnWork),
        Box::new(ProposeRefusal::NoAmount),
        Box::new(ProposeRefusal::DuePast(at)),
        Box::new(ProposeRefusal::NoMust),
        Box::new(SignRefusal::Obstacle(obstacle)),
        Box::new(SignRefusal::Twice),
        Box::new(SignRefusal::DeadlinePassed(at)),
        Box::new(SignRefusal::DuePast(at)),
        Box::new(SignRefusal::Outdated),
        Box::new(SignRefusal::NotConfirmed),
        Box::new(SignRefusal::NameMissing),
        Box::new(SignRefusal::NameDiffers(String::new())),
        Box::new(FundRefusal::Obstacle(obstacle)),
        Box::new(FundRefusal::DeadlinePassed(at)),
        Box::new(FundRefusal::OtherSum {
            missing: sum,
            offered: sum,
        }),
        Box::new(StartRefusal::Obstacle(obstacle)),
        Box::new(StartRefusal::DeadlinePassed(at)),
        Box::new(StartRefusal::HeldDiffers(differs)),
        Box::new(DeliverRefusal::Obstacle(obstacle)),
        Box::new(AcceptRefusal::Obstacle(obstacle)),
        Box::new(AcceptRefusal::Percent),
        Box::new(AcceptRefusal::NothingToMeasure),
        Box::new(AcceptRefusal::RemarkTooLong { most: 1 }),
        Box::new(AcceptRefusal::HeldDiffers(differs)),
        Box::new(ReviseRefusal::Obstacle(obstacle)),
        Box::new(ReviseRefusal::DeadlinePassed(at)),
        Box::new(ReviseRefusal::NoCriterion),
        Box::new(ReviseRefusal::NoHours),
        Box::new(ReviseRefusal::TooMany { most: 100 }),
        Box::new(ReviseRefusal::CriterionTwice),
        Box::new(ReviseRefusal::UnknownCriterion),
        not_a_must(CriterionKind::Taste),
        not_a_must(CriterionKind::Should),
        Box::new(ReviseRefusal::ReasonMissing {
            criterion: criterion(),
        }),
        Box::new(ReviseRefusal::ReasonTooLong { most: 1 }),
        Box::new(ReviseRefusal::NoRoundsLeft { rounds: 3 }),
        Box::new(ExtendRefusal::Obstacle(obstacle)),
        Box::new(ExtendRefusal::DeadlinePassed(at)),
        Box::new(ExtendRefusal::NotAgreed),
        Box::new(ExtendRefusal::Used { until: at }),
        Box::new(WithdrawRefusal::Obstacle(obstacle)),
        Box::new(WithdrawRefusal::Signed { lapses_at: at }),
        Box::new(WithdrawRefusal::Secured { lapses_at: at }),
        Box::new(WithdrawRefusal::TooEarly { opens_at: at }),
        Box::new(WithdrawRefusal::Delivered),
        Box::new(WithdrawRefusal::HeldDiffers(differs)),
    ];
    all.push(boxed(RewriteRefusal::Versions { most: 50 }));
    all.extend(obstacles().map(boxed));
    all.extend(placeholders().map(SignRefusal::Empty).map(boxed));
    all.extend(placeholders().map(ProposeRefusal::Empty).map(boxed));
    all
}

fn check(key: &str, arguments: &[(&'static str, Argument)]) {
    let given: BTreeSet<_> = arguments.iter().map(|(name, _)| *name).collect();
    for source in LANGUAGES {
        let texts = texts(source);
        let named = texts
            .get(key)
            .unwrap_or_else(|| panic!("{key} has no text"));
        assert!(
            named.is_subset(&given),
            "{key} names {named:?}, given {given:?}"
        );
    }
}

#[test]
fn every_refusal_has_words() {
    let mut keys = BTreeSet::new();
    for refusal in refusals() {
        check(refusal.key(), &refusal.arguments());
        keys.insert(refusal.key());
    }
    // No text without a refusal, and no key in the sources that the list above forgot.
    let written: BTreeSet<_> = texts(LANGUAGES[0])
        .into_keys()
        .filter(|key| key.starts_with("refusal-"))
        .collect();
    assert_eq!(keys, written);
    let sources = [
        include_str!("../refusal/mod.rs"),
        include_str!("../refusal/begin.rs"),
        include_str!("../refusal/finish.rs"),
        include_str!("../contract/mod.rs"),
    ];
    let coded: BTreeSet<_> = sources
        .iter()
        .flat_map(|source| source.split('"'))
        .filter(|word| word.starts_with("refusal-order-"))
        .collect();
    assert_eq!(coded, keys);
}

/// What happens by itself after long silence stands in the contract, with its days.
#[test]
fn the_return_after_silence_stands_in_the_contract() {
    let clauses = contract().clauses();
    let clause = clauses
        .iter()
        .find(|clause| clause.key == "contract-withdrawal")
        .unwrap();
    let days = Argument::Number(i64::from(crate::agreement::terms::RETURN_DAYS));
    assert!(clause.arguments.contains(&("silence", days)));
    for source in LANGUAGES {
        assert!(texts(source)[clause.key].contains("silence"));
    }
}

/// 0.14: whatever the contract says can be read.
#[test]
fn m0_14_every_clause_has_words() {
    let mut said = BTreeSet::new();
    for latitude in Latitude::ALL {
        for limit in [None, Some(agreed())] {
            let mut contract = contract();
            contract.periods = Some(crate::agreement::Periods::STANDARD);
            contract.meetings = Some(MeetingRule {
                every_weeks: 2,
                day: Weekday::Tuesday,
                time: TimeOfDay::EVENING,
                minutes: 30,
                zone: Zone::default(),
            });
            contract.instruction.body.latitude.latitude = latitude;
            contract.instruction.body.latitude.money_limit = limit;
            for clause in contract.clauses() {
                check(clause.key, &clause.arguments);
                check(clause.part.heading_key(), &[]);
                said.extend([clause.key, clause.part.heading_key()]);
            }
        }
    }
    let unsaid: Vec<_> = texts(LANGUAGES[0])
        .into_keys()
        .filter(|key| !key.starts_with("refusal-") && *key != PAGE)
        .filter(|key| !said.contains(key))
        .collect();
    assert!(unsaid.is_empty(), "texts no contract uses: {unsaid:?}");
}
