//! The documents that belong to a contract, as they were written into it (3.27). Both sign them with
//! it: the contract's form names the hash of each.

use kernel::Locale;
use serde::{Deserialize, Serialize};

use crate::FieldError;
use crate::canonical::{Digest, Writer};
use crate::field::{self, FieldErrors};

/// The longest answer to "what data" and "whose".
pub const LONGEST_ANSWER: usize = 500;

/// A document that can belong to a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Document {
    /// Terms of a contract for work: a result is owed (§§ 631 ff. BGB).
    WorkContract,
    /// Terms of a service contract: work is owed, no result (§§ 611 ff. BGB).
    ServiceContract,
    /// Who keeps what to themselves.
    Confidentiality,
    /// Processing of personal data on behalf (Art. 28 GDPR).
    DataProcessing,
}

impl Document {
    /// All, in the order they are enclosed.
    pub const ALL: [Self; 4] = [
        Self::WorkContract,
        Self::ServiceContract,
        Self::Confidentiality,
        Self::DataProcessing,
    ];

    /// The stable name in addresses and stored rows.
    pub const fn code(self) -> &'static str {
        match self {
            Self::WorkContract => "work-contract",
            Self::ServiceContract => "service-contract",
            Self::Confidentiality => "confidentiality",
            Self::DataProcessing => "data-processing",
        }
    }

    /// Reads [`Document::code`] back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|document| document.code() == code)
    }

    /// The key of its title.
    pub const fn title_key(self) -> &'static str {
        match self {
            Self::WorkContract => "paper-document-work-contract",
            Self::ServiceContract => "assistance-document",
            Self::Confidentiality => "paper-document-confidentiality",
            Self::DataProcessing => "paper-document-data-processing",
        }
    }
}

/// A document as it was written into a contract; later wordings change nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enclosed {
    /// Which.
    pub document: Document,
    /// Which wording of it, from 1.
    pub version: u32,
    /// What it says.
    pub text: String,
    /// Whose wording it is, from when, and that somebody should look at it; documents from before
    /// that was written down do not say it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Enclosed {
    /// The hash the contract names.
    pub fn digest(&self) -> Digest {
        Digest::of(self.text.as_bytes())
    }
}

/// The personal data the work touches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonalData {
    /// What kinds of data.
    pub what: String,
    /// Of whom.
    pub whose: String,
}

/// What the client says before both sign.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PapersDraft {
    /// Whether something is to stay between the two.
    pub confidential: bool,
    /// Whether the work touches personal data of others.
    pub personal_data: bool,
    /// What kinds of data.
    pub what: String,
    /// Of whom.
    pub whose: String,
}

/// What the client has said, checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Whether something is to stay between the two.
    pub confidential: bool,
    /// The personal data the work touches.
    pub personal_data: Option<PersonalData>,
}

impl From<Choice> for PapersDraft {
    /// What was said before, to be looked at again.
    fn from(choice: Choice) -> Self {
        let (personal_data, data) = (choice.personal_data.is_some(), choice.personal_data);
        let (what, whose) = data.map_or_else(Default::default, |data| (data.what, data.whose));
        Self {
            confidential: choice.confidential,
            personal_data,
            what,
            whose,
        }
    }
}

impl PapersDraft {
    /// Checks the answers. Answers to a question that was not ticked count as not given.
    ///
    /// # Errors
    /// What is missing or too long, by field.
    pub fn check(&self) -> Result<Choice, Vec<FieldError>> {
        let mut errors = FieldErrors::default();
        let mut personal_data = None;
        if self.personal_data {
            let what = errors.keep(answer("what", &self.what));
            let whose = errors.keep(answer("whose", &self.whose));
            personal_data = what
                .zip(whose)
                .map(|(what, whose)| PersonalData { what, whose });
        }
        errors.finish(Some(Choice {
            confidential: self.confidential,
            personal_data,
        }))
    }
}

/// Dots and dashes are no answer.
fn answer(field: &'static str, text: &str) -> Result<String, FieldError> {
    let text = field::line(field, text, LONGEST_ANSWER)?;
    if super::says_nothing(&text) {
        return Err(FieldError::new(field, "field-required"));
    }
    Ok(text)
}

/// The documents of a contract, and what was said for them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Papers {
    /// The language documents are written in: the client's.
    pub language: Locale,
    /// Whether something is to stay between the two.
    pub confidential: bool,
    /// The personal data the work touches.
    pub personal_data: Option<PersonalData>,
    /// The documents, in the order they are enclosed.
    pub documents: Vec<Enclosed>,
}

impl Papers {
    /// Whether there is nothing: a contract from before there were documents.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What the client has said.
    pub fn choice(&self) -> Choice {
        Choice {
            confidential: self.confidential,
            personal_data: self.personal_data.clone(),
        }
    }

    /// Whether a document has a hole: nothing in it, or a placeholder nobody has filled in.
    pub fn has_hole(&self) -> bool {
        let mut documents = self.documents.iter();
        documents.any(|enclosed| has_hole(&enclosed.text))
    }

    /// Adds what there is to the canonical form of a contract. Contracts from before keep theirs.
    pub(in crate::agreement) fn write(&self, writer: Writer) -> Writer {
        if self.is_empty() {
            return writer;
        }
        let data = self.personal_data.as_ref();
        writer
            .field("language", self.language.as_str())
            .field("confidential", self.confidential)
            .optional("personal data", data.map(|data| &data.what))
            .optional("of whom", data.map(|data| &data.whose))
            .list("documents", &self.documents, |writer, enclosed| {
                let writer = writer
                    .field("document", enclosed.document.code())
                    .field("document version", enclosed.version)
                    .field("document digest", enclosed.digest());
                if enclosed.note.is_empty() {
                    return writer;
                }
                writer.field("document note", &enclosed.note)
            })
    }
}

/// Nothing in it, or a placeholder nobody has filled in.
pub(super) fn has_hole(text: &str) -> bool {
    let holes = ["{{", "}}", "{%", "___", "[…]", "[...]"];
    super::says_nothing(text) || holes.iter().any(|hole| text.contains(hole))
}

impl Choice {
    /// The documents a contract needs.
    pub fn documents(&self) -> impl Iterator<Item = Document> + '_ {
        Document::ALL.into_iter().filter(|document| match document {
            Document::WorkContract => true,
            // Instead of the first, where the contract is one for services.
            Document::ServiceContract => false,
            Document::Confidentiality => self.confidential,
            Document::DataProcessing => self.personal_data.is_some(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::contract::{Contract, Placeholder};
    use crate::agreement::fixture::contract;

    fn enclosed(text: &str) -> Enclosed {
        Enclosed {
            document: Document::Confidentiality,
            version: 1,
            text: text.to_owned(),
            note: String::new(),
        }
    }

    /// 3.27: the contract's hash covers every document and everything said for them; a contract
    /// without documents has the hash it always had.
    #[test]
    fn m3_27_the_signature_covers_every_document() {
        let bare = contract().digest();
        let filled = || {
            let mut contract = contract();
            contract.papers.documents.push(enclosed("Still."));
            contract
        };
        let changes: [fn(&mut Contract); 7] = [
            |c| c.papers.language = Locale::En,
            |c| c.papers.confidential = true,
            |c| {
                c.papers.personal_data = Some(PersonalData {
                    what: "Namen".to_owned(),
                    whose: "Kunden".to_owned(),
                });
            },
            |c| c.papers.documents[0].text.push('!'),
            |c| c.papers.documents[0].note.push('!'),
            |c| c.papers.documents[0].version = 2,
            |c| c.papers.documents[0].document = Document::WorkContract,
        ];
        let mut digests = vec![bare, filled().digest()];
        for change in changes {
            let mut other = filled();
            change(&mut other);
            digests.push(other.digest());
        }
        let form = String::from_utf8(filled().canonical()).unwrap();
        assert!(form.contains(&enclosed("Still.").digest().to_string()));
        let count = digests.len();
        digests.sort_unstable();
        digests.dedup();
        assert_eq!(digests.len(), count);
        let stored = serde_json::to_value(contract()).unwrap();
        assert!(stored.get("papers").is_none(), "{stored}");
    }

    /// 3.27: no placeholder can be signed.
    #[test]
    fn m3_27_a_document_with_a_hole_is_never_signed() {
        for text in ["", "…", "{{ client }}", "Ort: ___", "Name: […]"] {
            let mut holed = contract();
            holed.papers.documents.push(enclosed(text));
            assert_eq!(holed.first_empty(), Some(Placeholder::Document), "{text:?}");
        }
        let mut whole = contract();
        whole.papers.documents.push(enclosed("Beide schweigen."));
        assert_eq!(whole.first_empty(), None);
    }

    #[test]
    fn personal_data_needs_both_answers() {
        let draft = |what: &str, whose: &str| PapersDraft {
            personal_data: true,
            what: what.to_owned(),
            whose: whose.to_owned(),
            ..PapersDraft::default()
        };
        let wrong = draft("…", "").check().unwrap_err();
        assert_eq!(wrong.len(), 2);
        let long = "x".repeat(LONGEST_ANSWER + 1);
        assert_eq!(draft("Namen", &long).check().unwrap_err().len(), 1);
        let choice = draft(" Namen,\n Adressen ", "Kunden").check().unwrap();
        let documents: Vec<_> = choice.documents().collect();
        assert_eq!(
            documents,
            [Document::WorkContract, Document::DataProcessing]
        );
        assert_eq!(choice.personal_data.unwrap().what, "Namen, Adressen");
        let unticked = PapersDraft {
            what: "Namen".to_owned(),
            ..PapersDraft::default()
        };
        assert_eq!(unticked.check(), Ok(Choice::default()));
    }
}
