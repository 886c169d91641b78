//! The vocabulary every floor shares: ids, money, time, randomness, locale,
//! formats, parsing, paging and text folding.
//!
//! Nothing here opens a file, a socket or a database, and nothing here knows a
//! room of the product. Time and randomness come in as parameters
//! ([`Clock`], [`Entropy`]); money is never a floating-point number.

mod byte_count;
mod clock;
mod currency;
mod date;
mod entropy;
mod folding;
pub mod format;
pub mod hex;
mod id;
mod locale;
mod minutes;
mod money;
pub mod page;
pub mod parse;
mod percent;
mod search;
mod stemming;
mod time_of_day;
mod timestamp;
mod week;
mod zone;

pub use byte_count::ByteCount;
pub use clock::{Clock, SystemClock, TestClock};
pub use currency::{Currency, CurrencyError};
pub use date::{Date, DateError, Weekday};
pub use entropy::{Entropy, OsEntropy, SeededEntropy};
pub use folding::fold;
pub use id::{
    AccountId, AssistanceId, ComparisonId, ContractId, DeliveryId, EventId, FeedbackId, FileId,
    GoalId, Id, IdError, ImportId, InstructionId, InvitationId, JobId, Kind, LedgerAccountId,
    MailId, MeetingId, MeetingPointId, MessageId, MilestoneId, OfferId, OrderId, OrganisationId,
    PlannedId, PostingId, PreferenceId, ProposalId, QuestionId, RemarkId, SessionId, TaskId,
    TokenId, TransferId, kind,
};
pub use locale::{Locale, LocaleError};
pub use minutes::Minutes;
pub use money::{Money, MoneyError};
pub use percent::{Percent, Rounding};
pub use search::{stem, terms, tokens};
pub use time_of_day::{TimeOfDay, TimeOfDayError};
pub use timestamp::{Timestamp, TimestampError};
pub use week::{Week, WeekError};
pub use zone::{Zone, ZoneError};
