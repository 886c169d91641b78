//! Handing mails over to the mail server, or leaving them for the operator to see.
//!
//! What waited together for the end of somebody's quiet hours goes out as one mail (H2).

use std::sync::Arc;

use kernel::{Locale, MailId};
use store::notice::{Calendar, Mail, MailState};
use texts::Texts;

use crate::context::App;
use crate::failure::Failure;

/// A mail with everything that goes out with it.
struct Outgoing {
    mail: Mail,
    /// What waited together with it, the oldest first, it among them; empty when it did not wait.
    held: Vec<Mail>,
    calendar: Option<Calendar>,
    locale: Locale,
}

impl Outgoing {
    /// Whether another mail takes this one along.
    fn is_taken_along(&self) -> bool {
        let first = self.held.first();
        self.calendar.is_none() && first.is_some_and(|first| first.id != self.mail.id)
    }

    /// The mails this one stands for.
    fn ids(&self) -> Vec<MailId> {
        match (&self.calendar, self.held.len()) {
            (None, 2..) => self.held.iter().map(|mail| mail.id).collect(),
            _ => vec![self.mail.id],
        }
    }
}

fn outgoing(tx: &mut store::db::Tx<'_>, id: MailId) -> Result<Option<Outgoing>, Failure> {
    let Some(mail) = store::notice::find_mail(tx, id)? else {
        return Ok(None);
    };
    let reader = match mail.account {
        Some(account) => store::account::find(tx, account)?,
        None => None,
    };
    Ok(Some(Outgoing {
        held: store::notice::held_with(tx, &mail)?,
        calendar: store::notice::calendar(tx, id)?,
        locale: reader.map_or(Locale::De, |reader| reader.locale),
        mail,
    }))
}

/// Sends one mail, or the bundle it is the first of. Without a mail server or an address it is kept
/// for the operator. A mail that was dealt with before, or that another takes along, is left alone.
pub(crate) async fn send(app: &Arc<App>, id: MailId) -> Result<(), Failure> {
    let found = app
        .database
        .read("notice::mail", move |tx| outgoing(tx, id))
        .await?;
    let Some(out) = found.filter(|out| out.mail.state == MailState::Open) else {
        return Ok(());
    };
    if out.is_taken_along() {
        return Ok(());
    }
    let ids = out.ids();
    let state = match &app.mailer {
        Some(mailer) if mailer.reaches(&out.mail.recipient) => {
            let sent = if ids.len() > 1 {
                let number = i64::try_from(ids.len()).unwrap_or(i64::MAX);
                let subject = Texts::new(out.locale).quiet_bundle_subject(number);
                mailer.send_bundle(&subject, &out.held).await
            } else {
                mailer.send(&out.mail, out.calendar.as_ref()).await
            };
            sent.map_err(|error| Failure::Fault(error.to_string()))?;
            MailState::Sent
        }
        _ => MailState::Shown,
    };
    mark(app, ids, state, None).await
}

/// Notes that a mail could not be sent and nobody will try again, nor what it was to take along.
pub(crate) async fn give_up(app: &Arc<App>, id: MailId, error: String) -> Result<(), Failure> {
    let found = app
        .database
        .read("notice::given_up", move |tx| outgoing(tx, id))
        .await?;
    let ids = found.map_or_else(|| vec![id], |out| out.ids());
    mark(app, ids, MailState::Dead, Some(error)).await
}

async fn mark(
    app: &Arc<App>,
    ids: Vec<MailId>,
    state: MailState,
    error: Option<String>,
) -> Result<(), Failure> {
    let now = app.clock.now();
    app.database
        .write("notice::mail_done", move |tx| {
            for id in &ids {
                store::notice::mark(tx, *id, state, now, error.as_deref())?;
            }
            Ok(())
        })
        .await
}
