//! The next six weeks: what is planned beside what there is room for, and what to do in time.

use app::Failure;
use app::task::week::{self, Ahead, Outlook};
use askama::Template;
use axum::http::StatusCode;
use domain::task::week::forecast::{OVERRUN, Warning, WeekAhead};
use domain::task::week::planned::{MOST_PLANNED, Planned, PlannedKind};
use kernel::{Minutes, PlannedId, format};
use texts::Texts;

use super::{AHEAD, crumbs, layout, week_short};
use crate::answer::Answer;
use crate::extract::Asked;
use crate::form::Posted;
use crate::pages::render;
use crate::pages::task::{LIST, SORTING};
use crate::ui::{self, Bar, Bars, Button, Crumbs, Layout, Note, Table, Tone, banner, bars};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "today/ahead.html")]
struct AheadPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    lead: Option<&'static str>,
    warning: Option<Note>,
    relief: Option<(String, Button)>,
    picture: Option<(Bars, Table)>,
    notes: Vec<String>,
    planned: Vec<PlannedRow>,
    add: Option<Button>,
}

/// An entry with what can be done with it.
struct PlannedRow {
    title: String,
    detail: String,
    edit: Button,
    delete: Button,
}

pub(super) async fn show(visit: Visit, Asked(pairs): Asked<Vec<(String, String)>>) -> Answer {
    let t = visit.t;
    let asked = Posted::new(pairs);
    let ahead = week::ahead(&visit.cx).await?;
    let deleted = deleted(&visit, asked.get("deleted")).await?;
    let mut layout = layout(&visit, t.ahead_title());
    layout.flash = deleted.or(layout.flash);
    let outlook = &ahead.outlook;
    let found = outlook.forecast.warning();
    let add = Button::link(t.planned_add(), format!("{AHEAD}/neu"));
    let page = AheadPage {
        layout,
        t,
        crumbs: crumbs(&visit, t.ahead_title()),
        lead: found.is_none().then(|| lead(t, &ahead)),
        warning: found.map(|found| banner(Tone::Soon, warning(&visit, &found))),
        relief: found.map(|_| relief(t, outlook)),
        picture: ahead.has_work.then(|| picture(&visit, &ahead)),
        notes: notes(t, outlook),
        planned: (ahead.planned.iter())
            .map(|entry| row(&visit, entry))
            .collect(),
        add: (ahead.planned.len() < MOST_PLANNED).then_some(if found.is_some() {
            add.quiet()
        } else {
            add
        }),
    };
    render(StatusCode::OK, &page)
}

fn lead(t: Texts, ahead: &Ahead) -> &'static str {
    let mut weeks = ahead.outlook.forecast.weeks.iter();
    if !ahead.has_work {
        t.ahead_lead_none()
    } else if weeks.any(|week| week.gap() > Minutes::ZERO) {
        t.ahead_lead_tight()
    } else {
        t.ahead_lead_fine()
    }
}

/// What runs over, when, and by how much.
pub(crate) fn warning(visit: &Visit, warning: &Warning) -> String {
    let t = visit.t;
    let first = &warning.first;
    let (name, gap) = (
        week_short(visit, first.week),
        format::duration(first.gap(), t.locale()),
    );
    let count = i64::try_from(warning.weeks).unwrap_or(i64::MAX);
    match (first.booked(), count) {
        (Some(booked), 1) => t.ahead_warning_one(t.ahead_percent(booked), gap, name),
        (Some(booked), _) => t.ahead_warning_more(t.ahead_percent(booked), count, gap, name),
        (None, 1) => t.ahead_warning_no_room_one(gap, name),
        (None, _) => t.ahead_warning_no_room_more(count, gap, name),
    }
}

/// What to hand on before the overrun, and what that changes.
fn relief(t: Texts, outlook: &Outlook) -> (String, Button) {
    let Some(stored) = &outlook.relief else {
        let button = Button::link(t.ahead_to_sorting(), SORTING);
        return (t.ahead_relief_none().to_owned(), button);
    };
    let facts = &stored.task.facts;
    let hours = |minutes| format::duration(minutes, t.locale());
    // It has to be enough for the worst week, not only for the first one.
    let gaps = outlook.forecast.weeks.iter().map(|week| week.gap().get());
    let worst = gaps.max().unwrap_or(0);
    let left = worst.saturating_sub(facts.weekly().get());
    let effect = if left > 0 {
        t.ahead_relief_some(hours(Minutes(left)))
    } else {
        t.ahead_relief_enough().to_owned()
    };
    let button = Button::link(
        t.ahead_relief_button(),
        format!("{LIST}/{}", stored.task.id),
    );
    (
        t.ahead_relief(effect, hours(facts.weekly()), &facts.title),
        button,
    )
}

/// What the numbers are made of, and what they leave out.
fn notes(t: Texts, outlook: &Outlook) -> Vec<String> {
    let left_out = i64::try_from(outlook.uncounted).unwrap_or(i64::MAX);
    let mut notes = vec![
        t.ahead_made_of().to_owned(),
        t.ahead_rule(t.ahead_percent(OVERRUN)),
    ];
    notes.extend((left_out > 0).then(|| t.ahead_uncounted(left_out)));
    notes
}

fn picture(visit: &Visit, ahead: &Ahead) -> (Bars, Table) {
    let (t, locale) = (visit.t, visit.t.locale());
    let weeks = &ahead.outlook.forecast.weeks;
    let columns: Vec<Bar> = weeks
        .iter()
        .map(|week| Bar {
            label: week.week.number().to_string(),
            value: week.total(),
            target: week.available,
        })
        .collect();
    let words: Vec<String> = weeks
        .iter()
        .map(|week| {
            let hours = format::duration(week.total(), locale);
            format!("{} {hours}", t.week_short(week.week.number()))
        })
        .collect();
    let table = Table::new(t.ahead_title())
        .column(t.ahead_week())
        .number(t.ahead_room())
        .number(t.ahead_routine())
        .number(t.ahead_orders())
        .number(t.ahead_planned())
        .number(t.ahead_booked());
    let table = weeks
        .iter()
        .fold(table, |table, week| table.row(cells(visit, week)));
    let alternative = t.ahead_picture_alt(words.join(", "));
    let picture = bars(&columns, alternative, t.ahead_picture_note(), locale);
    (picture, table)
}

fn cells(visit: &Visit, week: &WeekAhead) -> [String; 6] {
    let (t, locale) = (visit.t, visit.t.locale());
    let hours = |minutes| format::duration(minutes, locale);
    let name = week_short(visit, week.week);
    [
        if week.days_off == 0 {
            name
        } else {
            format!("{name} ({})", t.ahead_off(i64::from(week.days_off)))
        },
        hours(week.available),
        hours(week.routine),
        hours(week.orders),
        hours(week.planned),
        week.booked().map_or_else(
            || t.word_none().to_owned(),
            |booked| t.ahead_percent(booked),
        ),
    ]
}

fn row(visit: &Visit, entry: &Planned) -> PlannedRow {
    let (t, locale) = (visit.t, visit.t.locale());
    let day = |day| format::date_short(day, locale);
    let what = match entry.kind {
        PlannedKind::Work { minutes_per_week } => {
            t.planned_work_hours(format::duration(minutes_per_week, locale))
        }
        PlannedKind::Off => t.planned_off_word().to_owned(),
    };
    let span = t.planned_span(day(entry.first), day(entry.last));
    let (title, address) = (entry.title.as_str(), format!("{AHEAD}/{}", entry.id));
    PlannedRow {
        title: title.to_owned(),
        detail: format!("{what} · {span}"),
        edit: Button::link(t.planned_edit(), format!("{address}/bearbeiten"))
            .quiet()
            .about(title),
        delete: Button::post(t.planned_delete(), format!("{address}/loeschen"))
            .quiet()
            .about(title),
    }
}

/// The note on an entry that was just removed, with the way back.
async fn deleted(visit: &Visit, id: &str) -> Result<Option<Note>, Failure> {
    let Ok(id) = id.parse::<PlannedId>() else {
        return Ok(None);
    };
    let title = week::deleted_plan(&visit.cx, id).await?;
    Ok(title.map(|title| {
        let undo = Button::post(
            visit.t.button_undo(),
            format!("{AHEAD}/{id}/wiederherstellen"),
        );
        ui::flash(Tone::Done, visit.t.planned_deleted(&title)).button(undo)
    }))
}
