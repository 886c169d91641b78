//! Ids: one Rust type per kind of thing, so a task's id can never be passed
//! where an order's is wanted.
//!
//! Ids are UUIDs of version 7 (RFC 9562): they sort by the moment they were made, which
//! keeps new rows together on disk. An id is a name, never a secret and never a
//! permission: knowing one grants nothing.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::{Builder, Uuid};

use crate::{Entropy, Timestamp};

/// A kind of thing that has ids.
pub trait Kind: 'static {
    /// The kind's English name in `snake_case`, for logs and debug output.
    const NAME: &'static str;
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident, $alias:ident, $name:literal;)*) => {
        /// The kinds of ids. They are never built; they only tell types apart.
        pub mod kind {
            $(
                $(#[$doc])*
                #[derive(Debug)]
                pub enum $kind {}

                impl super::Kind for $kind {
                    const NAME: &'static str = $name;
                }
            )*
        }

        $(
            #[doc = concat!("The id of one `", $name, "`.")]
            pub type $alias = Id<kind::$kind>;
        )*
    };
}

kinds! {
    /// A person's account.
    Account, AccountId, "account";
    /// A signed-in browser.
    Session, SessionId, "session";
    /// An access token of the API.
    Token, TokenId, "token";
    /// An organisation.
    Organisation, OrganisationId, "organisation";
    /// An invitation to an organisation.
    Invitation, InvitationId, "invitation";
    /// A task in a person's inventory.
    Task, TaskId, "task";
    /// One import of tasks, which can be undone as a whole.
    Import, ImportId, "import";
    /// A private goal for freed hours.
    Goal, GoalId, "goal";
    /// Work or days off somebody plans for the weeks ahead.
    Planned, PlannedId, "planned";
    /// An instruction, over all its versions.
    Instruction, InstructionId, "instruction";
    /// A question at a line of an instruction.
    Question, QuestionId, "question";
    /// A change to an instruction that a contractor proposes.
    Proposal, ProposalId, "proposal";
    /// An ad that looks for somebody.
    Posting, PostingId, "posting";
    /// An answer to a posting.
    Offer, OfferId, "offer";
    /// An order between a client and a contractor.
    Order, OrderId, "order";
    /// A lasting cooperation paid by the week.
    Assistance, AssistanceId, "assistance";
    /// One version of an order's contract.
    Contract, ContractId, "contract";
    /// A milestone of an order.
    Milestone, MilestoneId, "milestone";
    /// A delivery of finished work.
    Delivery, DeliveryId, "delivery";
    /// A message in a contract room.
    Message, MessageId, "message";
    /// A stored file.
    File, FileId, "file";
    /// An account of the double-entry ledger.
    LedgerAccount, LedgerAccountId, "ledger_account";
    /// A transfer of the ledger; its id is also its idempotency key.
    Transfer, TransferId, "transfer";
    /// An entry of the event log.
    Event, EventId, "event";
    /// A deadline or other job for the worker.
    Job, JobId, "job";
    /// An outgoing mail.
    Mail, MailId, "mail";
    /// Two results side by side, without names.
    Comparison, ComparisonId, "comparison";
    /// What a client always wants of instructions.
    Preference, PreferenceId, "preference";
    /// What one side of an order told the other: observed, expected, next step.
    Feedback, FeedbackId, "feedback";
    /// A remark at a place of a delivery.
    Remark, RemarkId, "remark";
    /// A series of standing meetings.
    Meeting, MeetingId, "meeting";
    /// A point of the agenda of standing meetings.
    MeetingPoint, MeetingPointId, "meeting_point";
}

/// The id of one thing of the kind `K`.
///
/// Written as a hyphenated lower-case UUID, in texts and in JSON.
pub struct Id<K> {
    bytes: [u8; 16],
    kind: PhantomData<fn() -> K>,
}

impl<K> Id<K> {
    /// A new id made of the moment `now` and 62 random bits.
    ///
    /// Ids of different microseconds sort by their moment; those of the same
    /// microsecond in no particular order.
    pub fn new(now: Timestamp, random: &dyn Entropy) -> Self {
        let micros = now.as_micros().max(0).unsigned_abs();
        // RFC 9562, 6.2, method 3: the twelve bits after the version carry the
        // fraction of the millisecond (1000 µs spread over 4096 steps).
        let fraction = u16::try_from((micros % 1000) * 4096 / 1000).unwrap_or(0);
        let mut tail = [0_u8; 10];
        random.fill(&mut tail);
        let [high, low] = fraction.to_be_bytes();
        tail[0] = high;
        tail[1] = low;
        let uuid = Builder::from_unix_timestamp_millis(micros / 1000, &tail).into_uuid();
        Self::from_bytes(uuid.into_bytes())
    }

    /// The id with these sixteen bytes, as a database returns them.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self {
            bytes,
            kind: PhantomData,
        }
    }

    /// The sixteen bytes, as a database stores them.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.bytes
    }
}

/// A text is not an id: only hyphenated UUIDs are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a hyphenated UUID")]
pub struct IdError;

impl<K> FromStr for Id<K> {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        // `Uuid` also reads braces, URNs and texts without hyphens. One thing
        // has one address, so those spellings are refused.
        if text.len() != 36 {
            return Err(IdError);
        }
        let uuid = Uuid::try_parse(text).map_err(|_| IdError)?;
        Ok(Self::from_bytes(uuid.into_bytes()))
    }
}

impl<K> fmt::Display for Id<K> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&Uuid::from_bytes(self.bytes).hyphenated(), formatter)
    }
}

impl<K: Kind> fmt::Debug for Id<K> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{self}", K::NAME)
    }
}

// The derives would ask the same of `K`, which is never a value.
impl<K> Copy for Id<K> {}

impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.bytes == other.bytes
    }
}

impl<K> Eq for Id<K> {}

impl<K> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<K> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.bytes.cmp(&other.bytes)
    }
}

impl<K> Hash for Id<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.bytes.hash(state);
    }
}

impl<K> Serialize for Id<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, K> Deserialize<'de> for Id<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SeededEntropy;

    #[test]
    fn an_id_is_a_uuid_of_version_7_that_survives_text() {
        let random = SeededEntropy::new(1);
        let id = TaskId::new(Timestamp::from_micros(1_772_000_000_123_456), &random);
        let uuid = Uuid::from_bytes(*id.as_bytes());
        assert_eq!(uuid.get_version_num(), 7);
        assert_eq!(uuid.get_variant(), uuid::Variant::RFC4122);
        assert_eq!(id.to_string().parse::<TaskId>().unwrap(), id);
        assert_eq!(id.to_string(), id.to_string().to_lowercase());
        assert_eq!(format!("{id:?}"), format!("task:{id}"));
    }

    #[test]
    fn ids_sort_by_their_microsecond() {
        let random = SeededEntropy::new(7);
        let start = 1_772_000_000_000_000;
        let ids: Vec<EventId> = (0..2500)
            .map(|step| EventId::new(Timestamp::from_micros(start + step), &random))
            .collect();
        assert!(ids.is_sorted());
        let mut unique = ids.clone();
        unique.dedup();
        assert_eq!(unique.len(), ids.len());
    }

    #[test]
    fn only_the_hyphenated_spelling_is_an_id() {
        let text = "0198c0f2-7b5e-7d3c-9a41-3f6f0a1b2c3d";
        assert!(text.parse::<TaskId>().is_ok());
        for wrong in [
            "",
            "1",
            "0198c0f27b5e7d3c9a413f6f0a1b2c3d",
            "{0198c0f2-7b5e-7d3c-9a41-3f6f0a1b2c3d}",
            "urn:uuid:0198c0f2-7b5e-7d3c-9a41-3f6f0a1b2c3d",
            "0198c0f2-7b5e-7d3c-9a41-3f6f0a1b2c3g",
            "0198c0f2-7b5e-7d3c-9a41-3f6f0a1b2c3ä",
        ] {
            assert_eq!(wrong.parse::<TaskId>(), Err(IdError), "{wrong}");
        }
    }

    #[test]
    fn json_holds_the_text() {
        let id = OrderId::from_bytes([0xab; 16]);
        let json = serde_json::to_string(&id).unwrap();
        assert_eq!(json, "\"abababab-abab-abab-abab-abababababab\"");
        assert_eq!(serde_json::from_str::<OrderId>(&json).unwrap(), id);
        assert!(serde_json::from_str::<OrderId>("\"x\"").is_err());
    }
}
