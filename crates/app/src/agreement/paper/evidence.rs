//! The proof that travels inside a document: the forms that were hashed, word for word.

use domain::agreement::contract::Contract;
use domain::notice::{Link, form};
use paper::Proof;
use paper::proof::{Enclosed, Happened, Signed, Written};
use paper::seal::PublicKey;

use super::{Source, frame};

/// What is stored of an order, as it was hashed.
pub(super) fn of(source: &Source, key: PublicKey) -> Proof {
    let at = source
        .links
        .last()
        .map_or(source.contract.written_at, |link| link.event.at);
    let number = source.contract.number.to_string();
    let mut proof = Proof::new(key, source.instance.clone(), number, at);
    proof.contracts = source.versions.iter().map(written).collect();
    proof.signatures = source
        .signatures
        .iter()
        .filter(|signed| has(source, signed.version))
        .map(signed)
        .collect();
    proof.documents = documents(&source.contract);
    proof.events = source.links.iter().map(happened).collect();
    proof.frame = source.frame.as_ref().map(frame::evidence);
    proof
}

/// The documents that belong to a contract, or to the frame of a week.
pub(super) fn documents(contract: &Contract) -> Vec<Enclosed> {
    let enclosed = contract.papers.documents.iter();
    let documents = enclosed.map(|enclosed| Enclosed {
        title: enclosed.document.code().to_owned(),
        text: enclosed.text.clone(),
        hash: enclosed.digest(),
    });
    documents.collect()
}

/// A signature, without whose account it is.
pub(super) fn signed(signed: &store::agreement::Signed) -> Signed {
    Signed {
        role: signed.role.name().to_owned(),
        name: signed.signature.typed_name.clone(),
        at: signed.signature.at,
        version: signed.version,
        contract: signed.signature.contract,
    }
}

fn has(source: &Source, version: u32) -> bool {
    source.versions.iter().any(|known| known.version == version)
}

fn written(contract: &Contract) -> Written {
    Written {
        version: contract.version,
        form: text(contract.canonical()),
        hash: contract.digest(),
    }
}

pub(super) fn happened(link: &Link) -> Happened {
    Happened {
        kind: link.event.kind.code().to_owned(),
        at: link.event.at,
        form: text(form(link.previous, &link.event).into_bytes()),
        hash: link.hash,
    }
}

/// Forms are made of text alone.
pub(super) fn text(form: Vec<u8>) -> String {
    String::from_utf8(form).unwrap_or_default()
}
