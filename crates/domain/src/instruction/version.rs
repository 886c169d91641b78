//! Versions: each says everything, none is ever changed (mission 1.10, 3.10).

use kernel::{AccountId, InstructionId, Timestamp};
use serde::{Deserialize, Serialize};

use super::{Body, InstructionDraft, InstructionRefusal};
use crate::FieldError;
use crate::canonical::Digest;

/// One version of one instruction, as postings, offers and contracts name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct InstructionRef {
    /// Which instruction.
    pub instruction: InstructionId,
    /// Which version, counted from 1.
    pub version: u32,
}

/// One version with its content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// Which instruction.
    pub instruction: InstructionId,
    /// Counted from 1.
    pub number: u32,
    /// What it says.
    pub body: Body,
    /// Who wrote it; a contractor may (mission 3.37).
    pub author: AccountId,
    /// When.
    pub at: Timestamp,
    /// The highest line number any version gave so far.
    pub lines_given: u32,
    /// The digest of the body.
    pub digest: Digest,
}

/// Why a draft did not become a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAVersion {
    /// Inputs are wrong.
    Invalid(Vec<FieldError>),
    /// The step is not possible.
    Refused(InstructionRefusal),
}

impl Version {
    /// The first version.
    pub fn first(instruction: InstructionId, body: Body, author: AccountId, at: Timestamp) -> Self {
        let (digest, lines_given) = (body.digest(), body.highest_line());
        Self {
            instruction,
            number: 1,
            body,
            author,
            at,
            lines_given,
            digest,
        }
    }

    /// The next version. `body` must have been checked against this version, so that lines kept
    /// their numbers.
    ///
    /// # Errors
    /// [`InstructionRefusal::Unchanged`] when it says the same.
    pub fn next(
        &self,
        body: Body,
        author: AccountId,
        at: Timestamp,
    ) -> Result<Self, InstructionRefusal> {
        let digest = body.digest();
        if digest == self.digest {
            return Err(InstructionRefusal::Unchanged);
        }
        Ok(Self {
            instruction: self.instruction,
            number: self.number.saturating_add(1),
            lines_given: self.lines_given.max(body.highest_line()),
            body,
            author,
            at,
            digest,
        })
    }

    /// How postings and contracts name this version.
    pub const fn reference(&self) -> InstructionRef {
        InstructionRef {
            instruction: self.instruction,
            version: self.number,
        }
    }

    /// Whether work can be measured by this version (mission 2.3, decision 7).
    ///
    /// # Errors
    /// [`InstructionRefusal::NoMustCriterion`].
    pub fn ready(&self) -> Result<(), InstructionRefusal> {
        match self.body.must_criteria().next() {
            Some(_) => Ok(()),
            None => Err(InstructionRefusal::NoMustCriterion),
        }
    }

    /// Whether the digest still fits the body, as `verify` asks.
    pub fn is_intact(&self) -> bool {
        self.body.digest() == self.digest
    }
}

/// Makes the next version from a draft that was written on top of version `base`. `latest` is
/// the newest version there is, `None` before the first.
///
/// # Errors
/// [`NotAVersion::Invalid`] with every wrong input; [`NotAVersion::Refused`] when somebody saved
/// a newer version in the meantime or nothing changed.
pub fn next_version(
    instruction: InstructionId,
    latest: Option<&Version>,
    base: u32,
    draft: &InstructionDraft,
    (author, at): (AccountId, Timestamp),
) -> Result<Version, NotAVersion> {
    if latest.map_or(0, |version| version.number) != base {
        return Err(NotAVersion::Refused(InstructionRefusal::Outdated));
    }
    let body = draft.check(latest).map_err(NotAVersion::Invalid)?;
    match latest {
        None => Ok(Version::first(instruction, body, author, at)),
        Some(latest) => latest.next(body, author, at).map_err(NotAVersion::Refused),
    }
}
