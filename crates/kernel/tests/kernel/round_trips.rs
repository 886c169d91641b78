//! What is written is read back, and no input stops a parser.

use std::time::Duration;

use kernel::page::Cursor;
use kernel::parse::{self, DurationUnit};
use kernel::{
    Currency, EventId, Locale, Minutes, Money, Percent, SeededEntropy, Timestamp, format,
};
use proptest::prelude::*;

use crate::values::{any_money, currency, day, locale, time};

proptest! {
    /// P9: format, parse and format again give the same amount and text.
    #[test]
    fn money_survives_its_text(
        minor in 0..=parse::MAX_MINOR,
        currency in currency(),
        locale in locale(),
    ) {
        let money = Money::new(minor, currency);
        for text in [format::money(money, locale), format::amount(money, locale)] {
            prop_assert_eq!(parse::money(&text, currency, locale), Ok(money), "{}", text);
        }
        let read = parse::money(&format::machine_amount(money), currency, Locale::En);
        prop_assert_eq!(read, Ok(money));
    }

    /// P9: no amount is written without the space that does not break.
    #[test]
    fn money_has_no_breaking_space(money in any_money(), locale in locale()) {
        prop_assert!(!format::money(money, locale).contains(' '));
    }

    /// A text that both languages read means the same amount in both: no
    /// thousands are taken for cents when somebody uses the other language.
    #[test]
    fn no_text_means_two_amounts(text in "[0-9]{0,4}([., '][0-9]{0,4}){0,3}") {
        let read = |locale| parse::money(&text, Currency::Eur, locale);
        if let (Ok(german), Ok(english)) = (read(Locale::De), read(Locale::En)) {
            prop_assert_eq!(german, english, "{}", text);
        }
    }

    /// P10: format, parse and format again give the same duration.
    #[test]
    fn durations_survive_their_text(minutes in 0..=parse::MAX_MINUTES.0, locale in locale()) {
        let duration = Minutes(minutes);
        let text = format::duration(duration, locale);
        let read = parse::minutes(&text, DurationUnit::Hours, locale);
        prop_assert_eq!(read, Ok(duration), "{}", text);
        let hours = format::hours(duration, locale);
        let read = parse::minutes(&hours, DurationUnit::Minutes, locale);
        prop_assert_eq!(read, Ok(duration), "{}", hours);
    }

    /// P10: format, parse and format again give the same day and time.
    #[test]
    fn days_and_times_survive_their_text(day in day(), time in time(), locale in locale()) {
        for text in [format::date(day, locale), format::date_short(day, locale), day.to_string()] {
            prop_assert_eq!(parse::date(&text), Ok(day), "{}", text);
        }
        prop_assert_eq!(day.to_string().parse(), Ok(day));
        let text = format::time(time, locale);
        prop_assert_eq!(parse::time(&text), Ok(time), "{}", text);
        prop_assert_eq!(time.to_string().parse(), Ok(time));
    }

    #[test]
    fn numbers_survive_their_text(
        number in 0..=parse::MAX_NUMBER,
        points in 0_i32..=10_000,
        locale in locale(),
    ) {
        prop_assert_eq!(parse::whole(&format::number(number, locale), locale), Ok(number));
        let text = format::decimal(number, 2, locale);
        prop_assert_eq!(parse::decimal(&text, 2, locale), Ok(number));
        let share = Percent::from_basis_points(points);
        prop_assert_eq!(parse::percent(&format::percent(share, locale), locale), Ok(share));
    }

    /// Bad input is an error, never a panic.
    #[test]
    fn no_input_stops_a_parser(text in any::<String>(), locale in locale()) {
        let _ = parse::money(&text, Currency::Eur, locale);
        let _ = parse::decimal(&text, 6, locale);
        let _ = parse::percent(&text, locale);
        let _ = parse::minutes(&text, DurationUnit::Hours, locale);
        let _ = parse::date(&text);
        let _ = parse::time(&text);
        let _ = Cursor::decode("list", &text);
        let _ = Locale::from_accept_language(&text);
        let _ = text.parse::<EventId>();
        let _ = text.parse::<Timestamp>();
    }

    #[test]
    fn no_likely_input_stops_a_parser(
        text in "[0-9 .,:/'%€+−-]{0,12}(Std|Min|h|Uhr|pm|März|Dec|CHF)?[0-9. ]{0,6}",
        locale in locale(),
    ) {
        let _ = parse::money(&text, Currency::Chf, locale);
        let _ = parse::percent(&text, locale);
        let _ = parse::minutes(&text, DurationUnit::Minutes, locale);
        let _ = parse::date(&text);
        let _ = parse::time(&text);
    }

    #[test]
    fn timestamps_survive_their_text(micros in any::<i64>(), step in any::<u64>()) {
        let moment = Timestamp::from_micros(micros);
        prop_assert_eq!(moment.to_string().parse(), Ok(moment));
        let later = moment.saturating_add(Duration::from_micros(step));
        prop_assert!(later >= moment && later <= Timestamp::MAX);
        if later < Timestamp::MAX {
            prop_assert_eq!(later.since(moment), Duration::from_micros(step));
            prop_assert_eq!(later.saturating_sub(later.since(moment)), moment);
        }
    }

    #[test]
    fn ids_sort_by_time_and_survive_their_text(
        early in 0_i64..200_000_000_000_000_000,
        step in 1_i64..1_000_000_000,
        seed in any::<u64>(),
    ) {
        let random = SeededEntropy::new(seed);
        let first = EventId::new(Timestamp::from_micros(early), &random);
        let second = EventId::new(Timestamp::from_micros(early + step), &random);
        prop_assert!(first < second);
        prop_assert_eq!(first.to_string().parse(), Ok(first));
        prop_assert_eq!(EventId::from_bytes(*first.as_bytes()), first);
    }

    #[test]
    fn cursors_survive_their_text(
        text in any::<String>(),
        number in any::<i64>(),
        id in any::<[u8; 16]>(),
    ) {
        let id = EventId::from_bytes(id);
        for cursor in [Cursor::number(number, id), Cursor::text(&text, id)] {
            prop_assert_eq!(Cursor::decode("list", &cursor.encode("list")), Ok(cursor));
        }
    }
}
