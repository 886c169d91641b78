//! The outbox: every mail with what became of it. Without a mail server the operator reads here
//! what is to be passed on.

use app::notice;
use askama::Template;
use axum::http::StatusCode;
use kernel::page::{Cursor, PageSize};
use serde::Deserialize;
use store::notice::{Mail, MailState};
use texts::Texts;

use super::{MAILS, Tabs, layout, tabs};
use crate::answer::Answer;
use crate::extract::Asked;
use crate::pages::render;
use crate::ui::{Empty, Layout, Moment, Pagination};
use crate::visit::Visit;

/// The name of the list in cursors.
const LIST: &str = "mails";

/// Where the list begins.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    nach: String,
}

#[derive(Template)]
#[template(path = "operator/mails.html")]
struct MailsPage {
    layout: Layout,
    t: Texts,
    tabs: Tabs,
    lead: &'static str,
    mails: Vec<Row>,
    empty: Empty,
    pages: Pagination,
}

/// One mail as it is shown.
struct Row {
    subject: String,
    recipient: String,
    state: &'static str,
    at: Moment,
    /// The text, where the operator may have to pass it on.
    body: Option<String>,
    /// The address of the page it is about.
    page: Option<String>,
    error: Option<String>,
}

pub(super) async fn list(visit: Visit, Asked(wanted): Asked<Wanted>) -> Answer {
    let t = visit.t;
    let after = Cursor::decode(LIST, &wanted.nach).ok();
    let found = notice::outbox(&visit.cx, after, PageSize::default()).await?;
    let next = found
        .next
        .as_ref()
        .map(|next| format!("{MAILS}?nach={}", next.encode(LIST)));
    let first = (!wanted.nach.is_empty()).then(|| MAILS.to_owned());
    let has_server = visit.cx.app.mailer.is_some();
    let page = MailsPage {
        layout: layout(&visit, t.operator_mails()),
        t,
        tabs: tabs(t, MAILS),
        lead: if has_server {
            t.operator_mails_lead()
        } else {
            t.operator_mails_by_hand()
        },
        mails: found
            .items
            .into_iter()
            .map(|mail| row(&visit, mail))
            .collect(),
        empty: Empty::new(t.operator_mails_empty()),
        pages: Pagination::new(t, first, next),
    };
    render(StatusCode::OK, &page)
}

fn row(visit: &Visit, mail: Mail) -> Row {
    // What a server took is between it and its reader.
    let is_passed_on = mail.state == MailState::Sent;
    let base_url = visit.web.config.base_url.as_str();
    Row {
        subject: mail.subject,
        recipient: mail.recipient,
        state: state(visit.t, mail.state),
        at: visit.time(mail.sent_at.unwrap_or(mail.created_at)),
        body: (!is_passed_on).then_some(mail.body),
        page: mail
            .path
            .filter(|_| !is_passed_on)
            .map(|path| format!("{base_url}{path}")),
        error: mail.last_error,
    }
}

fn state(t: Texts, state: MailState) -> &'static str {
    match state {
        MailState::Open => t.operator_mail_open(),
        MailState::Sent => t.operator_mail_sent(),
        MailState::Shown => t.operator_mail_shown(),
        MailState::Dead => t.operator_mail_dead(),
    }
}

/// What mails in a state are called where they are counted.
pub(super) fn counted_as(t: Texts, state: MailState) -> &'static str {
    match state {
        MailState::Open => t.operator_mails_open(),
        MailState::Sent => t.operator_mails_sent(),
        MailState::Shown => t.operator_mails_shown(),
        MailState::Dead => t.operator_mails_dead(),
    }
}
