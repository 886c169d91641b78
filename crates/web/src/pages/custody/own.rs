//! One's own bank account: where one is paid.

use app::custody;
use askama::Template;
use texts::Texts;

use crate::answer::Answer;
use crate::form::Posted;
use crate::pages::{form_status, render};
use crate::ui::{Button, FormView, Layout, address};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "custody/own.html")]
struct OwnPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    /// The way back.
    back: &'static str,
    /// Forgets the account, where one is known.
    remove: Option<Button>,
}

pub(super) async fn form(visit: Visit) -> Answer {
    let account = custody::own_account(&visit.cx).await?;
    let form = match account {
        Some(account) => FormView::new(visit.t)
            .with("iban", custody::grouped(&account.iban))
            .with("holder", account.holder),
        None => FormView::new(visit.t),
    };
    page(&visit, form).await
}

async fn page(visit: &Visit, form: FormView) -> Answer {
    let t = visit.t;
    let layout = visit.form_layout(t.custody_own_title(), &form);
    let is_known = custody::own_account(&visit.cx).await?.is_some();
    let shown = OwnPage {
        layout,
        t,
        back: if visit.cx.is_blocked() {
            address::BLOCKED
        } else {
            address::ACCOUNT
        },
        remove: (is_known && !visit.cx.is_blocked())
            .then(|| Button::post(t.custody_own_remove(), "/konto/bank/loeschen").quiet()),
        form,
    };
    render(form_status(&shown.form), &shown)
}

pub(super) async fn remove(visit: Visit) -> Answer {
    custody::drop_own_account(&visit.cx).await?;
    Ok(Visit::onward("/konto/bank", "notice-custody-own-removed"))
}

pub(super) async fn save(visit: Visit, posted: Posted) -> Answer {
    let (holder, iban) = (posted.get("holder"), posted.get("iban"));
    match custody::save_own_account(&visit.cx, holder, iban).await {
        Ok(()) => Ok(Visit::onward("/konto/bank", "notice-custody-own-saved")),
        Err(failure) => page(&visit, posted.failing(&visit, failure)?).await,
    }
}
