//! How it felt after handing on: one press after an acceptance, and the line these make.

use app::Failure;
use app::task::week::{self, Asked};
use askama::Template;
use axum::http::StatusCode;
use domain::task::Rating;
use domain::task::week::mood::{Direction, LINE_FROM, Mood};
use kernel::OrderId;
use texts::Texts;

use super::{MOOD, crumbs, layout};
use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::render;
use crate::ui::{
    self, Button, Crumbs, Empty, FormView, Layout, Line, SafeHtml, Table, button, line,
};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "today/mood.html")]
struct MoodPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    form: FormView,
    question: Option<Question>,
    /// What the line says, or how many answers it lacks.
    words: String,
    picture: Option<Line>,
    table: Table,
    empty: Empty,
    clear: Button,
}

#[derive(Template)]
#[template(path = "today/clear.html")]
struct ClearPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    clear: Button,
    back: Button,
}

/// The question after an acceptance: five presses, or none.
#[derive(Template)]
#[template(path = "today/question.html")]
pub(crate) struct Question {
    words: String,
    order: OrderId,
    steps: Vec<Button>,
    aside: Button,
    line: Button,
}

ui::component!(Question);

impl Question {
    pub(crate) fn new(t: Texts, asked: &Asked) -> Self {
        let steps = (1..=5).filter_map(Rating::new).map(|step| {
            button(step_words(t, step))
                .quiet()
                .value("step", step.get().to_string())
        });
        Self {
            words: t.mood_question(&asked.title),
            order: asked.order,
            steps: steps.collect(),
            aside: Button::post(t.mood_aside(), format!("{MOOD}/{}/loeschen", asked.order))
                .hidden("aside", "yes")
                .quiet(),
            line: Button::link(t.mood_to_line(), MOOD).quiet(),
        }
    }
}

fn step_words(t: Texts, step: Rating) -> &'static str {
    match step.get() {
        1 => t.mood_step_1(),
        2 => t.mood_step_2(),
        3 => t.mood_step_3(),
        4 => t.mood_step_4(),
        _ => t.mood_step_5(),
    }
}

pub(super) async fn show(visit: Visit) -> Answer {
    page(&visit, StatusCode::OK, FormView::new(visit.t)).await
}

async fn page(visit: &Visit, status: StatusCode, form: FormView) -> Answer {
    let t = visit.t;
    let found = week::line(&visit.cx).await?;
    let mut layout = layout(visit, t.mood_title());
    layout.has_mistakes = form.has_mistakes();
    let missing = LINE_FROM.saturating_sub(found.moods.len());
    let page = MoodPage {
        layout,
        t,
        crumbs: crumbs(visit, t.mood_title()),
        form,
        question: found.asked.as_ref().map(|asked| Question::new(t, asked)),
        words: match found.direction {
            None => t.mood_too_few(i64::try_from(missing).unwrap_or(i64::MAX)),
            Some(Direction::Up) => t.mood_up().to_owned(),
            Some(Direction::Level) => t.mood_level().to_owned(),
            Some(Direction::Down) => t.mood_down().to_owned(),
        },
        picture: found.direction.map(|_| picture(t, &found.moods)),
        table: table(visit, &found.moods),
        empty: Empty::new(t.mood_none()),
        clear: Button::link(t.mood_clear(), format!("{MOOD}/loeschen")).quiet(),
    };
    render(status, &page)
}

/// The line, the oldest answer first.
fn picture(t: Texts, moods: &[Mood]) -> Line {
    let oldest_first = moods.iter().rev();
    let steps: Vec<i64> = oldest_first.clone().map(|mood| mood.step.get()).collect();
    let words: Vec<&str> = oldest_first.map(|mood| step_words(t, mood.step)).collect();
    let alternative = t.mood_line_alt(words.join(", "));
    line(&steps, [t.mood_step_5(), t.mood_step_1()], alternative)
}

fn table(visit: &Visit, moods: &[Mood]) -> Table {
    let t = visit.t;
    let table = Table::new(t.mood_table())
        .column(t.mood_after())
        .column(t.mood_step())
        .column(t.mood_when())
        .column("");
    moods.iter().fold(table, |table, mood| {
        let order = format!("/auftraege/{}", mood.order);
        let remove = Button::post(t.mood_remove(), format!("{MOOD}/{}/loeschen", mood.order))
            .quiet()
            .about(mood.title.as_str());
        table.row([
            SafeHtml::from(ui::link(mood.title.as_str(), order)),
            step_words(t, mood.step).into(),
            ui::date(visit.zone().local_date(mood.at), t.locale()).into(),
            remove.into(),
        ])
    })
}

pub(super) async fn answer(visit: Visit, posted: Posted) -> Answer {
    visit.person()?;
    let order = posted.get("order").parse().map_err(|_| Failure::NotFound)?;
    let step = posted.get("step").parse().ok();
    match week::feel(&visit.cx, order, step).await {
        Ok(()) => Ok(Visit::onward(MOOD, "notice-mood-kept")),
        Err(failure) => {
            // The five presses are no input that a mistake could lead to.
            let failure = match failure {
                Failure::Invalid(errors) => Failure::Invalid(
                    errors
                        .into_iter()
                        .map(|error| app::FieldError {
                            field: "".into(),
                            ..error
                        })
                        .collect(),
                ),
                other => other,
            };
            let form = posted.failing(&visit, failure)?;
            page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form).await
        }
    }
}

pub(super) async fn remove(visit: Visit, At(order): At<OrderId>, posted: Posted) -> Answer {
    week::put_aside(&visit.cx, order).await?;
    Ok(if posted.is_set("aside") {
        Visit::onward(crate::ui::address::TODAY, "notice-mood-aside")
    } else {
        Visit::onward(MOOD, "notice-mood-removed")
    })
}

pub(super) async fn ask_to_clear(visit: Visit) -> Answer {
    visit.person()?;
    let t = visit.t;
    let page = ClearPage {
        layout: layout(&visit, t.mood_clear_title()),
        t,
        crumbs: crumbs(&visit, t.mood_clear_title()).step(t.mood_title(), MOOD),
        clear: Button::post(t.mood_clear(), format!("{MOOD}/loeschen")).grave(),
        back: Button::link(t.button_cancel(), MOOD).quiet(),
    };
    render(StatusCode::OK, &page)
}

pub(super) async fn clear(visit: Visit) -> Answer {
    week::clear_moods(&visit.cx).await?;
    Ok(Visit::onward(MOOD, "notice-mood-cleared"))
}
