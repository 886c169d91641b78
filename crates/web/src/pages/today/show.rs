//! The first page of the day.

use app::Failure;
use app::agreement::{self, Turn};
use app::today::{self, Today};
use askama::Template;
use axum::http::StatusCode;
use domain::agreement::AutomaticEvent;
use domain::task::day::EndOfWork;
use kernel::{Locale, Minutes, TimeOfDay, Timestamp, format};
use store::posting::OwnAd;
use store::task::StoredTask;
use texts::Texts;

use super::ACCOUNT;
use crate::answer::Answer;
use crate::pages::order::{clock, turn_words};
use crate::pages::posting::LIST as ADS;
use crate::pages::task::{IMPORT, LIST, RATING, SORTING, amount_of_work, reason};
use crate::pages::{question, render};
use crate::ui::{self, Button, Day, DayArc, Layout, Place, SafeHtml, day_arc};
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
    account: Sums,
    /// Leads to rating where what is next was not rated.
    rate: Option<Button>,
    next: Option<Next>,
}

#[derive(Template)]
#[template(path = "today/first.html")]
struct FirstPage {
    layout: Layout,
    t: Texts,
    turns: Vec<TurnRow>,
    gather: Button,
}

/// Something that waits for the reader.
struct TurnRow {
    what: String,
    detail: SafeHtml,
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
            gather,
        };
        return render(StatusCode::OK, &page);
    }
    let has_hours = today.arc.week.load > Minutes::ZERO;
    let is_too_much = is_too_much(&today);
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
        help: if is_too_much {
            Button::link(t.sorting_title(), SORTING)
        } else {
            Button::link(t.today_enter_hours(), LIST)
        },
        load: t.today_arc_from(format::duration(today.arc.week.load, t.locale())),
        turns,
        account: sums(t, &today),
        rate: (today.next.as_ref())
            .is_some_and(StoredTask::is_unrated)
            .then(|| Button::link(t.task_rate_now(), RATING).quiet()),
        next: next(&visit, &today),
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

/// What waits for the reader, the nearest deadline first. A room whose things wait too adds them
/// here.
async fn turns(visit: &Visit) -> Result<Vec<TurnRow>, Failure> {
    let orders = agreement::turns(&visit.cx).await?;
    let ads = today::offers_to_choose(&visit.cx).await?;
    let orders = orders.iter().map(|turn| {
        let until = due(turn).or(turn.order.next.map(|(at, _)| at));
        let until = until.unwrap_or(Timestamp::MAX);
        (until, order(visit, turn))
    });
    let ads = ads.iter().map(|ad| {
        let until = ad.closes_at.unwrap_or(Timestamp::MAX);
        (until, choice(visit, ad, until))
    });
    let instructions = question::turn_rows(visit).await?;
    let instructions = instructions
        .into_iter()
        .map(|(until, what, detail, button)| {
            let row = TurnRow {
                what,
                detail,
                button,
            };
            (until, row)
        });
    let mut rows: Vec<(Timestamp, TurnRow)> = orders.chain(ads).chain(instructions).collect();
    rows.sort_by_key(|(until, _)| *until);
    let rows = rows.into_iter().map(|(_, row)| row).enumerate();
    // Only the first row has a button that stands out.
    Ok(rows
        .map(|(index, row)| TurnRow {
            button: if index == 0 {
                row.button
            } else {
                row.button.quiet()
            },
            ..row
        })
        .collect())
}

/// Offers of which the reader is to choose one.
fn choice(visit: &Visit, ad: &OwnAd, until: Timestamp) -> TurnRow {
    let t = visit.t;
    let offers = t.turn_offers_open(ad.offers);
    TurnRow {
        what: t.turn_choose_offer(&ad.title),
        detail: SafeHtml::from(format!("{offers} · {} ", t.turn_offers_until_before()))
            .and(ui::deadline(until, &visit.zone(), t.locale())),
        button: Button::link(t.button_show(), format!("{ADS}/{}", ad.id)).about(ad.title.as_str()),
    }
}

/// When the work is due, where it is still to be handed in.
fn due(turn: &Turn) -> Option<Timestamp> {
    let (_, event) = turn.order.next?;
    (event == AutomaticEvent::WithdrawalOpens).then_some(turn.order.due_at)
}

fn order(visit: &Visit, turn: &Turn) -> TurnRow {
    let action = turn_words(visit.t, turn.action);
    let button = Button::link(
        visit.t.button_show(),
        format!("/auftraege/{}", turn.order.id),
    )
    .about(turn.order.title.as_str());
    let next = clock(visit, turn.order.next, turn.order.due_at);
    let who = SafeHtml::from(turn.order.other_name.as_str());
    TurnRow {
        what: format!("{action}: {}", turn.order.title),
        detail: if next.is_empty() {
            who
        } else {
            who.and(" · ").and(next)
        },
        button,
    }
}
