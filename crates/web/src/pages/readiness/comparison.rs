//! Two results side by side without names; which is whose is said after the choice (mission 2.17).

use app::task::comparison;
use askama::Template;
use domain::task::comparison::{Choice, Comparison, Pick, SamplesDraft};
use kernel::ComparisonId;
use texts::Texts;

use super::{COMPARISONS, crumbs, layout};
use crate::answer::{Answer, redirect};
use crate::extract::At;
use crate::form::Posted;
use crate::pages::{form_status, render};
use crate::ui::{self, Button, Crumbs, FormView, Layout, SafeHtml, Table};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "readiness/comparisons.html")]
struct ListPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    form: FormView,
    id: String,
    table: Table,
}

#[derive(Template)]
#[template(path = "readiness/comparison.html")]
struct ShowPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    form: FormView,
    title: String,
    action: String,
    samples: Vec<Sample>,
    verdict: Option<&'static str>,
    forget: Button,
}

/// One of the two results. Whose it is stands there after the choice only.
struct Sample {
    heading: String,
    text: String,
}

pub(super) async fn list(visit: Visit) -> Answer {
    list_page(&visit, FormView::new(visit.t)).await
}

async fn list_page(visit: &Visit, form: FormView) -> Answer {
    let t = visit.t;
    let known = comparison::list(&visit.cx).await?;
    let head = Table::new(t.comparison_list())
        .column(t.comparison_what())
        .column(t.comparison_at())
        .column(t.comparison_choice());
    let table = known.iter().fold(head, |table, known| {
        let choice = known.chosen.map(|(choice, _)| verdict(t, choice));
        table.row([
            ui::link(known.samples.title.as_str(), home(known.id)).into(),
            SafeHtml::from(visit.time(known.created_at)),
            choice.unwrap_or_else(|| t.comparison_open()).into(),
        ])
    });
    let mut layout = layout(visit, t.comparison_title());
    layout.has_mistakes = form.has_mistakes();
    let status = form_status(&form);
    let id = match form.value("id") {
        "" => visit.cx.app.id::<kernel::kind::Comparison>().to_string(),
        kept => kept.to_owned(),
    };
    let page = ListPage {
        layout,
        t,
        crumbs: crumbs(visit, t.comparison_title()).step(t.readiness_title(), super::home(None)),
        form,
        id,
        table,
    };
    render(status, &page)
}

fn home(id: ComparisonId) -> String {
    format!("{COMPARISONS}/{id}")
}

/// What came out, in one sentence.
fn verdict(t: Texts, choice: Choice) -> &'static str {
    match choice {
        Choice::Own => t.comparison_own(),
        Choice::Trial => t.comparison_trial(),
        Choice::Same => t.comparison_same(),
    }
}

pub(super) async fn begin(visit: Visit, posted: Posted) -> Answer {
    let draft = SamplesDraft {
        title: posted.text("title"),
        own: posted.text("own"),
        trial: posted.text("trial"),
    };
    let id = posted.get("id").parse().ok();
    match comparison::begin(&visit.cx, id, draft).await {
        Ok(id) => Ok(redirect(&home(id))),
        Err(failure) => {
            let form = posted.failing(&visit, failure)?;
            list_page(&visit, form).await
        }
    }
}

pub(super) async fn show(visit: Visit, At(id): At<ComparisonId>) -> Answer {
    let known = comparison::show(&visit.cx, id).await?;
    page(&visit, &known, FormView::new(visit.t))
}

fn page(visit: &Visit, known: &Comparison, form: FormView) -> Answer {
    let t = visit.t;
    let whose = |pick| match (known.chosen, known.whose(pick)) {
        (None, _) => None,
        (Some(_), Choice::Own) => Some(t.comparison_is_own()),
        (Some(_), _) => Some(t.comparison_is_trial()),
    };
    let heads = [(t.comparison_a(), Pick::A), (t.comparison_b(), Pick::B)];
    let samples = heads.into_iter().zip(known.shown());
    let mut layout = layout(visit, known.samples.title.as_str());
    layout.has_mistakes = form.has_mistakes();
    let status = form_status(&form);
    let title = known.samples.title.clone();
    let page = ShowPage {
        layout,
        t,
        crumbs: crumbs(visit, title.as_str()).step(t.comparison_title(), COMPARISONS),
        form,
        title,
        action: home(known.id),
        samples: samples
            .map(|((name, pick), text)| Sample {
                heading: match whose(pick) {
                    Some(whose) => format!("{name}: {whose}"),
                    None => name.to_owned(),
                },
                text: text.to_owned(),
            })
            .collect(),
        verdict: known.chosen.map(|(choice, _)| verdict(t, choice)),
        forget: Button::post(t.button_delete(), format!("{}/loeschen", home(known.id))).grave(),
    };
    render(status, &page)
}

pub(super) async fn choose(visit: Visit, At(id): At<ComparisonId>, posted: Posted) -> Answer {
    let known = comparison::show(&visit.cx, id).await?;
    let Some(pick) = Pick::from_code(posted.get("pick")) else {
        let failure = app::Failure::field("pick", "field-choice-required");
        let form = posted.failing(&visit, failure)?;
        return page(&visit, &known, form);
    };
    comparison::choose(&visit.cx, id, pick).await?;
    Ok(redirect(&home(id)))
}

pub(super) async fn forget(visit: Visit, At(id): At<ComparisonId>) -> Answer {
    comparison::forget(&visit.cx, id).await?;
    Ok(Visit::onward(COMPARISONS, "notice-comparison-forgotten"))
}
