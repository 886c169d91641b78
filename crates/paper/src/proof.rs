//! The proof: what was agreed, who signed it and what happened, as the bytes that were hashed.

use domain::canonical::Digest;
use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use crate::seal::{DIGITS, PublicKey};

/// What the proof is called inside the document.
pub const NAME: &str = "feierabend-proof.json";

/// What a document proves. The first two fields stand first: the check looks for them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    #[serde(rename = "feierabend-proof")]
    form: u8,
    #[serde(rename = "feierabend-seal")]
    seal: String,
    /// What the seal is checked with.
    pub key: String,
    /// Who made the document: the instance's name.
    pub instance: String,
    /// The order's number.
    pub order: String,
    /// Up to when it tells what happened.
    pub at: Timestamp,
    /// Every version of the contract, the first first.
    pub contracts: Vec<Written>,
    /// The documents that belong to the newest version.
    pub documents: Vec<Enclosed>,
    /// Who signed.
    pub signatures: Vec<Signed>,
    /// Everything that happened, the oldest first.
    pub events: Vec<Happened>,
    /// The frame the newest version of the contract is a week of; nothing for every other contract,
    /// and in documents from before a week carried it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frame: Option<Framed>,
}

/// The frame of a lasting cooperation, which both have signed instead of each of its weeks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Framed {
    /// Its number.
    pub number: String,
    /// The bytes that were hashed and signed, and their hash, which the contract names.
    pub written: Written,
    /// Who signed it.
    pub signatures: Vec<Signed>,
    /// What happened until both had signed, the oldest first.
    pub events: Vec<Happened>,
}

/// A version of the contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Written {
    /// Which version.
    pub version: u32,
    /// The bytes that were hashed and signed.
    pub form: String,
    /// Their SHA-256.
    pub hash: Digest,
}

/// A document that belongs to the contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enclosed {
    /// Its title.
    pub title: String,
    /// What it says.
    pub text: String,
    /// The SHA-256 of what it says; the contract names it.
    pub hash: Digest,
}

/// A signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signed {
    /// Which side, `client` or `contractor`.
    pub role: String,
    /// The typed name.
    pub name: String,
    /// When.
    pub at: Timestamp,
    /// Which version.
    pub version: u32,
    /// The hash that was signed.
    pub contract: Digest,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Happened {
    /// What.
    pub kind: String,
    /// When.
    pub at: Timestamp,
    /// The bytes that were hashed; they name the hash before.
    pub form: String,
    /// Their SHA-256.
    pub hash: Digest,
}

/// Where a proof contradicts itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Contradiction {
    /// A version of the contract is not what its hash says, or nothing tells of it.
    #[error("contract")]
    Contract,
    /// A document is not the one the contract names.
    #[error("document")]
    Document,
    /// A signature is under something else, or nothing tells of it.
    #[error("signature")]
    Signature,
    /// The chain of events is broken.
    #[error("events")]
    Events,
    /// The frame is not the one the contract names, or not both have signed it.
    #[error("frame")]
    Frame,
}

impl Proof {
    /// A proof without anything in it, with an empty slot for the seal.
    pub fn new(key: PublicKey, instance: String, order: String, at: Timestamp) -> Self {
        Self {
            form: 1,
            seal: "0".repeat(DIGITS),
            key: key.to_string(),
            instance,
            order,
            at,
            contracts: Vec::new(),
            documents: Vec::new(),
            signatures: Vec::new(),
            events: Vec::new(),
            frame: None,
        }
    }

    /// Whether it is the proof of a frame, and not of a contract.
    pub fn is_frame(&self) -> bool {
        self.contracts.last().is_some_and(Written::is_frame)
    }

    /// The bytes that travel inside the document.
    ///
    /// # Errors
    /// When it cannot be written as JSON, which it always can.
    pub fn write(&self) -> Result<Vec<u8>, serde_json::Error> {
        serde_json::to_vec(self)
    }

    /// Reads what [`Proof::write`] wrote; what follows it is not looked at.
    pub(crate) fn read(text: &[u8]) -> Option<Self> {
        let mut values = serde_json::Deserializer::from_slice(text).into_iter::<Self>();
        values.next()?.ok().filter(|proof| proof.form == 1)
    }

    /// Works out every hash again and holds everything against the chain of events.
    ///
    /// # Errors
    /// The first [`Contradiction`].
    pub fn check(&self) -> Result<(), Contradiction> {
        check_events(&self.events)?;
        for written in &self.contracts {
            if !written.is_told(&self.events) {
                return Err(Contradiction::Contract);
            }
        }
        let newest = self.contracts.last().ok_or(Contradiction::Contract)?;
        for document in &self.documents {
            let hash = Digest::of(document.text.as_bytes());
            if hash != document.hash || !names(&newest.form, hash) {
                return Err(Contradiction::Document);
            }
        }
        if let Some(frame) = &self.frame {
            frame.check(newest)?;
        }
        let mut signatures = self.signatures.iter();
        signatures.try_for_each(|signed| check_signature(signed, &self.contracts, &self.events))
    }
}

impl Written {
    /// Whether it is a frame, and not a contract.
    pub fn is_frame(&self) -> bool {
        self.form.starts_with("feierabend assistance ")
    }

    /// Whether it is what its hash says, and an event tells of it.
    fn is_told(&self, events: &[Happened]) -> bool {
        Digest::of(self.form.as_bytes()) == self.hash
            && events.iter().any(|event| names(&event.form, self.hash))
    }

    /// Whether an event was done by this side. The events of a frame do not name the side but who
    /// acted; the frame says who is on which side.
    fn is_by(&self, role: &str, event: &str) -> bool {
        if !self.is_frame() {
            return event.contains(&format!("is {}:{role}\n", role.len()));
        }
        let side = format!("\n{role} ");
        let mut places = self.form.match_indices(&side);
        let account = places.next().map(|(at, _)| &self.form[at + side.len()..]);
        let account = account.and_then(|rest| rest.split_inclusive('\n').next());
        account.is_some_and(|account| event.contains(&format!("\nactor {account}")))
    }
}

impl Framed {
    /// The contract names it, and both have signed it.
    fn check(&self, contract: &Written) -> Result<(), Contradiction> {
        check_events(&self.events)?;
        let is_right = self.written.is_frame()
            && self.written.is_told(&self.events)
            && names(&contract.form, self.written.hash);
        if !is_right {
            return Err(Contradiction::Frame);
        }
        for role in ["client", "contractor"] {
            let mut signatures = self.signatures.iter();
            let signed = signatures.find(|signed| signed.role == role);
            let signed = signed.ok_or(Contradiction::Frame)?;
            check_signature(signed, core::slice::from_ref(&self.written), &self.events)?;
        }
        Ok(())
    }
}

fn check_signature(
    signed: &Signed,
    contracts: &[Written],
    events: &[Happened],
) -> Result<(), Contradiction> {
    let under =
        |written: &&Written| written.version == signed.version && written.hash == signed.contract;
    let written = contracts.iter().find(under);
    let written = written.ok_or(Contradiction::Signature)?;
    let told = |event: &Happened| {
        event.at == signed.at
            && names(&event.form, signed.contract)
            && written.is_by(&signed.role, &event.form)
    };
    let is_told = events.iter().any(told);
    is_told.then_some(()).ok_or(Contradiction::Signature)
}

fn check_events(events: &[Happened]) -> Result<(), Contradiction> {
    let mut end = Digest::ZERO;
    for event in events {
        let head = format!("feierabend event 1\nprevious 64:{end}\n");
        let micros = event.at.as_micros().to_string();
        let at = format!("\nat {}:{micros}\n", micros.len());
        let kind = format!("\nkind {}:{}\n", event.kind.len(), event.kind);
        let follows =
            event.form.starts_with(&head) && event.form.contains(&at) && event.form.contains(&kind);
        if !follows || Digest::of(event.form.as_bytes()) != event.hash {
            return Err(Contradiction::Events);
        }
        end = event.hash;
    }
    Ok(())
}

/// Whether a form has a field with this hash.
fn names(form: &str, hash: Digest) -> bool {
    form.contains(&format!(" 64:{hash}\n"))
}
