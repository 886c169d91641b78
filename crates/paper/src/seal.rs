//! The seal: an Ed25519 signature (RFC 8032) over every byte of a document.
//!
//! The proof inside the document has a slot of 128 digits. The signature is made over the file with
//! the slot filled with zeros and then written into it. There is exactly one slot, its digits are
//! lower case and the signature is checked strictly, so that no other byte sequence passes: one
//! changed byte anywhere breaks the seal.

use core::fmt;
use core::str::FromStr;

use domain::canonical::Digest;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};

use crate::proof::{Contradiction, Proof};

/// The largest document that is looked at.
pub const LARGEST: usize = 8 * 1024 * 1024;
/// How every proof begins, up to the slot.
const MARK: &str = "{\"feierabend-proof\":1,\"feierabend-seal\":\"";
/// How many digits a seal has.
pub(crate) const DIGITS: usize = 128;
/// What the signature is about, so that it can stand under nothing else.
const ABOUT: &[u8] = b"feierabend paper seal 1\n";

/// What an instance seals with.
pub struct Key(SigningKey);

impl fmt::Debug for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Key(…)")
    }
}

/// What a seal is checked with; everybody may know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicKey([u8; 32]);

/// The text is not a key of 64 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a key is written as 64 hexadecimal digits")]
pub struct NotAKey;

/// The document has no slot, or more than one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a document is sealed in exactly one place")]
pub struct NoSlot;

/// Why a document proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// It is larger than any document of ours.
    #[error("the file is too large")]
    TooLarge,
    /// It is no PDF.
    #[error("the file is not a PDF")]
    NotADocument,
    /// It has no seal.
    #[error("the file has no seal")]
    NoSeal,
    /// It has a seal, and some byte is not the one that was sealed.
    #[error("the file was changed")]
    Changed,
    /// The seal is whole, and what it covers contradicts itself.
    #[error("the proof contradicts itself: {0}")]
    Contradicts(#[from] Contradiction),
}

/// A document whose seal is whole.
#[derive(Clone, Debug)]
pub struct Whole {
    /// Whose seal it is. That it is the right one is for the caller to say.
    pub key: PublicKey,
    /// What it proves.
    pub proof: Proof,
}

impl Key {
    /// The key made of 32 secret random bytes.
    pub fn from_secret(secret: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(secret))
    }

    /// What its seals are checked with.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key().to_bytes())
    }

    /// Seals a document whose proof has an empty slot.
    ///
    /// # Errors
    /// [`NoSlot`] when there is not exactly one.
    pub fn seal(&self, mut document: Vec<u8>) -> Result<Vec<u8>, NoSlot> {
        let slot = slot(&document).ok_or(NoSlot)?;
        let signature = self.0.sign(&message(&document, slot));
        let digits = kernel::hex::digits(&signature.to_bytes());
        let room = document.get_mut(slot..slot + DIGITS).ok_or(NoSlot)?;
        room.copy_from_slice(digits.as_bytes());
        Ok(document)
    }
}

/// Looks at a file of unknown origin.
///
/// # Errors
/// [`Broken`] unless it is a document nobody has changed since it was sealed.
pub fn open(file: &[u8]) -> Result<Whole, Broken> {
    if file.len() > LARGEST {
        return Err(Broken::TooLarge);
    }
    if !file.starts_with(b"%PDF-") {
        return Err(Broken::NotADocument);
    }
    let slot = match places(file).as_slice() {
        [] => return Err(Broken::NoSeal),
        [slot] => *slot,
        _ => return Err(Broken::Changed),
    };
    let digits = file.get(slot..slot + DIGITS).ok_or(Broken::Changed)?;
    let signature = bytes::<64>(digits).ok_or(Broken::Changed)?;
    let start = slot - MARK.len();
    let text = file.get(start..).ok_or(Broken::Changed)?;
    let proof = Proof::read(text).ok_or(Broken::Changed)?;
    let key: PublicKey = proof.key.parse().map_err(|_| Broken::Changed)?;
    let checked = VerifyingKey::from_bytes(&key.0).map_err(|_| Broken::Changed)?;
    checked
        .verify_strict(&message(file, slot), &Signature::from_bytes(&signature))
        .map_err(|_| Broken::Changed)?;
    proof.check()?;
    Ok(Whole { key, proof })
}

/// Where the digits of the only seal begin.
fn slot(document: &[u8]) -> Option<usize> {
    match places(document).as_slice() {
        [one] if one + DIGITS <= document.len() => Some(*one),
        _ => None,
    }
}

/// Where seals begin; two are as wrong as twenty.
fn places(file: &[u8]) -> Vec<usize> {
    let braces = file.iter().enumerate().filter(|(_, byte)| **byte == b'{');
    let found = braces.filter(|(at, _)| file[*at..].starts_with(MARK.as_bytes()));
    found.map(|(at, _)| at + MARK.len()).take(2).collect()
}

/// What is signed: the hash of the file without its seal.
fn message(file: &[u8], slot: usize) -> Vec<u8> {
    let mut plain = file.to_vec();
    if let Some(room) = plain.get_mut(slot..slot + DIGITS) {
        room.fill(b'0');
    }
    [ABOUT, Digest::of(&plain).as_bytes()].concat()
}

/// Lower-case digits alone: a second spelling would be a second file with the same seal.
fn bytes<const N: usize>(digits: &[u8]) -> Option<[u8; N]> {
    if digits.len() != 2 * N {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        let [high, low] = pair else { return None };
        *byte = (nibble(*high)? << 4) | nibble(*low)?;
    }
    Some(bytes)
}

fn nibble(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl FromStr for PublicKey {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        bytes(text.as_bytes()).map(Self).ok_or(NotAKey)
    }
}
