//! What both sign: terms for all weeks.

use kernel::{AssistanceId, Date, Minutes, Money, OrderId, Rounding, Timestamp};
use serde::{Deserialize, Serialize};

use super::{Amended, AssistanceRefusal, CORRECTIONS, EXTENSION_DAYS, REVIEW_DAYS, change};
use crate::agreement::contract::form::{custody, dispute, party, reachability};
use crate::agreement::contract::{Contract, FrozenInstruction, Papers, Party, Reachability, Words};
use crate::agreement::settlement::DisputeRule;
use crate::agreement::{AcceptanceRule, OrderNumber, Periods, Role, SignRefusal, Signature, Week};
use crate::canonical::{Digest, Writer};
use crate::custody::Adapter;

/// The terms of an assistance, as they were written; nothing of it ever changes. An addendum makes
/// another one, which both sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// Which assistance.
    pub id: AssistanceId,
    /// What people call it by.
    pub number: OrderNumber,
    /// When it was written.
    pub written_at: Timestamp,
    /// Who hands the work on.
    pub client: Party,
    /// Who takes it on.
    pub contractor: Party,
    /// What it is about, in one line.
    pub subject: String,
    /// When the contractor can be asked.
    pub contractor_reachability: Reachability,
    /// What is to be done and how it is measured.
    pub instruction: FrozenInstruction,
    /// What an hour costs.
    pub rate: Money,
    /// The most that is worked and paid in a week.
    pub ceiling: Minutes,
    /// The Monday of the first week.
    pub first: Date,
    /// How many weeks there are.
    pub weeks: u8,
    /// In so many first weeks either side may end it with the running week (2.23).
    pub settling_in: u8,
    /// After that, so many more weeks follow a notice.
    pub notice: u8,
    /// Where the money of a week lies.
    pub custody: Adapter,
    /// Who holds it, where that is a licensed provider; frames from before they named it do not say
    /// it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// What holds when the two disagree.
    pub dispute: DisputeRule,
    /// The documents that belong to it.
    pub papers: Papers,
    /// How long each side has for everything else; frames of the first form do not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub periods: Option<Periods>,
    /// What addendum made it what it is; nothing for the frame both signed first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amended: Option<Amended>,
    /// The words both read and sign, of an addendum those of the addendum; frames of the first three
    /// forms were signed without theirs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Words>,
}

/// The most a week costs at a rate.
pub(super) fn weekly(rate: Money, ceiling: Minutes) -> Money {
    rate.per_hour(ceiling, Rounding::HalfAway)
        .unwrap_or(Money::zero(rate.currency))
}

impl Frame {
    /// The days that hold under it, also where it does not say them.
    pub fn days(&self) -> Periods {
        self.periods.unwrap_or(Periods::UNWRITTEN)
    }

    /// One of the two sides.
    pub const fn party(&self, role: Role) -> &Party {
        match role {
            Role::Client => &self.client,
            Role::Contractor => &self.contractor,
        }
    }

    /// A week, from 1.
    pub fn week(&self, number: u8) -> Week {
        let before = i64::from(number.max(1)) - 1;
        Week {
            assistance: self.id,
            frame: self.digest(),
            number,
            of: self.weeks,
            from: self.first.plus_days(before.saturating_mul(7)),
            rate: self.rate,
            ceiling: self.ceiling,
        }
    }

    /// When a week is over; before the first that is when the first begins.
    pub fn end_of(&self, number: u8) -> Timestamp {
        let zone = &self.client.zone;
        if number == 0 {
            return zone.start_of_day(self.first);
        }
        self.week(number).ends_at(zone)
    }

    /// The most a week costs.
    pub fn weekly(&self) -> Money {
        weekly(self.rate, self.ceiling)
    }

    /// The most all weeks cost together (G4).
    pub fn in_all(&self) -> Money {
        self.weekly()
            .times(i64::from(self.weeks))
            .unwrap_or(Money::zero(self.rate.currency))
    }

    /// The contract of one week's order.
    pub fn contract(
        &self,
        number: u8,
        (order, order_number): (OrderId, OrderNumber),
        (subject, written_at): (String, Timestamp),
    ) -> Contract {
        let week = self.week(number);
        Contract {
            order,
            number: order_number,
            version: 1,
            written_at,
            client: self.client.clone(),
            contractor: self.contractor.clone(),
            subject,
            contractor_reachability: self.contractor_reachability.clone(),
            instruction: self.instruction.clone(),
            amount: week.most(),
            due_at: week.ends_at(&self.client.zone),
            acceptance: AcceptanceRule {
                review_days: REVIEW_DAYS,
                extension_days: EXTENSION_DAYS,
                revision_rounds: CORRECTIONS,
            },
            periods: self.periods,
            milestones: Vec::new(),
            papers: self.papers.clone(),
            sample: None,
            cancellation: None,
            dispute: Some(self.dispute),
            custody: self.custody,
            provider: self.provider.clone(),
            week: Some(week),
            meetings: None,
            addenda: Vec::new(),
            words: None,
        }
    }

    /// The bytes that are signed.
    pub fn canonical(&self) -> Vec<u8> {
        self.write().into_bytes()
    }

    /// The hash people sign.
    pub fn digest(&self) -> Digest {
        self.write().digest()
    }

    /// A side's signature under this frame.
    ///
    /// # Errors
    /// Twice, for another frame than this, without the right name or the confirmation.
    pub(super) fn signed(
        &self,
        by: Role,
        (typed_name, seen, confirmed): (&str, Digest, bool),
        now: Timestamp,
    ) -> Result<Signature, AssistanceRefusal> {
        let name = &self.party(by).name;
        let contract = self.digest();
        let wrong = if seen != contract {
            Some(SignRefusal::Outdated)
        } else if typed_name.trim().is_empty() {
            Some(SignRefusal::NameMissing)
        } else if kernel::fold(typed_name) != kernel::fold(name) {
            Some(SignRefusal::NameDiffers(name.clone()))
        } else if confirmed {
            None
        } else {
            Some(SignRefusal::NotConfirmed)
        };
        match wrong {
            Some(wrong) => Err(AssistanceRefusal::Sign(wrong)),
            None => Ok(Signature {
                account: self.party(by).account,
                typed_name: typed_name.trim().to_owned(),
                at: now,
                contract,
            }),
        }
    }

    fn write(&self) -> Writer {
        let reference = self.instruction.reference;
        let head = match (&self.words, self.amended, self.periods) {
            (Some(_), ..) => "feierabend assistance 4",
            (None, Some(_), _) => "feierabend assistance 3",
            (None, None, None) => "feierabend assistance 1",
            (None, None, Some(_)) => "feierabend assistance 2",
        };
        let writer = Writer::new(head)
            .field("assistance", self.id)
            .field("number", self.number)
            .field("written at", self.written_at.as_micros())
            .field("subject", &self.subject);
        let writer = party(writer, "client", &self.client);
        let writer = party(writer, "contractor", &self.contractor);
        let writer = reachability(writer, &self.contractor_reachability)
            .field("instruction", reference.instruction)
            .field("instruction version", reference.version)
            .field("instruction digest", self.instruction.body.digest())
            .field("rate", self.rate.minor)
            .field("currency", self.rate.currency.code())
            .field("ceiling", self.ceiling.get())
            .field("first", self.first)
            .field("weeks", self.weeks)
            .field("settling in", self.settling_in)
            .field("notice", self.notice)
            .field("review days", REVIEW_DAYS);
        let writer = Periods::write(self.periods, writer);
        let writer = dispute(self.papers.write(writer), Some(self.dispute));
        let writer = custody(writer, self.custody, self.provider.as_deref());
        Words::write(self.words.as_ref(), change::write(writer, self.amended))
    }
}
