//! What the worker has to do and when it tries again.

use core::time::Duration;

use kernel::{AccountId, AssistanceId, MailId, OrderId, PostingId, Timestamp, TransferId};
use serde::{Deserialize, Serialize};

use crate::agreement::Alarm;
use crate::canonical::{Digest, Writer};

/// One thing to do later. Doing it twice does no harm.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(
    tag = "job",
    rename_all = "kebab-case",
    rename_all_fields = "snake_case"
)]
pub enum Job {
    /// A clock of an order rings.
    OrderAlarm {
        /// Which order.
        order: OrderId,
        /// What the clock does.
        alarm: Alarm,
    },
    /// The next date of an assistance: a week opens, or it ends.
    AssistanceAlarm {
        /// Which assistance.
        assistance: AssistanceId,
        /// When.
        at: Timestamp,
    },
    /// An ad's time is over.
    ClosePosting {
        /// Which ad.
        posting: PostingId,
    },
    /// A reservation in the ledger ends by itself.
    ExpireTransfer {
        /// Which reservation.
        transfer: TransferId,
    },
    /// Questions that waited for somebody's reachable hours arrive as one bundle (mission 3.7).
    BringQuestions {
        /// Whose instructions they are about.
        owner: AccountId,
        /// When the bundle arrives.
        at: Timestamp,
    },
    /// Whoever has to say or confirm the task in their own words is reminded (mission 0.7).
    RemindExplainBack {
        /// Of which order.
        order: OrderId,
        /// Since when it stands as it stands; what was said meanwhile needs no reminder.
        since: Timestamp,
        /// When: each reminder sets the next one down while it is still open itself.
        at: Timestamp,
    },
    /// The contractor of an order is reminded to tell how the work is going (mission 0.13).
    RemindProgress {
        /// Of which order.
        order: OrderId,
        /// When; what was told meanwhile needs no reminder.
        at: Timestamp,
    },
    /// An addendum nobody answered ends by itself.
    LapseAddendum {
        /// Of which order.
        order: OrderId,
        /// Which addendum of it, from 1.
        number: u16,
    },
    /// Whoever gets a payment is asked where it goes, because nobody knows.
    AskForAccount {
        /// Which payment.
        payment: TransferId,
        /// When: each reminder sets the next one down while it waits.
        at: Timestamp,
    },
    /// Whoever has to transfer a sum is told that it is overdue soon.
    RemindPayment {
        /// Which payment.
        payment: TransferId,
        /// When; another date has a reminder of its own.
        at: Timestamp,
    },
    /// A mail is sent.
    SendMail {
        /// Which mail.
        mail: MailId,
    },
    /// Ended sign-ins, used idempotency keys and the like are cleared away, once a day.
    CleanUp,
}

/// After so many failures a job is put aside for the operator, and so is shown a clock of an order
/// that goes on trying.
pub const MOST_ATTEMPTS: u32 = 10;
/// The longest wait between two attempts.
const LONGEST_WAIT: Duration = Duration::from_hours(6);

impl Job {
    /// The stable name of the kind, as it is stored beside the payload.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::OrderAlarm { .. } => "order-alarm",
            Self::AssistanceAlarm { .. } => "assistance-alarm",
            Self::ClosePosting { .. } => "close-posting",
            Self::ExpireTransfer { .. } => "expire-transfer",
            Self::BringQuestions { .. } => "bring-questions",
            Self::RemindExplainBack { .. } => "remind-explain-back",
            Self::RemindProgress { .. } => "remind-progress",
            Self::LapseAddendum { .. } => "lapse-addendum",
            Self::AskForAccount { .. } => "ask-for-account",
            Self::RemindPayment { .. } => "remind-payment",
            Self::SendMail { .. } => "send-mail",
            Self::CleanUp => "clean-up",
        }
    }

    /// How long to wait after so many failures; nothing when it is time to give up. A clock of an
    /// order never gives up: silence counts as acceptance, also when it is noticed late
    /// (decision 3).
    pub fn retry_after(&self, failures: u32) -> Option<Duration> {
        match self {
            Self::OrderAlarm { .. } | Self::AssistanceAlarm { .. } => Some(backoff(failures)),
            _ => retry_after(failures),
        }
    }

    /// The key that keeps a job from being there twice; nothing for one that comes back by itself.
    pub fn dedup_key(&self) -> Option<String> {
        let digest: Digest = match self {
            Self::OrderAlarm { order, alarm } => {
                alarm_key(Writer::new("order-alarm").field("order", order), *alarm).digest()
            }
            Self::AssistanceAlarm { assistance, at } => Writer::new("assistance-alarm")
                .field("assistance", assistance)
                .field("at", at.as_micros())
                .digest(),
            Self::ClosePosting { posting } => Writer::new("close-posting")
                .field("posting", posting)
                .digest(),
            Self::ExpireTransfer { transfer } => Writer::new("expire-transfer")
                .field("transfer", transfer)
                .digest(),
            Self::BringQuestions { owner, at } => Writer::new("bring-questions")
                .field("owner", owner)
                .field("at", at.as_micros())
                .digest(),
            Self::RemindExplainBack { order, since, at } => Writer::new("remind-explain-back")
                .field("order", order)
                .field("since", since.as_micros())
                .field("at", at.as_micros())
                .digest(),
            Self::RemindProgress { order, at } => Writer::new("remind-progress")
                .field("order", order)
                .field("at", at.as_micros())
                .digest(),
            Self::LapseAddendum { order, number } => Writer::new("lapse-addendum")
                .field("order", order)
                .field("number", number)
                .digest(),
            Self::AskForAccount { payment, at } => Writer::new("ask-for-account")
                .field("payment", payment)
                .field("at", at.as_micros())
                .digest(),
            Self::RemindPayment { payment, at } => Writer::new("remind-payment")
                .field("payment", payment)
                .field("at", at.as_micros())
                .digest(),
            Self::SendMail { mail } => Writer::new("send-mail").field("mail", mail).digest(),
            Self::CleanUp => return None,
        };
        Some(format!("{}-{digest}", self.kind()))
    }
}

fn alarm_key(writer: Writer, alarm: Alarm) -> Writer {
    match alarm {
        Alarm::Lapse { deadline } => writer
            .field("alarm", "lapse")
            .field("deadline", deadline.as_micros()),
        Alarm::WithdrawalOpens { deadline } => writer
            .field("alarm", "withdrawal-opens")
            .field("deadline", deadline.as_micros()),
        Alarm::Return { deadline } => writer
            .field("alarm", "return")
            .field("deadline", deadline.as_micros()),
        Alarm::SampleGoesOn { deadline } => writer
            .field("alarm", "sample-goes-on")
            .field("deadline", deadline.as_micros()),
        Alarm::TalkEnds { deadline } => writer
            .field("alarm", "talk-ends")
            .field("deadline", deadline.as_micros()),
        Alarm::DecisionLate { deadline } => writer
            .field("alarm", "decision-late")
            .field("deadline", deadline.as_micros()),
        Alarm::RemindReturn {
            days_left,
            deadline,
        } => writer
            .field("alarm", "remind-return")
            .field("days-left", days_left)
            .field("deadline", deadline.as_micros()),
        Alarm::RemindReview {
            delivery,
            days_left,
            deadline,
        } => writer
            .field("alarm", "remind-review")
            .field("delivery", delivery)
            .field("days-left", days_left)
            .field("deadline", deadline.as_micros()),
        Alarm::AcceptBySilence { delivery, deadline } => writer
            .field("alarm", "accept-by-silence")
            .field("delivery", delivery)
            .field("deadline", deadline.as_micros()),
    }
}

/// How long to wait after so many failures; nothing when it is time to give up and show the job to
/// the operator.
pub fn retry_after(failures: u32) -> Option<Duration> {
    (failures < MOST_ATTEMPTS).then(|| backoff(failures))
}

/// Doubling from half a minute up to six hours.
fn backoff(failures: u32) -> Duration {
    let seconds = 30_u64.saturating_mul(1 << failures.saturating_sub(1).min(20));
    Duration::from_secs(seconds).min(LONGEST_WAIT)
}
