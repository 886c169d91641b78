//! Money through an outside account and without custody: what the bank says is booked once, what
//! leaves is approved by two, and nothing is lost whatever fails in between.

mod blocked;
mod due;
mod faults;
mod independence;
pub(crate) mod overdue;
mod proof;
mod receipt;
mod receipt_faults;
mod refund;
pub(crate) mod reversal;
mod trust;
mod unclear;
mod without;

use app::{Actor, Cx, Person, agreement, custody, review};
use kernel::page::PageSize;
use kernel::{Locale, Money, OrderId};
use store::custody::Entry;
use testkit::TestDatabase;

use crate::world::{World, delivery, person, satisfied};

store::statements! {
    RUNS_IT = "update account set is_operator = 1 where id = $1";
    BLOCK = "update account set password_hash = 'gesperrt' where id = $1";
    TAMPER = "update ledger_account set credits_posted = credits_posted + 1 where code = 2";
    TAMPER_ONE = "update ledger_account set credits_posted = credits_posted + 1 \
        where code = 2 and credits_posted = $1";
    TRANSFERS = "select count(*) from transfer where id <> $1";
}

pub(crate) const TRUST: &str = "DE02120300000000202051";
pub(crate) const MARA: &str = "DE89370400440532013000";
pub(crate) const JONAS: &str = "AT611904300234573201";

/// An instance whose money lies on an outside account, with two operators.
pub(crate) struct Bank {
    pub(crate) world: World,
    otto: Person,
}

impl Bank {
    /// The order is worked on, handed in and accepted.
    pub(crate) async fn accepted(&self, order: OrderId) {
        agreement::start(&self.world.jonas(), order).await.unwrap();
        review::deliver(&self.world.jonas(), order, delivery())
            .await
            .unwrap();
        review::accept(&self.world.mara(), order, satisfied(100))
            .await
            .unwrap();
    }

    pub(crate) async fn new(db: TestDatabase) -> Self {
        let world = World::new(db).await;
        let otto = person(&world.app, "Otto Zwei").await;
        for id in [world.stranger.id, otto.id] {
            world.raw(&RUNS_IT, vec![id.into()]).await;
        }
        let bank = Self { world, otto };
        let account = ("Kanzlei Beispiel", TRUST);
        custody::choose(&bank.ines(), "trust", account, true)
            .await
            .unwrap();
        custody::save_own_account(&bank.world.jonas(), "Jonas Groß", JONAS)
            .await
            .unwrap();
        bank
    }

    /// The one operator.
    pub(crate) fn ines(&self) -> Cx {
        self.world.operator()
    }

    /// The other.
    pub(crate) fn otto(&self) -> Cx {
        let person = Person {
            is_operator: true,
            ..self.otto.clone()
        };
        self.world
            .app
            .cx(Actor::Person(Box::new(person)), Locale::De)
    }

    /// An order both have signed, with its reference.
    pub(crate) async fn asked(&self, minor: i64) -> (OrderId, String) {
        let order = self.world.order(minor).await;
        self.world.sign_both(order).await;
        let request = custody::request(&self.world.mara(), order).await.unwrap();
        assert_eq!(request.amount, Some(Money::euro_cents(minor)));
        assert_eq!(request.account.as_ref().unwrap().iban, TRUST);
        (order, request.reference.clone().unwrap().to_string())
    }

    pub(crate) async fn read(&self, text: &str) -> custody::Import {
        custody::import(&self.ines(), text.as_bytes().to_vec())
            .await
            .unwrap()
    }

    pub(crate) async fn books(&self) -> custody::Own {
        let books = custody::operator_books(&self.ines()).await.unwrap();
        assert!(books.agrees(), "{books:?}");
        books
    }

    /// What somebody has to look at.
    pub(crate) async fn review(&self) -> Vec<Entry> {
        let page = custody::review(&self.ines(), None, PageSize::MAX).await;
        page.unwrap().items
    }

    /// What is to leave the account.
    pub(crate) async fn payments(&self) -> custody::Payments {
        custody::payments(&self.otto(), None, PageSize::MAX)
            .await
            .unwrap()
    }

    pub(crate) async fn transfers(&self) -> i64 {
        let nobody = [0_u8; 16];
        let count = self.world.app.database.read("test::transfers", move |tx| {
            let nobody = kernel::TransferId::from_bytes(nobody);
            tx.one(&TRANSFERS, &[nobody.into()], |row| row.get::<i64>(0))
        });
        let count: Result<i64, store::db::DbError> = count.await;
        count.unwrap()
    }
}

/// A booking of the account: its name at the bank, cents, way, purpose or end-to-end reference.
pub(crate) fn booking(name: &str, cents: i64, more: &str) -> String {
    let (way, cents) = if cents < 0 {
        ("DBIT", -cents)
    } else {
        ("CRDT", cents)
    };
    format!(
        "<Ntry><Amt Ccy=\"EUR\">{}.{:02}</Amt><CdtDbtInd>{way}</CdtDbtInd><Sts>BOOK</Sts>\
         <BookgDt><Dt>2026-03-03</Dt></BookgDt><AcctSvcrRef>{name}</AcctSvcrRef><NtryDtls><TxDtls>\
         {more}</TxDtls></NtryDtls></Ntry>",
        cents / 100,
        cents % 100
    )
}

pub(crate) fn paid_by_mara(purpose: &str) -> String {
    format!(
        "<RltdPties><Dbtr><Nm>Mara Müller</Nm></Dbtr><DbtrAcct><Id><IBAN>{MARA}</IBAN></Id>\
         </DbtrAcct></RltdPties><RmtInf><Ustrd>{purpose}</Ustrd></RmtInf>"
    )
}

pub(crate) fn statement(closing: i64, bookings: &[String]) -> String {
    format!(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt><Stmt>\
         <Id>S</Id><Acct><Id><IBAN>{TRUST}</IBAN></Id></Acct><Bal><Tp><CdOrPrtry><Cd>CLBD</Cd>\
         </CdOrPrtry></Tp><Amt Ccy=\"EUR\">{}.{:02}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>\
         2026-03-03</Dt></Dt></Bal>{}</Stmt></BkToCstmrStmt></Document>",
        closing / 100,
        closing % 100,
        bookings.concat()
    )
}
