//! How long each side has, in days: agreed and signed, not only built in.

use serde::{Deserialize, Serialize};

use super::contract::Contract;
use super::terms::{GRACE_DAYS, RETURN_DAYS, REVISION_DAYS, WAITING_DAYS};
use crate::canonical::Writer;

/// The days both sides agree on beside those of the acceptance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Periods {
    /// Days both have to sign, the client has to secure the sum and the contractor has to start.
    pub waiting_days: u8,
    /// Days after the due date from which on the client may withdraw.
    pub grace_days: u8,
    /// Days a revision may take at least.
    pub revision_days: u8,
    /// Days after which a sum goes back by itself once the client may withdraw and nobody acts.
    pub return_days: u8,
    /// Days the other side has to put something right before working together can end (2.24).
    pub cooling_days: u8,
}

impl Periods {
    /// What new contracts say.
    pub const STANDARD: Self = Self {
        waiting_days: WAITING_DAYS,
        grace_days: GRACE_DAYS,
        revision_days: REVISION_DAYS,
        return_days: RETURN_DAYS,
        cooling_days: super::settlement::COOLING_DAYS,
    };
    /// What holds under contracts of the first form, which say nothing about it. Never changed: it
    /// is what held when they were signed.
    pub const UNWRITTEN: Self = Self {
        waiting_days: 14,
        grace_days: 14,
        revision_days: 14,
        return_days: 30,
        cooling_days: 7,
    };

    /// Writes what is agreed; what was never said is not written, so that old hashes stay.
    pub(super) fn write(agreed: Option<Self>, writer: Writer) -> Writer {
        let Some(periods) = agreed else {
            return writer;
        };
        writer
            .field("waiting days", periods.waiting_days)
            .field("grace days", periods.grace_days)
            .field("revision days", periods.revision_days)
            .field("return days", periods.return_days)
            .field("cooling days", periods.cooling_days)
    }
}

impl Contract {
    /// The days that hold under it, also where it does not say them.
    pub fn days(&self) -> Periods {
        self.periods.unwrap_or(Periods::UNWRITTEN)
    }
}

#[cfg(test)]
mod tests {
    use super::Periods;
    use crate::agreement::OrderState;
    use crate::agreement::contract::Contract;
    use crate::agreement::deadline::days_later;
    use crate::agreement::fixture::{contract, time};

    fn with(periods: Periods) -> Contract {
        Contract {
            periods: Some(periods),
            ..contract()
        }
    }

    /// 0.14, decision 7: both sign the days; the form says so in its head, and every day counts.
    #[test]
    fn m0_14_the_days_are_signed() {
        let standard = with(Periods::STANDARD);
        let form = String::from_utf8(standard.canonical()).unwrap();
        assert!(form.starts_with("feierabend contract 2\n"), "{form}");
        assert!(form.contains("\ncooling days 1:7\n"), "{form}");
        let changes: [fn(&mut Periods); 5] = [
            |p| p.waiting_days += 1,
            |p| p.grace_days += 1,
            |p| p.revision_days += 1,
            |p| p.return_days += 1,
            |p| p.cooling_days += 1,
        ];
        for (index, change) in changes.into_iter().enumerate() {
            let mut periods = Periods::STANDARD;
            change(&mut periods);
            assert_ne!(with(periods).digest(), standard.digest(), "{index}");
        }
    }

    /// A contract from before the days were written keeps its bytes, and what held under it.
    #[test]
    fn a_contract_of_the_first_form_stays_what_it_is() {
        let stored = serde_json::to_value(contract()).unwrap();
        assert_eq!(stored.get("periods"), None);
        let read: Contract = serde_json::from_value(stored).unwrap();
        assert_eq!(read.digest(), contract().digest());
        assert_eq!(read.terms().periods, Periods::UNWRITTEN);
        let keys = |contract: &Contract| -> Vec<&str> {
            contract.clauses().iter().map(|clause| clause.key).collect()
        };
        assert!(!keys(&read).contains(&"contract-cooling"));
        assert!(keys(&with(Periods::STANDARD)).contains(&"contract-cooling"));
    }

    /// What is signed is what holds: the clock goes by the contract.
    #[test]
    fn the_clock_goes_by_the_days_of_the_contract() {
        let now = time("2026-03-02T09:00:00Z");
        let short = with(Periods {
            waiting_days: 5,
            ..Periods::STANDARD
        });
        let proposed = OrderState::propose(&short, now).unwrap().state;
        let OrderState::AwaitingSignatures { lapses_at, .. } = proposed else {
            panic!("it waits for signatures");
        };
        assert_eq!(lapses_at, days_later(now, 5, &short.client.zone));
    }
}
