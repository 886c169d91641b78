//! Addenda to a frame: entered and signed by one side, read and signed by the other.

use app::agreement::Signing;
use app::agreement::assistance::{self, View};
use app::{Failure, FieldError};
use askama::Template;
use domain::agreement::Role;
use domain::agreement::assistance::{Change, ChangeDraft};
use domain::{FieldErrors, Refusal as _};
use kernel::parse::DurationUnit;
use kernel::{AssistanceId, Currency, format, parse};
use texts::Texts;

use super::super::words::frozen;
use super::show::after;
use crate::answer::Answer;
use crate::extract::At;
use crate::form::{Posted, typed, typed_hours};
use crate::pages::prove::{asks_password, proving};
use crate::pages::{form_status, render};
use crate::ui::{self, Button, FormView, Layout, Place, SafeHtml, SummaryList};
use crate::visit::Visit;
use crate::words;

#[derive(Template)]
#[template(path = "assistance/change.html")]
struct ChangePage {
    layout: Layout,
    t: Texts,
    form: FormView,
    back: String,
    subject: String,
    /// From when it would hold, or why there can be none now.
    lead: String,
    may_change: bool,
    /// The week the lead names: whoever signs has read of it.
    from_week: u8,
    action: String,
    currency: Currency,
    name: String,
    asks_password: bool,
}

#[derive(Template)]
#[template(path = "assistance/changes.html")]
struct Changes {
    t: Texts,
    changes: Vec<Shown>,
}

crate::ui::component!(Changes);

/// An addendum in words.
struct Shown {
    title: String,
    state: String,
    facts: SummaryList,
    /// What is signed; nothing in addenda from before their words were.
    words: Option<SafeHtml>,
    /// Whether the words are shown at once: while it waits.
    is_open: bool,
    /// Says whose hash it is: every addendum has its own.
    hash_label: String,
    hash: String,
    /// Takes it back, or declines it.
    drop: Option<Button>,
}

pub(super) async fn form(visit: Visit, At(id): At<AssistanceId>) -> Answer {
    let view = assistance::assistance(&visit.cx, id).await?;
    let newest = view.standing.frame(&view.frame, u8::MAX);
    let locale = visit.t.locale();
    let form = FormView::new(visit.t)
        .with("rate", format::decimal(newest.rate.minor, 2, locale))
        .with("minutes", typed_hours(newest.ceiling, locale))
        .with("notice", newest.notice.to_string());
    page(&visit, &view, form)
}

fn page(visit: &Visit, view: &View, form: FormView) -> Answer {
    let t = visit.t;
    let mut layout = visit.form_layout(t.assistance_change(), &form);
    layout.place = Some(Place::People);
    let lead = match &view.may_change {
        Ok((week, until)) => {
            let from = format::date(view.frame.week(*week).from, t.locale());
            let until = format::date_time(*until, &visit.zone(), t.locale());
            t.assistance_change_lead(from, until, i64::from(*week))
        }
        Err(refusal) => words::key(visit, refusal.key(), &refusal.arguments()),
    };
    let status = form_status(&form);
    let page = ChangePage {
        layout,
        t,
        form,
        back: format!("/zusammenarbeit/{}", view.id),
        subject: view.frame.subject.clone(),
        lead,
        may_change: view.may_change.is_ok(),
        from_week: view.may_change.as_ref().map_or(0, |(week, _)| *week),
        action: format!("/zusammenarbeit/{}/nachtrag", view.id),
        currency: view.frame.rate.currency,
        name: view.frame.party(view.role).name.clone(),
        asks_password: asks_password(visit),
    };
    render(status, &page)
}

pub(super) async fn propose(visit: Visit, At(id): At<AssistanceId>, posted: Posted) -> Answer {
    let view = assistance::assistance(&visit.cx, id).await?;
    let proposed = match read(&visit, &posted, view.frame.rate.currency) {
        Ok(draft) => match proving(&visit, &posted).await {
            Ok(cx) => assistance::propose_change(&cx, id, draft, signing(&posted)).await,
            Err(failure) => Err(failure),
        },
        Err(errors) => Err(Failure::Invalid(errors)),
    };
    match proposed {
        Ok(_) => Ok(Visit::onward(
            &format!("/zusammenarbeit/{id}"),
            "notice-assistance-change-proposed",
        )),
        Err(failure) => page(&visit, &view, posted.failing(&visit, failure)?),
    }
}

pub(super) async fn accept(
    visit: Visit,
    At((id, version)): At<(AssistanceId, u8)>,
    posted: Posted,
) -> Answer {
    let accepted = match proving(&visit, &posted).await {
        Ok(cx) => assistance::accept_change(&cx, id, version, signing(&posted)).await,
        Err(failure) => Err(failure),
    };
    let notice = "notice-assistance-change-accepted";
    after(&visit, id, (accepted, notice), &posted).await
}

pub(super) async fn decline(
    visit: Visit,
    At((id, version)): At<(AssistanceId, u8)>,
    posted: Posted,
) -> Answer {
    let dropped = assistance::drop_change(&visit.cx, id, version).await;
    let notice = "notice-assistance-change-dropped";
    after(&visit, id, (dropped, notice), &posted).await
}

fn signing(posted: &Posted) -> Signing {
    Signing {
        typed_name: posted.text("typed-name"),
        contract: posted.text("contract"),
        confirmed: posted.is_set("confirmed"),
    }
}

fn read(
    visit: &Visit,
    posted: &Posted,
    currency: Currency,
) -> Result<ChangeDraft, Vec<FieldError>> {
    let mut errors = FieldErrors::new();
    let rate = errors.keep(typed(visit, posted, "rate", |text, locale| {
        parse::money(text, currency, locale)
    }));
    let minutes = errors.keep(typed(visit, posted, "minutes", |text, locale| {
        parse::minutes(text, DurationUnit::Hours, locale)
    }));
    let notice = errors.keep(typed(visit, posted, "notice", parse::whole));
    let draft = ChangeDraft {
        rate: rate.flatten(),
        minutes: minutes.flatten(),
        notice: notice.flatten(),
        from_week: posted.get("from-week").parse().ok(),
    };
    errors.finish(Some(draft))
}

/// Every addendum of a frame, with what became of it.
pub(super) fn list(visit: &Visit, view: &View) -> SafeHtml {
    let changes = view.standing.changes.iter();
    let shown = Changes {
        t: visit.t,
        changes: changes.map(|change| show(visit, view, change)).collect(),
    };
    shown.into()
}

fn show(visit: &Visit, view: &View, change: &Change) -> Shown {
    let t = visit.t;
    let week = change.amended.from_week;
    let from = format::date(view.frame.week(week).from, t.locale());
    let state = match &change.answer {
        None => {
            let until = format::date_time(change.until, &visit.zone(), t.locale());
            t.assistance_change_waits(until)
        }
        Some(answer) => {
            let key = format!("assistance-change-state-{}", answer.name());
            words::key(visit, &key, &[])
        }
    };
    let mut facts = differences(visit, view, change);
    for role in Role::BOTH {
        if let Some(signed) = change.signature(role) {
            let at = SafeHtml::from(signed.typed_name.as_str())
                .and(" · ")
                .and(visit.time(signed.at));
            facts = facts.row(t.order_signature_name(), at);
        }
    }
    let label = if change.by == view.role {
        t.assistance_change_take_back()
    } else {
        t.assistance_change_decline()
    };
    let drop = change.answer.is_none().then(|| {
        let version = change.amended.version;
        let address = format!("/zusammenarbeit/{}/nachtrag/{version}/ablehnen", view.id);
        Button::post(label, address).quiet()
    });
    Shown {
        title: t.assistance_change_from(from, i64::from(week)),
        state,
        facts,
        words: change.words.as_ref().map(frozen),
        is_open: change.answer.is_none(),
        hash_label: t.assistance_hash_change(i64::from(week)),
        hash: change.signature.contract.to_string(),
        drop,
    }
}

/// Each value that differs, as it was and as it will be, and what a week and all weeks cost then.
fn differences(visit: &Visit, view: &View, change: &Change) -> SummaryList {
    let (t, first) = (visit.t, &view.frame);
    let before = view.standing.frame_before(first, change);
    let money = |sum| format::money(sum, t.locale());
    let hours = |minutes| t.assistance_hours_value(format::duration(minutes, t.locale()));
    let notice = |weeks: u8| t.assistance_notice_value(i64::from(weeks));
    let both = |was: String, is: String| t.assistance_change_both(was, is);
    let mut facts = ui::summary_list(t);
    if change.rate != before.rate {
        let rates = both(money(before.rate), money(change.rate));
        facts = facts.row(t.assistance_rate(), rates);
    }
    if change.ceiling != before.ceiling {
        let ceilings = both(hours(before.ceiling), hours(change.ceiling));
        facts = facts.row(t.assistance_unit_hours(), ceilings);
    }
    if change.notice != before.notice {
        let notices = both(notice(before.notice), notice(change.notice));
        facts = facts.row(t.assistance_notice_period(), notices);
    }
    let weekly = if change.weekly() == before.weekly() {
        money(change.weekly())
    } else {
        both(money(before.weekly()), money(change.weekly()))
    };
    let in_all = money(view.standing.in_all_with(first, change));
    facts
        .row(t.assistance_weekly(), weekly)
        .row(t.assistance_in_all(), in_all)
}
