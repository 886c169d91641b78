//! Whose time an event is told in: IANA names, names of Windows, and what calendars make of them.

use std::collections::HashMap;

use jiff::tz::TimeZone;

/// Names Windows gives zones, as Outlook exports them (Unicode CLDR, windowsZones).
const WINDOWS: &[(&str, &str)] = &[
    ("W. Europe Standard Time", "Europe/Berlin"),
    ("Central Europe Standard Time", "Europe/Budapest"),
    ("Central European Standard Time", "Europe/Warsaw"),
    ("Romance Standard Time", "Europe/Paris"),
    ("GMT Standard Time", "Europe/London"),
    ("Greenwich Standard Time", "Atlantic/Reykjavik"),
    ("UTC", "UTC"),
    ("Coordinated Universal Time", "UTC"),
    ("E. Europe Standard Time", "Europe/Chisinau"),
    ("FLE Standard Time", "Europe/Kiev"),
    ("GTB Standard Time", "Europe/Bucharest"),
    ("Turkey Standard Time", "Europe/Istanbul"),
    ("Russian Standard Time", "Europe/Moscow"),
    ("Israel Standard Time", "Asia/Jerusalem"),
    ("Egypt Standard Time", "Africa/Cairo"),
    ("South Africa Standard Time", "Africa/Johannesburg"),
    ("Morocco Standard Time", "Africa/Casablanca"),
    ("Arab Standard Time", "Asia/Riyadh"),
    ("Arabian Standard Time", "Asia/Dubai"),
    ("India Standard Time", "Asia/Kolkata"),
    ("SE Asia Standard Time", "Asia/Bangkok"),
    ("China Standard Time", "Asia/Shanghai"),
    ("Singapore Standard Time", "Asia/Singapore"),
    ("Tokyo Standard Time", "Asia/Tokyo"),
    ("Korea Standard Time", "Asia/Seoul"),
    ("AUS Eastern Standard Time", "Australia/Sydney"),
    ("New Zealand Standard Time", "Pacific/Auckland"),
    ("Eastern Standard Time", "America/New_York"),
    ("Central Standard Time", "America/Chicago"),
    ("Mountain Standard Time", "America/Denver"),
    ("US Mountain Standard Time", "America/Phoenix"),
    ("Pacific Standard Time", "America/Los_Angeles"),
    ("Atlantic Standard Time", "America/Halifax"),
    ("E. South America Standard Time", "America/Sao_Paulo"),
    ("Argentina Standard Time", "America/Buenos_Aires"),
    ("SA Pacific Standard Time", "America/Bogota"),
];

/// The zones of one calendar; each is looked up once.
#[derive(Debug, Default)]
pub(super) struct Zones {
    known: HashMap<String, Option<TimeZone>>,
    /// What the calendar itself says a name stands for.
    locations: HashMap<String, String>,
}

impl Zones {
    /// Notes that a zone of the calendar is the one of this place.
    pub(super) fn locate(&mut self, name: &str, location: &str) {
        self.locations.insert(name.to_owned(), location.to_owned());
    }

    /// The zone of this name. `None` when nobody knows it.
    pub(super) fn get(&mut self, name: &str) -> Option<TimeZone> {
        if let Some(known) = self.known.get(name) {
            return known.clone();
        }
        let location = self.locations.get(name).map(String::as_str);
        let zone = find(name).or_else(|| find(location?));
        self.known.insert(name.to_owned(), zone.clone());
        zone
    }
}

fn find(name: &str) -> Option<TimeZone> {
    let windows = WINDOWS.iter().find(|(windows, _)| *windows == name);
    if let Some((_, place)) = windows {
        return TimeZone::get(place).ok();
    }
    // Some write a path in front: `/freeassociation.sourceforge.net/Europe/Berlin`.
    let mut name = name.trim_matches('/');
    loop {
        let zone = TimeZone::get(name).ok();
        if let Some(zone) = zone.filter(|zone| zone.iana_name().is_some()) {
            return Some(zone);
        }
        (_, name) = name.split_once('/')?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_all_kinds_are_found() {
        let mut zones = Zones::default();
        zones.locate("Eigene", "Europe/Berlin");
        let mut name = |name: &str| zones.get(name)?.iana_name().map(str::to_owned);
        for known in [
            "Europe/Berlin",
            "W. Europe Standard Time",
            "/x.org/y/Europe/Berlin",
            "Eigene",
        ] {
            assert_eq!(name(known).as_deref(), Some("Europe/Berlin"), "{known}");
        }
        for unknown in ["Customized Time Zone", "", "/", "Europe/Atlantis"] {
            assert_eq!(name(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn every_windows_name_leads_to_a_zone() {
        for (windows, _) in WINDOWS {
            assert!(find(windows).is_some(), "{windows}");
        }
    }
}
