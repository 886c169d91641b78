//! The books are proved to the last booking, payment and tip.

use app::custody::{self, Decision};
use app::review::TipDraft;
use app::{BankFinding, Finding, agreement, review, verify};
use kernel::page::PageSize;
use kernel::{Money, OrderId};
use store::custody::EntryState;
use store::db::Value;
use testkit::TestDatabase;

use super::{Bank, MARA, booking, paid_by_mara, statement};

store::statements! {
    FREE_TIPS = {
        sqlite: "drop trigger tip_is_not_edited",
        postgres: "drop trigger tip_is_not_edited on tip"
    };
    FREE_GONE_TIPS = {
        sqlite: "drop trigger tip_stays",
        postgres: "drop trigger tip_stays on tip"
    };
    FREE_SHARES = {
        sqlite: "drop trigger bank_share_is_not_edited",
        postgres: "drop trigger bank_share_is_not_edited on bank_share"
    };
    FREE_GONE_SHARES = {
        sqlite: "drop trigger bank_share_stays",
        postgres: "drop trigger bank_share_stays on bank_share"
    };
    FREE_GONE_ENTRIES = {
        sqlite: "drop trigger bank_entry_stays",
        postgres: "drop trigger bank_entry_stays on bank_entry"
    };
    FREE_GONE_PAYOUTS = {
        sqlite: "drop trigger bank_payout_stays",
        postgres: "drop trigger bank_payout_stays on bank_payout"
    };
    RAISE_TIP = "update tip set amount = amount + 1";
    LOWER_TIP = "update tip set amount = amount - 1";
    LOWER_SHARE = "update bank_share set amount = amount - 1";
    RAISE_SHARE = "update bank_share set amount = amount + 1";
    RAISE_PAYOUT = "update bank_payout set amount = amount + 1 where state = 'paid'";
    LOWER_PAYOUT = "update bank_payout set amount = amount - 1 where state = 'paid'";
    TO_CLIENT = "update bank_payout set account_id = (select client_id from work_order) \
        where reason = 'payout' and state = 'paid'";
    TO_CONTRACTOR = "update bank_payout set account_id = (select contractor_id from work_order) \
        where reason = 'payout' and state = 'paid'";
    CALL_KEPT = "update bank_payout set state = 'kept', settled_at = made_at where state = 'due'";
    CALL_DUE = "update bank_payout set state = 'due', settled_at = null where state = 'kept'";
    TRY_AGAIN = "update bank_payout set attempt = attempt + 1 where state = 'paid'";
    AS_BEFORE = "update bank_payout set attempt = attempt - 1 where state = 'paid'";
    RAISE_ENTRY = "update bank_entry set amount = amount + 1 where order_id is not null";
    LOWER_ENTRY = "update bank_entry set amount = amount - 1 where order_id is not null";
    HIDE_CHARGE = "update bank_entry set state = 'ignored' where state = 'charge'";
    SHOW_CHARGE = "update bank_entry set state = 'charge' where state = 'ignored'";
    DROP_CHARGE = "delete from bank_entry where state = 'charge'";
    DROP_DUE = "delete from bank_payout where state = 'due'";
    DROP_TIP = "delete from tip";
    DROP_SHARE = "delete from bank_share";
    INVENT_ENTRY = "insert into bank_entry (entry_key, iban, direction, amount, currency, booked, \
        purpose, is_reversal, format, state, left_over, imported_by, imported_at) \
        values ($1, 'X', 'in', 7, 'EUR', '2026-03-03', '', 0, 'csv', 'open', 7, $2, 0)";
    INVENT_PAYOUT = "insert into bank_payout (id, reason, amount, currency, state, made_at) \
        values ($1, 'surplus', 7, 'EUR', 'waiting', 0)";
}

impl Bank {
    /// One order from the payment to the tip, a surplus sent back, a fee paid: something of each.
    async fn with_everything(&self) {
        let (order, reference) = self.asked(36_000).await;
        let own = booking("A2", 700, "<RmtInf><Ustrd>Einlage</Ustrd></RmtInf>");
        let fee = booking("A3", -490, "<RmtInf><Ustrd>Entgelt</Ustrd></RmtInf>");
        let paid = booking("A1", 36_500, &paid_by_mara(&reference));
        self.read(&statement(36_710, &[paid, own, fee])).await;
        let decide = async |cents: i64, decision: Decision| {
            let open = self.review().await;
            let of = |entry: &&store::custody::Entry| {
                entry.left_over.minor == cents || entry.amount.minor == cents
            };
            let key = open.iter().find(of).unwrap().key;
            custody::decide(&self.ines(), key, decision).await.unwrap();
        };
        decide(700, Decision::Own).await;
        decide(490, Decision::Charge).await;
        decide(500, Decision::SendBack).await;
        self.accepted(order).await;
        let number = custody::draft(&self.ines()).await.unwrap();
        custody::approve(&self.otto(), number).await.unwrap();
        let files = self.payments().await.files;
        let left = files[0].payouts.iter().zip(["D1", "D2"]);
        let left: Vec<String> = left
            .map(|(payout, name)| {
                let end = payout.end_to_end();
                let end = format!("<Refs><EndToEndId>{end}</EndToEndId></Refs>");
                booking(name, -payout.amount.minor, &end)
            })
            .collect();
        self.read(&statement(210, &left)).await;
        let tip = TipDraft {
            amount: Some(Money::euro_cents(500)),
            words: "Danke".to_owned(),
        };
        review::tip(&self.world.mara(), order, tip).await.unwrap();
    }

    /// What the proof says, each kind of finding once.
    async fn found(&self) -> Vec<&'static str> {
        let report = verify(&self.world.app).await.unwrap();
        let mut kinds: Vec<_> = report
            .findings
            .iter()
            .map(|finding| match finding {
                Finding::Bank(BankFinding::Payment { .. }) => "payment",
                Finding::Bank(BankFinding::Booking { .. }) => "booking",
                Finding::Bank(BankFinding::Transfer { .. }) => "transfer",
                Finding::Bank(BankFinding::Shares { .. }) => "shares",
                Finding::Bank(BankFinding::Tips { .. }) => "tips",
                other => panic!("{other}"),
            })
            .collect();
        kinds.dedup();
        kinds
    }
}

/// G7: what was changed, left out or made up among bookings, payments, their parts and tips is found,
/// and what is put right is clean again.
#[testkit::twin]
async fn g7_the_books_are_proved_to_the_last_booking(db: TestDatabase) {
    let bank = Bank::new(db).await;
    bank.with_everything().await;
    let report = verify(&bank.world.app).await.unwrap();
    assert!(report.is_clean(), "{report:?}");
    assert_eq!((report.bookings, report.payments), (5, 3));
    let raw = async |sql: &'static store::db::Sql| bank.world.raw(sql, vec![]).await;
    for free in [
        &FREE_TIPS,
        &FREE_GONE_TIPS,
        &FREE_SHARES,
        &FREE_GONE_SHARES,
        &FREE_GONE_ENTRIES,
        &FREE_GONE_PAYOUTS,
    ] {
        raw(free).await;
    }
    let changes: [(_, _, &[&str]); 8] = [
        (&RAISE_PAYOUT, &LOWER_PAYOUT, &["payment"]),
        (&TO_CLIENT, &TO_CONTRACTOR, &["payment"]),
        (&CALL_KEPT, &CALL_DUE, &["payment"]),
        (&TRY_AGAIN, &AS_BEFORE, &["payment"]),
        (&RAISE_ENTRY, &LOWER_ENTRY, &["booking", "transfer"]),
        (&HIDE_CHARGE, &SHOW_CHARGE, &["transfer"]),
        (&RAISE_TIP, &LOWER_TIP, &["tips"]),
        (&LOWER_SHARE, &RAISE_SHARE, &["booking", "shares"]),
    ];
    for (change, undo, expected) in changes {
        raw(change).await;
        assert_eq!(bank.found().await, expected, "{change:?}");
        raw(undo).await;
        assert_eq!(bank.found().await, Vec::<&str>::new(), "{undo:?}");
    }
    let mut expected = Vec::new();
    for (drop, finding) in [
        (&DROP_DUE, "payment"),
        (&DROP_TIP, "tips"),
        (&DROP_CHARGE, "transfer"),
    ] {
        raw(drop).await;
        expected.push(finding);
        let mut found = bank.found().await;
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected, "{drop:?}");
    }
    raw(&DROP_SHARE).await;
    let found = bank.found().await;
    assert!(
        found.contains(&"shares") && found.contains(&"booking"),
        "{found:?}"
    );
}

/// A booking nobody booked and a payment nobody owes are found.
#[testkit::twin]
async fn an_invented_booking_and_an_invented_payment_are_found(db: TestDatabase) {
    let bank = Bank::new(db).await;
    let key: Value = vec![9_u8; 32].into();
    let by = bank.otto.id.into();
    bank.world.raw(&INVENT_ENTRY, vec![key, by]).await;
    assert_eq!(bank.found().await, ["booking"]);
    let id = kernel::TransferId::from_bytes([9; 16]).into();
    bank.world.raw(&INVENT_PAYOUT, vec![id]).await;
    assert_eq!(bank.found().await, ["booking", "payment"]);
}

/// One booking that pays for two orders keeps both, and each refund knows who paid.
#[testkit::twin]
async fn a_booking_split_over_two_orders_keeps_both(db: TestDatabase) {
    let bank = Bank::new(db).await;
    let (one, _) = bank.asked(20_000).await;
    let (two, _) = bank.asked(36_000).await;
    let both = booking("A1", 30_000, &paid_by_mara("beide"));
    assert_eq!(bank.read(&statement(30_000, &[both])).await.unclear, 1);
    let key = bank.review().await[0].key;
    for order in [one, two] {
        let room = agreement::room(&bank.world.mara(), order).await.unwrap();
        let decision = Decision::Order(room.head.number);
        custody::decide(&bank.ines(), key, decision).await.unwrap();
    }
    assert!(bank.review().await.is_empty());
    let shares = bank.world.app.database.read("test::shares", move |tx| {
        store::custody::shares_of_entry(tx, key)
    });
    let shares: Result<_, store::db::DbError> = shares.await;
    let shares: Vec<(OrderId, i64)> = shares
        .unwrap()
        .iter()
        .map(|share| (share.order, share.minor))
        .collect();
    assert_eq!(shares.len(), 2);
    assert!(shares.contains(&(one, 20_000)) && shares.contains(&(two, 10_000)));
    assert_eq!(bank.found().await, Vec::<&str>::new());
    bank.lapses().await;
    for order in [one, two] {
        assert_eq!(bank.refund_to(order).await.as_deref(), Some(MARA));
    }
    bank.world.is_in_order().await;
}

/// However many bookings and payments wait, each is on exactly one page.
#[testkit::twin]
async fn waiting_bookings_and_payments_are_paged(db: TestDatabase) {
    let bank = Bank::new(db).await;
    let strange = |number: i64| {
        let name = format!("B{number:03}");
        booking(&name, 100 + number, &paid_by_mara("wofür auch immer"))
    };
    let many: Vec<String> = (0..130).map(strange).collect();
    bank.read(&statement(0, &many)).await;
    let size = PageSize::clamped(50);
    let (mut after, mut seen, mut pages) = (None, Vec::new(), 0);
    loop {
        let page = custody::review(&bank.ines(), after, size).await.unwrap();
        assert!(page.items.iter().all(|one| one.state == EntryState::Open));
        seen.extend(page.items.iter().map(|entry| entry.key));
        pages += 1;
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!((pages, seen.len()), (3, 130));
    for key in &seen {
        custody::decide(&bank.ines(), *key, Decision::SendBack)
            .await
            .unwrap();
    }
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), 130);
    let (mut after, mut paid) = (None, Vec::new());
    loop {
        let page = custody::payments(&bank.ines(), after, size).await.unwrap();
        paid.extend(page.waiting.items.iter().map(|(payout, _)| payout.id));
        after = page.waiting.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(paid.len(), 130);
    paid.sort_unstable();
    paid.dedup();
    assert_eq!(paid.len(), 130);
}
