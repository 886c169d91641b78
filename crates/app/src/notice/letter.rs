//! Writing a mail in the reader's language, into the outbox.

use domain::Argument;
use domain::notice::Job;
use kernel::{AccountId, Id, Locale, Weekday, Zone, format};
use store::db::Tx;
use store::notice::{Mail, MailState};
use texts::Texts;

use super::schedule;
use crate::context::Cx;
use crate::failure::Failure;

/// A mail to one person. Its words are the texts `mail-<name>-subject` and `mail-<name>-body`.
#[derive(Debug, Clone)]
pub(crate) struct Letter {
    /// For whom.
    pub(crate) to: AccountId,
    /// Which mail.
    pub(crate) name: &'static str,
    /// What its texts name.
    pub(crate) arguments: Vec<(&'static str, Argument)>,
    /// The page it is about.
    pub(crate) path: String,
    /// What keeps the same mail from being written twice.
    pub(crate) once: Option<String>,
}

/// Writes a mail and the job that sends it. Nobody without an account is written to.
pub(crate) fn write(tx: &mut Tx<'_>, cx: &Cx, letter: &Letter) -> Result<(), Failure> {
    let Some(reader) = store::account::find(tx, letter.to)? else {
        return Ok(());
    };
    let zone = Zone::parse(&reader.zone).unwrap_or_default();
    let spoken: Vec<(&str, texts::Argument)> = letter
        .arguments
        .iter()
        .map(|(name, value)| (*name, spoken(value, &zone, reader.locale)))
        .collect();
    let texts = Texts::new(reader.locale);
    let text = |part: &str| {
        let key = format!("mail-{}-{part}", letter.name);
        let text = texts.by_key(&key, &spoken);
        text.ok_or_else(|| Failure::Fault(format!("the text {key} is missing or incomplete")))
    };
    let mail = Mail {
        id: Id::new(cx.now, cx.app.entropy.as_ref()),
        account: Some(reader.id),
        recipient: reader.login,
        subject: text("subject")?,
        body: text("body")?,
        path: Some(letter.path.clone()),
        state: MailState::Open,
        last_error: None,
        created_at: cx.now,
        sent_at: None,
    };
    if store::notice::add(tx, &mail, letter.once.as_deref())? {
        schedule(tx, cx, &Job::SendMail { mail: mail.id }, cx.now)?;
    }
    Ok(())
}

/// A value as the reader's language writes it.
pub(crate) fn spoken(value: &Argument, zone: &Zone, locale: Locale) -> texts::Argument {
    let text = match value {
        Argument::Number(number) => return texts::Argument::Number(*number),
        Argument::Text(text) => text.clone(),
        Argument::Money(money) => format::money(*money, locale),
        Argument::Duration(minutes) => format::duration(*minutes, locale),
        Argument::Time(time) => format::date_time(*time, zone, locale),
        Argument::Hours(hours) => Weekday::ALL
            .map(|day| (format::weekday(day, locale), hours.day_text(day)))
            .into_iter()
            .filter(|(_, windows)| !windows.is_empty())
            .map(|(day, windows)| format!("{day} {windows}"))
            .collect::<Vec<_>>()
            .join("; "),
    };
    texts::Argument::Text(text)
}
