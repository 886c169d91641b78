//! Sums, moments and durations: read by people and by machines.

use std::borrow::Cow;

use askama::Template;
use kernel::{Date, Locale, Minutes, Money, Timestamp, Zone, format};

use super::html::component;

/// A sum: `<data value="1234.56">1.234,56 €</data>`.
#[derive(Debug, Clone, Template)]
#[template(
    source = "<data value=\"{{ machine }}\">{{ shown }}</data>",
    ext = "html"
)]
pub struct Amount {
    machine: String,
    shown: String,
}

/// A moment or a day: `<time datetime="…">3. Dezember 2026, 18:00 Uhr</time>`.
#[derive(Debug, Clone, Template)]
#[template(
    source = "<time datetime=\"{{ machine }}\">{{ shown }}</time>",
    ext = "html"
)]
pub struct Moment {
    machine: Cow<'static, str>,
    shown: String,
}

component!(Amount, Moment);

/// A sum as the reader's language writes it.
pub fn money(money: Money, locale: Locale) -> Amount {
    Amount {
        machine: format::machine_amount(money),
        shown: format::money(money, locale),
    }
}

/// A moment in full, to the minute.
pub fn time(moment: Timestamp, zone: &Zone, locale: Locale) -> Moment {
    Moment {
        machine: moment.to_string().into(),
        shown: format::date_time(moment, zone, locale),
    }
}

/// A moment in short, for tables.
pub fn time_short(moment: Timestamp, zone: &Zone, locale: Locale) -> Moment {
    Moment {
        machine: moment.to_string().into(),
        shown: format::date_time_short(moment, zone, locale),
    }
}

/// A moment with the name of its zone, for deadlines that bind and for parties in two zones.
pub fn deadline(moment: Timestamp, zone: &Zone, locale: Locale) -> Moment {
    Moment {
        machine: moment.to_string().into(),
        shown: format::date_time_zone(moment, zone, locale),
    }
}

/// A day.
pub fn date(day: Date, locale: Locale) -> Moment {
    Moment {
        machine: day.to_string().into(),
        shown: format::date(day, locale),
    }
}

/// A time of the day, given in minutes after midnight; past midnight the clock starts again.
pub(crate) fn clock(minutes: Minutes) -> String {
    let within = minutes.get().rem_euclid(24 * 60);
    format!("{:02}:{:02}", within / 60, within % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pattern 9 of the expectations: a no-break space before the sign, a value for machines.
    #[test]
    fn sums_are_read_by_people_and_machines() {
        let html = money(Money::euro_cents(123_456), Locale::De).to_string();
        assert_eq!(html, "<data value=\"1234.56\">1.234,56\u{a0}€</data>");
    }

    #[test]
    fn moments_carry_the_instant_and_the_local_words() {
        let moment: Timestamp = "2026-12-03T17:00:00Z".parse().unwrap();
        let html = time(moment, &Zone::default(), Locale::De).to_string();
        assert!(
            html.starts_with("<time datetime=\"2026-12-03T17:00:00Z\">"),
            "{html}"
        );
        assert!(html.contains("3. Dezember 2026, 18:00 Uhr"), "{html}");
    }

    #[test]
    fn the_clock_goes_on_after_midnight() {
        assert_eq!(clock(Minutes::new(450)), "07:30");
        assert_eq!(clock(Minutes::new(25 * 60 + 5)), "01:05");
    }
}
