//! A tip after acceptance: arrives to the cent, with thanks in words (3.34).

use app::review::{self, TipDraft};
use askama::Template;
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

/// What the check page sends along to go back to the form with what was typed in it.
const CHANGE: &str = "change";

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
    if posted.is_set(CHANGE) {
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
    let sending = |words: &str, end: &str| {
        Button::post(words, format!("/auftraege/{id}/{end}"))
            .hidden("sum", posted.get("sum"))
            .hidden("words", posted.get("words"))
    };
    let buttons = vec![
        sending(&t.tip_button(&money), "trinkgeld/geben")
            .hidden(once::FIELD, once::fresh(&visit.cx)),
        sending(t.button_change(), "trinkgeld")
            .hidden(CHANGE, "1")
            .quiet(),
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
