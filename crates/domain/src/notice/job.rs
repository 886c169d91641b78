//! What the worker has to do and when it tries again.

use core::time::Duration;

use kernel::{MailId, OrderId, PostingId, TransferId};
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
    /// A mail is sent.
    SendMail {
        /// Which mail.
        mail: MailId,
    },
    /// Ended sign-ins, used idempotency keys and the like are cleared away, once a day.
    CleanUp,
}

/// After so many failures a job is put aside for the operator.
pub const MOST_ATTEMPTS: u32 = 10;

impl Job {
    /// The stable name of the kind, as it is stored beside the payload.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::OrderAlarm { .. } => "order-alarm",
            Self::ClosePosting { .. } => "close-posting",
            Self::ExpireTransfer { .. } => "expire-transfer",
            Self::SendMail { .. } => "send-mail",
            Self::CleanUp => "clean-up",
        }
    }

    /// The key that keeps a job from being there twice; nothing for one that comes back by itself.
    pub fn dedup_key(&self) -> Option<String> {
        let digest: Digest = match self {
            Self::OrderAlarm { order, alarm } => {
                alarm_key(Writer::new("order-alarm").field("order", order), *alarm).digest()
            }
            Self::ClosePosting { posting } => Writer::new("close-posting")
                .field("posting", posting)
                .digest(),
            Self::ExpireTransfer { transfer } => Writer::new("expire-transfer")
                .field("transfer", transfer)
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

/// How long to wait after so many failures, doubling from half a minute up to six hours; nothing
/// when it is time to give up and show the job to the operator.
pub fn retry_after(failures: u32) -> Option<Duration> {
    if failures >= MOST_ATTEMPTS {
        return None;
    }
    let seconds = 30_u64.saturating_mul(1 << failures.saturating_sub(1).min(20));
    Some(Duration::from_secs(seconds.min(6 * 60 * 60)))
}
