//! The words of contracts: made when a version is written, frozen with it, read out of it for ever.

use domain::Argument;
use domain::agreement::contract::{Contract, EDITION, Words};
use kernel::{Locale, Timestamp, format};
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
    let t = Texts::new(language);
    let source = t.paper_words_source(i64::from(EDITION));
    Words::of(
        &contract.clauses(),
        (language, source),
        |part, number| t.contract_heading(say(t, contract, part, &[]), number),
        |key, arguments| say(t, contract, key, arguments),
    )
}

/// A text about a contract. Times are the client's, and say so.
pub(super) fn say(
    t: Texts,
    contract: &Contract,
    key: &str,
    arguments: &[(&'static str, Argument)],
) -> String {
    let zone = &contract.client.zone;
    let spoken: Vec<(&str, texts::Argument)> = arguments
        .iter()
        .map(|(name, value)| match value {
            Argument::Time(at) => (*name, moment(t, contract, *at).into()),
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
