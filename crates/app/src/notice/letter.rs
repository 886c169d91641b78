//! Writing a mail in the reader's language, into the outbox.

use domain::Argument;
use domain::account::WeeklyHours;
use domain::notice::Job;
use kernel::{AccountId, Id, Locale, Timestamp, Zone, format};
use store::account::Account;
use store::db::Tx;
use store::notice::{Calendar, Mail, MailState};
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

/// Writes a mail and the job that sends it, when its reader's quiet hours are over (3.31). Nobody
/// without an account is written to.
pub(crate) fn write(tx: &mut Tx<'_>, cx: &Cx, letter: &Letter) -> Result<(), Failure> {
    write_with(tx, cx, letter, None)
}

/// When somebody is told of what happens now: nothing when that is at once.
pub(crate) fn held_until(
    tx: &mut Tx<'_>,
    cx: &Cx,
    reader: AccountId,
) -> Result<Option<Timestamp>, Failure> {
    let reader = store::account::find(tx, reader)?;
    let at = reader.map(|reader| due_at(&reader, cx.now, None));
    Ok(at.filter(|at| *at > cx.now))
}

fn due_at(reader: &Account, now: Timestamp, deadline: Option<Timestamp>) -> Timestamp {
    let zone = Zone::parse(&reader.zone).unwrap_or_default();
    let settings = &reader.settings;
    let hours = (&zone, &settings.reachable);
    settings.quiet.notice_at(now, hours, deadline)
}

/// Writes a mail to an address that has no account here, at once and in the language of whoever acts:
/// [`Letter::to`], in whose zone its dates are.
pub(crate) fn write_to_address(
    tx: &mut Tx<'_>,
    cx: &Cx,
    letter: &Letter,
    address: &str,
) -> Result<(), Failure> {
    let Some(actor) = store::account::find(tx, letter.to)? else {
        return Ok(());
    };
    let (subject, body) = words(letter, &actor)?;
    let mail = Mail {
        id: Id::new(cx.now, cx.app.entropy.as_ref()),
        account: None,
        recipient: address.to_owned(),
        subject,
        body,
        path: Some(letter.path.clone()),
        state: MailState::Open,
        last_error: None,
        created_at: cx.now,
        sent_at: None,
        due_at: cx.now,
    };
    if store::notice::add(tx, &mail, letter.once.as_deref())? {
        schedule(tx, cx, &Job::SendMail { mail: mail.id }, cx.now)?;
    }
    Ok(())
}

/// Subject and body as somebody reads them.
fn words(letter: &Letter, reader: &Account) -> Result<(String, String), Failure> {
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
    Ok((text("subject")?, text("body")?))
}

/// The same with a calendar file.
pub(crate) fn write_with(
    tx: &mut Tx<'_>,
    cx: &Cx,
    letter: &Letter,
    calendar: Option<&Calendar>,
) -> Result<(), Failure> {
    let Some(reader) = store::account::find(tx, letter.to)? else {
        return Ok(());
    };
    let (subject, body) = words(letter, &reader)?;
    let deadline = letter
        .arguments
        .iter()
        .find_map(|(name, value)| match value {
            Argument::Time(at) if *name == "deadline" => Some(*at),
            _ => None,
        });
    let due_at = due_at(&reader, cx.now, deadline);
    let mail = Mail {
        id: Id::new(cx.now, cx.app.entropy.as_ref()),
        account: Some(reader.id),
        recipient: reader.login,
        subject,
        body,
        path: Some(letter.path.clone()),
        state: MailState::Open,
        last_error: None,
        created_at: cx.now,
        sent_at: None,
        due_at,
    };
    if store::notice::add(tx, &mail, letter.once.as_deref())? {
        if let Some(calendar) = calendar {
            store::notice::add_calendar(tx, mail.id, calendar)?;
        }
        schedule(tx, cx, &Job::SendMail { mail: mail.id }, due_at)?;
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
        Argument::Hours(week) => hours(Texts::new(locale), week),
    };
    texts::Argument::Text(text)
}

/// The windows of a week on one line: `Montag bis Freitag 09:00–17:00; Samstag 10:00–12:00`.
pub fn hours(t: Texts, week: &WeeklyHours) -> String {
    let name = |day| format::weekday(day, t.locale());
    let lines = week.spans().into_iter().map(|(first, last, windows)| {
        if first == last {
            return format!("{} {windows}", name(first));
        }
        let days = t.word_from_to(name(first), name(last));
        format!("{days} {windows}")
    });
    lines.collect::<Vec<_>>().join("; ")
}
