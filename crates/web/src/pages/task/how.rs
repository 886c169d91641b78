//! "Wie abgeben?": the ways to hand a task on, ranked by five short questions (mission 1.1, 4.16).
//!
//! The answers stand in the address; nothing is kept.

use app::task;
use askama::Template;
use axum::http::StatusCode;
use domain::task::chooser::{Advice, Answers, Fit, Kind, choose};
use kernel::TaskId;
use texts::Texts;

use super::{LIST, crumbs, layout, nature, way};
use crate::answer::Answer;
use crate::extract::{Asked, At};
use crate::form::Posted;
use crate::pages::render;
use crate::ui::{Button, Crumbs, FitTag, FormView, Layout, Note, SafeHtml};
use crate::visit::Visit;
use crate::words;

#[derive(Template)]
#[template(path = "task/how.html")]
struct HowPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    title: String,
    form: FormView,
    action: String,
    /// Whether the questions were answered; before, the task alone speaks.
    is_asked: bool,
    legal: Option<Note>,
    ways: Vec<Shown>,
}

/// One way as it is shown.
struct Shown {
    name: &'static str,
    text: &'static str,
    fit: SafeHtml,
    speaks_for: Vec<String>,
    speaks_against: Vec<String>,
    /// How it begins where that is not with an ad for just this.
    begins: Option<String>,
    button: Option<Button>,
}

/// The names of the questions, with what the task itself says.
const fn questions(answers: Answers) -> [(&'static str, bool); 5] {
    [
        ("comes-back", answers.comes_back),
        ("splits", answers.splits),
        ("needs-expertise", answers.needs_expertise),
        ("confidential", answers.confidential),
        ("wants-ideas", answers.wants_ideas),
    ]
}

fn read(asked: &Posted) -> Answers {
    Answers {
        comes_back: asked.is_set("comes-back"),
        splits: asked.is_set("splits"),
        needs_expertise: asked.is_set("needs-expertise"),
        confidential: asked.is_set("confidential"),
        wants_ideas: asked.is_set("wants-ideas"),
    }
}

pub(super) async fn show(
    visit: Visit,
    At(id): At<TaskId>,
    Asked(pairs): Asked<Vec<(String, String)>>,
) -> Answer {
    let t = visit.t;
    let handing = task::handing(&visit.cx, id).await?;
    let own = &handing.stored.task;
    let asked = Posted::new(pairs);
    let is_asked = asked.is_set("asked");
    let answers = if is_asked {
        read(&asked)
    } else {
        Answers::of(own)
    };
    let form = questions(answers)
        .into_iter()
        .fold(FormView::new(t), |form, (name, said)| {
            form.with(name, if said { "yes" } else { "" })
        });
    let (_, next) = way::of(&visit, own).await?;
    let title = own.facts.title.clone();
    let address = format!("{LIST}/{id}");
    let advice = choose(own, answers);
    let page = HowPage {
        layout: layout(&visit, t.handing_how_title()),
        t,
        crumbs: crumbs(&visit, t.handing_how_title())
            .step(t.task_list_title(), LIST)
            .step(title.as_str(), address.as_str()),
        title,
        form,
        action: format!("{address}/wie"),
        is_asked,
        legal: handing.risk.map(|risk| nature::legal(&visit, risk)),
        ways: advice.iter().map(|one| shown(&visit, one, &next)).collect(),
    };
    render(StatusCode::OK, &page)
}

fn shown(visit: &Visit, advice: &Advice, next: &Button) -> Shown {
    let t = visit.t;
    let said = |speaks_for: bool| -> Vec<String> {
        let reasons = advice.reasons.iter();
        reasons
            .filter(|(_, is_for)| *is_for == speaks_for)
            .map(|(why, _)| words::key(visit, why.key(), &[]))
            .collect()
    };
    let is_best = advice.fit == Fit::Best;
    // What is not offered yet begins as a project; what is kept needs no button.
    let button = (is_best && advice.kind != Kind::Keep).then(|| next.clone());
    let (name, text) = kind(t, advice.kind);
    Shown {
        name,
        text,
        fit: visit.tag(fit_tag(advice.fit)),
        speaks_for: said(true),
        speaks_against: said(false),
        begins: matches!(advice.fit, Fit::Best | Fit::Possible)
            .then(|| advice.kind.begins_key())
            .flatten()
            .map(|key| words::key(visit, key, &[])),
        button,
    }
}

const fn fit_tag(fit: Fit) -> FitTag {
    match fit {
        Fit::Best => FitTag::Best,
        Fit::Possible => FitTag::Possible,
        Fit::Hardly => FitTag::Hardly,
        Fit::Against => FitTag::Against,
    }
}

const fn kind(t: Texts, kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Assistant => (t.handing_kind_assistant(), t.handing_kind_assistant_text()),
        Kind::Project => (t.handing_kind_project(), t.handing_kind_project_text()),
        Kind::MicroJob => (t.handing_kind_micro_job(), t.handing_kind_micro_job_text()),
        Kind::Ideas => (t.handing_kind_ideas(), t.handing_kind_ideas_text()),
        Kind::Keep => (t.handing_kind_keep(), t.handing_kind_keep_text()),
    }
}
