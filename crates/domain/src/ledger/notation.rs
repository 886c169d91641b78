//! Table tests in a small notation, one line a step:
//!
//! ```text
//! account held EUR debits<=credits          opens an account
//! at 50                                     sets the clock
//! transfer 1 outside>held 500 ok            moves an amount; the last word is the result
//! pending 2 held>payable 200 until 90 ok    reserves one
//! post 3 of 2 held>payable 150 ok           makes it final
//! void 4 of 2 held>payable 200 ok           sets it free
//! expire 2 ok                               lets time set it free
//! expect held 0/150 0/500                   debits and credits, pending/posted
//! damage held                               empties the counters behind the ledger's back
//! ```
//!
//! Behind the amount may stand a currency (`CHF`), `code 7` and `order 9`.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Currency, LedgerAccountId, Money, OrderId, Timestamp, TransferId};

use super::{
    Account, AccountCode, Books, Counters, Limit, Transfer, TransferCode, TransferKind,
    TransferRefusal,
};

/// Runs a script and returns every refusal it met.
pub(super) fn run(script: &str) -> BTreeSet<TransferRefusal> {
    let mut stage = Stage::default();
    for line in script
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
    {
        stage.step(line);
    }
    let intact = stage.damaged || stage.books.faults().is_empty();
    assert!(intact, "{:?}", stage.books.faults());
    stage.met
}

#[derive(Default)]
struct Stage {
    books: Books,
    ids: BTreeMap<String, LedgerAccountId>,
    clock: i64,
    damaged: bool,
    met: BTreeSet<TransferRefusal>,
}

impl Stage {
    fn step(&mut self, line: &str) {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            ["account", name, currency, limit @ ..] => self.open(name, currency, limit),
            ["at", clock] => self.clock = clock.parse().unwrap(),
            ["expect", name, debits, credits] => self.expect(line, name, debits, credits),
            ["damage", name] => {
                let mut account = *self.books.account(self.ids[*name]).unwrap();
                account.counters = Counters::default();
                self.books.replace(account);
                self.damaged = true;
            }
            ["expire", id, result] => {
                let done = self.books.expire(transfer_id(id), self.now()).map(|_| ());
                self.check(line, done, result);
            }
            [verb, id, rest @ .., result] => {
                let transfer = self.read(verb, id, rest);
                let before = self.books.clone();
                let done = self.books.transfer(&transfer).map(|_| ());
                if done.is_err() {
                    assert!(before.accounts().eq(self.books.accounts()), "{line}");
                    assert!(before.transfers().eq(self.books.transfers()), "{line}");
                }
                self.check(line, done, result);
            }
            _ => panic!("cannot read: {line}"),
        }
    }

    fn now(&self) -> Timestamp {
        Timestamp::from_micros(self.clock)
    }

    fn check(&mut self, line: &str, done: Result<(), TransferRefusal>, expected: &str) {
        let found = match done {
            Ok(()) => "ok".to_owned(),
            Err(refusal) => {
                self.met.insert(refusal);
                format!("{refusal:?}")
            }
        };
        assert_eq!(found, expected, "{line}");
    }

    fn open(&mut self, name: &str, currency: &str, limit: &[&str]) {
        let limit = match limit {
            [] => Limit::None,
            ["debits<=credits"] => Limit::DebitsMustNotExceedCredits,
            ["credits<=debits"] => Limit::CreditsMustNotExceedDebits,
            other => panic!("unknown limit {other:?}"),
        };
        let id = account_id(name);
        let currency = currency.parse().unwrap();
        self.ids.insert(name.to_owned(), id);
        self.books
            .open(Account::new(id, AccountCode(1), currency, limit));
    }

    fn expect(&self, line: &str, name: &str, debits: &str, credits: &str) {
        let pair = |text: &str| -> (i64, i64) {
            let (pending, posted) = text.split_once('/').unwrap();
            (pending.parse().unwrap(), posted.parse().unwrap())
        };
        let counters = self.books.account(self.ids[name]).unwrap().counters;
        assert_eq!(
            (counters.debits_pending, counters.debits_posted),
            pair(debits),
            "{line}"
        );
        assert_eq!(
            (counters.credits_pending, counters.credits_posted),
            pair(credits),
            "{line}"
        );
    }

    fn read(&self, verb: &str, id: &str, rest: &[&str]) -> Transfer {
        let (pending, rest) = match rest {
            ["of", pending, rest @ ..] => (Some(transfer_id(pending)), rest),
            rest => (None, rest),
        };
        let [accounts, amount, options @ ..] = rest else {
            panic!("no amount in {rest:?}")
        };
        let (debit, credit) = accounts.split_once('>').unwrap();
        let option = |name: &str| {
            options
                .windows(2)
                .find(|pair| pair[0] == name)
                .map(|pair| pair[1])
        };
        let moment = |text: &str| Timestamp::from_micros(text.parse().unwrap());
        let kind = match (verb, pending) {
            ("transfer", None) => TransferKind::Posted,
            ("pending", None) => TransferKind::Pending {
                expires_at: option("until").map(moment),
            },
            ("post", Some(pending)) => TransferKind::Post { pending },
            ("void", Some(pending)) => TransferKind::Void { pending },
            other => panic!("unknown verb {other:?}"),
        };
        let currency = options
            .iter()
            .find_map(|word| word.parse::<Currency>().ok());
        let order: Option<u8> = option("order").map(|text| text.parse().unwrap());
        Transfer {
            id: transfer_id(id),
            debit: account_id(debit),
            credit: account_id(credit),
            amount: Money::new(amount.parse().unwrap(), currency.unwrap_or(Currency::Eur)),
            code: TransferCode(option("code").map_or(1, |text| text.parse().unwrap())),
            kind,
            order: order.map(|number| OrderId::from_bytes([number; 16])),
            at: self.now(),
        }
    }
}

fn account_id(name: &str) -> LedgerAccountId {
    let mut bytes = [0; 16];
    for (byte, letter) in bytes.iter_mut().zip(name.bytes()) {
        *byte = letter;
    }
    LedgerAccountId::from_bytes(bytes)
}

fn transfer_id(number: &str) -> TransferId {
    TransferId::from_bytes([number.parse().unwrap(); 16])
}
