//! The hours of a week beside the evening goal, the weeks before, and the goals for freed time.

use app::task::week::{self, WeekPicture};
use app::{Failure, FieldError};
use askama::Template;
use axum::http::StatusCode;
use domain::field::FieldErrors;
use domain::task::day::WeekLoad;
use domain::task::week::capture::WorkWeek;
use domain::task::week::goal::Progress;
use kernel::parse::{self, DurationUnit};
use kernel::{GoalId, Minutes, Week, Weekday, format};
use texts::Texts;

use super::{GOALS, WEEK, crumbs, layout, week_name};
use crate::answer::Answer;
use crate::extract::Asked;
use crate::form::{Posted, typed, typed_hours};
use crate::pages::render;
use crate::ui::field::Input;
use crate::ui::{
    self, Bar, Bars, Button, Crumbs, FormView, Layout, SafeHtml, Table, Tone, Width, bars,
};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "today/week.html")]
struct WeekPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    lead: String,
    name: String,
    week: String,
    before: String,
    after: Option<String>,
    form: FormView,
    days: Option<(Bars, Table)>,
    history: Option<(Bars, Table)>,
    freed: String,
    goals: Vec<GoalRow>,
    has_room_for_goals: bool,
}

/// A goal with how far it is.
struct GoalRow {
    title: String,
    detail: String,
    edit: Button,
    delete: Button,
}

impl WeekPage {
    /// The inputs of the seven days, Monday first.
    fn inputs(&self) -> Vec<Input> {
        let t = self.t;
        let days = Weekday::CODES.into_iter().zip(Weekday::ALL);
        days.map(|(name, day)| {
            let label = format::weekday(day, t.locale());
            let input = self.form.text(name, label);
            input.unit(t.week_hours_unit()).width(Width::Small)
        })
        .collect()
    }
}

pub(super) async fn show(visit: Visit, Asked(pairs): Asked<Vec<(String, String)>>) -> Answer {
    let asked = Posted::new(pairs);
    let picture = week::picture(&visit.cx, asked.get("week").parse().ok()).await?;
    let locale = visit.t.locale();
    let days = picture.captured.map(|captured| captured.days);
    let form = match days {
        Some(days) => Weekday::CODES
            .into_iter()
            .zip(days)
            .fold(FormView::new(visit.t), |form, (name, minutes)| {
                form.with(name, typed_hours(minutes, locale))
            }),
        None => FormView::new(visit.t),
    };
    let deleted = deleted(&visit, asked.get("deleted")).await?;
    let mut page = page(&visit, &picture, form);
    page.layout.flash = deleted.or(page.layout.flash);
    render(StatusCode::OK, &page)
}

/// The note on a goal that was just removed, with the way back.
async fn deleted(visit: &Visit, id: &str) -> Result<Option<ui::Note>, Failure> {
    let Ok(id) = id.parse::<GoalId>() else {
        return Ok(None);
    };
    let title = week::deleted_goal(&visit.cx, id).await?;
    Ok(title.map(|title| {
        let undo = Button::post(
            visit.t.button_undo(),
            format!("{GOALS}/{id}/wiederherstellen"),
        );
        ui::flash(Tone::Done, visit.t.goal_deleted(&title)).button(undo)
    }))
}

fn page(visit: &Visit, picture: &WeekPicture, form: FormView) -> WeekPage {
    let t = visit.t;
    let mut layout = layout(visit, t.week_title());
    layout.has_mistakes = form.has_mistakes();
    let link = |week: Week| format!("{WEEK}?week={week}");
    let freed = picture
        .freed
        .iter()
        .fold(0_i64, |sum, week| sum.saturating_add(week.get()));
    WeekPage {
        layout,
        t,
        crumbs: crumbs(visit, t.week_title()),
        lead: match picture.load {
            Some(load) => load_words(t, load, picture.week == picture.now),
            None => t.week_lead_none().to_owned(),
        },
        name: week_name(visit, picture.week),
        week: picture.week.to_string(),
        before: link(picture.week.plus(-1)),
        after: (picture.week < picture.now).then(|| link(picture.week.plus(1))),
        form,
        days: picture
            .captured
            .map(|captured| days(visit, &captured, picture.target)),
        history: (picture.recent.len() > 1).then(|| history(visit, &picture.recent)),
        freed: t.goal_freed(format::duration(Minutes(freed), t.locale())),
        goals: picture.goals.iter().map(|goal| row(t, goal)).collect(),
        has_room_for_goals: picture.goals.len() < domain::task::week::goal::MOST_GOALS,
    }
}

/// A week beside the goal, in words. A running one is not over yet.
pub(crate) fn load_words(t: Texts, load: WeekLoad, is_running: bool) -> String {
    let hours = |minutes| format::duration(minutes, t.locale());
    if load.gap > Minutes::ZERO {
        t.week_lead_over(hours(load.gap), hours(load.load), hours(load.target))
    } else if is_running {
        t.week_lead_so_far(hours(load.load), hours(load.target))
    } else {
        t.week_lead_within(hours(load.load), hours(load.target))
    }
}

/// The picture and the table of one week.
fn days(visit: &Visit, week: &WorkWeek, target: Minutes) -> (Bars, Table) {
    let (t, locale) = (visit.t, visit.t.locale());
    let settings = visit.person().map(|person| &person.settings).ok();
    let working = settings.map_or(0, |settings| usize::from(settings.work_days));
    let of_a_day = target.get() / i64::try_from(working.max(1)).unwrap_or(1);
    let names = Weekday::ALL.map(|day| format::weekday(day, locale));
    let goal = |index: usize| Minutes(if index < working { of_a_day } else { 0 });
    let columns: Vec<Bar> = names
        .iter()
        .zip(week.days)
        .enumerate()
        .map(|(index, (name, value))| Bar {
            label: name.chars().take(2).collect(),
            value,
            target: goal(index),
        })
        .collect();
    let hours = |minutes| format::duration(minutes, locale);
    let words: Vec<String> = names
        .iter()
        .zip(week.days)
        .map(|(name, minutes)| format!("{name} {}", hours(minutes)))
        .collect();
    let table = Table::new(t.week_picture())
        .column(t.week_day())
        .number(t.week_worked())
        .number(t.week_target());
    let table = columns.iter().zip(names).fold(table, |table, (bar, name)| {
        table.row([name.to_owned(), hours(bar.value), hours(bar.target)])
    });
    let sum: i64 = week.days.iter().map(|day| day.get()).sum();
    let total = [
        t.word_total().to_owned(),
        hours(Minutes(sum)),
        hours(target),
    ];
    let picture = bars(
        &columns,
        t.week_picture_alt(words.join(", ")),
        t.week_picture_note(),
        locale,
    );
    (picture, table.total(total))
}

/// The picture and the table of the weeks before.
fn history(visit: &Visit, weeks: &[(WorkWeek, WeekLoad)]) -> (Bars, Table) {
    let (t, locale) = (visit.t, visit.t.locale());
    let hours = |minutes| format::duration(minutes, locale);
    let columns: Vec<Bar> = weeks
        .iter()
        .map(|(one, load)| Bar {
            label: one.week.number().to_string(),
            value: load.load,
            target: load.target,
        })
        .collect();
    let words: Vec<String> = weeks
        .iter()
        .map(|(one, load)| format!("{} {}", t.week_short(one.week.number()), hours(load.load)))
        .collect();
    let table = Table::new(t.week_history())
        .column(t.week_history_week())
        .number(t.week_worked())
        .number(t.week_gap());
    let table = weeks.iter().rev().fold(table, |table, (one, load)| {
        let name = t.week_short(one.week.number());
        let link = ui::link(name, format!("{WEEK}?week={}", one.week));
        table.row([
            SafeHtml::from(link),
            hours(load.load).into(),
            hours(load.gap.max(Minutes::ZERO)).into(),
        ])
    });
    let alternative = t.week_history_alt(words.join(", "));
    let note = t.week_picture_note_weeks();
    (bars(&columns, alternative, note, locale), table)
}

/// How far a goal is, in words.
pub(crate) fn goal_line(t: Texts, one: &Progress) -> String {
    let hours = |minutes| format::duration(minutes, t.locale());
    let reached = match i64::try_from(one.reached).unwrap_or(i64::MAX) {
        0 => t.goal_reached_none().to_owned(),
        weeks => t.goal_reached(weeks),
    };
    [
        t.goal_wants(hours(one.goal.minutes_per_week)),
        t.goal_this_week(hours(one.this_week)),
        reached,
    ]
    .join(" · ")
}

fn row(t: Texts, one: &Progress) -> GoalRow {
    let (title, address) = (&one.goal.title, format!("{GOALS}/{}", one.goal.id));
    GoalRow {
        title: title.clone(),
        detail: goal_line(t, one),
        edit: Button::link(t.goal_edit(), format!("{address}/bearbeiten"))
            .quiet()
            .about(title.as_str()),
        delete: Button::post(t.goal_delete(), format!("{address}/loeschen"))
            .quiet()
            .about(title.as_str()),
    }
}

pub(super) async fn save(visit: Visit, posted: Posted) -> Answer {
    visit.person()?;
    let week = posted.get("week").parse::<Week>();
    let saved = match read(&visit, &posted, week.ok()) {
        Ok((week, days)) => week::keep(&visit.cx, week, days).await.map(|()| week),
        Err(failure) => Err(failure),
    };
    match saved {
        Ok(week) => Ok(Visit::onward(
            &format!("{WEEK}?week={week}"),
            "notice-week-saved",
        )),
        Err(failure) => {
            let form = posted.failing(&visit, failure)?;
            let picture = week::picture(&visit.cx, week.ok()).await?;
            let page = page(&visit, &picture, form);
            render(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

/// Reads the form. Everything wrong is named at once: what cannot be read, and what the rules say.
fn read(
    visit: &Visit,
    posted: &Posted,
    week: Option<Week>,
) -> Result<(Week, [Option<Minutes>; 7]), Failure> {
    let mut errors = FieldErrors::new();
    let days = Weekday::CODES.map(|name| {
        let hours = |text: &str, locale| parse::minutes(text, DurationUnit::Hours, locale);
        errors.keep(typed(visit, posted, name, hours)).flatten()
    });
    let now = Week::of(visit.zone().local_date(visit.cx.now));
    // The week is no input of the form, so what is wrong with it is said above all of them.
    let no_week = || FieldError::new("", "week-out-of-range");
    match week {
        Some(week) => {
            let checked = WorkWeek::check(week, days, now);
            errors.keep_all(checked.map_err(|wrong| wrong.into_iter().map(unnamed).collect()));
        }
        None => errors.push(no_week()),
    }
    errors
        .finish(week.map(|week| (week, days)))
        .map_err(Failure::Invalid)
}

fn unnamed(error: FieldError) -> FieldError {
    match error.field.as_ref() {
        "week" => FieldError {
            field: "".into(),
            ..error
        },
        _ => error,
    }
}
