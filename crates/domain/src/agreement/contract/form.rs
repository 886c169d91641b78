//! The canonical form of a contract: the bytes that are hashed and signed.

use kernel::Weekday;

use super::{Contract, Party, Reachability};
use crate::canonical::{Digest, Writer};

impl Contract {
    /// The bytes that are signed. Names of fields and their order are frozen; a change of the
    /// form gets a new head line, so that old hashes stay true.
    pub fn canonical(&self) -> Vec<u8> {
        self.write().into_bytes()
    }

    /// The hash people sign.
    pub fn digest(&self) -> Digest {
        self.write().digest()
    }

    fn write(&self) -> Writer {
        let reference = self.instruction.reference;
        let writer = Writer::new("feierabend contract 1")
            .field("order", self.order)
            .field("number", self.number)
            .field("version", self.version)
            .field("written at", self.written_at.as_micros())
            .field("subject", &self.subject);
        let writer = party(writer, "client", &self.client);
        let writer = party(writer, "contractor", &self.contractor);
        reachability(writer, &self.contractor_reachability)
            .field("instruction", reference.instruction)
            .field("instruction version", reference.version)
            // The instruction's own digest covers goal, steps, criteria, latitude and hours.
            .field("instruction digest", self.instruction.body.digest())
            .field("amount", self.amount.minor)
            .field("currency", self.amount.currency.code())
            .field("due at", self.due_at.as_micros())
            .field("review days", self.acceptance.review_days)
            .field("extension days", self.acceptance.extension_days)
            .field("revision rounds", self.acceptance.revision_rounds)
    }
}

fn party(writer: Writer, side: &str, party: &Party) -> Writer {
    writer
        .field(side, party.account)
        .field("name", &party.name)
        .field("zone", party.zone.name())
}

fn reachability(writer: Writer, reachability: &Reachability) -> Writer {
    writer
        .field("response hours", reachability.response_hours)
        .list(
            "reachable",
            reachability.hours.windows(),
            |writer, window| {
                // Monday is 1; times are minutes of the day, so that no spelling can change a hash.
                let day = Weekday::ALL
                    .iter()
                    .position(|day| *day == window.day)
                    .map_or(0, |i| i + 1);
                writer
                    .field("day", day)
                    .field("from", window.from.minutes())
                    .field("to", window.to.minutes())
            },
        )
}

#[cfg(test)]
mod tests {
    use kernel::{Currency, Money, OrderId, TimeOfDay};

    use super::*;
    use crate::account::{WeeklyHours, Window};
    use crate::agreement::OrderNumber;
    use crate::agreement::fixture::{client, contract, time};

    /// 0.14: a hash that was signed must be true for ever. If this fails, the form was changed:
    /// give it a new head line and keep writing the old one for old contracts.
    #[test]
    fn the_form_is_frozen() {
        assert_eq!(
            contract().digest().to_string(),
            "afd8944479bf822058a8b34ee94d94d6c470cd3eb8a73332a0ad6fd162f5934e"
        );
        let form = String::from_utf8(contract().canonical()).unwrap();
        assert!(
            form.starts_with("feierabend contract 1\norder 36:0f0f0f0f-"),
            "{form}"
        );
    }

    /// 1.10: whatever is changed, the hash says so.
    #[test]
    fn m1_10_every_change_changes_the_hash() {
        let changes: [fn(&mut Contract); 22] = [
            |c| c.order = OrderId::from_bytes([1; 16]),
            |c| c.number = OrderNumber::new(2026, 32).unwrap(),
            |c| c.version += 1,
            |c| c.written_at = time("2026-03-02T09:00:01Z"),
            |c| c.client.name.push('x'),
            |c| c.client.zone = "Europe/Vienna".parse().unwrap(),
            |c| c.contractor.account = client(),
            |c| c.contractor.zone = "Europe/Vienna".parse().unwrap(),
            |c| c.contractor_reachability.response_hours += 1,
            |c| {
                let mut windows = c.contractor_reachability.hours.windows().to_vec();
                windows[0].to = TimeOfDay::new(17, 30).unwrap();
                c.contractor_reachability.hours = WeeklyHours::new(windows).unwrap();
            },
            |c| {
                let windows = c.contractor_reachability.hours.windows();
                let moved = windows
                    .iter()
                    .map(|w| Window {
                        day: Weekday::Friday,
                        ..*w
                    })
                    .collect();
                c.contractor_reachability.hours = WeeklyHours::new(moved).unwrap();
            },
            |c| c.subject.push('x'),
            |c| c.instruction.reference.version += 1,
            |c| c.instruction.body.goal.push('x'),
            |c| c.instruction.body.criteria[1].text.push('x'),
            |c| c.instruction.body.criteria[2].how_measured.push('x'),
            |c| c.amount = Money::euro_cents(480_01),
            |c| c.amount = Money::new(480_00, Currency::Chf),
            |c| c.due_at = time("2026-03-31T16:00:01Z"),
            |c| c.acceptance.review_days += 1,
            |c| c.acceptance.extension_days += 1,
            |c| c.acceptance.revision_rounds += 1,
        ];
        let mut digests = vec![contract().digest()];
        for change in changes {
            let mut changed = contract();
            change(&mut changed);
            digests.push(changed.digest());
        }
        let count = digests.len();
        digests.sort_unstable();
        digests.dedup();
        assert_eq!(digests.len(), count);
    }
}
