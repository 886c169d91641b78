//! What the fields read and what they refuse, in both languages.

use kernel::parse::{self, DurationUnit, InputError};
use kernel::{Currency, Locale, Minutes, Money, Percent};

/// P9: the spellings that people use for the same amount.
#[test]
fn amounts_are_read_in_every_usual_spelling() {
    let table = [
        (Locale::De, "1234,5", 123_450),
        (Locale::De, "1.234,50", 123_450),
        (Locale::De, "1 234,50 €", 123_450),
        (Locale::De, "1\u{a0}234,50\u{a0}€", 123_450),
        (Locale::De, "1\u{202f}234,50 EUR", 123_450),
        (Locale::De, "€ 1'234,50", 123_450),
        (Locale::De, "1’234,50 Euro", 123_450),
        (Locale::De, "1.234", 123_400),
        (Locale::De, "1.234.567", 123_456_700),
        (Locale::De, "0", 0),
        (Locale::De, ",5", 50),
        (Locale::De, "007", 700),
        (Locale::De, "+5", 500),
        (Locale::De, "50,-", 5_000),
        (Locale::De, "1.250,– €", 125_000),
        (Locale::De, " 12 ", 1_200),
        (Locale::De, "99.999.999,99", 9_999_999_999),
        (Locale::En, "1,234", 123_400),
        (Locale::En, "€1,234.50", 123_450),
        (Locale::En, "1234.5", 123_450),
        (Locale::En, "1,234,567.89", 123_456_789),
        (Locale::En, "EUR 12", 1_200),
        (Locale::En, ".5", 50),
        (Locale::En, "99,999,999.99", 9_999_999_999),
    ];
    for (locale, input, minor) in table {
        let read = parse::money(input, Currency::Eur, locale);
        assert_eq!(read, Ok(Money::euro_cents(minor)), "{locale}: {input}");
    }
}

/// P9: an amount that two people could read differently is refused by name.
#[test]
fn amounts_that_could_mean_two_things_are_refused() {
    let table = [
        (Locale::En, "1.234", InputError::MoneyAmbiguous),
        (Locale::En, "12.345", InputError::MoneyAmbiguous),
        (Locale::En, "1.234,50", InputError::MoneyAmbiguous),
        (Locale::En, "1,50", InputError::MoneyAmbiguous),
        (Locale::En, "1.234.567", InputError::MoneyAmbiguous),
        (Locale::En, "0,234", InputError::MoneyAmbiguous),
        (Locale::En, "1.234,-", InputError::MoneyAmbiguous),
        (Locale::De, "1,234", InputError::MoneyAmbiguous),
        (Locale::De, "1,234.50", InputError::MoneyAmbiguous),
        (Locale::De, "1.50", InputError::MoneyAmbiguous),
        (Locale::De, "1234.5", InputError::MoneyAmbiguous),
        (Locale::De, "1,234,567", InputError::MoneyAmbiguous),
        (Locale::De, "0.500", InputError::MoneyAmbiguous),
        (Locale::De, "12.3456", InputError::MoneyAmbiguous),
    ];
    refuses(&table);
}

#[test]
fn amounts_that_cannot_be_are_refused_by_name() {
    let table = [
        (Locale::De, "", InputError::MoneyMissing),
        (Locale::De, " \u{a0}\t", InputError::MoneyMissing),
        (Locale::De, "€", InputError::MoneyMissing),
        (Locale::De, "-5", InputError::MoneyNegative),
        (Locale::De, "−5,00 €", InputError::MoneyNegative),
        (Locale::De, "€ -5", InputError::MoneyNegative),
        (Locale::En, "-€1,234.50", InputError::MoneyNegative),
        (Locale::De, "-", InputError::MoneyNegative),
        (Locale::De, "-abc", InputError::MoneyUnreadable),
        (Locale::De, "0,005", InputError::MoneyTooManyDecimals),
        (Locale::De, "1,2345", InputError::MoneyTooManyDecimals),
        (Locale::De, "1.234,567", InputError::MoneyTooManyDecimals),
        (Locale::De, "1234,567", InputError::MoneyTooManyDecimals),
        (Locale::En, "1,234.567", InputError::MoneyTooManyDecimals),
        (Locale::De, "1,50,-", InputError::MoneyTooManyDecimals),
        (Locale::De, "100.000.000", InputError::MoneyTooLarge),
        (Locale::De, "100.000.000,-", InputError::MoneyTooLarge),
        (
            Locale::De,
            "99999999999999999999999999",
            InputError::MoneyTooLarge,
        ),
        (Locale::De, "12 $", InputError::MoneyOtherCurrency),
        (Locale::De, "12 CHF", InputError::MoneyOtherCurrency),
        (Locale::De, "zwölf", InputError::MoneyUnreadable),
        (Locale::De, "1e5", InputError::MoneyUnreadable),
        (Locale::De, "0x10", InputError::MoneyUnreadable),
        (Locale::De, "1..234", InputError::MoneyUnreadable),
        (Locale::De, "1.234 567", InputError::MoneyUnreadable),
        (Locale::De, "12 34", InputError::MoneyUnreadable),
        (Locale::De, "1 2", InputError::MoneyUnreadable),
        (Locale::De, "1234,", InputError::MoneyUnreadable),
        (Locale::De, "1,2,3", InputError::MoneyUnreadable),
        (Locale::De, "€ 5 €", InputError::MoneyUnreadable),
        (Locale::De, "٣", InputError::MoneyUnreadable),
        (Locale::De, "NaN", InputError::MoneyUnreadable),
    ];
    refuses(&table);
    let endless = "-".repeat(1_000_000);
    let read = parse::money(&endless, Currency::Eur, Locale::De);
    assert_eq!(read, Err(InputError::MoneyUnreadable));
}

fn refuses(table: &[(Locale, &str, InputError)]) {
    for (locale, input, error) in table {
        let read = parse::money(input, Currency::Eur, *locale);
        assert_eq!(read, Err(*error), "{locale}: {input}");
    }
}

#[test]
fn a_field_reads_its_own_currency_only() {
    let francs = parse::money("CHF 1'234.50", Currency::Chf, Locale::En);
    assert_eq!(francs, Ok(Money::new(123_450, Currency::Chf)));
    let crowns = parse::money("20 dkk", Currency::Dkk, Locale::De);
    assert_eq!(crowns, Ok(Money::new(2_000, Currency::Dkk)));
    for (currency, input) in [(Currency::Chf, "5 €"), (Currency::Sek, "5 NOK")] {
        let read = parse::money(input, currency, Locale::De);
        assert_eq!(read, Err(InputError::MoneyOtherCurrency), "{input}");
    }
}

#[test]
fn numbers_keep_their_decimals_and_their_bounds() {
    let de = Locale::De;
    assert_eq!(parse::whole("1.234", de), Ok(1234));
    assert_eq!(parse::decimal("2,5", 2, de), Ok(250));
    assert_eq!(
        parse::decimal("999.999.999", 6, de),
        Ok(999_999_999_000_000)
    );
    assert_eq!(
        parse::decimal("1,234", 3, de),
        Err(InputError::NumberAmbiguous)
    );
    assert_eq!(
        parse::whole("2,5", de),
        Err(InputError::NumberTooManyDecimals)
    );
    assert_eq!(parse::whole("2.5", de), Err(InputError::NumberAmbiguous));
    assert_eq!(
        parse::whole("1.000.000.000", de),
        Err(InputError::NumberTooLarge)
    );
    assert_eq!(parse::whole("-1", de), Err(InputError::NumberNegative));
    assert_eq!(parse::whole("", de), Err(InputError::NumberMissing));
    assert_eq!(parse::whole("--", de), Err(InputError::NumberNegative));
    assert_eq!(parse::whole("x", de), Err(InputError::NumberUnreadable));
    assert_eq!(parse::percent("98", de), Ok(Percent::whole(98)));
    assert_eq!(
        parse::percent("98,5 %", de),
        Ok(Percent::from_basis_points(9850))
    );
    assert_eq!(parse::percent("100%", de), Ok(Percent::HUNDRED));
    assert_eq!(
        parse::percent("100,01", de),
        Err(InputError::PercentTooLarge)
    );
}

/// P10: the spellings that people use for the same duration.
#[test]
fn durations_are_read_in_every_usual_spelling() {
    let table = [
        (Locale::De, "2 Std. 30 Min.", 150),
        (Locale::De, "2 Stunden 30 Minuten", 150),
        (Locale::De, "2:30", 150),
        (Locale::De, "2:30 Std.", 150),
        (Locale::De, "2,5 Std.", 150),
        (Locale::De, "2,5", 150),
        (Locale::De, "2h30", 150),
        (Locale::De, "150 Min.", 150),
        (Locale::De, "150min", 150),
        (Locale::De, "0,33", 20),
        (Locale::De, "1.000 Std.", 60_000),
        (Locale::De, "0:05", 5),
        (Locale::De, "100.000", 6_000_000),
        (Locale::En, "2 h 30 min", 150),
        (Locale::En, "2.5 hours", 150),
        (Locale::En, "1 hr", 60),
    ];
    for (locale, input, minutes) in table {
        let read = parse::minutes(input, DurationUnit::Hours, locale);
        assert_eq!(read, Ok(Minutes(minutes)), "{locale}: {input}");
    }
    let minutes = |input| parse::minutes(input, DurationUnit::Minutes, Locale::De);
    assert_eq!(minutes("90"), Ok(Minutes(90)));
    assert_eq!(minutes("1,5 h"), Ok(Minutes(90)));
    assert_eq!(minutes("1,5"), Err(InputError::DurationTooManyDecimals));
}

#[test]
fn durations_that_cannot_be_are_refused_by_name() {
    let table = [
        (Locale::De, "", InputError::DurationMissing),
        (Locale::De, "-1", InputError::DurationNegative),
        (Locale::De, "−2 Std. 30 Min.", InputError::DurationNegative),
        (Locale::De, "2.5", InputError::DurationAmbiguous),
        (Locale::En, "1.234", InputError::DurationAmbiguous),
        (Locale::De, "2,555 Std.", InputError::DurationAmbiguous),
        (
            Locale::De,
            "0,555 Std.",
            InputError::DurationTooManyDecimals,
        ),
        (
            Locale::De,
            "2,5 Std. 30 Min.",
            InputError::DurationTooManyDecimals,
        ),
        (Locale::De, "100.000,01", InputError::DurationTooLarge),
        (Locale::De, "100000:01", InputError::DurationTooLarge),
        (
            Locale::De,
            "100.000 Std. 1 Min.",
            InputError::DurationTooLarge,
        ),
        (
            Locale::De,
            "9999999999999999999999:00",
            InputError::DurationTooLarge,
        ),
        (Locale::De, "2:60", InputError::DurationUnreadable),
        (Locale::De, "2:5", InputError::DurationUnreadable),
        (Locale::De, "1:2:30", InputError::DurationUnreadable),
        (Locale::De, "2:30 Min.", InputError::DurationUnreadable),
        (Locale::De, "30 Min. 2 Std.", InputError::DurationUnreadable),
        (Locale::De, "2 Tage", InputError::DurationUnreadable),
        (Locale::De, "Std.", InputError::DurationUnreadable),
        (Locale::De, "2 Std. 3 Std.", InputError::DurationUnreadable),
        (Locale::De, "bald", InputError::DurationUnreadable),
    ];
    for (locale, input, error) in table {
        let read = parse::minutes(input, DurationUnit::Hours, locale);
        assert_eq!(read, Err(error), "{locale}: {input}");
    }
}

/// P10: the spellings that people use for the same day.
#[test]
fn days_are_read_in_every_usual_spelling() {
    for input in [
        "2026-12-03",
        "2026/12/03",
        "03.12.2026",
        "3.12.2026",
        "3. 12. 2026",
        "3. Dezember 2026",
        "3. DEZ 2026",
        "3 December 2026",
        "3 Dec 2026",
        "December 3, 2026",
        " Dec. 3 2026 ",
    ] {
        assert_eq!(
            parse::date(input).map(String::from),
            Ok("2026-12-03".to_owned()),
            "{input}"
        );
    }
    for (input, day) in [
        ("1. März 2027", "2027-03-01"),
        ("1. Mrz. 2027", "2027-03-01"),
        ("1. Mär. 2027", "2027-03-01"),
        ("5 May 2027", "2027-05-05"),
        ("5. Mai 2027", "2027-05-05"),
        ("1 Sept 2027", "2027-09-01"),
        ("29.02.2028", "2028-02-29"),
        ("25/12/2026", "2026-12-25"),
        ("12/25/2026", "2026-12-25"),
        ("05-05-2026", "2026-05-05"),
    ] {
        assert_eq!(
            parse::date(input).map(String::from),
            Ok(day.to_owned()),
            "{input}"
        );
    }
}

#[test]
fn days_that_cannot_be_are_refused_by_name() {
    for (input, error) in [
        ("", InputError::DateMissing),
        ("03/12/2026", InputError::DateAmbiguous),
        ("3-12-2026", InputError::DateAmbiguous),
        ("30.02.2026", InputError::DateNoSuchDay),
        ("29.02.2027", InputError::DateNoSuchDay),
        ("31. April 2026", InputError::DateNoSuchDay),
        ("0.1.2026", InputError::DateNoSuchDay),
        ("13/25/2026", InputError::DateNoSuchDay),
        ("12/13/26", InputError::DateShortYear),
        ("3.12.26", InputError::DateShortYear),
        ("3. Dezember 26", InputError::DateShortYear),
        ("03.12.1899", InputError::DateOutOfRange),
        ("03.12.2200", InputError::DateOutOfRange),
        ("3.12.", InputError::DateUnreadable),
        ("morgen", InputError::DateUnreadable),
        ("3. Ju 2026", InputError::DateUnreadable),
        ("3.12.20266", InputError::DateUnreadable),
        ("2026-12-03T18:00", InputError::DateUnreadable),
        ("-3.-12.2026 1", InputError::DateUnreadable),
    ] {
        assert_eq!(parse::date(input), Err(error), "{input}");
    }
}

#[test]
fn times_of_day_are_read_as_clocks_show_them() {
    for (input, time) in [
        ("18:00", "18:00"),
        ("18:00 Uhr", "18:00"),
        ("18.30 Uhr", "18:30"),
        ("18 Uhr", "18:00"),
        ("7:05", "07:05"),
        ("6 pm", "18:00"),
        ("6:30 p.m.", "18:30"),
        ("12 AM", "00:00"),
        ("12:15 pm", "12:15"),
    ] {
        assert_eq!(
            parse::time(input).map(String::from),
            Ok(time.to_owned()),
            "{input}"
        );
    }
    assert_eq!(parse::time(" "), Err(InputError::TimeMissing));
    for wrong in [
        "18", "24:00", "18:60", "18:5", "13 pm", "0 am", "bald", "18:00:00", "+8:00",
    ] {
        assert_eq!(
            parse::time(wrong),
            Err(InputError::TimeUnreadable),
            "{wrong}"
        );
    }
}
