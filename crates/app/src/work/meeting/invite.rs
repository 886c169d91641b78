//! Telling both sides and their calendars: invitations as iTIP wants them (RFC 5546). Nobody learns
//! the other's mail address from one.

use documents::calendar::write::{Entry, Method, Person, write};
use domain::Argument;
use domain::work::meeting::{Meeting, Series};
use kernel::{AccountId, MeetingId, Timestamp};
use store::account::Account;
use store::db::Tx;
use store::notice::Calendar;
use store::work::meeting::PairOf;

use super::{find, link};
use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::{Letter, write_with};

/// What there is to tell.
#[derive(Debug, Clone, Copy)]
pub(super) enum What<'m> {
    /// A series is proposed.
    Proposed,
    /// It is agreed.
    Agreed,
    /// It is over.
    Ended { was_agreed: bool },
    /// Somebody asks to move one.
    Asked { to: Timestamp },
    /// One is moved.
    Moved { meeting: &'m Meeting },
    /// One stays where it is.
    Kept { at: Timestamp },
    /// One is off.
    Off { meeting: &'m Meeting },
}

impl What<'_> {
    const fn name(self) -> &'static str {
        match self {
            Self::Proposed => "meeting-proposed",
            Self::Agreed => "meeting-agreed",
            Self::Ended { .. } => "meeting-ended",
            Self::Asked { .. } => "meeting-asked",
            Self::Moved { .. } => "meeting-moved",
            Self::Kept { .. } => "meeting-kept",
            Self::Off { .. } => "meeting-off",
        }
    }

    /// When the meeting it is about begins.
    fn at(self, series: &Series, now: Timestamp) -> Timestamp {
        let rhythm = &series.plan.rhythm;
        match self {
            Self::Proposed | Self::Agreed | Self::Ended { .. } => rhythm.at(rhythm.next(now)),
            Self::Asked { to: at, .. } | Self::Kept { at } => at,
            Self::Moved { meeting } | Self::Off { meeting } => series.start(meeting),
        }
    }
}

/// Writes to both where calendars change, else to the other side alone.
pub(super) fn tell(
    tx: &mut Tx<'_>,
    cx: &Cx,
    series: &Series,
    what: What<'_>,
) -> Result<(), Failure> {
    let me = cx.reader()?.id;
    let accounts = [
        store::account::find(tx, series.maker)?,
        store::account::find(tx, series.guest)?,
    ];
    let [Some(maker), Some(guest)] = accounts else {
        return Ok(());
    };
    let file = file(tx, cx, series, what)?;
    for (reader, other) in [(&maker, &guest), (&guest, &maker)] {
        if file.is_none() && reader.id == me {
            continue;
        }
        let letter = Letter {
            to: reader.id,
            name: what.name(),
            arguments: vec![
                ("name", Argument::Text(other.name.clone())),
                ("title", Argument::Text(series.plan.title.clone())),
                ("when", Argument::Time(what.at(series, cx.now))),
            ],
            path: format!("/leute/treffen/{}", series.id),
            once: None,
        };
        let calendar = file.as_ref().map(|(method, entry)| {
            let mut entry = entry.clone();
            let host = if series.maker == reader.id {
                other
            } else {
                &maker
            };
            entry.organizer = Some(organizer(cx, host));
            entry.attendees = vec![person(reader, true), person(other, false)];
            Calendar {
                method: method.name().to_owned(),
                content: write(*method, "", &[entry]),
            }
        });
        write_with(tx, cx, &letter, calendar.as_ref())?;
    }
    Ok(())
}

/// What calendars are told, if anything.
fn file(
    tx: &mut Tx<'_>,
    cx: &Cx,
    series: &Series,
    what: What<'_>,
) -> Result<Option<(Method, Entry)>, Failure> {
    let link = link(tx, series)?;
    let whole = entry(cx, series, &link);
    Ok(match what {
        What::Agreed => Some((Method::Request, whole)),
        What::Ended { was_agreed: true } => {
            let is_cancelled = true;
            let gone = Entry {
                is_cancelled,
                ..whole
            };
            Some((Method::Cancel, gone))
        }
        What::Moved { meeting } => Some((Method::Request, one(series, meeting, whole))),
        What::Off { meeting } => Some((Method::Cancel, one(series, meeting, whole))),
        What::Proposed | What::Ended { .. } | What::Asked { .. } | What::Kept { .. } => None,
    })
}

/// The whole series for a calendar, without the meetings that differ.
pub(super) fn entry(cx: &Cx, series: &Series, link: &str) -> Entry {
    let plan = &series.plan;
    let place = if plan.place.is_empty() {
        link
    } else {
        &plan.place
    };
    Entry {
        uid: format!("treffen-{}@feierabend", series.id),
        sequence: series.sequence,
        stamp: series.changed_at,
        start: plan.rhythm.at(0),
        minutes: plan.rhythm.minutes.into(),
        zone: Some(plan.rhythm.zone.clone()),
        every_weeks: plan.rhythm.every_weeks,
        off: Vec::new(),
        replaces: None,
        is_cancelled: false,
        summary: plan.title.clone(),
        description: String::new(),
        location: place.to_owned(),
        url: page(cx, &format!("/leute/treffen/{}", series.id)),
        organizer: None,
        attendees: Vec::new(),
    }
}

/// One meeting that differs.
pub(super) fn one(series: &Series, meeting: &Meeting, whole: Entry) -> Entry {
    Entry {
        start: series.start(meeting),
        replaces: Some(series.plan.rhythm.at(meeting.number)),
        every_weeks: 0,
        is_cancelled: meeting.is_off,
        ..whole
    }
}

/// The whole address of a page, where the instance knows its own.
pub(super) fn page(cx: &Cx, path: &str) -> String {
    let mailer = cx.app.mailer.as_ref();
    mailer.map_or_else(String::new, |mailer| mailer.page(path))
}

/// Invitations come from the instance, in the name of the other side.
fn organizer(cx: &Cx, host: &Account) -> Person {
    match &cx.app.mailer {
        Some(mailer) => Person {
            name: host.name.clone(),
            address: format!("mailto:{}", mailer.sender()),
        },
        None => person(host, false),
    }
}

fn person(account: &Account, is_reader: bool) -> Person {
    let address = if is_reader && account.login.contains('@') {
        format!("mailto:{}", account.login)
    } else {
        urn(account.id)
    };
    Person {
        name: account.name.clone(),
        address,
    }
}

fn urn(account: AccountId) -> String {
    format!("urn:uuid:{account}")
}

/// The file of an agreed series, to be taken into a calendar by hand.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the two, and unless it is agreed.
pub async fn calendar_file(cx: &Cx, id: MeetingId) -> Result<String, Failure> {
    let own = cx.clone();
    cx.app
        .database
        .read("meeting::file", move |tx| {
            let pair = find(tx, &own, id)?;
            let entries = entries(tx, &own, &pair)?;
            if entries.is_empty() {
                return Err(Failure::NotFound);
            }
            Ok(write(Method::Publish, &pair.series().plan.title, &entries))
        })
        .await
}

/// An agreed series with the meetings that differ; nothing for others.
pub(super) fn entries(tx: &mut Tx<'_>, cx: &Cx, pair: &PairOf) -> Result<Vec<Entry>, Failure> {
    let series = pair.series();
    if series.standing != domain::work::meeting::Standing::Agreed {
        return Ok(Vec::new());
    }
    let link = link(tx, series)?;
    let mut whole = entry(cx, series, &link);
    let mut all = Vec::new();
    for meeting in store::work::meeting::meetings(tx, pair)? {
        if meeting.is_off {
            whole.off.push(series.plan.rhythm.at(meeting.number));
        } else if meeting.moved_to.is_some() {
            all.push(one(series, &meeting, entry(cx, series, &link)));
        }
    }
    all.insert(0, whole);
    Ok(all)
}
