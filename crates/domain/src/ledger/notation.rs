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
use crate::Refusal;

/// Runs a script and returns every refusal it met.
fn run(script: &str) -> BTreeSet<TransferRefusal> {
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

const OPEN: &str = "
    account outside EUR credits<=debits
    account held EUR debits<=credits
    account payable EUR debits<=credits
    account franc CHF
    account free EUR
";

fn run_open(script: &str) -> BTreeSet<TransferRefusal> {
    run(&format!("{OPEN}{script}"))
}

const WAY: &str = "
    transfer 1 outside>held 500 ok
    expect outside 0/500 0/0
    expect held 0/0 0/500
    transfer 2 held>payable 500 ok
    transfer 3 payable>outside 500 ok
    expect held 0/500 0/500
    expect payable 0/500 0/500
    expect outside 0/500 0/500
";

const FORM: &str = "
    transfer 1 held>held 5 AccountsAreTheSame
    transfer 1 outside>held 0 AmountIsZero
    transfer 1 outside>held -5 AmountIsNegative
    transfer 1 outside>held 5 code 0 CodeIsZero
    transfer 1 nobody>held 5 DebitAccountNotFound
    transfer 1 outside>nobody 5 CreditAccountNotFound
    transfer 1 outside>franc 5 AccountsHaveDifferentCurrencies
    transfer 1 outside>held 5 CHF TransferHasDifferentCurrency
    post 1 of 1 outside>held 5 PendingIsTheSame
    at 50
    pending 1 outside>held 5 until 50 ExpiresInThePast
    pending 1 outside>held 5 until 51 ok
";

const REPEATED: &str = "
    transfer 1 outside>held 500 order 7 ok
    transfer 1 outside>held 500 order 7 Exists
    at 9
    transfer 1 outside>held 500 order 7 Exists
    transfer 1 free>held 500 order 7 ExistsWithDifferentDebitAccount
    transfer 1 outside>free 500 order 7 ExistsWithDifferentCreditAccount
    transfer 1 outside>held 501 order 7 ExistsWithDifferentAmount
    transfer 1 outside>held 500 CHF order 7 ExistsWithDifferentAmount
    transfer 1 outside>held 500 code 2 order 7 ExistsWithDifferentCode
    transfer 1 outside>held 500 order 8 ExistsWithDifferentOrder
    transfer 1 outside>held 500 ExistsWithDifferentOrder
    pending 1 outside>held 500 order 7 ExistsWithDifferentKind
    pending 2 held>payable 100 until 90 ok
    pending 2 held>payable 100 until 91 ExistsWithDifferentExpiry
    pending 2 held>payable 100 ExistsWithDifferentExpiry
    pending 3 held>payable 100 ok
    post 4 of 2 held>payable 100 ok
    post 4 of 2 held>payable 100 Exists
    post 4 of 3 held>payable 100 ExistsWithDifferentPending
    expect held 100/100 0/500
";

const LIMITS: &str = "
    transfer 1 outside>held 500 ok
    transfer 2 held>payable 501 ExceedsCredits
    pending 2 held>payable 501 ExceedsCredits
    pending 2 held>payable 300 ok
    transfer 3 held>free 201 ExceedsCredits
    transfer 3 held>free 200 ok
    transfer 4 free>outside 501 ExceedsDebits
    pending 4 free>outside 400 ok
    transfer 5 free>outside 101 ExceedsDebits
    transfer 5 free>outside 100 ok
    transfer 6 payable>free 1 ExceedsCredits
    expect payable 0/0 300/0
";

const PENDING: &str = "
    transfer 1 outside>held 500 code 2 ok
    pending 2 held>payable 200 code 2 order 3 ok
    expect held 200/0 0/500
    expect payable 0/0 200/0
    post 9 of 8 held>payable 5 PendingNotFound
    post 9 of 1 held>payable 5 PendingIsNotPending
    post 9 of 2 free>payable 5 code 2 order 3 PendingHasDifferentDebitAccount
    post 9 of 2 held>free 5 code 2 order 3 PendingHasDifferentCreditAccount
    post 9 of 2 held>payable 5 order 3 PendingHasDifferentCode
    post 9 of 2 held>payable 5 code 2 PendingHasDifferentOrder
    post 9 of 2 held>payable 201 code 2 order 3 ExceedsPendingAmount
    void 9 of 2 held>payable 201 code 2 order 3 ExceedsPendingAmount
    void 9 of 2 held>payable 199 code 2 order 3 PendingHasDifferentAmount
    post 9 of 2 held>payable 150 code 2 order 3 ok
    expect held 0/150 0/500
    expect payable 0/0 0/150
    post 10 of 2 held>payable 1 code 2 order 3 PendingAlreadyPosted
    void 10 of 2 held>payable 200 code 2 order 3 PendingAlreadyPosted
    post 10 of 9 held>payable 1 code 2 order 3 PendingIsNotPending
    pending 11 held>payable 350 ok
    void 12 of 11 held>payable 350 ok
    post 13 of 11 held>payable 350 PendingAlreadyVoided
    void 13 of 11 held>payable 350 PendingAlreadyVoided
    expect held 0/150 0/500
";

const EXPIRY: &str = "
    transfer 1 outside>held 500 ok
    pending 2 held>payable 200 until 90 ok
    pending 3 held>payable 100 until 90 ok
    pending 4 held>payable 50 ok
    expire 9 PendingNotFound
    expire 1 PendingIsNotPending
    at 89
    expire 2 PendingNotYetExpired
    post 5 of 3 held>payable 100 ok
    at 90
    post 6 of 2 held>payable 200 PendingExpired
    void 6 of 2 held>payable 200 PendingExpired
    expect held 250/100 0/500
    expire 2 ok
    expect held 50/100 0/500
    expire 2 PendingExpired
    expire 3 PendingAlreadyPosted
    expire 4 PendingNotYetExpired
    at 9999999
    expire 4 PendingNotYetExpired
    post 6 of 4 held>payable 50 ok
";

const OVERFLOW: &str = "
    transfer 1 free>held 9223372036854775807 ok
    transfer 2 free>payable 1 OverflowsDebits
    pending 2 free>payable 1 OverflowsDebits
    transfer 2 outside>held 1 OverflowsCredits
    pending 2 outside>held 1 OverflowsCredits
    transfer 2 held>free 9223372036854775807 ok
    expect held 0/9223372036854775807 0/9223372036854775807
";

const DAMAGE: &str = "
    transfer 1 outside>held 500 ok
    pending 2 held>payable 200 until 90 ok
    damage held
    post 3 of 2 held>payable 200 CountersContradictPending
    at 90
    expire 2 CountersContradictPending
";

#[test]
fn money_comes_in_is_released_and_goes_out() {
    assert!(run_open(WAY).is_empty());
}

#[test]
fn a_wrong_form_is_refused() {
    run_open(FORM);
}

#[test]
fn the_same_id_is_the_same_transfer_and_never_two() {
    run_open(REPEATED);
}

#[test]
fn nobody_pays_what_is_not_there() {
    run_open(LIMITS);
}

#[test]
fn a_reservation_is_settled_once() {
    run_open(PENDING);
}

#[test]
fn a_reservation_ends_by_time_and_not_before() {
    run_open(EXPIRY);
}

#[test]
fn a_counter_never_overflows() {
    run_open(OVERFLOW);
}

#[test]
fn damaged_counters_are_noticed() {
    run_open(DAMAGE);
}

/// Every way to fail is met by some line above, and has a text.
#[test]
fn every_refusal_has_a_line_and_a_text() {
    let scripts = [
        WAY, FORM, REPEATED, LIMITS, PENDING, EXPIRY, OVERFLOW, DAMAGE,
    ];
    let met: BTreeSet<_> = scripts.into_iter().flat_map(run_open).collect();
    let source = include_str!("refusal.rs");
    let variants = source.split_once("pub enum TransferRefusal {").unwrap().1;
    let variants = variants.split_once("\n}").unwrap().0;
    let named: BTreeSet<String> = variants
        .lines()
        .filter_map(|line| line.trim().strip_suffix(',').map(str::to_owned))
        .collect();
    let met: BTreeSet<String> = met
        .into_iter()
        .inspect(|refusal| assert!(refusal.key().starts_with("refusal-ledger-")))
        .map(|refusal| format!("{refusal:?}"))
        .collect();
    assert_eq!(met, named);
}
