use kernel::{Currency, PostingId};
use proptest::prelude::*;

use super::super::PostingState;
use super::super::fixture::{day, published};
use super::*;
use crate::people::capacity::CapacityDraft;

/// An ad for 6 hours and 360 euros, due on day 60.
fn ad() -> PostingTerms {
    let PostingState::Published { terms, .. } = published().state else {
        panic!("not published")
    };
    PostingTerms {
        tasks: "Acht Beiträge für das Blog einrichten".into(),
        skills: "WordPress, gutes Deutsch und Sorgfalt".into(),
        ..terms
    }
}

fn capacity(tasks: &str, skills: &str, hours: Option<i64>, cents: Option<i64>) -> Capacity {
    let draft = CapacityDraft {
        tasks: tasks.into(),
        skills: skills.into(),
        hours: hours.map(Minutes),
        price: cents.map(Money::euro_cents),
    };
    draft.check().unwrap()
}

fn points(fit: &Match) -> [Option<u16>; 4] {
    fit.parts().map(|(_, points)| points)
}

/// 2.4: each score shows its parts, and each part the fact it is made of.
#[test]
fn m2_4_each_score_shows_its_parts() {
    let takes = capacity(
        "Blogs einrichten",
        "wordpress; Deutsch",
        Some(60),
        Some(8_000),
    );
    let fit = Match::of(&ad(), &takes, day(60 - 14));
    let tasks = fit.tasks.clone().unwrap();
    assert_eq!(tasks.found, ["Blog", "einrichten"]);
    assert_eq!(tasks.missing, ["Acht", "Beiträge"]);
    let skills = fit.skills.clone().unwrap();
    assert_eq!(skills.found, ["WordPress", "gutes Deutsch"]);
    assert_eq!(skills.missing, ["Sorgfalt"]);
    let hours = fit.hours.unwrap();
    assert_eq!((hours.wanted, hours.free), (Minutes(360), Minutes(120)));
    let budget = fit.budget.unwrap();
    assert_eq!(budget.offered, Money::euro_cents(6_000));
    assert_eq!(points(&fit), [Some(12), Some(16), Some(8), Some(18)]);
    assert_eq!(
        fit.score(),
        Score {
            points: 54,
            of: 100
        }
    );
}

/// 2.4: what is enough has all points, and more than enough no more.
#[test]
fn m2_4_a_part_has_25_points_at_most() {
    let takes = capacity(
        "Acht Beiträge für ein Blog einrichten, und mehr",
        "WordPress, Deutsch, Sorgfalt, Singen",
        Some(3_600),
        Some(1),
    );
    let fit = Match::of(&ad(), &takes, day(1));
    assert_eq!(points(&fit), [Some(MOST_POINTS); 4]);
}

/// 2.4: what nobody said is unknown, not zero; a measured zero is zero.
#[test]
fn m2_4_a_missing_answer_is_unknown_and_never_zero() {
    let fit = Match::of(&ad(), &Capacity::default(), day(1));
    assert_eq!(points(&fit), [None; 4]);
    assert_eq!((fit.score(), fit.score().share()), (Score::default(), None));
    let fit = Match::of(&ad(), &capacity("Singen", "", Some(0), None), day(1));
    assert_eq!(points(&fit), [Some(0), None, Some(0), None]);
    let late = Match::of(&ad(), &capacity("", "", Some(600), None), day(61));
    assert_eq!(late.hours.unwrap().free, Minutes(0), "the date is over");
    let franc = Capacity {
        price: Some(Money::new(6_000, Currency::Chf)),
        ..Capacity::default()
    };
    let fit = Match::of(&ad(), &franc, day(1));
    assert_eq!(fit.budget, None, "two currencies are not compared");
    let silent = PostingTerms {
        tasks: "und der".into(),
        skills: "—".into(),
        ..ad()
    };
    let fit = Match::of(&silent, &capacity("Blog", "Deutsch", None, None), day(1));
    assert_eq!(points(&fit), [None; 4]);
}

#[test]
fn a_share_is_whole_for_any_number_of_parts() {
    let share = |points, of| Score { points, of }.share();
    assert_eq!(share(25, 25), share(100, 100));
    assert_eq!(share(20, 50), share(30, 75));
    assert!(share(61, 75) > share(81, 100));
    assert!(share(0, 100) > share(0, 0), "unknown comes last");
}

fn ranked(mut all: Vec<(u8, Score, i64)>) -> Vec<u8> {
    best_first(&mut all, |(id, score, since)| {
        let id = PostingId::from_bytes([*id; 16]);
        (*score, (Reverse(*since), id))
    });
    all.into_iter().map(|(id, ..)| id).collect()
}

#[test]
fn m2_4_best_first_then_the_newest_then_by_id() {
    let score = |points, of| Score { points, of };
    let all = vec![
        (1, score(10, 25), 5),
        (2, score(40, 100), 9),
        (4, score(60, 100), 1),
        (3, score(60, 100), 1),
        (5, Score::default(), 99),
    ];
    assert_eq!(ranked(all), [3, 4, 2, 1, 5]);
}

fn some_words() -> impl Strategy<Value = String> {
    prop::collection::vec("(Blog|Text|Bild|Deutsch|Excel|und|[a-c]{2})", 0..6)
        .prop_map(|words| words.join(", "))
}

fn somebody() -> impl Strategy<Value = Capacity> {
    let hours = prop::option::of(0_i64..=3_600);
    let cents = prop::option::of(1_i64..20_000);
    (some_words(), some_words(), hours, cents)
        .prop_map(|(tasks, skills, hours, cents)| capacity(&tasks, &skills, hours, cents))
}

proptest! {
    /// 2.4: the same input gives the same order, whatever order it comes in.
    #[test]
    fn m2_4_same_input_same_order(
        (all, mixed) in prop::collection::btree_map(0_u8..40, (0_usize..=4, 0_u16..=100, 0_i64..3), 0..20)
            .prop_map(|rows| {
                let rows = rows.into_iter().map(|(id, (parts, points, since))| {
                    let of = MOST_POINTS * u16::try_from(parts).unwrap();
                    (id, Score { points: points.min(of), of }, since)
                });
                rows.collect::<Vec<_>>()
            })
            .prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())),
    ) {
        prop_assert_eq!(ranked(all), ranked(mixed));
    }

    /// 2.4: the same ad and the same person always give the same match, within its bounds.
    #[test]
    fn m2_4_same_input_same_match(tasks in "(?s).{0,80}", skills in "(?s).{0,80}", takes in somebody(), now in 0_i64..90) {
        let terms = PostingTerms { tasks, skills, ..ad() };
        let fit = Match::of(&terms, &takes, day(now));
        prop_assert_eq!(&fit, &Match::of(&terms, &takes, day(now)));
        prop_assert!(fit.parts().iter().all(|(_, points)| points.unwrap_or(0) <= MOST_POINTS));
        let score = fit.score();
        prop_assert!(score.points <= score.of && score.of <= 4 * MOST_POINTS);
    }

    /// 2.4: one more skill that the ad asks for never takes points away; and where skills were
    /// named before, nothing of the share.
    #[test]
    fn m2_4_a_covered_skill_never_lowers_the_score(asked in some_words(), takes in somebody(), pick in any::<prop::sample::Index>()) {
        let terms = PostingTerms { skills: asked, ..ad() };
        let entries = words::entries(&terms.skills);
        prop_assume!(!entries.is_empty());
        let skill = pick.get(&entries).clone();
        let mut more = takes.clone();
        more.skills.push(skill.clone());
        let (before, after) = (Match::of(&terms, &takes, day(1)), Match::of(&terms, &more, day(1)));
        prop_assert!(after.score().points >= before.score().points);
        prop_assert!(after.skills.clone().unwrap().found.contains(&skill));
        if before.skills.is_some() {
            prop_assert!(after.score().share() >= before.score().share());
        }
    }
}
