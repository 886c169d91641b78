//! One task: what is known, where it belongs and why, what buying its time back costs.

use app::task::{self, StoredTask};
use askama::Template;
use axum::http::StatusCode;
use domain::task::TaskState;
use domain::task::buy_back::BuyBack;
use domain::task::triage::{Sorting, Triage};
use kernel::{Currency, Money, TaskId, format, parse};
use texts::Texts;

use super::{LIST, crumbs, layout, say, way};
use crate::answer::Answer;
use crate::extract::{Asked, At};
use crate::form::{Posted, input_error};
use crate::pages::render;
use crate::ui::field::Input;
use crate::ui::{self, Button, Crumbs, FormView, Layout, Note, SafeHtml, Tone, Way};
use crate::visit::Visit;
use crate::words;

#[derive(Template)]
#[template(path = "task/show.html")]
struct TaskPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    title: String,
    way: Way,
    state: SafeHtml,
    triage: SafeHtml,
    reason: String,
    warning: Option<Note>,
    facts: Vec<(&'static str, SafeHtml)>,
    primary: Option<Button>,
    buttons: Vec<Button>,
    /// The buy-back calculation; none for a task that takes no time.
    buy_back: Option<Calculation>,
}

struct Calculation {
    form: FormView,
    action: String,
    is_routine: bool,
    currency: Currency,
    result: Option<[String; 2]>,
}

impl TaskPage {
    fn price(&self, calculation: &Calculation) -> Input {
        let t = self.t;
        let label = if calculation.is_routine {
            t.buy_back_price_weekly()
        } else {
            t.buy_back_price_once()
        };
        calculation.form.money("price", label, calculation.currency)
    }
}

pub(super) async fn show(
    visit: Visit,
    At(id): At<TaskId>,
    Asked(pairs): Asked<Vec<(String, String)>>,
) -> Answer {
    let t = visit.t;
    let stored = task::find(&visit.cx, id).await?;
    let (task, sorting) = (&stored.task, stored.task.sorting());
    let title = task.facts.title.clone();
    let buy_back = calculation(&visit, &stored, &Posted::new(pairs));
    let mut layout = layout(&visit, title.as_str());
    layout.has_mistakes = buy_back.as_ref().is_some_and(|one| one.form.has_mistakes());
    let status = if layout.has_mistakes {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let (way, next) = way::of(&visit, task).await?;
    let (primary, buttons) = buttons(t, &stored, next);
    let page = TaskPage {
        layout,
        t,
        crumbs: crumbs(&visit, title.as_str()).step(t.task_list_title(), LIST),
        title,
        way,
        state: state(&visit, task.state),
        triage: visit.tag(say::triage_tag(sorting.triage)),
        reason: if stored.is_unrated() {
            t.task_unrated().to_owned()
        } else {
            say::reason(&visit, &sorting)
        },
        warning: warning(&visit, &sorting),
        facts: facts(&visit, &stored),
        primary,
        buttons,
        buy_back,
    };
    render(status, &page)
}

/// The state, and since when it is so.
fn state(visit: &Visit, state: TaskState) -> SafeHtml {
    let tag = visit.tag(say::task_tag(state));
    match state {
        TaskState::Open => tag,
        TaskState::HandedOn { since, .. } | TaskState::Done { at: since } => {
            let day = visit.zone().local_date(since);
            let since = visit.t.task_since(format::date(day, visit.t.locale()));
            tag.and(format!(" {since}"))
        }
    }
}

/// What to watch out for before handing the task on; it never forbids.
fn warning(visit: &Visit, sorting: &Sorting) -> Option<Note> {
    let key = sorting
        .warning_key()
        .filter(|_| sorting.triage != Triage::Keep)?;
    Some(ui::banner(Tone::Soon, words::key(visit, key, &[])))
}

fn facts(visit: &Visit, stored: &StoredTask) -> Vec<(&'static str, SafeHtml)> {
    let (t, facts) = (visit.t, &stored.task.facts);
    let core = if facts.core {
        t.word_yes()
    } else {
        t.word_no()
    };
    vec![
        (t.task_effort(), say::amount_of_work(t, facts).into()),
        (
            t.task_column_frequency(),
            say::frequency(t, facts.frequency).into(),
        ),
        (
            t.task_column_ability(),
            format!("{}/5", facts.ability.get()).into(),
        ),
        (
            t.task_column_liking(),
            format!("{}/5", facts.liking.get()).into(),
        ),
        (t.task_column_core(), core.into()),
        (t.task_column_hour_value(), visit.money(facts.hour_value)),
    ]
}

/// The next step and the other possible ones.
fn buttons(t: Texts, stored: &StoredTask, next: Button) -> (Option<Button>, Vec<Button>) {
    let at = |end: &str| format!("{LIST}/{}/{end}", stored.task.id);
    let edit = Button::link(t.button_edit(), at("bearbeiten")).quiet();
    let delete = Button::post(t.button_delete(), at("loeschen")).grave();
    match stored.task.state {
        TaskState::Open => {
            let finish = Button::post(t.task_finish(), at("erledigt")).quiet();
            let ready = format!("/abgeben/bereitschaft?aufgabe={}", stored.task.id);
            let ready = Button::link(t.readiness_of_task(), ready).quiet();
            (Some(next), vec![ready, edit, finish, delete])
        }
        TaskState::HandedOn { .. } => {
            let back = Button::post(t.task_take_back(), at("zurueckholen")).quiet();
            let finish = Button::post(t.task_finish(), at("erledigt")).quiet();
            (None, vec![edit, back, finish])
        }
        TaskState::Done { .. } => {
            let reopen = Button::post(t.task_reopen(), at("oeffnen")).quiet();
            (None, vec![reopen, delete])
        }
    }
}

/// The buy-back calculation with the price in the address (mission 1.8).
fn calculation(visit: &Visit, stored: &StoredTask, asked: &Posted) -> Option<Calculation> {
    let facts = &stored.task.facts;
    if facts.minutes_per_week.get() == 0 {
        return None;
    }
    let currency = facts.hour_value.currency;
    let mut calculation = Calculation {
        form: asked.view(visit),
        action: format!("{LIST}/{}", stored.task.id),
        is_routine: facts.frequency.is_routine(),
        currency,
        result: None,
    };
    if !asked.is_set("price") {
        return Some(calculation);
    }
    let locale = visit.t.locale();
    let price = parse::money(asked.get("price"), currency, locale);
    let bought = price
        .map_err(|error| input_error("price", error, locale))
        .map(|price| BuyBack::of(facts.hour_value, facts.minutes_per_week, price));
    match bought {
        Ok(Ok(bought)) => calculation.result = Some(sentences(visit, &bought)),
        Ok(Err(refusal)) => {
            let text = words::failure(visit, &app::Failure::refused(&refusal)).1;
            calculation.form = calculation.form.failing("price", text);
        }
        Err(error) => {
            let text = words::key(visit, error.key, &error.arguments);
            calculation.form = calculation.form.failing("price", text);
        }
    }
    Some(calculation)
}

fn sentences(visit: &Visit, bought: &BuyBack) -> [String; 2] {
    let (t, locale) = (visit.t, visit.t.locale());
    let money = |sum: Money| format::money(sum, locale);
    let duration = format::duration(bought.minutes, locale);
    let value = money(bought.own_value);
    let verdict = if bought.costs_more() {
        let loss = Money::new(bought.gain.minor.saturating_neg(), bought.gain.currency);
        t.buy_back_loss(money(loss), &value)
    } else {
        t.buy_back_gain(money(bought.gain), &value)
    };
    [
        t.buy_back_result(&duration, money(bought.price_per_hour)),
        verdict,
    ]
}
