//! How a list was read, told above its rows.

use app::task::import::{LeftOut, View};
use domain::task::import::ImportSource;
use texts::Texts;

use crate::ui::{self, Note, Tone};

/// How the list was read, as far as somebody should know.
pub(super) fn notes(t: Texts, view: &View) -> Vec<Note> {
    let (mut notes, mut plain) = (Vec::new(), Vec::new());
    if view.converted {
        notes.push(ui::banner(Tone::Soon, t.import_repaired()));
    }
    if view.duplicates() > 0 {
        let text = t.task_import_duplicates(view.duplicates());
        notes.push(ui::banner(Tone::Soon, text));
    }
    match (view.repair.is_some(), view.reading.repair) {
        (true, Some(true)) => plain.push(t.import_repair_taken().to_owned()),
        (true, Some(false)) => plain.push(t.import_repair_kept().to_owned()),
        (_, _) => {}
    }
    if let Some(source) = source(t, view.source) {
        let folded = match (view.source, view.entries) {
            (ImportSource::List, _) | (_, 0) => ".".to_owned(),
            (ImportSource::Calendar, count) => format!(": {}", t.import_events(count)),
            (_, count) => format!(": {}", t.import_entries(count)),
        };
        plain.push(format!("{source}{folded}"));
    }
    let LeftOut {
        whole_days,
        cancelled,
        outside,
    } = view.left_out;
    for (count, text) in [
        (view.repeated, t.import_repeated(view.repeated)),
        (view.done, t.import_done(view.done)),
        (whole_days, t.import_whole_days(whole_days)),
        (cancelled, t.import_cancelled(cancelled)),
        (outside, t.import_outside(outside)),
    ] {
        if count > 0 {
            plain.push(text);
        }
    }
    if !plain.is_empty() {
        notes.push(ui::banner(Tone::Plain, plain.join(" ")));
    }
    notes
}

/// What the list was taken for, if it is more than lines.
fn source(t: Texts, source: ImportSource) -> Option<&'static str> {
    match source {
        ImportSource::Lines => None,
        ImportSource::List => Some(t.import_source_list()),
        ImportSource::Toggl => Some(t.import_source_toggl()),
        ImportSource::Clockify => Some(t.import_source_clockify()),
        ImportSource::Kimai => Some(t.import_source_kimai()),
        ImportSource::Harvest => Some(t.import_source_harvest()),
        ImportSource::Entries => Some(t.import_source_entries()),
        ImportSource::Calendar => Some(t.import_source_calendar()),
    }
}
