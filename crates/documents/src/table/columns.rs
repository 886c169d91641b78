//! Which column holds what, found by its name.

use super::hours::Unit;
use super::preview::Source;
use super::refusal::FileRefusal;

/// Where a table of time entries has what. All optional but what [`EntryColumns::find`] demands.
#[derive(Debug)]
pub(super) struct EntryColumns {
    pub(super) source: Source,
    pub(super) description: Option<usize>,
    pub(super) project: Option<usize>,
    pub(super) task: Option<usize>,
    pub(super) user: Option<usize>,
    /// The day, or the moment when there is no `start_time`.
    pub(super) start: usize,
    pub(super) start_time: Option<usize>,
    pub(super) end: Option<usize>,
    pub(super) end_time: Option<usize>,
    pub(super) duration: Option<usize>,
}

/// Where a table of tasks has what.
#[derive(Debug)]
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
fn find(names: &[String], wanted: &[&str]) -> Result<Option<usize>, FileRefusal> {
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

impl EntryColumns {
    /// `None` when this is no table of time entries: it needs a start, an end or a duration, and
    /// something that says what was done.
    pub(super) fn find(names: &[String]) -> Result<Option<Self>, FileRefusal> {
        let start_time = find(names, &["starttime"])?;
        let start = match start_time {
            Some(_) => find(names, &["startdate"])?,
            None => find(names, &["start"])?,
        };
        let Some(start) = start else { return Ok(None) };
        let end_time = find(names, &["endtime"])?;
        let end = if start_time.is_some() {
            end_time.and(find(names, &["enddate"])?)
        } else {
            find(names, &["end"])?
        };
        let duration = find(names, &["duration", "durationh"])?;
        let description = find(names, &["description"])?;
        let project = find(names, &["project"])?;
        let task = find(names, &["task"])?;
        let says_what = description.or(project).or(task).is_some();
        if !says_what || end.or(duration).is_none() {
            return Ok(None);
        }
        let toggl = start_time.is_some() && names.iter().any(|name| name == "duration");
        Ok(Some(Self {
            source: if toggl {
                Source::Toggl
            } else {
                Source::Generic
            },
            description,
            project,
            task,
            user: find(names, &["email", "useremail", "user", "username"])?,
            start,
            start_time,
            end,
            end_time,
            duration,
        }))
    }
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
}
