//! "Bitte prüfen: Das kommt dazu": the rows of a list before anything is imported, and what
//! became of it.

use std::collections::{BTreeMap, BTreeSet};

use app::Failure;
use app::task;
use app::task::import::{self, Choice, ImportState, View};
use askama::Template;
use axum::http::StatusCode;
use domain::task::Frequency;
use domain::task::import::{Candidate, Mark};
use kernel::{ImportId, Minutes, format};
use texts::Texts;

use super::reading::{self, ReadingView};
use super::{IMPORT, LIST, RATING, SORTING, crumbs, import_notes, layout, say};
use crate::answer::{Answer, redirect};
use crate::extract::At;
use crate::form::Posted;
use crate::pages::{form_status, render};
use crate::ui::field::field_id;
use crate::ui::{Button, Confirmation, Crumbs, FormView, Layout, Note, SafeHtml, Table, component};
use crate::visit::Visit;
use crate::words;

/// So many rows have a tick of their own; those behind them share one.
const TICKED_ROWS: usize = 500;

#[derive(Template)]
#[template(path = "task/preview.html")]
struct PreviewPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    form: FormView,
    action: String,
    read: String,
    keep_until: String,
    notes: Vec<Note>,
    reading: ReadingView,
    table: Table,
    /// Whether the rows were folded from records of time.
    is_recorded: bool,
    faults: Table,
    faulty: usize,
    left_out: usize,
    /// How many new rows stand behind those with a tick, and the last line that has one.
    rest: Option<(usize, u32)>,
    duplicates: usize,
    /// How it was read, so that nothing else is confirmed.
    seen_reading: String,
}

#[derive(Template)]
#[template(path = "task/imported.html")]
struct ImportedPage {
    layout: Layout,
    confirmation: Confirmation,
}

/// A row's tick with its title as the label.
#[derive(Template)]
#[template(
    source = "<label class=\"choice\"><input type=\"checkbox\" id=\"{{ id }}\" name=\"row\" \
              value=\"{{ line }}\"{% if is_ticked %} checked{% endif %}><span>{{ title }}</span></label>",
    ext = "html"
)]
struct Tick {
    id: String,
    line: u32,
    title: String,
    is_ticked: bool,
}

/// How often a row comes back, to be changed.
#[derive(Template)]
#[template(
    source = "<select name=\"often-{{ line }}\" aria-label=\"{{ label }}\">\
              {% for (code, words, is_chosen) in options %}<option value=\"{{ code }}\"\
              {% if *is_chosen %} selected{% endif %}>{{ words }}</option>{% endfor %}</select>",
    ext = "html"
)]
struct Often {
    line: u32,
    label: String,
    options: Vec<(&'static str, &'static str, bool)>,
}

component!(Tick, Often);

pub(super) async fn show(visit: Visit, At(id): At<ImportId>) -> Answer {
    let view = import::view(&visit.cx, id).await?;
    match view.state {
        ImportState::Preview => {
            let form = FormView::new(visit.t).with("rest", "yes");
            let ticked = |row: &Candidate| row.mark == Mark::New && row.checked.is_ok();
            preview_page(&visit, &view, form, false, ticked)
        }
        ImportState::Confirmed => {
            let again = format!("{IMPORT}/{id}/zuruecknehmen");
            let confirmation = Confirmation::new(visit.t.task_import_done_title(view.tasks));
            let sort = Button::link(visit.t.task_import_to_sorting(), SORTING);
            // What came without a rating is rated first: the sorting has nothing to say before.
            let confirmation = if task::unrated(&visit.cx).await?.all > 0 {
                let rate = Button::link(visit.t.task_rate_now(), RATING);
                let next = confirmation.next(visit.t.task_import_done_rate());
                next.button(rate).button(sort.quiet())
            } else {
                let next = confirmation.next(visit.t.task_import_done_next());
                next.button(sort)
            };
            let confirmation = confirmation
                .button(Button::link(visit.t.task_import_to_list(), LIST).quiet())
                .button(Button::post(visit.t.task_import_undo(), again).quiet());
            imported_page(
                &visit,
                visit.t.task_import_done_title(view.tasks),
                confirmation,
            )
        }
        ImportState::Undone => {
            let title = visit.t.task_import_undone_title();
            let confirmation = Confirmation::new(title)
                .next(visit.t.task_import_undone_text())
                .button(Button::link(visit.t.task_import_other(), IMPORT))
                .button(Button::link(visit.t.task_import_to_list(), LIST).quiet());
            imported_page(&visit, title, confirmation)
        }
    }
}

fn imported_page(visit: &Visit, title: impl Into<String>, confirmation: Confirmation) -> Answer {
    let layout = layout(visit, title);
    render(
        StatusCode::OK,
        &ImportedPage {
            layout,
            confirmation,
        },
    )
}

/// The preview again, with a wish how to read it that could not be met.
pub(super) fn show_again(visit: &Visit, view: &View, wish: FormView) -> Answer {
    let ticked = |row: &Candidate| row.mark == Mark::New && row.checked.is_ok();
    preview_page(visit, view, wish.with("rest", "yes"), true, ticked)
}

pub(super) async fn confirm(visit: Visit, At(id): At<ImportId>, posted: Posted) -> Answer {
    let lines: BTreeSet<u32> = posted
        .all("row")
        .filter_map(|line| line.parse().ok())
        .collect();
    let last = posted
        .get("last")
        .parse()
        .ok()
        .filter(|_| posted.is_set("rest"));
    let choice = Choice {
        lines: Some(lines.clone()),
        all_after: last,
        skip_faulty: posted.is_set("skip-faulty"),
        seen_duplicates: posted.get("seen").parse().ok(),
        seen_reading: posted
            .was_sent("reading")
            .then(|| posted.get("reading").to_owned()),
        frequencies: frequencies(&posted),
        ..Choice::default()
    };
    match import::confirm(&visit.cx, id, choice).await {
        Ok(_) => Ok(redirect(&format!("{IMPORT}/{id}"))),
        Err(failure @ (Failure::Invalid(_) | Failure::Refused(_))) => {
            // What has run out or is undone has no preview any more: that is said instead.
            let view = import::view(&visit.cx, id).await?;
            if view.state != ImportState::Preview {
                return Err(failure.into());
            }
            let form = posted.failing(&visit, of_the_whole(failure))?;
            preview_page(&visit, &view, form, false, |row| lines.contains(&row.line))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// How often single rows come back, where that was sent.
fn frequencies(posted: &Posted) -> BTreeMap<u32, Frequency> {
    let often = posted.pairs().iter().filter_map(|(name, code)| {
        let line = name.strip_prefix("often-")?.parse().ok()?;
        Some((line, Frequency::from_code(code)?))
    });
    often.collect()
}

/// There is no file to point at any more: what is wrong with it is wrong with the whole.
fn of_the_whole(failure: Failure) -> Failure {
    let Failure::Invalid(mut errors) = failure else {
        return failure;
    };
    for error in errors.iter_mut().filter(|error| error.field == "file") {
        error.field = "".into();
    }
    Failure::Invalid(errors)
}

pub(super) async fn undo(visit: Visit, At(id): At<ImportId>) -> Answer {
    import::undo(&visit.cx, id).await?;
    Ok(redirect(&format!("{IMPORT}/{id}")))
}

fn preview_page(
    visit: &Visit,
    view: &View,
    form: FormView,
    is_wish: bool,
    is_ticked: impl Fn(&Candidate) -> bool,
) -> Answer {
    let t = visit.t;
    let mut layout = layout(visit, t.task_import_preview_title());
    layout.has_mistakes = form.has_mistakes();
    let status = form_status(&form);
    let (shown, behind) = view
        .candidates
        .split_at(TICKED_ROWS.min(view.candidates.len()));
    let rest = behind.iter().filter(|row| row.mark == Mark::New).count();
    let last = shown.last().map_or(0, |row| row.line);
    let expires = format::date_time(view.expires_at, &visit.zone(), t.locale());
    let page = PreviewPage {
        layout,
        t,
        crumbs: crumbs(visit, t.task_import_preview_title()).step(t.task_gather(), IMPORT),
        reading: reading::reading(visit, view, is_wish.then_some(&form)),
        action: format!("{IMPORT}/{}", view.id),
        read: if view.asks_for_columns() {
            t.import_columns_text().to_owned()
        } else {
            t.task_import_read(view.candidates.len())
        },
        keep_until: t.task_import_keep_until(&expires),
        notes: import_notes::notes(t, view),
        table: shown.iter().fold(head(t), |table, row| {
            table.row(cells(visit, row, &form, &is_ticked))
        }),
        is_recorded: view.source.is_recorded(),
        faults: faults(visit, view),
        faulty: view.faulty(),
        left_out: view.faults_left_out,
        rest: (rest > 0).then_some((rest, last)),
        duplicates: view.duplicates(),
        seen_reading: view.reading.digest()?,
        form,
    };
    render(status, &page)
}

fn head(t: Texts) -> Table {
    Table::new(t.task_import_preview_title())
        .column(t.task_column_task())
        .number(t.task_import_line())
        .number(t.task_import_hours())
        .column(t.task_column_frequency())
        .column(t.task_import_note())
}

fn cells(
    visit: &Visit,
    row: &Candidate,
    form: &FormView,
    is_ticked: &impl Fn(&Candidate) -> bool,
) -> [SafeHtml; 5] {
    let (t, title) = (visit.t, row.draft.title.as_str());
    let first = if row.checked.is_ok() {
        let id = field_id(&format!("row-{}", row.line));
        Tick {
            id,
            line: row.line,
            title: title.to_owned(),
            is_ticked: is_ticked(row),
        }
        .into()
    } else {
        title.into()
    };
    let minutes = row.draft.minutes_per_week.unwrap_or(Minutes::ZERO);
    let hours = if minutes == Minutes::ZERO {
        t.word_none().to_owned()
    } else {
        format::duration(minutes, t.locale())
    };
    [
        first,
        row.line.to_string().into(),
        hours.into(),
        often(t, row, form),
        note(visit, row).into(),
    ]
}

/// How often a row comes back: to be changed where it was worked out from records.
fn often(t: Texts, row: &Candidate, form: &FormView) -> SafeHtml {
    let Some(found) = row.draft.frequency else {
        return SafeHtml::default();
    };
    if row.recorded.is_none() || row.checked.is_err() {
        return say::frequency(t, found).into();
    }
    let sent = Frequency::from_code(form.value(&format!("often-{}", row.line)));
    let chosen = sent.unwrap_or(found);
    let option = |frequency: Frequency| {
        let words = say::frequency(t, frequency);
        (frequency.code(), words, frequency == chosen)
    };
    Often {
        line: row.line,
        label: t.import_often(&row.draft.title),
        options: Frequency::ALL.into_iter().map(option).collect(),
    }
    .into()
}

/// What should be known about a row: what is wrong, that it is known, that it is a habit.
fn note(visit: &Visit, row: &Candidate) -> String {
    let t = visit.t;
    let known = match (&row.checked, row.mark) {
        (Err(errors), _) => errors
            .first()
            .map(|error| words::key(visit, error.key, &error.arguments)),
        (Ok(_), Mark::New) => None,
        (Ok(_), Mark::SameAsTask(_)) => Some(t.task_import_mark_task().to_owned()),
        (Ok(_), Mark::SameAsLine(line)) => Some(t.task_import_mark_line(line)),
    };
    let habit = row.recorded.filter(|recorded| recorded.is_habit());
    let habit = habit.map(|recorded| t.import_in_a_row(recorded.in_a_row));
    let all: Vec<String> = known.into_iter().chain(habit).collect();
    all.join(" · ")
}

fn faults(visit: &Visit, view: &View) -> Table {
    let t = visit.t;
    let head = Table::new(t.task_import_faults(view.faulty()))
        .column(t.task_import_place())
        .column(t.task_import_fault());
    view.faults.iter().fold(head, |table, fault| {
        let place = match fault.column {
            Some(column) => t.import_place(column, fault.line),
            None => t.import_place_row(fault.line),
        };
        table.row([place, words::key(visit, &fault.key, &fault.arguments())])
    })
}
