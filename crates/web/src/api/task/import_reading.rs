//! How a list is read, by API: what was found, and what the caller wants instead.

use std::collections::BTreeMap;

use app::Failure;
use app::task::import::{Columns, DayOrder, Meaning, Reading, Report, View};
use kernel::Zone;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// How to read a list, in the address of the request that brings it.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct ReadingQuery {
    /// The IANA time zone of times without one; the caller's own without.
    zone: Option<String>,
    /// `true` repairs broken characters, `false` leaves them; without, the preview asks.
    repair: Option<bool>,
    /// `day-first` or `month-first`, for days such as 11/02/2026.
    days: Option<String>,
    /// Which column means what, counted from 0: `description:2,day:0,duration:5`.
    columns: Option<String>,
}

/// How to read a list.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct ReadingWish {
    /// The IANA time zone of times without one; the caller's own without.
    #[schema(example = "Europe/Berlin")]
    zone: Option<String>,
    /// `true` repairs broken characters, `false` leaves them; without, the preview asks.
    repair: Option<bool>,
    /// `day-first` or `month-first`, for days such as 11/02/2026.
    days: Option<String>,
    /// Which column means what, counted from 0.
    #[schema(example = json!({"description": 2, "day": 0, "duration": 5}))]
    columns: Option<BTreeMap<String, usize>>,
}

/// How a list was read.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ReadingEntry {
    /// The IANA time zone its times were told by.
    zone: String,
    /// What its columns are called.
    headings: Vec<String>,
    /// Which column, counted from 0, was used for what.
    columns: BTreeMap<&'static str, usize>,
    /// `day-first` or `month-first`, when its days can be read two ways.
    days: Option<&'static str>,
    /// What a repair of broken characters changes, when some are broken.
    repair: Option<RepairEntry>,
    /// The first rows of a table no column of which is known, cut short.
    samples: Vec<Vec<String>>,
    /// What has to be decided before anything is imported: `repair`, `columns`, `days`.
    open: Vec<&'static str>,
    /// Events of a calendar that last whole days.
    whole_days: usize,
    /// Events of a calendar that were called off.
    cancelled: usize,
    /// Events outside of the eight weeks that are read.
    outside: usize,
}

/// What a repair changes, and what it cannot.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RepairEntry {
    /// What was decided; nothing yet while it is null.
    decided: Option<bool>,
    /// The encoding the text was read in by mistake.
    charset: &'static str,
    /// How many words change.
    words: usize,
    /// Some of them.
    examples: Vec<ExampleEntry>,
    /// Places that stay broken.
    lost: Vec<LostEntry>,
    /// How many more places stay broken.
    lost_left_out: usize,
}

/// One word before and after.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ExampleEntry {
    /// The line, counted from 1.
    line: u32,
    /// As it arrived.
    before: String,
    /// Repaired.
    after: String,
}

/// A place that stays broken.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LostEntry {
    /// The line, counted from 1.
    line: u32,
    /// The word.
    word: String,
}

impl ReadingQuery {
    pub(crate) fn read(self) -> Result<Reading, Failure> {
        let unknown = || Failure::field("columns", "field-choice-unknown");
        let columns = self.columns.map(|text| {
            let pair = |part: &str| {
                let (code, place) = part.split_once(':')?;
                Some((code.trim().to_owned(), place.trim().parse().ok()?))
            };
            let pairs: Option<BTreeMap<String, usize>> = text.split(',').map(pair).collect();
            pairs.ok_or_else(unknown)
        });
        let wish = ReadingWish {
            zone: self.zone,
            repair: self.repair,
            days: self.days,
            columns: columns.transpose()?,
        };
        wish.read()
    }
}

impl ReadingWish {
    pub(crate) fn read(self) -> Result<Reading, Failure> {
        let zone = match self.zone {
            None => None,
            Some(name) => {
                Some(Zone::parse(&name).map_err(|_| Failure::field("zone", "field-zone-unknown"))?)
            }
        };
        let days = match self.days {
            None => None,
            Some(code) => Some(
                DayOrder::from_code(&code)
                    .ok_or_else(|| Failure::field("days", "field-choice-unknown"))?,
            ),
        };
        let meaning = |(code, place): (String, usize)| {
            let meaning = Meaning::from_code(&code)
                .ok_or_else(|| Failure::field("columns", "field-choice-unknown"))?;
            Ok((meaning, place))
        };
        let columns = self.columns.map(|columns| {
            let columns = columns.into_iter().map(meaning);
            columns.collect::<Result<Columns, Failure>>()
        });
        Ok(Reading {
            zone,
            repair: self.repair,
            days,
            columns: columns.transpose()?,
        })
    }
}

impl ReadingEntry {
    pub(crate) fn of(view: &View) -> Self {
        let columns = view.columns.iter();
        let asks = [
            ("repair", view.asks_for_repair),
            ("columns", view.asks_for_columns()),
            ("days", view.asks_for_days()),
        ];
        Self {
            zone: view.zone.name().to_owned(),
            headings: view.headings.clone(),
            columns: columns
                .map(|(meaning, place)| (meaning.code(), *place))
                .collect(),
            samples: view.samples.clone(),
            days: view.days.map(|days| days.order.code()),
            repair: view
                .repair
                .as_ref()
                .map(|report| repair(report, view.reading.repair)),
            open: asks
                .into_iter()
                .filter_map(|(name, is_open)| is_open.then_some(name))
                .collect(),
            whole_days: view.left_out.whole_days,
            cancelled: view.left_out.cancelled,
            outside: view.left_out.outside,
        }
    }
}

fn repair(report: &Report, decided: Option<bool>) -> RepairEntry {
    RepairEntry {
        decided,
        charset: report.charset.name(),
        words: report.words,
        examples: report
            .examples
            .iter()
            .map(|example| ExampleEntry {
                line: example.line,
                before: example.before.clone(),
                after: example.after.clone(),
            })
            .collect(),
        lost: report
            .lost
            .iter()
            .map(|lost| LostEntry {
                line: lost.line,
                word: lost.word.clone(),
            })
            .collect(),
        lost_left_out: report.lost_left_out,
    }
}
