//! Days, hours and moments.

use crate::{Date, Locale, TimeOfDay, Timestamp, Weekday, Zone};

const MONTHS_DE: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day in full: `3. Dezember 2026`, `3 December 2026`.
pub fn date(date: Date, locale: Locale) -> String {
    let name = month(date.month(), locale);
    match locale {
        Locale::De => format!("{}. {name} {}", date.day(), date.year()),
        Locale::En => format!("{} {name} {}", date.day(), date.year()),
    }
}

/// A day in short, for tables: `03.12.2026`. English names the month, since
/// `03/12/2026` means two days: `3 Dec 2026`.
pub fn date_short(date: Date, locale: Locale) -> String {
    match locale {
        Locale::De => format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year()),
        Locale::En => {
            let name: String = month(date.month(), locale).chars().take(3).collect();
            format!("{} {name} {}", date.day(), date.year())
        }
    }
}

/// A day in full with its day of the week: `Donnerstag, 3. Dezember 2026`.
pub fn weekday_date(day: Date, locale: Locale) -> String {
    format!("{}, {}", weekday(day.weekday(), locale), date(day, locale))
}

/// A time of day: `18:00 Uhr`, `18:00`.
pub fn time(time: TimeOfDay, locale: Locale) -> String {
    match locale {
        Locale::De => format!("{time} Uhr"),
        Locale::En => time.to_string(),
    }
}

/// A moment in a zone, to the minute: `3. Dezember 2026, 18:00 Uhr`.
pub fn date_time(moment: Timestamp, zone: &Zone, locale: Locale) -> String {
    let day = date(zone.local_date(moment), locale);
    format!("{day}, {}", time(zone.local_time(moment), locale))
}

/// A moment in short, for tables: `03.12.2026, 18:00`.
pub fn date_time_short(moment: Timestamp, zone: &Zone, locale: Locale) -> String {
    format!(
        "{}, {}",
        date_short(zone.local_date(moment), locale),
        zone.local_time(moment)
    )
}

/// A moment with the name of its zone, for deadlines that bind:
/// `3. Dezember 2026, 18:00 Uhr (MEZ)`.
pub fn date_time_zone(moment: Timestamp, zone: &Zone, locale: Locale) -> String {
    let name = season(zone, moment, locale);
    format!("{} ({name})", date_time(moment, zone, locale))
}

/// A zone in words, with what it is called in winter and in summer of the year of a moment:
/// `Berlin (MEZ, MESZ)`.
pub fn zone(zone: &Zone, moment: Timestamp, locale: Locale) -> String {
    let year = zone.local_date(moment).year();
    let [first, second] = [1, 7].map(|month| {
        let day = Date::new(year, month, 1).unwrap_or(Date::MIN);
        season(zone, zone.start_of_day(day), locale)
    });
    let place = zone.name().rsplit('/').next().unwrap_or_default();
    let place = place.replace('_', " ");
    if first != second {
        format!("{place} ({first}, {second})")
    } else if first == place {
        place
    } else {
        format!("{place} ({first})")
    }
}

/// What the time of a zone is called at a moment.
fn season(zone: &Zone, moment: Timestamp, locale: Locale) -> String {
    let abbreviation = zone.abbreviation(moment);
    match (locale, abbreviation.as_str()) {
        (Locale::De, "CET") => "MEZ".to_owned(),
        (Locale::De, "CEST") => "MESZ".to_owned(),
        (_, other) => other.to_owned(),
    }
}

/// The name of a month, 1 to 12; empty for any other number.
pub fn month(month: i8, locale: Locale) -> &'static str {
    let names = match locale {
        Locale::De => MONTHS_DE,
        Locale::En => MONTHS_EN,
    };
    usize::try_from(month)
        .ok()
        .and_then(|month| month.checked_sub(1))
        .and_then(|index| names.get(index).copied())
        .unwrap_or_default()
}

/// The name of a day of the week.
pub const fn weekday(day: Weekday, locale: Locale) -> &'static str {
    match (locale, day) {
        (Locale::De, Weekday::Monday) => "Montag",
        (Locale::De, Weekday::Tuesday) => "Dienstag",
        (Locale::De, Weekday::Wednesday) => "Mittwoch",
        (Locale::De, Weekday::Thursday) => "Donnerstag",
        (Locale::De, Weekday::Friday) => "Freitag",
        (Locale::De, Weekday::Saturday) => "Samstag",
        (Locale::De, Weekday::Sunday) => "Sonntag",
        (Locale::En, Weekday::Monday) => "Monday",
        (Locale::En, Weekday::Tuesday) => "Tuesday",
        (Locale::En, Weekday::Wednesday) => "Wednesday",
        (Locale::En, Weekday::Thursday) => "Thursday",
        (Locale::En, Weekday::Friday) => "Friday",
        (Locale::En, Weekday::Saturday) => "Saturday",
        (Locale::En, Weekday::Sunday) => "Sunday",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// P10: dates as each language writes them.
    #[test]
    fn days_and_hours_are_written_as_each_language_writes_them() {
        let day: Date = "2026-12-03".parse().unwrap();
        assert_eq!(date(day, Locale::De), "3. Dezember 2026");
        assert_eq!(date(day, Locale::En), "3 December 2026");
        assert_eq!(date_short(day, Locale::De), "03.12.2026");
        assert_eq!(date_short(day, Locale::En), "3 Dec 2026");
        assert_eq!(
            weekday_date(day, Locale::De),
            "Donnerstag, 3. Dezember 2026"
        );
        assert_eq!(weekday_date(day, Locale::En), "Thursday, 3 December 2026");
        let half_past_two = TimeOfDay::new(14, 30).unwrap();
        assert_eq!(time(half_past_two, Locale::De), "14:30 Uhr");
        assert_eq!(time(half_past_two, Locale::En), "14:30");
        assert_eq!(month(13, Locale::De), "");
        assert_eq!(month(0, Locale::De), "");
    }

    /// P10: a deadline always with its time, and its zone where it binds.
    #[test]
    fn moments_are_written_in_their_zone_and_season() {
        let berlin = Zone::default();
        let winter: Timestamp = "2026-12-03T17:00:00Z".parse().unwrap();
        let summer: Timestamp = "2026-07-31T22:00:59Z".parse().unwrap();
        assert_eq!(
            date_time(winter, &berlin, Locale::De),
            "3. Dezember 2026, 18:00 Uhr"
        );
        assert_eq!(
            date_time(winter, &berlin, Locale::En),
            "3 December 2026, 18:00"
        );
        assert_eq!(
            date_time_short(winter, &berlin, Locale::De),
            "03.12.2026, 18:00"
        );
        assert_eq!(
            date_time_zone(winter, &berlin, Locale::De),
            "3. Dezember 2026, 18:00 Uhr (MEZ)"
        );
        assert_eq!(
            date_time_zone(winter, &berlin, Locale::En),
            "3 December 2026, 18:00 (CET)"
        );
        assert_eq!(
            date_time_zone(summer, &berlin, Locale::De),
            "1. August 2026, 00:00 Uhr (MESZ)"
        );
        let delhi = Zone::parse("Asia/Kolkata").unwrap();
        assert_eq!(
            date_time_zone(winter, &delhi, Locale::De),
            "3. Dezember 2026, 22:30 Uhr (IST)"
        );
    }
    /// A zone is named by its place and by both of its times, whatever the season is.
    #[test]
    fn a_zone_is_said_in_words() {
        let said = |name: &str, moment: &str, locale| {
            zone(&Zone::parse(name).unwrap(), moment.parse().unwrap(), locale)
        };
        let (winter, summer) = ("2026-12-03T17:00:00Z", "2026-07-31T22:00:59Z");
        for (name, german, english) in [
            ("Europe/Berlin", "Berlin (MEZ, MESZ)", "Berlin (CET, CEST)"),
            ("Asia/Kolkata", "Kolkata (IST)", "Kolkata (IST)"),
            (
                "America/New_York",
                "New York (EST, EDT)",
                "New York (EST, EDT)",
            ),
            ("UTC", "UTC", "UTC"),
        ] {
            for moment in [winter, summer] {
                assert_eq!(said(name, moment, Locale::De), german, "{moment}");
                assert_eq!(said(name, moment, Locale::En), english, "{moment}");
            }
        }
    }
}
