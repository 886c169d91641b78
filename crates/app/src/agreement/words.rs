//! The words of contracts and frames: made when a version is written, frozen with it, read out of it
//! for ever.

use domain::Argument;
use domain::agreement::assistance::{self, Frame};
use domain::agreement::contract::{Clause, Contract, EDITION, Words};
use kernel::{Locale, Money, Timestamp, Zone, format};
use store::db::Tx;
use texts::Texts;

use crate::failure::Failure;
use crate::notice::spoken;

/// A contract with the words of its clauses, ready to be written.
///
/// # Errors
/// When the database is away.
pub(super) fn worded(tx: &mut Tx<'_>, contract: Contract) -> Result<Contract, Failure> {
    let language = language(tx, &contract)?;
    let words = Some(words(&contract, language));
    Ok(Contract { words, ..contract })
}

/// The language a contract is signed in: that of its words, else of its documents, else of its client.
///
/// # Errors
/// When the database is away.
pub(super) fn language(tx: &mut Tx<'_>, contract: &Contract) -> Result<Locale, Failure> {
    if let Some(words) = &contract.words {
        return Ok(words.language);
    }
    if !contract.papers.is_empty() {
        return Ok(contract.papers.language);
    }
    let client = store::account::find(tx, contract.client.account)?;
    Ok(client.map_or(Locale::De, |client| client.locale))
}

/// The words of a contract's clauses as they are worded now.
pub(super) fn words(contract: &Contract, language: Locale) -> Words {
    let zone = &contract.client.zone;
    of_clauses(&contract.clauses(), (EDITION, language), zone)
}

/// A frame with its words, ready to be written: in the language of its documents, which every frame
/// has.
pub(super) fn worded_frame(frame: Frame) -> Frame {
    let words = frame_words(&frame, &frame.clauses(), frame.papers.language);
    Frame {
        words: Some(words),
        ..frame
    }
}

/// The language a frame is signed in: that of its words, else of its documents, else of its client.
///
/// # Errors
/// When the database is away.
pub(super) fn frame_language(tx: &mut Tx<'_>, frame: &Frame) -> Result<Locale, Failure> {
    if let Some(words) = &frame.words {
        return Ok(words.language);
    }
    language(tx, &frame.first_week())
}

/// The words of an addendum to a frame: what it changes of the one before, and what all weeks cost
/// with it.
pub(super) fn change_words(with: &Frame, before: &Frame, in_all: Money, language: Locale) -> Words {
    frame_words(with, &with.clauses_of_change(before, in_all), language)
}

/// The words of a frame's clauses as they are worded now.
pub(super) fn frame_words(frame: &Frame, clauses: &[Clause], language: Locale) -> Words {
    let edition = assistance::EDITION;
    of_clauses(clauses, (edition, language), &frame.client.zone)
}

fn of_clauses(clauses: &[Clause], (edition, language): (u32, Locale), zone: &Zone) -> Words {
    let t = Texts::new(language);
    let source = t.paper_words_source(i64::from(edition));
    let words = Words::of(
        clauses,
        (language, source),
        |part, number| t.contract_heading(say_in(t, zone, part, &[]), number),
        |key, arguments| say_in(t, zone, key, arguments),
    );
    Words { edition, ..words }
}

/// A text about a contract. Times are the client's, and say so.
pub(super) fn say(
    t: Texts,
    contract: &Contract,
    key: &str,
    arguments: &[(&'static str, Argument)],
) -> String {
    say_in(t, &contract.client.zone, key, arguments)
}

fn say_in(t: Texts, zone: &Zone, key: &str, arguments: &[(&'static str, Argument)]) -> String {
    let spoken: Vec<(&str, texts::Argument)> = arguments
        .iter()
        .map(|(name, value)| match value {
            Argument::Time(at) => {
                let moment = format::date_time_zone(*at, zone, t.locale());
                (*name, moment.into())
            }
            other => (*name, spoken(other, zone, t.locale())),
        })
        .collect();
    let words = t.by_key(key, &spoken);
    words.unwrap_or_else(|| {
        tracing::error!(key, "a text is missing");
        key.to_owned()
    })
}

/// A moment as a contract writes it.
pub(super) fn moment(t: Texts, contract: &Contract, at: Timestamp) -> String {
    format::date_time_zone(at, &contract.client.zone, t.locale())
}
