//! A lasting cooperation paid by the week: proposing it, its page, signing, notice.

mod change;
mod ending;
mod settling;
mod show;
mod terms;

use app::agreement::Room;
use app::agreement::assistance::{self, Start};
use app::{Failure, FieldError};
use askama::Template;
use axum::Router;
use axum::routing::{get, post};
use domain::FieldErrors;
use domain::agreement::assistance::Draft;
use domain::agreement::contract::PapersDraft;
use domain::agreement::{OrderState, Role};
use kernel::parse::DurationUnit;
use kernel::{Currency, OrderId, Timestamp, format, parse};
use texts::Texts;

use crate::answer::Answer;
use crate::extract::At;
use crate::form::{Posted, typed, typed_hours};
use crate::pages::{form_status, render};
use crate::state::Web;
use crate::ui::{self, Button, FormView, Layout, Place, SafeHtml, SummaryList};
use crate::visit::Visit;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/auftraege/{id}/zusammenarbeit", get(form).post(propose))
        .route("/zusammenarbeit/{id}", get(show::show))
        .route("/zusammenarbeit/{id}/unterschreiben", post(show::sign))
        .route("/zusammenarbeit/{id}/zurueckziehen", post(show::decline))
        .route(
            "/zusammenarbeit/{id}/kuendigen",
            get(show::notice_form).post(show::give_notice),
        )
        .route(
            "/zusammenarbeit/{id}/beenden",
            get(ending::form).post(ending::end),
        )
        .route(
            "/zusammenarbeit/{id}/nachtrag",
            get(change::form).post(change::propose),
        )
        .route(
            "/zusammenarbeit/{id}/nachtrag/{number}/unterschreiben",
            post(change::accept),
        )
        .route(
            "/zusammenarbeit/{id}/nachtrag/{number}/ablehnen",
            post(change::decline),
        )
}

/// What the client of a paid order can order once more: the same, or a lasting cooperation. A week
/// is not ordered on its own.
pub(super) fn again(t: Texts, room: &Room) -> Vec<Button> {
    let is_paid = matches!(room.state, OrderState::Paid { .. });
    if !is_paid || room.role != Role::Client || room.contract.week.is_some() {
        return Vec::new();
    }
    let address = |end| format!("/auftraege/{}/{end}", room.head.id);
    vec![
        Button::link(t.order_act_again(), address("noch-einmal")).quiet(),
        Button::link(t.assistance_propose(), address("zusammenarbeit")).quiet(),
    ]
}

#[derive(Template)]
#[template(path = "assistance/form.html")]
struct FormPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    order: String,
    title: String,
    lead: String,
    action: String,
    currency: Currency,
}

async fn form(visit: Visit, At(id): At<OrderId>) -> Answer {
    let start = assistance::start(&visit.cx, id).await?;
    let form = filled(&visit, &start);
    page(&visit, id, &start, form)
}

/// The form with what there is to begin with.
fn filled(visit: &Visit, start: &Start) -> FormView {
    let (draft, locale) = (&start.draft, visit.t.locale());
    let mut form = FormView::new(visit.t).with("subject", draft.subject.as_str());
    if let Some(rate) = draft.rate {
        form = form.with("rate", format::decimal(rate.minor, 2, locale));
    }
    if let Some(minutes) = draft.minutes {
        form = form.with("minutes", typed_hours(minutes, locale));
    }
    if let Some(first) = draft.first {
        form = form.with("first", first.to_string());
    }
    for (name, value) in [
        ("weeks", draft.weeks),
        ("settling-in", draft.settling_in),
        ("notice", draft.notice),
    ] {
        if let Some(value) = value {
            form = form.with(name, value.to_string());
        }
    }
    let Some(papers) = &draft.papers else {
        return form;
    };
    if papers.confidential {
        form = form.with("confidential", "yes");
    }
    if papers.personal_data {
        form = form
            .with("data", "yes")
            .with("what", papers.what.as_str())
            .with("whose", papers.whose.as_str());
    }
    form
}

fn page(visit: &Visit, id: OrderId, start: &Start, form: FormView) -> Answer {
    let t = visit.t;
    let mut layout = visit.form_layout(t.assistance_propose(), &form);
    layout.place = Some(Place::People);
    let status = form_status(&form);
    let page = FormPage {
        layout,
        t,
        form,
        order: format!("/auftraege/{id}"),
        title: start.title.clone(),
        lead: t.assistance_form_lead(&start.contractor),
        action: format!("/auftraege/{id}/zusammenarbeit"),
        currency: start.currency,
    };
    render(status, &page)
}

async fn propose(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let start = assistance::start(&visit.cx, id).await?;
    let proposed = match read(&visit, &posted, start.currency) {
        Ok(draft) => assistance::propose(&visit.cx, id, draft).await,
        Err(errors) => Err(Failure::Invalid(errors)),
    };
    match proposed {
        Ok(id) => Ok(Visit::onward(
            &format!("/zusammenarbeit/{id}"),
            "notice-assistance-proposed",
        )),
        Err(failure) => page(&visit, id, &start, posted.failing(&visit, failure)?),
    }
}

fn read(visit: &Visit, posted: &Posted, currency: Currency) -> Result<Draft, Vec<FieldError>> {
    let mut errors = FieldErrors::new();
    let rate = errors.keep(typed(visit, posted, "rate", |text, locale| {
        parse::money(text, currency, locale)
    }));
    let minutes = errors.keep(typed(visit, posted, "minutes", |text, locale| {
        parse::minutes(text, DurationUnit::Hours, locale)
    }));
    let first = errors.keep(typed(visit, posted, "first", |text, _| parse::date(text)));
    let mut count = |name| {
        errors
            .keep(typed(visit, posted, name, parse::whole))
            .flatten()
    };
    let draft = Draft {
        subject: posted.text("subject"),
        weeks: count("weeks"),
        settling_in: count("settling-in"),
        notice: count("notice"),
        rate: rate.flatten(),
        minutes: minutes.flatten(),
        first: first.flatten(),
        papers: Some(PapersDraft {
            confidential: posted.is_set("confidential"),
            personal_data: posted.is_set("data"),
            what: posted.text("what"),
            whose: posted.text("whose"),
        }),
    };
    errors.finish(Some(draft))
}

#[derive(Template)]
#[template(
    source = "<section class=\"card\"><h2>{{ t.assistance_card_title() }}</h2>{{ facts }}<p><a href=\"{{ address }}\">{{ t.assistance_card_link() }}</a></p></section>",
    ext = "html"
)]
struct WeekCard {
    t: Texts,
    facts: SummaryList,
    address: String,
}

crate::ui::component!(WeekCard);

/// The card of a week's order: what is recorded, what that pays and what goes back. Nothing for
/// every other order.
pub(super) async fn card(visit: &Visit, order: OrderId) -> Result<SafeHtml, Failure> {
    let Some((id, worked, pays, rest)) = assistance::week_of(&visit.cx, order).await? else {
        return Ok(SafeHtml::default());
    };
    let t = visit.t;
    let facts = ui::summary_list(t)
        .row(
            t.assistance_week_worked(),
            format::duration(worked, t.locale()),
        )
        .row(t.assistance_card_pays(), visit.money(pays))
        .row(t.assistance_card_rest(), visit.money(rest));
    let address = format!("/zusammenarbeit/{id}");
    Ok(WeekCard { t, facts, address }.into())
}

#[derive(Template)]
#[template(
    source = "{% if !all.is_empty() %}<section class=\"card\"><h2>{{ t.assistance_list() }}</h2><ul class=\"plain\">{% for (link, state) in all %}<li>{{ link }} · {{ state }}</li>{% endfor %}</ul></section>{% endif %}",
    ext = "html"
)]
struct List {
    t: Texts,
    all: Vec<(SafeHtml, String)>,
}

crate::ui::component!(List);

/// The reader's assistances, each with where it stands.
pub(crate) async fn cards(visit: &Visit) -> Result<SafeHtml, Failure> {
    let all = assistance::assistances(&visit.cx).await?;
    let all = all.iter().map(|one| {
        let other = &one.frame.party(one.role.other()).name;
        let words = format!("{} · {other}", one.frame.subject);
        let link = ui::link(words, format!("/zusammenarbeit/{}", one.id));
        (link.into(), show::phase(visit.t, one).to_owned())
    });
    Ok(List {
        t: visit.t,
        all: all.collect(),
    }
    .into())
}

/// What waits for the reader's signature, for "Heute".
pub(crate) async fn turn_rows(
    visit: &Visit,
) -> Result<Vec<(Timestamp, String, SafeHtml, Button)>, Failure> {
    let t = visit.t;
    let waiting = assistance::turns(&visit.cx).await?;
    let rows = waiting.iter().map(|one| {
        let until = one.next_at.unwrap_or(Timestamp::MAX);
        let other = one.frame.party(one.role.other()).name.as_str();
        let detail =
            SafeHtml::from(other)
                .and(" · ")
                .and(ui::deadline(until, &visit.zone(), t.locale()));
        let button = Button::link(t.button_show(), format!("/zusammenarbeit/{}", one.id))
            .about(one.frame.subject.as_str());
        let what = if one.to_answer().is_some() {
            t.assistance_change_turn(&one.frame.subject)
        } else {
            t.assistance_turn(&one.frame.subject)
        };
        (until, what, detail, button)
    });
    Ok(rows.collect())
}
