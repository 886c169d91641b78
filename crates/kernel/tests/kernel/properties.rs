//! Rules that hold for every value, tried with many.

use std::num::NonZeroU16;
use std::time::Duration;

use kernel::{
    Locale, Minutes, Money, MoneyError, Percent, Rounding, Timestamp, fold, stem, terms, tokens,
};
use proptest::prelude::*;

use crate::values::{any_money, locale, time, zone};

proptest! {
    /// 0.6: not a cent is made or lost when an amount is split.
    #[test]
    fn the_parts_of_an_amount_sum_to_the_whole(money in any_money(), parts in 1_u16..500) {
        let split = money.split(NonZeroU16::new(parts).unwrap());
        prop_assert_eq!(split.len(), usize::from(parts));
        prop_assert_eq!(Money::sum(money.currency, split.clone()), Ok(money));
        let minors = || split.iter().map(|part| part.minor);
        let spread = minors().max().unwrap() - minors().min().unwrap();
        prop_assert!(spread <= 1, "{}", spread);
    }

    /// 0.6: the same for parts by weight; a part without weight gets nothing.
    #[test]
    fn weighted_parts_sum_to_the_whole(
        money in any_money(),
        weights in proptest::collection::vec(prop_oneof![Just(0), any::<u32>(), 1..5_u32], 0..30),
    ) {
        match money.split_by(&weights) {
            Ok(parts) => {
                prop_assert_eq!(parts.len(), weights.len());
                // In 128 bits, as partial sums of large amounts may not fit.
                let total: i128 = parts.iter().map(|part| i128::from(part.minor)).sum();
                prop_assert_eq!(total, i128::from(money.minor));
                for (part, weight) in parts.iter().zip(&weights) {
                    prop_assert!(*weight > 0 || part.is_zero());
                    prop_assert!(part.is_zero() || part.is_negative() == money.is_negative());
                }
            }
            Err(error) => {
                prop_assert_eq!(error, MoneyError::NoWeight);
                prop_assert!(weights.iter().all(|weight| *weight == 0));
            }
        }
    }

    /// Every result is exact or an error; nothing wraps.
    #[test]
    fn checked_arithmetic_never_wraps(
        one in any_money(),
        other in any_money(),
        count in any::<i64>(),
    ) {
        let exact = |wide: i128| i64::try_from(wide).map_err(|_| MoneyError::TooLarge);
        let (left, right) = (i128::from(one.minor), i128::from(other.minor));
        let minor = |money: Money| money.minor;
        if one.currency == other.currency {
            prop_assert_eq!(one.add(other).map(minor), exact(left + right));
            prop_assert_eq!(one.sub(other).map(minor), exact(left - right));
            prop_assert_eq!(one.compare(other), Ok(left.cmp(&right)));
        } else {
            prop_assert_eq!(one.add(other), Err(MoneyError::CurrencyMismatch));
            prop_assert_eq!(one.sub(other), Err(MoneyError::CurrencyMismatch));
            prop_assert_eq!(one.compare(other), Err(MoneyError::CurrencyMismatch));
        }
        let product = left.checked_mul(i128::from(count)).unwrap();
        prop_assert_eq!(one.times(count).map(minor), exact(product));
        let (short, long) = (Minutes(one.minor), Minutes(other.minor));
        prop_assert_eq!(short.checked_add(long).map(Minutes::get), exact(left + right).ok());
        prop_assert_eq!(short.checked_sub(long).map(Minutes::get), exact(left - right).ok());
        prop_assert_eq!(short.times(count).map(Minutes::get), exact(product).ok());
    }

    /// A share is off by less than a minor unit, to the side its rounding names.
    #[test]
    fn shares_round_as_their_rule_says(money in any_money(), points in any::<i32>()) {
        let share = Percent::from_basis_points(points);
        let exact = i128::from(money.minor) * i128::from(points);
        let of = |rounding| {
            money.percent(share, rounding).map(|part| i128::from(part.minor) * 10_000)
        };
        if let Ok(nearest) = of(Rounding::HalfAway) {
            prop_assert!((nearest - exact).abs() <= 5_000);
        }
        if let Ok(less) = of(Rounding::TowardsZero) {
            prop_assert!(less.abs() <= exact.abs() && exact.abs() - less.abs() < 10_000);
        }
        if let Ok(more) = of(Rounding::AwayFromZero) {
            prop_assert!(more.abs() >= exact.abs() && more.abs() - exact.abs() < 10_000);
        }
    }

    /// In every zone, a deadline is on its day, at its hour or just after the
    /// gap that swallowed it.
    #[test]
    fn deadlines_are_on_their_day_in_every_zone(
        zone in zone(),
        seconds in 0_i64..4_000_000_000,
        days in 1_i64..400,
        time in time(),
    ) {
        let from = Timestamp::from_micros(seconds * 1_000_000);
        let deadline = zone.deadline(from, days, time);
        prop_assert!(deadline > from || days == 1);
        let shown = zone.local_time(deadline);
        let passed = zone.days_between(from, deadline);
        // Whole days were skipped on the date line (Samoa, 2011).
        prop_assert!((days..=days + 1).contains(&passed), "{} days", passed);
        prop_assert!(passed > days || shown >= time, "{} for {}", shown, time);
        let day = zone.local_date(deadline);
        prop_assert_eq!(zone.local_date(zone.start_of_day(day)), day);
    }

    #[test]
    fn calendar_days_keep_the_hour_in_every_zone(
        zone in zone(),
        seconds in 0_i64..4_000_000_000,
        days in -400_i64..400,
    ) {
        let from = Timestamp::from_micros(seconds * 1_000_000);
        let moved = zone.add_days(from, days);
        let unchanged = zone.local_time(moved) == zone.local_time(from);
        let wanted = zone.local_date(from).plus_days(days);
        // Otherwise a gap swallowed the hour, and asking for it moves it too.
        let asked = zone.at(wanted, zone.local_time(from));
        let the_same = asked <= moved && moved.since(asked) < Duration::from_mins(1);
        prop_assert!(unchanged || the_same, "{} is not {}", moved, asked);
    }

    #[test]
    fn folding_twice_is_folding_once(text in any::<String>()) {
        let folded = fold(&text);
        prop_assert_eq!(fold(&folded), folded.clone());
        prop_assert_eq!(folded.trim(), &folded);
        prop_assert!(!folded.contains("  "));
        prop_assert!(!folded.contains('\0'));
    }

    #[test]
    fn case_and_composition_do_not_matter(text in "[a-zäöüßéàçñA-ZÄÖÜ ]{0,20}") {
        prop_assert_eq!(fold(&text.to_uppercase()), fold(&text));
        prop_assert_eq!(fold(&text.replace('ä', "a\u{308}")), fold(&text));
    }

    /// 0.4: a text is found by its own words, whatever language asks.
    #[test]
    fn a_text_is_found_by_its_own_words(text in any::<String>(), locale in locale()) {
        let found = tokens(&text);
        for term in terms(&text, locale) {
            prop_assert!(found.contains(&term), "{}", term);
            prop_assert!(term.chars().all(char::is_alphanumeric), "{}", term);
        }
    }

    #[test]
    fn a_stem_is_the_beginning_of_a_plain_word(word in "[a-z]{1,20}") {
        let english = stem(&word, Locale::En);
        prop_assert!(word.starts_with(english.trim_end_matches('y')), "{}", english);
        prop_assert!(!stem(&word, Locale::De).is_empty());
        prop_assert!(!english.is_empty());
    }
}
