//! A tip after acceptance: arrives to the cent, with thanks in words (3.34).

use app::review::{self, TipDraft};
use askama::Template;
use domain::Refusal;
use kernel::{Money, OrderId, format};
use texts::Texts;

use super::super::act::{about, check as check_page, place};
use super::{contractor, sum};
use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::once::{self, Sending};
use crate::pages::{form_status, render};
use crate::ui::{Button, FormView, Layout};
use crate::visit::Visit;
use crate::words;

/// The fields of the form.
const FIELDS: [&str; 2] = ["sum", "words"];

#[derive(Template)]
#[template(path = "settlement/tip.html")]
struct TipPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    title: String,
    action: String,
    currency: kernel::Currency,
    /// Why nothing can be given now.
    refused: Option<String>,
}

pub(super) async fn form(visit: Visit, At(id): At<OrderId>) -> Answer {
    page(&visit, id, FormView::new(visit.t)).await
}

async fn page(visit: &Visit, id: OrderId, form: FormView) -> Answer {
    let t = visit.t;
    let room = app::agreement::room(&visit.cx, id).await?;
    let mut layout = visit.form_layout(t.tip_title(), &form);
    layout.place = Some(place(&room));
    let status = form_status(&form);
    let page = TipPage {
        layout,
        t,
        form,
        room: format!("/auftraege/{id}"),
        title: room.head.title.clone(),
        action: format!("/auftraege/{id}/trinkgeld"),
        currency: room.head.amount.currency,
        refused: super::card::no_tip(&room)
            .map(|refusal| words::key(visit, refusal.key(), &refusal.arguments())),
    };
    render(status, &page)
}

fn draft(visit: &Visit, posted: &Posted, agreed: Money) -> Result<TipDraft, app::Failure> {
    Ok(TipDraft {
        amount: sum(visit, posted, agreed)?,
        words: posted.text("words"),
    })
}

/// "Bitte prüfen" before the money goes out.
pub(super) async fn check(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let t = visit.t;
    if posted.wants_change() {
        return page(&visit, id, posted.view(&visit)).await;
    }
    let room = app::agreement::room(&visit.cx, id).await?;
    let tried = match draft(&visit, &posted, room.head.amount) {
        Ok(draft) => review::try_tip(&visit.cx, id, draft).await,
        Err(failure) => Err(failure),
    };
    let tip = match tried {
        Ok(tip) => tip,
        Err(failure) => return page(&visit, id, posted.failing(&visit, failure)?).await,
    };
    let money = format::money(tip.amount, t.locale());
    let answers = about(&visit, &room)
        .row(t.tip_given(), visit.money(tip.amount))
        .row(t.tip_words(), tip.words.as_str());
    let here = format!("/auftraege/{id}/trinkgeld");
    let give = Button::post(t.tip_button(&money), format!("{here}/geben"));
    let buttons = vec![
        posted
            .carry(give, &FIELDS)
            .hidden(once::FIELD, once::fresh(&visit.cx)),
        posted.change(t, here, &FIELDS),
    ];
    let consequence = t.tip_consequence(contractor(&room), &money);
    let title = t.tip_check_title().to_owned();
    check_page(
        &visit,
        &room,
        (title, FormView::new(t)),
        answers,
        (consequence.into(), buttons),
    )
}

pub(super) async fn give(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let room = app::agreement::room(&visit.cx, id).await?;
    let address = format!("/auftraege/{id}");
    // Giving twice is two tips: a double click must not be.
    let sending = Sending::new(&address, &posted, &[]);
    let cx = sending.cx(&visit);
    let given = match draft(&visit, &posted, room.head.amount) {
        Ok(draft) => {
            let give = async {
                review::tip(&cx, id, draft).await?;
                Ok(id)
            };
            sending.once(&visit, give).await
        }
        Err(failure) => Err(failure),
    };
    match given {
        Ok(_) => Ok(Visit::onward(&address, "notice-tip-given")),
        Err(failure) => page(&visit, id, posted.failing(&visit, failure)?).await,
    }
}
