//! Tables of time entries: which tool they come from and which column means what, by the names
//! the tools give their columns in German and English.

use super::columns::{Columns, ListColumns, Meaning, find, with_unit};
use super::hours::Unit;
use super::preview::Source;
use super::refusal::FileRefusal;

const DAY: &[&str] = &["startdate", "startdatum", "date", "datum", "spentdate"];
/// A column of this name may hold whole moments.
const MOMENT: &[&str] = &[
    "start",
    "startedat",
    "startat",
    "started",
    "startdatetime",
    "begin",
    "beginn",
];
const START: &[&str] = &[
    "starttime",
    "startzeit",
    "startuhrzeit",
    "start",
    "startedat",
    "startat",
    "started",
    "startdatetime",
    "begin",
    "beginn",
    "anfang",
    "from",
    "von",
];
const END_DAY: &[&str] = &["enddate", "enddatum", "stopdate"];
const END: &[&str] = &[
    "endtime",
    "endzeit",
    "enduhrzeit",
    "end",
    "ende",
    "endedat",
    "endat",
    "ended",
    "enddatetime",
    "stop",
    "to",
    "bis",
];
const DURATION: &[&str] = &[
    "duration",
    "dauer",
    "durationh",
    "dauerh",
    "hours",
    "stunden",
    "durationdecimal",
    "dauerdezimal",
    "decimalhours",
    "hoursrounded",
    "arbeitszeit",
    "std",
    "time",
    "zeit",
];
const MINUTES: &[&str] = &[
    "minutes",
    "minuten",
    "durationmin",
    "durationminutes",
    "dauermin",
    "dauerminuten",
    "dauerinminuten",
    "min",
];
const DESCRIPTION: &[&str] = &[
    "description",
    "beschreibung",
    "notes",
    "notizen",
    "notiz",
    "note",
    "comment",
    "kommentar",
    "bemerkung",
    "bemerkungen",
    "titel",
    "title",
    "betreff",
    "subject",
    "was",
];
const PROJECT: &[&str] = &["project", "projekt", "projectname", "projektname"];
const ACTIVITY: &[&str] = &[
    "task",
    "aufgabe",
    "activity",
    "tätigkeit",
    "aktivität",
    "leistung",
    "taskname",
];
const PERSON: &[&str] = &[
    "email",
    "useremail",
    "user",
    "username",
    "benutzer",
    "benutzername",
    "mitarbeiter",
    "mitarbeiterin",
    "lastname",
];

/// Where a table of time entries has what.
#[derive(Clone, Debug)]
pub(super) struct EntryColumns {
    pub(super) source: Source,
    pub(super) day: Option<usize>,
    pub(super) start: Option<usize>,
    pub(super) end_day: Option<usize>,
    pub(super) end: Option<usize>,
    /// Where the duration is, and what a bare number in it counts.
    pub(super) duration: Option<(usize, Unit)>,
    pub(super) description: Option<usize>,
    pub(super) project: Option<usize>,
    pub(super) activity: Option<usize>,
    pub(super) person: Option<usize>,
}

impl EntryColumns {
    /// `None` when this is no table of time entries: it needs a day or a beginning, an end or a
    /// duration, and something that says what was done.
    pub(super) fn find(names: &[String]) -> Result<Option<Self>, FileRefusal> {
        let day = find(names, DAY)?;
        let start = match day {
            Some(_) => find(names, START)?,
            None => find(names, MOMENT)?,
        };
        if day.or(start).is_none() || ListColumns::is_certain(names) {
            return Ok(None);
        }
        let source = source(names);
        let duration = match find(names, DURATION)? {
            Some(place) => Some((place, Unit::Hours)),
            None => find(names, MINUTES)?.map(|place| (place, Unit::Minutes)),
        };
        let activity = find(names, ACTIVITY)?;
        // What these tools call a description is a note on one entry; the work itself is named
        // by its kind.
        let is_note = matches!(source, Source::Kimai | Source::Harvest) && activity.is_some();
        let columns = Self {
            source,
            day,
            start,
            end_day: find(names, END_DAY)?,
            end: find(names, END)?,
            duration,
            description: find(names, DESCRIPTION)?.filter(|_| !is_note),
            project: find(names, PROJECT)?,
            activity,
            person: find(names, PERSON)?,
        };
        Ok(columns.is_enough().then_some(columns))
    }

    /// The columns somebody chose. `None` when they are not enough.
    pub(super) fn chosen(names: &[String], columns: &Columns) -> Option<Self> {
        let place = |meaning: Meaning| columns.get(&meaning).copied();
        let duration = place(Meaning::Duration).map(|place| with_unit(names, place, MINUTES));
        let columns = Self {
            source: source(names),
            day: place(Meaning::Day),
            start: place(Meaning::Start),
            end_day: place(Meaning::EndDay),
            end: place(Meaning::End),
            duration,
            description: place(Meaning::Description),
            project: place(Meaning::Project),
            activity: place(Meaning::Activity),
            person: place(Meaning::Person),
        };
        columns.is_enough().then_some(columns)
    }

    fn is_enough(&self) -> bool {
        let says_when = self.day.or(self.start).is_some();
        let says_what = self.description.or(self.project).or(self.activity);
        let duration = self.duration.map(|(place, _)| place);
        says_when && says_what.is_some() && self.end.or(duration).is_some()
    }

    /// Which column means what.
    pub(super) fn told(&self) -> Columns {
        [
            (Meaning::Day, self.day),
            (Meaning::Start, self.start),
            (Meaning::EndDay, self.end_day),
            (Meaning::End, self.end),
            (Meaning::Duration, self.duration.map(|(place, _)| place)),
            (Meaning::Description, self.description),
            (Meaning::Project, self.project),
            (Meaning::Activity, self.activity),
            (Meaning::Person, self.person),
        ]
        .into_iter()
        .filter_map(|(meaning, place)| Some((meaning, place?)))
        .collect()
    }

    /// The column an entry's day stands in.
    pub(super) fn day_column(&self) -> usize {
        self.day.or(self.start).unwrap_or_default()
    }

    /// The column an entry's length stands in.
    pub(super) fn length_column(&self) -> usize {
        let duration = self.duration.map(|(place, _)| place);
        duration.or(self.end).unwrap_or_else(|| self.day_column())
    }
}

/// The tool whose export has these columns.
fn source(names: &[String]) -> Source {
    let has = |wanted: &[&str]| wanted.iter().any(|name| names.iter().any(|n| n == name));
    let both = has(&["startdate"]) && has(&["starttime"]);
    if both && has(&["durationh", "durationdecimal"]) {
        Source::Clockify
    } else if both && has(&["duration"]) {
        Source::Toggl
    } else if has(&["date"]) && has(&["hours"]) && has(&["notes"]) && has(&["task"]) {
        Source::Harvest
    } else if has(&["date", "datum"])
        && has(&["activity", "tätigkeit", "aktivität"])
        && has(&["customer", "kunde"])
    {
        Source::Kimai
    } else {
        Source::Generic
    }
}
