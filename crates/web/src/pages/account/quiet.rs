//! When notices wait: quiet hours and pauses.

use app::account;
use askama::Template;
use domain::account::{Night, Quiet, QuietDraft};
use texts::Texts;

use crate::answer::Answer;
use crate::form::Posted;
use crate::pages::{form_status, render};
use crate::ui::{FormView, Layout};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "account/quiet.html")]
struct QuietPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    state: &'static str,
}

pub(super) async fn show(visit: Visit) -> Answer {
    let quiet = account::quiet(&visit.cx).await?;
    let night = quiet.night.unwrap_or_else(Night::proposal);
    let mut form = FormView::new(visit.t)
        .with("quiet-from", night.from.to_string())
        .with("quiet-to", night.to.to_string());
    let ticks = [
        ("night", quiet.night.is_some()),
        ("weekend", quiet.weekend),
        ("outside-reachable", quiet.outside_reachable),
    ];
    for (name, _) in ticks.into_iter().filter(|(_, is_set)| *is_set) {
        form = form.with(name, "1");
    }
    if let Some(pause) = quiet.pause {
        form = form
            .with("pause-first", pause.first.to_string())
            .with("pause-last", pause.last.to_string());
    }
    page(&visit, form, &quiet)
}

fn page(visit: &Visit, form: FormView, quiet: &Quiet) -> Answer {
    let t = visit.t;
    let state = if *quiet == Quiet::default() {
        t.quiet_off()
    } else {
        t.quiet_on()
    };
    let layout = visit.form_layout(t.quiet_title(), &form);
    let page = QuietPage {
        layout,
        t,
        form,
        state,
    };
    render(form_status(&page.form), &page)
}

pub(super) async fn save(visit: Visit, posted: Posted) -> Answer {
    let draft = QuietDraft {
        night: posted.is_set("night"),
        from: posted.text("quiet-from"),
        to: posted.text("quiet-to"),
        weekend: posted.is_set("weekend"),
        outside_reachable: posted.is_set("outside-reachable"),
        pause_first: posted.text("pause-first"),
        pause_last: posted.text("pause-last"),
    };
    match account::save_quiet(&visit.cx, draft).await {
        Ok(()) => Ok(Visit::onward("/konto/ruhe", "notice-quiet-saved")),
        Err(failure) => {
            let form = posted.failing(&visit, failure)?;
            let known = account::quiet(&visit.cx).await?;
            page(&visit, form, &known)
        }
    }
}
