//! The wordings of documents: texts with named places, filled in strictly.

use kernel::Locale;

use super::{Document, Party};
use crate::field::{self, FieldError};
use crate::{Argument, FieldErrors};

/// The longest wording.
pub const LONGEST_WORDING: usize = 20_000;
/// The longest note on a new wording.
const LONGEST_NOTE: usize = 200;

/// A wording as the operator entered it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordingDraft {
    /// What it says.
    pub body: String,
    /// Why it was changed, for the operator alone.
    pub note: String,
    /// Where it comes from and who has looked at it: stands under the document in contracts.
    pub source: String,
}

/// What the places of a wording are filled with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Values {
    /// `client`: the client's name.
    pub client: String,
    /// `contractor`: the contractor's name.
    pub contractor: String,
    /// `number`: the order's number.
    pub number: String,
    /// `what`: what personal data.
    pub what: String,
    /// `whose`: of whom.
    pub whose: String,
}

/// Why a wording cannot be filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A place has a name nobody knows.
    Unknown(String),
    /// A place is opened and never closed, or closed and never opened.
    Unclosed,
}

impl Values {
    fn get(&self, name: &str) -> Option<&str> {
        Some(match name {
            "client" => &self.client,
            "contractor" => &self.contractor,
            "number" => &self.number,
            "what" => &self.what,
            "whose" => &self.whose,
            _ => return None,
        })
    }

    /// What every wording is tried with before it holds.
    pub fn samples() -> [Self; 2] {
        let values = |client: &str, contractor: &str, what: &str, whose: &str| Self {
            client: client.to_owned(),
            contractor: contractor.to_owned(),
            number: "F-2026-0031".to_owned(),
            what: what.to_owned(),
            whose: whose.to_owned(),
        };
        [
            values(
                "Nora Beispiel",
                "Jürgen Muster",
                "Namen, Adressen",
                "Kunden",
            ),
            values(
                "Müller & Söhne <GmbH>",
                "O'Neil \"Jo\" d’Été",
                "E-Mail: a@b.example; 100 % {Notizen}",
                "Mitglieder\u{a0}(alle)",
            ),
        ]
    }
}

/// How a party is called in a document: by name, or as the company with its address and the person
/// who acts for it (2.27).
pub fn called(party: &Party, locale: Locale) -> String {
    let Some(company) = &party.company else {
        return party.name.clone();
    };
    let acting = match locale {
        Locale::De => "handelnd durch",
        Locale::En => "acting through",
    };
    format!(
        "{}, {}, {acting} {}",
        company.name, company.address, party.name
    )
}

/// The program's own wording of a document: its first.
pub const fn own(document: Document, locale: Locale) -> &'static str {
    match (document, locale) {
        (Document::WorkContract, Locale::De) => include_str!("wording/de/work-contract.md"),
        (Document::WorkContract, Locale::En) => include_str!("wording/en/work-contract.md"),
        (Document::ServiceContract, Locale::De) => include_str!("wording/de/service-contract.md"),
        (Document::ServiceContract, Locale::En) => include_str!("wording/en/service-contract.md"),
        (Document::Confidentiality, Locale::De) => include_str!("wording/de/confidentiality.md"),
        (Document::Confidentiality, Locale::En) => include_str!("wording/en/confidentiality.md"),
        (Document::DataProcessing, Locale::De) => include_str!("wording/de/data-processing.md"),
        (Document::DataProcessing, Locale::En) => include_str!("wording/en/data-processing.md"),
    }
}

/// The places every wording of a document must have, so that what was said is also agreed.
pub const fn places(document: Document) -> &'static [&'static str] {
    match document {
        Document::WorkContract | Document::ServiceContract | Document::Confidentiality => {
            &["client", "contractor"]
        }
        Document::DataProcessing => &["client", "contractor", "what", "whose"],
    }
}

/// Fills in every place. What is filled in is never read as a place again.
///
/// # Errors
/// [`Fault`] for a place that is unknown or not closed.
pub fn fill(wording: &str, values: &Values) -> Result<String, Fault> {
    let mut filled = String::with_capacity(wording.len() + 200);
    let mut rest = wording;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").ok_or(Fault::Unclosed)?;
        let value = values.get(name.trim());
        filled.push_str(before);
        filled.push_str(value.ok_or_else(|| Fault::Unknown(name.trim().to_owned()))?);
        rest = after;
    }
    if rest.contains("}}") {
        return Err(Fault::Unclosed);
    }
    filled.push_str(rest);
    Ok(filled)
}

/// Checks a new wording and the notes on it: every place is known, the needed ones are there, and it
/// can be filled in with every sample.
///
/// # Errors
/// What is wrong, by field: `body`, `note`, `source`.
pub fn check(document: Document, draft: &WordingDraft) -> Result<WordingDraft, Vec<FieldError>> {
    let mut errors = FieldErrors::default();
    let body = errors.keep(field::required("body", &draft.body, LONGEST_WORDING));
    let body = body.and_then(|body| errors.keep(whole(document, body)));
    let note = errors.keep(field::optional("note", &draft.note, LONGEST_NOTE));
    let source = errors.keep(source(&draft.source));
    let checked = body.zip(note).zip(source);
    errors.finish(checked.map(|((body, note), source)| WordingDraft { body, note, source }))
}

/// It is signed with the document: no hole in it either.
fn source(text: &str) -> Result<String, FieldError> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let source = field::optional("source", &words.join(" "), LONGEST_NOTE)?;
    if !source.is_empty() && super::papers::has_hole(&source) {
        return Err(FieldError::new("source", "paper-wording-hole"));
    }
    Ok(source)
}

fn whole(document: Document, body: String) -> Result<String, FieldError> {
    let name = |name: String| Argument::Text(name);
    for values in Values::samples() {
        match fill(&body, &values) {
            Ok(filled) if !super::papers::has_hole(&filled) => {}
            Ok(_) => return Err(FieldError::new("body", "paper-wording-hole")),
            Err(Fault::Unknown(place)) => {
                let place: String = place.chars().take(40).collect();
                return Err(
                    FieldError::new("body", "paper-wording-unknown").with("place", name(place))
                );
            }
            Err(Fault::Unclosed) => return Err(FieldError::new("body", "paper-wording-unclosed")),
        }
    }
    let missing = places(document).iter().find(|place| {
        let mut probe = Values::samples()[0].clone();
        let before = fill(&body, &probe);
        match **place {
            "client" => probe.client.push('x'),
            "contractor" => probe.contractor.push('x'),
            "what" => probe.what.push('x'),
            _ => probe.whose.push('x'),
        }
        before == fill(&body, &probe)
    });
    match missing {
        Some(place) => Err(FieldError::new("body", "paper-wording-missing")
            .with("place", name((*place).to_owned()))),
        None => Ok(body),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(
        document: Document,
        body: &str,
        note: &str,
        source: &str,
    ) -> Result<WordingDraft, Vec<FieldError>> {
        let draft = WordingDraft {
            body: body.to_owned(),
            note: note.to_owned(),
            source: source.to_owned(),
        };
        check(document, &draft)
    }

    /// 3.27, F1–F3: our own wordings are whole in both languages: with every sample, without a hole,
    /// with a source and the advice to have them checked.
    #[test]
    fn m3_27_every_wording_of_ours_is_whole() {
        for document in Document::ALL {
            for locale in Locale::ALL {
                let wording = own(document, locale);
                assert!(
                    checked(document, wording, "", "").is_ok(),
                    "{document:?} {locale:?}"
                );
                for values in Values::samples() {
                    let filled = fill(wording, &values).unwrap();
                    assert!(filled.contains(&values.client) && filled.contains(&values.number));
                }
                let last = wording.trim().lines().last().unwrap();
                let marks = match locale {
                    Locale::De => ["Quelle:", "prüfen lassen"],
                    Locale::En => ["Source:", "checked"],
                };
                assert!(marks.iter().all(|mark| last.contains(mark)), "{last}");
                assert!(wording.matches("\n## ").count() >= 3, "{document:?}");
            }
        }
    }

    #[test]
    fn a_wording_that_is_not_whole_is_refused_with_its_place() {
        let key = |body: &str| {
            let wrong = checked(Document::Confidentiality, body, "", "").unwrap_err();
            wrong[0].key
        };
        let names = "{{ client }} und {{contractor}} ";
        assert_eq!(key(""), "field-required");
        assert_eq!(
            key(&format!("{names}{{{{ klient }}}}")),
            "paper-wording-unknown"
        );
        assert_eq!(
            key(&format!("{names}{{{{ client")),
            "paper-wording-unclosed"
        );
        assert_eq!(key(&format!("{names}}}}}")), "paper-wording-unclosed");
        assert_eq!(key("{{ client }} allein"), "paper-wording-missing");
        assert_eq!(key(&format!("{names} Ort: ___")), "paper-wording-hole");
        assert_eq!(
            key(&format!("{names}{}", "x".repeat(LONGEST_WORDING))),
            "field-too-long"
        );
        assert!(checked(Document::Confidentiality, names, &"n".repeat(201), "").is_err());
        let data = checked(Document::DataProcessing, names, "", "").unwrap_err();
        assert_eq!(data[0].key, "paper-wording-missing");
        for source in ["s".repeat(201), "Kanzlei ___".to_owned(), "…".to_owned()] {
            let wrong = checked(Document::Confidentiality, names, "", &source).unwrap_err();
            assert_eq!(wrong[0].field, "source", "{source}");
        }
        let kept = checked(
            Document::Confidentiality,
            names,
            "kürzer",
            " Kanzlei\nNord ",
        );
        assert_eq!(kept.unwrap().source, "Kanzlei Nord");
    }

    /// What people are called is never read as a place.
    #[test]
    fn a_value_is_never_read_as_a_place() {
        let mut values = Values::samples()[0].clone();
        values.client = "{{ contractor }}".to_owned();
        let filled = fill("Für {{ client }}.", &values);
        assert_eq!(filled, Ok("Für {{ contractor }}.".to_owned()));
    }
}
