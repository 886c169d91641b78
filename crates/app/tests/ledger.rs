//! The ledger in the database against the one in memory: the same answers, the same books.

use app::{Failure, ledger};
use domain::ledger::{
    Account, AccountCode, Books, Limit, Transfer, TransferCode, TransferKind, TransferRefusal,
};
use domain::{Argument, Refusal};
use kernel::{Currency, Entropy, LedgerAccountId, Money, SeededEntropy, Timestamp, TransferId};
use testkit::TestDatabase;

const ACCOUNTS: u8 = 4;

struct Dice(SeededEntropy);

impl Dice {
    fn throw(&self, sides: u8) -> u8 {
        let mut byte = [0];
        self.0.fill(&mut byte);
        byte[0] % sides
    }

    fn account(&self) -> LedgerAccountId {
        // One account too many: nobody opened the last.
        LedgerAccountId::from_bytes([self.throw(ACCOUNTS + 1); 16])
    }

    /// Any transfer, sensible or not, at second `at`.
    fn transfer(&self, at: u8) -> Transfer {
        let moment = Timestamp::from_micros(i64::from(at) * 1_000_000);
        let pending = TransferId::from_bytes([self.throw(120); 16]);
        let expires = moment.saturating_add(std::time::Duration::from_secs(20));
        let kind = match self.throw(6) {
            0 | 1 => TransferKind::Posted,
            2 => TransferKind::Pending { expires_at: None },
            3 => TransferKind::Pending {
                expires_at: Some(expires),
            },
            4 => TransferKind::Post { pending },
            _ => TransferKind::Void { pending },
        };
        let currency = if self.throw(20) == 0 {
            Currency::Chf
        } else {
            Currency::Eur
        };
        Transfer {
            id: TransferId::from_bytes([self.throw(120); 16]),
            debit: self.account(),
            credit: self.account(),
            amount: Money::new(i64::from(self.throw(9)), currency),
            code: TransferCode(1),
            kind,
            order: None,
            at: moment,
        }
    }
}

impl Dice {
    /// Often settles a reservation that exists, on its own accounts.
    fn settling(&self, books: &Books, transfer: Transfer) -> Transfer {
        let reservations: Vec<Transfer> = books
            .transfers()
            .filter(|(known, _)| matches!(known.kind, TransferKind::Pending { .. }))
            .map(|(known, _)| *known)
            .collect();
        let Ok(count) = u8::try_from(reservations.len()) else {
            return transfer;
        };
        if count == 0 || transfer.kind.pending().is_none() || self.throw(4) == 0 {
            return transfer;
        }
        let of = reservations[usize::from(self.throw(count))];
        let kind = match transfer.kind {
            TransferKind::Void { .. } => TransferKind::Void { pending: of.id },
            _ => TransferKind::Post { pending: of.id },
        };
        let (debit, credit) = (of.debit, of.credit);
        let amount = if self.throw(3) == 0 {
            transfer.amount
        } else {
            of.amount
        };
        Transfer {
            debit,
            credit,
            amount,
            kind,
            ..transfer
        }
    }
}

fn accounts() -> Vec<Account> {
    let limits = [
        Limit::None,
        Limit::DebitsMustNotExceedCredits,
        Limit::CreditsMustNotExceedDebits,
        Limit::None,
    ];
    (0..ACCOUNTS)
        .zip(limits)
        .map(|(number, limit)| {
            let id = LedgerAccountId::from_bytes([number; 16]);
            Account::new(id, AccountCode(9), Currency::Eur, limit)
        })
        .collect()
}

fn refused(refusal: TransferRefusal) -> Failure {
    let failure = Failure::refused(&refusal);
    let named = |failure: &Failure| match failure {
        Failure::Refused(refused) => refused
            .arguments
            .contains(&("reason", Argument::Text(format!("{refusal:?}")))),
        _ => false,
    };
    assert!(named(&failure), "{}", refusal.key());
    failure
}

/// Section 4 of the design: one named result per way to fail, and the counters are exactly what
/// the domain decides, in the database too.
#[testkit::twin]
async fn the_database_keeps_the_books_the_domain_decides(db: TestDatabase) {
    let dice = Dice(SeededEntropy::new(4));
    let mut books = Books::default();
    for account in accounts() {
        books.open(account);
        db.write("test::open", move |tx| {
            ledger::open(tx, &account, Timestamp::EPOCH)
        })
        .await
        .unwrap();
    }
    let (mut made, mut settled) = (0, 0);
    for at in 0..=255 {
        let transfer = dice.settling(&books, dice.transfer(at));
        let wanted = match books.transfer(&transfer) {
            Ok(_) => Ok(true),
            Err(TransferRefusal::Exists) => Ok(false),
            Err(refusal) => Err(refused(refusal)),
        };
        let answer = db
            .write("test::transfer", move |tx| ledger::transfer(tx, &transfer))
            .await;
        assert_eq!(answer, wanted, "{transfer:?}");
        made += usize::from(answer == Ok(true));
        settled += usize::from(answer == Ok(true) && transfer.kind.pending().is_some());
        expire_everything(&db, &mut books, transfer.at).await;
    }
    assert!(
        made >= 40 && settled >= 5,
        "{made} transfers, {settled} of them settle one"
    );
    let stored = db
        .read("test::accounts", |tx| {
            store::ledger::accounts_after(tx, LedgerAccountId::from_bytes([0; 16]), 10)
        })
        .await;
    let stored: Result<Vec<Account>, store::db::DbError> = stored;
    let kept: Vec<Account> = books.accounts().copied().skip(1).collect();
    assert_eq!(stored.unwrap(), kept);
    assert_eq!(books.faults(), []);
}

/// Lets every reservation end whose time is over, in both.
async fn expire_everything(db: &TestDatabase, books: &mut Books, now: Timestamp) {
    let ids: Vec<TransferId> = books.transfers().map(|(transfer, _)| transfer.id).collect();
    for id in ids {
        let Ok(_) = books.expire(id, now) else {
            continue;
        };
        let ended = db
            .write("test::expire", move |tx| ledger::expire(tx, id, now))
            .await;
        assert_eq!(ended, Ok(true));
        let again = db
            .write("test::expire", move |tx| ledger::expire(tx, id, now))
            .await;
        assert_eq!(again, Ok(false), "twice does no harm");
    }
}
