//! The first page of the day.

use app::today::{self, Today};
use askama::Template;
use axum::http::StatusCode;
use domain::task::day::EndOfWork;
use kernel::{Locale, Minutes, TimeOfDay, format};
use texts::Texts;

use super::ACCOUNT;
use super::turns::{TurnRow, turns};
use super::week::{self, AHEAD, Question, WEEK};
use crate::answer::Answer;
use crate::pages::people::CAPACITY;
use crate::pages::render;
use crate::pages::task::{IMPORT, LIST, RATING, SORTING, amount_of_work, reason};
use crate::ui::{Button, Day, DayArc, Layout, Note, Place, Tone, banner, day_arc};
use crate::visit::Visit;

/// Below so much a week, with nothing handed on, most of the week is not entered yet: when work
/// ends today cannot be said.
const HALF_ENTERED: Minutes = Minutes(30 * 60);

#[derive(Template)]
#[template(path = "today/show.html")]
struct TodayPage {
    layout: Layout,
    t: Texts,
    title: String,
    lead: String,
    arc: Option<DayArc>,
    /// What helps where there is no arc.
    help: Button,
    /// From how much work the arc is computed.
    load: String,
    turns: Vec<TurnRow>,
    /// An overrun that is coming.
    warning: Option<Note>,
    week: WeekCard,
    mood: Option<Question>,
    account: Sums,
    /// Leads to rating where what is next was not rated.
    rate: Option<Button>,
    next: Option<Next>,
    /// Stands instead of what is next, and before everything that does not wait.
    emergency: Option<WayOut>,
}

#[derive(Template)]
#[template(path = "today/first.html")]
struct FirstPage {
    layout: Layout,
    t: Texts,
    turns: Vec<TurnRow>,
    warning: Option<Note>,
    week: WeekCard,
    gather: Button,
    /// Whether working for others is pointed out.
    may_take_on: bool,
}

/// The week as it was noted, and how far freed hours reach.
struct WeekCard {
    /// What was worked beside the goal; none while nothing is noted.
    load: Option<String>,
    /// Each goal and how far it is.
    goals: Vec<(String, String)>,
    button: Button,
}

/// The time account in three lines.
struct Sums {
    is_empty: bool,
    freed: String,
    spent: String,
    net: String,
}

/// What to hand on next, and why.
struct Next {
    title: String,
    address: String,
    work: String,
    reason: String,
    button: Button,
}

/// The one small task to begin with when the week is too full (mission 2.16).
struct WayOut {
    text: String,
    button: Button,
}

pub(super) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let today = today::today(&visit.cx).await?;
    let turns = turns(&visit).await?;
    let title = title(t, &today);
    let mut layout = visit.layout(title.as_str());
    layout.place = Some(Place::Today);
    if today.tasks == 0 && today.account.freed == Minutes::ZERO {
        let gather = Button::link(t.task_gather(), IMPORT);
        // What waits for the reader comes first.
        let gather = if turns.is_empty() {
            gather
        } else {
            gather.quiet()
        };
        let page = FirstPage {
            layout,
            t,
            turns,
            warning: warning(&visit, &today),
            week: week_card(t, &today),
            gather,
            may_take_on: !today.takes_on,
        };
        return render(StatusCode::OK, &page);
    }
    let has_hours = today.arc.week.load > Minutes::ZERO;
    let is_too_much = is_too_much(&today);
    let emergency = way_out(t, &today, turns.is_empty());
    let help = if is_too_much {
        Button::link(t.sorting_title(), SORTING)
    } else {
        Button::link(t.today_enter_hours(), LIST)
    };
    // At most one button of the page stands out.
    let is_free = turns.is_empty() && emergency.is_none();
    let page = TodayPage {
        layout,
        t,
        title,
        lead: if has_hours {
            lead(t, &today)
        } else {
            t.today_no_hours().to_owned()
        },
        arc: (has_hours && !is_too_much).then(|| day_arc(t, day(&today))),
        help: if is_free { help } else { help.quiet() },
        load: t.today_arc_from(format::duration(today.arc.week.load, t.locale())),
        turns,
        warning: warning(&visit, &today),
        week: week_card(t, &today),
        mood: today.mood.as_ref().map(|asked| Question::new(t, asked)),
        account: sums(t, &today),
        rate: today
            .rate_first
            .then(|| Button::link(t.task_rate_now(), RATING).quiet()),
        next: next(&visit, &today),
        emergency,
    };
    render(StatusCode::OK, &page)
}

fn title(t: Texts, today: &Today) -> String {
    let end = today.arc.end;
    if today.arc.week.load == Minutes::ZERO {
        t.today_title_open().to_owned()
    } else if is_too_much(today) {
        t.today_title_too_much().to_owned()
    } else if today.arc.handed_on == 0 && today.arc.week.load < HALF_ENTERED {
        t.today_title_so_far(format::duration(today.arc.week.load, t.locale()))
    } else if end.is_next_day() {
        t.today_title_night(clock_time(end.time(), t.locale()))
    } else {
        t.today_title_ends(end.time().to_string())
    }
}

/// The overrun that is coming, with the way to what can be done.
fn warning(visit: &Visit, today: &Today) -> Option<Note> {
    let found = today.warning.as_ref()?;
    let button = Button::link(visit.t.today_ahead(), AHEAD);
    Some(banner(Tone::Soon, week::warning(visit, found)).button(button))
}

fn week_card(t: Texts, today: &Today) -> WeekCard {
    let goals = today.goals.iter();
    let words = if today.captured.is_some() {
        t.today_week_show()
    } else {
        t.today_week_enter()
    };
    WeekCard {
        load: today.captured.map(|load| week::load_words(t, load, true)),
        goals: goals
            .map(|one| (one.goal.title.clone(), week::goal_line(t, one)))
            .collect(),
        button: Button::link(words, WEEK).quiet(),
    }
}

/// Whether a day would need more hours than it has.
fn is_too_much(today: &Today) -> bool {
    today.arc.end.is_beyond(today.arc.start)
}

/// When it was before, and where the goal is.
fn lead(t: Texts, today: &Today) -> String {
    let (arc, locale) = (&today.arc, t.locale());
    if is_too_much(today) {
        return t.today_too_much(format::duration(arc.week.load, locale));
    }
    let goal = clock_time(arc.goal, locale);
    let is_within = arc.to_goal() == Minutes::ZERO;
    if arc.handed_on == 0 {
        // Nothing was handed on yet, so nothing was reached.
        let hours = format::duration(arc.week.load, locale);
        return if is_within {
            t.today_goal_within(&hours, &goal)
        } else {
            t.today_goal(&goal)
        };
    }
    let goal = if is_within {
        t.today_goal_reached(&goal)
    } else {
        t.today_goal(&goal)
    };
    let before = t.today_before(clock_time(arc.before.time(), locale));
    format!("{before} {goal}")
}

fn clock_time(time: TimeOfDay, locale: Locale) -> String {
    format::time(time, locale)
}

fn day(today: &Today) -> Day {
    let minutes = |end: EndOfWork| Minutes(end.minutes());
    let arc = &today.arc;
    Day {
        start: Minutes(arc.start.minutes()),
        end: minutes(arc.end),
        end_before: (arc.handed_on > 0).then(|| minutes(arc.before)),
        goal: Some(Minutes(arc.goal.minutes())),
    }
}

fn sums(t: Texts, today: &Today) -> Sums {
    let (account, locale) = (&today.account, t.locale());
    let minus = Minutes(account.spent().get().saturating_neg());
    let net = format::duration(account.net(), locale);
    Sums {
        is_empty: account.freed == Minutes::ZERO && account.spent() == Minutes::ZERO,
        freed: format::duration(account.freed, locale),
        spent: format::duration(minus, locale),
        net: if account.net() > Minutes::ZERO {
            format!("+ {net}")
        } else {
            net
        },
    }
}

fn next(visit: &Visit, today: &Today) -> Option<Next> {
    let task = &today.next.as_ref()?.task;
    let address = format!("{LIST}/{}", task.id);
    Some(Next {
        title: task.facts.title.clone(),
        work: amount_of_work(visit.t, &task.facts),
        reason: reason(visit, &task.sorting()),
        button: Button::link(visit.t.today_next_button(), format!("{address}/anleitung")).quiet(),
        address,
    })
}

fn way_out(t: Texts, today: &Today, stands_out: bool) -> Option<WayOut> {
    let found = today.emergency.as_ref()?;
    let title = found.task.facts.title.as_str();
    let button = Button::link(
        t.readiness_emergency_begin(),
        format!("{LIST}/{}/mitschreiben", found.task.id),
    )
    .about(title);
    Some(WayOut {
        text: t.readiness_emergency(
            format::duration(found.frees, t.locale()),
            format::duration(found.load.gap, t.locale()),
            title,
        ),
        button: if stands_out { button } else { button.quiet() },
    })
}
