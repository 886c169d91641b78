//! Migration `0038_ledger_rows` writes every row of the ledger anew: nothing is lost, every rule
//! still holds. Only SQLite needs it.

use domain::ledger::{
    Account, AccountCode, Limit, Settlement, Transfer, TransferCode, TransferKind,
};
use kernel::{Currency, LedgerAccountId, Money, OrderId, Timestamp, TransferId};
use store::db::{DbError, Kind, Options};
use store::ledger;
use store::migrations::MIGRATIONS;
use testkit::TestDatabase;

const BEFORE: usize = 37;

store::statements! {
    pub(crate) EDIT = "update transfer set amount = 1 where id = $1";
    pub(crate) DELETE = "delete from transfer where id = $1";
    pub(crate) NOBODYS = "update transfer set settlement = 'kept' where id = $1";
}

fn before() -> Options {
    Options {
        migrations: &MIGRATIONS[..BEFORE],
        ..Options::default()
    }
}

fn account(number: u8) -> Account {
    let id = LedgerAccountId::from_bytes([number; 16]);
    Account::new(id, AccountCode(2), Currency::Eur, Limit::None)
}

fn transfer(number: u8, kind: TransferKind) -> Transfer {
    Transfer {
        id: TransferId::from_bytes([number; 16]),
        debit: account(1).id,
        credit: account(2).id,
        amount: Money::euro_cents(i64::from(number)),
        code: TransferCode(1),
        kind,
        order: (number == 1).then(|| OrderId::from_bytes([9; 16])),
        at: Timestamp::EPOCH,
    }
}

fn transfers() -> [Transfer; 3] {
    let pending = transfer(2, TransferKind::Pending { expires_at: None });
    let post = TransferKind::Post {
        pending: pending.id,
    };
    let posted = transfer(1, TransferKind::Posted);
    [posted, pending, transfer(3, post)]
}

#[tokio::test]
async fn an_old_ledger_is_written_anew_without_loss() {
    let db = TestDatabase::with(Kind::Sqlite, before()).await;
    let filled = db.write("test::fill", |tx| {
        ledger::open(tx, &account(1), Timestamp::EPOCH)?;
        ledger::open(tx, &account(2), Timestamp::EPOCH)?;
        for transfer in &transfers() {
            assert!(ledger::insert(tx, transfer)?);
        }
        ledger::settle(tx, transfers()[1].id, Settlement::Posted)?;
        let (old, mut new) = (account(1), account(1));
        new.counters.debits_posted = 7;
        ledger::change(tx, (&old, &new), (&account(2), &account(2)))
    });
    filled.await.unwrap();
    let db = db.reopen().await.unwrap();
    let (accounts, kept) = db
        .read("test::look", |tx| {
            let accounts = ledger::accounts_after(tx, LedgerAccountId::from_bytes([0; 16]), 10)?;
            let kept = ledger::transfers_after(tx, TransferId::from_bytes([0; 16]), 10)?;
            Ok::<_, DbError>((accounts, kept))
        })
        .await
        .unwrap();
    assert_eq!(accounts.len(), 2);
    assert_eq!(accounts[0].counters.debits_posted, 7);
    let [posted, pending, post] = transfers();
    let open = Settlement::Open;
    assert_eq!(
        kept,
        [(posted, open), (pending, Settlement::Posted), (post, open)]
    );
    // Tried: to edit what was written once, to delete it, a word that means nothing, a second post
    // of the same reservation.
    for sql in [&EDIT, &DELETE, &NOBODYS] {
        let values = [TransferId::from_bytes([1; 16]).into()];
        let tried = db.write("test::break", move |tx| tx.execute(sql, &values).map(drop));
        tried.await.unwrap_err();
    }
    let again = db.write("test::twice", |tx| {
        let again = Transfer {
            id: TransferId::from_bytes([4; 16]),
            ..transfers()[2]
        };
        ledger::insert(tx, &again).map(drop)
    });
    assert!(matches!(again.await.unwrap_err(), DbError::Unique(_)));
}
