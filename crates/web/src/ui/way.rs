//! The way: eight stations from task to paid. The present one is lit, each past one is a link.

use askama::Template;
pub use domain::agreement::Station;
use texts::Texts;

use super::html::component;

component!(Way);

const fn words(station: Station, t: Texts) -> &'static str {
    match station {
        Station::Task => t.station_task(),
        Station::Instruction => t.station_instruction(),
        Station::Posting => t.station_posting(),
        Station::Offer => t.station_offer(),
        Station::Contract => t.station_contract(),
        Station::Work => t.station_work(),
        Station::Acceptance => t.station_acceptance(),
        Station::Paid => t.station_paid(),
    }
}

/// One station as it is shown.
#[derive(Debug, Clone)]
struct Stop {
    number: usize,
    words: &'static str,
    /// What a screen reader says: the words and how far it is.
    spoken: String,
    class: &'static str,
    is_now: bool,
    address: Option<String>,
}

/// The way of one task or order. It is a list rather than a picture: the list is its own
/// alternative, and its links can be reached.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/way.html")]
pub struct Way {
    t: Texts,
    now: Station,
    is_off: bool,
    links: Vec<(Station, String)>,
}

/// The way, standing at this station. At [`Station::Paid`] everything is done.
pub const fn way(t: Texts, now: Station) -> Way {
    Way {
        t,
        now,
        is_off: false,
        links: Vec::new(),
    }
}

impl Way {
    /// Makes a past station a link. Stations ahead are never links.
    #[must_use]
    pub fn link(mut self, station: Station, address: impl Into<String>) -> Self {
        self.links.push((station, address.into()));
        self
    }

    /// The order ended here: it lapsed or was withdrawn.
    #[must_use]
    pub fn ended(mut self) -> Self {
        self.is_off = true;
        self
    }

    fn stops(&self) -> Vec<Stop> {
        let stop = |(index, station): (usize, Station)| {
            let words = words(station, self.t);
            let (class, spoken) = if station < self.now {
                ("past", self.t.way_past(words))
            } else if station > self.now {
                ("", self.t.way_ahead(words))
            } else if self.is_off {
                ("now off", self.t.way_present(words))
            } else if station == Station::Paid {
                ("now end", self.t.way_past(words))
            } else {
                ("now", self.t.way_present(words))
            };
            let link = self.links.iter().find(|(linked, _)| *linked == station);
            let address = link
                .filter(|_| station < self.now)
                .map(|(_, address)| address.clone());
            let is_now = station == self.now;
            Stop {
                number: index + 1,
                words,
                spoken,
                class,
                is_now,
                address,
            }
        };
        Station::ALL.into_iter().enumerate().map(stop).collect()
    }
}

#[cfg(test)]
mod tests {
    use kernel::Locale;

    use super::*;

    /// The way of ui.md: one station is lit, past ones are links, none ahead is.
    #[test]
    fn past_stations_are_links_and_one_is_lit() {
        let t = Texts::new(Locale::De);
        let html = way(t, Station::Work)
            .link(Station::Task, "/aufgaben/1")
            .link(Station::Paid, "/zahlung/1")
            .to_string();
        assert_eq!(html.matches("<li").count(), 8, "{html}");
        assert_eq!(html.matches("aria-current=\"step\"").count(), 1, "{html}");
        assert!(html.contains("href=\"/aufgaben/1\""), "{html}");
        assert!(!html.contains("/zahlung/1"), "{html}");
    }

    #[test]
    fn a_paid_order_has_come_to_its_end() {
        let html = way(Texts::new(Locale::De), Station::Paid).to_string();
        assert!(html.contains("now end"), "{html}");
        let off = way(Texts::new(Locale::De), Station::Contract)
            .ended()
            .to_string();
        assert!(off.contains("now off"), "{off}");
    }
}
