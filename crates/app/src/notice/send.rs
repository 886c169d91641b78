//! Handing a mail over to the mail server, or leaving it for the operator to see.

use std::sync::Arc;

use kernel::MailId;
use store::notice::MailState;

use crate::context::App;
use crate::failure::Failure;

/// Sends one mail. Without a mail server or an address it is kept for the operator. A mail that
/// was dealt with before is left alone.
pub(crate) async fn send(app: &Arc<App>, id: MailId) -> Result<(), Failure> {
    let mail = app
        .database
        .read("notice::mail", move |tx| {
            store::notice::find_mail(tx, id).map_err(Failure::from)
        })
        .await?;
    let Some(mail) = mail.filter(|mail| mail.state == MailState::Open) else {
        return Ok(());
    };
    let state = match &app.mailer {
        Some(mailer) if mailer.reaches(&mail.recipient) => {
            mailer
                .send(&mail)
                .await
                .map_err(|error| Failure::Fault(error.to_string()))?;
            MailState::Sent
        }
        _ => MailState::Shown,
    };
    mark(app, id, state, None).await
}

/// Notes that a mail could not be sent and nobody will try again.
pub(crate) async fn give_up(app: &Arc<App>, id: MailId, error: String) -> Result<(), Failure> {
    mark(app, id, MailState::Dead, Some(error)).await
}

async fn mark(
    app: &Arc<App>,
    id: MailId,
    state: MailState,
    error: Option<String>,
) -> Result<(), Failure> {
    let now = app.clock.now();
    app.database
        .write("notice::mail_done", move |tx| {
            store::notice::mark(tx, id, state, now, error.as_deref())?;
            Ok(())
        })
        .await
}
