//! Which column holds what, found by its name.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::hours::Unit;
use super::refusal::FileRefusal;

/// What a column can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Meaning {
    /// The day of a time entry, or the moment it began.
    Day,
    /// The time at which it began; a moment where no column has the day.
    Start,
    /// The day on which it ended, where it is told.
    EndDay,
    /// The time at which it ended, or the moment.
    End,
    /// How long it took.
    Duration,
    /// What was done, in the words of whoever did it.
    Description,
    /// The project it was done for.
    Project,
    /// The kind of work.
    Activity,
    /// Who did it.
    Person,
    /// What a task is called.
    Title,
    /// How many hours it takes.
    Hours,
    /// How often it comes back.
    Frequency,
    /// How well somebody can do it, 1 to 5.
    Ability,
    /// How much somebody likes it, 1 to 5.
    Liking,
    /// Whether it is core.
    Core,
}

impl Meaning {
    /// What the columns of time entries can mean, in the order of a form.
    pub const OF_ENTRIES: [Self; 9] = [
        Self::Description,
        Self::Activity,
        Self::Project,
        Self::Day,
        Self::Start,
        Self::End,
        Self::EndDay,
        Self::Duration,
        Self::Person,
    ];
    /// What the columns of a list of tasks can mean.
    pub const OF_TASKS: [Self; 6] = [
        Self::Title,
        Self::Hours,
        Self::Frequency,
        Self::Ability,
        Self::Liking,
        Self::Core,
    ];

    /// The word in forms and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Start => "start",
            Self::EndDay => "end-day",
            Self::End => "end",
            Self::Duration => "duration",
            Self::Description => "description",
            Self::Project => "project",
            Self::Activity => "activity",
            Self::Person => "person",
            Self::Title => "title",
            Self::Hours => "hours",
            Self::Frequency => "frequency",
            Self::Ability => "ability",
            Self::Liking => "liking",
            Self::Core => "core",
        }
    }

    /// Reads [`Meaning::code`] back.
    pub fn from_code(code: &str) -> Option<Self> {
        let all = Self::OF_ENTRIES.into_iter().chain(Self::OF_TASKS);
        all.into_iter().find(|meaning| meaning.code() == code)
    }
}

/// Which column, counted from 0, means what.
pub type Columns = BTreeMap<Meaning, usize>;

/// Where a table of tasks has what.
#[derive(Clone, Debug)]
pub(super) struct ListColumns {
    /// Whether the first row names the columns.
    pub(super) named: bool,
    pub(super) title: usize,
    pub(super) hours: Option<(usize, Unit)>,
    pub(super) frequency: Option<usize>,
    pub(super) ability: Option<usize>,
    pub(super) liking: Option<usize>,
    pub(super) core: Option<usize>,
}

const TITLES: &[&str] = &[
    "titel",
    "title",
    "aufgabe",
    "aufgaben",
    "task",
    "tasks",
    "tätigkeit",
    "todo",
    "todos",
    "name",
    "bezeichnung",
    "taskname",
    "content",
    "summary",
    "betreff",
    "subject",
    "beschreibung",
    "description",
    "was",
];
const HOURS: &[&str] = &[
    "stunden",
    "std",
    "stundenprowoche",
    "stundenjewoche",
    "stundenwoche",
    "stdprowoche",
    "stdjewoche",
    "stdwoche",
    "hours",
    "hoursperweek",
    "hoursweek",
    "hoursaweek",
    "h",
    "hweek",
    "hwoche",
    "aufwand",
    "aufwandh",
    "aufwandstd",
    "zeit",
    "zeitaufwand",
    "dauer",
    "dauerh",
    "duration",
    "durationh",
    "effort",
    "time",
];
const MINUTES: &[&str] = &[
    "minuten",
    "min",
    "minutenprowoche",
    "minutenjewoche",
    "minutes",
    "minutesperweek",
];
const FREQUENCY: &[&str] = &[
    "häufigkeit",
    "wieoft",
    "rhythmus",
    "frequency",
    "howoften",
    "repeat",
];
const ABILITY: &[&str] = &["können", "ability", "skill"];
const LIKING: &[&str] = &["lust", "liking", "fun"];
const CORE: &[&str] = &["kern", "core"];

/// The place of the one column that has one of these names, the first name first.
pub(super) fn find(names: &[String], wanted: &[&str]) -> Result<Option<usize>, FileRefusal> {
    for name in wanted {
        let mut places = names.iter().enumerate().filter(|(_, known)| known == name);
        if let Some((place, _)) = places.next() {
            return match places.next() {
                None => Ok(Some(place)),
                Some(_) => Err(FileRefusal::ColumnTwice {
                    name: (*name).to_owned(),
                }),
            };
        }
    }
    Ok(None)
}

/// A column of durations with its unit: minutes when its name is one of these, else hours.
pub(super) fn with_unit(names: &[String], place: usize, minutes: &[&str]) -> (usize, Unit) {
    let name = names.get(place).map_or("", String::as_str);
    let unit = if minutes.contains(&name) {
        Unit::Minutes
    } else {
        Unit::Hours
    };
    (place, unit)
}

impl ListColumns {
    /// A table without names: the title first, then the hours.
    pub(super) fn unnamed() -> Self {
        Self {
            named: false,
            title: 0,
            hours: Some((1, Unit::Hours)),
            frequency: None,
            ability: None,
            liking: None,
            core: None,
        }
    }

    /// `None` when no column is known to hold titles.
    pub(super) fn find(names: &[String]) -> Result<Option<Self>, FileRefusal> {
        let Some(title) = find(names, TITLES)? else {
            return Ok(None);
        };
        let hours = match find(names, HOURS)? {
            Some(place) => Some((place, Unit::Hours)),
            None => find(names, MINUTES)?.map(|place| (place, Unit::Minutes)),
        };
        Ok(Some(Self {
            named: true,
            title,
            hours,
            frequency: find(names, FREQUENCY)?,
            ability: find(names, ABILITY)?,
            liking: find(names, LIKING)?,
            core: find(names, CORE)?,
        }))
    }
    /// The columns somebody chose. `None` without a title.
    pub(super) fn chosen(names: &[String], columns: &Columns) -> Option<Self> {
        let place = |meaning: Meaning| columns.get(&meaning).copied();
        let hours = place(Meaning::Hours).map(|place| with_unit(names, place, MINUTES));
        Some(Self {
            named: true,
            title: place(Meaning::Title)?,
            hours,
            frequency: place(Meaning::Frequency),
            ability: place(Meaning::Ability),
            liking: place(Meaning::Liking),
            core: place(Meaning::Core),
        })
    }

    /// Which column means what.
    pub(super) fn told(&self) -> Columns {
        let hours = self.hours.map(|(place, _)| place);
        [
            (Meaning::Title, Some(self.title)),
            (Meaning::Hours, hours),
            (Meaning::Frequency, self.frequency),
            (Meaning::Ability, self.ability),
            (Meaning::Liking, self.liking),
            (Meaning::Core, self.core),
        ]
        .into_iter()
        .filter_map(|(meaning, place)| Some((meaning, place?)))
        .collect()
    }

    /// Whether a column says something only a list of tasks says.
    pub(super) fn is_certain(names: &[String]) -> bool {
        let only = [FREQUENCY, ABILITY, LIKING, CORE].concat();
        names.iter().any(|name| only.contains(&name.as_str()))
    }
}
