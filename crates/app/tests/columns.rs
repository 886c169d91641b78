//! Every column that must not change, changed once behind the product's back, and found.

use app::{Finding, review, verify, work};
use domain::agreement::contract::Contract;
use domain::canonical::Digest;
use kernel::OrderId;
use store::db::{DbError, Json, Kind, Sql, Value};
use testkit::TestDatabase;

use crate::world::{World, satisfied};

mod triggers {
    store::statements! {
        pub(super) SIDES = {
            sqlite: "drop trigger work_order_keeps_its_sides",
            postgres: "drop trigger work_order_keeps_its_sides on work_order"
        };
        pub(super) TERMS = {
            sqlite: "drop trigger work_order_keeps_its_terms",
            postgres: "drop trigger work_order_keeps_its_terms on work_order"
        };
        pub(super) CONTRACT = {
            sqlite: "drop trigger contract_is_not_edited",
            postgres: "drop trigger contract_is_not_edited on contract"
        };
        pub(super) SIGNATURE = {
            sqlite: "drop trigger signature_is_not_edited",
            postgres: "drop trigger signature_is_not_edited on signature"
        };
        pub(super) SIGNATURE_STAYS = {
            sqlite: "drop trigger signature_stays",
            postgres: "drop trigger signature_stays on signature"
        };
        pub(super) TRANSFER = {
            sqlite: "drop trigger transfer_is_not_edited",
            postgres: "drop trigger transfer_is_not_edited on transfer"
        };
        pub(super) FILE = {
            sqlite: "drop trigger file_is_not_edited",
            postgres: "drop trigger file_is_not_edited on file"
        };
        pub(super) BLOB = {
            sqlite: "drop trigger file_blob_is_not_edited",
            postgres: "drop trigger file_blob_is_not_edited on file_blob"
        };
    }
}

mod order {
    store::statements! {
        pub(super) NUMBER = "update work_order set number = 'F-2026-0099' where id = $1";
        pub(super) CLIENT = "update work_order set client_id = $2 where id = $1";
        pub(super) CONTRACTOR = "update work_order set contractor_id = $2 where id = $1";
        pub(super) INSTRUCTION = "update work_order set instruction_id = $2 where id = $1";
        pub(super) VERSION = "update work_order set instruction_version = 2 where id = $1";
        pub(super) TITLE = "update work_order set title = 'Anderes' where id = $1";
        pub(super) AMOUNT = "update work_order set amount = amount - 1 where id = $1";
        pub(super) CURRENCY = "update work_order set currency = 'CHF' where id = $1";
        pub(super) DUE = "update work_order set due_at = due_at + 1 where id = $1";
        pub(super) CONTRACT_VERSION = "update work_order set contract_version = 2 where id = $1";
    }
}

mod rest {
    store::statements! {
        pub(super) CONTENT = "update contract set content = replace(content, 'sortieren', 'raten')";
        pub(super) BROKEN = "update contract set content = '{}'";
        pub(super) READ = "select content from contract";
        pub(super) FORGE = "update contract set content = $1, hash = $2";
        pub(super) HASH = "update contract set hash = $1";
        pub(super) SIGNER = "update signature set account_id = $1 where role = 'client'";
        pub(super) SIGNED = "update signature set contract_hash = $1 where role = 'client'";
        pub(super) NAME = "update signature set typed_name = 'Niemand' where role = 'client'";
        pub(super) SIGNED_AT = "update signature set at = at + 1 where role = 'client'";
        pub(super) UNSIGNED = "delete from signature where role = 'client'";
        pub(super) DEBIT = "update transfer set debit_id = (select id from ledger_account \
            where code = 3) where code = 1";
        pub(super) CREDIT = "update transfer set credit_id = (select id from ledger_account \
            where code = 3) where code = 1";
        pub(super) CODE = "update transfer set code = 3 where code = 2";
        pub(super) SUM = "update transfer set amount = amount - 1 where code = 2";
        pub(super) OF_NOBODY = "update transfer set order_id = null where code = 2";
        pub(super) BYTES = "update file_blob set content = $1";
        pub(super) OTHER_FILE = "update file set sha256 = $1";
    }
}

/// One change: what keeps it from happening, the change, and the words it must be found with.
struct Change(&'static Sql, &'static Sql, Vec<Value>, &'static str);

/// A paid order with two files.
async fn paid(kind: Kind) -> (World, OrderId) {
    let world = World::new(TestDatabase::fresh(kind).await).await;
    let order = world.delivered(500).await;
    for content in ["Kasse", "Tasse"] {
        let upload = work::Upload {
            name: "belege.txt".to_owned(),
            content: content.as_bytes().to_vec(),
        };
        work::add_file(&world.jonas(), order, upload).await.unwrap();
    }
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    (world, order)
}

/// Makes one change after the other, each in a world of its own, and looks whether it is found.
async fn all_are_found(kind: Kind, changes: impl Fn(&World, OrderId) -> Vec<Change>) {
    let (world, order) = paid(kind).await;
    world.is_in_order().await;
    let count = changes(&world, order).len();
    for number in 0..count {
        let (world, order) = paid(kind).await;
        let Change(trigger, change, values, words) = changes(&world, order).remove(number);
        let (sql, given) = (change, values.clone());
        let refused = world
            .database
            .write("test::change", move |tx| tx.execute(sql, &given).map(drop));
        let refused: Result<(), DbError> = refused.await;
        assert!(
            matches!(refused, Err(DbError::Check(_))),
            "{words}: {refused:?}"
        );
        world.raw(trigger, vec![]).await;
        world.raw(change, values).await;
        let report = verify(&world.app).await.unwrap();
        let found: Vec<String> = report.findings.iter().map(ToString::to_string).collect();
        assert!(
            found.iter().any(|finding| finding.contains(words)),
            "{words} is not in {found:?}"
        );
    }
}

#[testkit::twin]
async fn every_changed_column_of_an_order_is_found(db: TestDatabase) {
    use order::*;
    use triggers::{SIDES, TERMS};
    all_are_found(db.database().kind(), |world, order| {
        let of = |more: Option<Value>| -> Vec<Value> {
            std::iter::once(order.into()).chain(more).collect()
        };
        let other = || of(Some(world.stranger.id.into()));
        vec![
            Change(&SIDES, &NUMBER, of(None), "0099: number is not"),
            Change(&SIDES, &CLIENT, other(), "client_id is not"),
            Change(&SIDES, &CONTRACTOR, other(), "contractor_id is not"),
            Change(&TERMS, &INSTRUCTION, other(), "instruction is not"),
            Change(&TERMS, &VERSION, of(None), "instruction is not"),
            Change(&TERMS, &TITLE, of(None), "title is not"),
            Change(&TERMS, &AMOUNT, of(None), "amount is not"),
            Change(&TERMS, &CURRENCY, of(None), "amount is not"),
            Change(&TERMS, &DUE, of(None), "due_at is not"),
        ]
    })
    .await;
}

#[testkit::twin]
async fn every_changed_column_of_a_contract_is_found(db: TestDatabase) {
    use rest::*;
    use triggers::{CONTRACT, SIGNATURE, SIGNATURE_STAYS};
    all_are_found(db.database().kind(), |world, _| {
        let hash = || vec![[7; 32].into()];
        let other = || vec![world.stranger.id.into()];
        vec![
            Change(&CONTRACT, &CONTENT, vec![], "the contract is not"),
            Change(&CONTRACT, &BROKEN, vec![], "the contract is not"),
            Change(&CONTRACT, &HASH, hash(), "the contract is not"),
            Change(&SIGNATURE, &SIGNER, other(), "client's signature"),
            Change(&SIGNATURE, &SIGNED, hash(), "client's signature"),
            Change(&SIGNATURE, &NAME, vec![], "client's signature"),
            Change(&SIGNATURE, &SIGNED_AT, vec![], "client's signature"),
            Change(&SIGNATURE_STAYS, &UNSIGNED, vec![], "client's signature"),
        ]
    })
    .await;
}

/// A new version has a contract of its own.
#[testkit::twin]
async fn a_version_without_a_contract_is_found(db: TestDatabase) {
    let (world, order) = paid(db.database().kind()).await;
    world
        .raw(&order::CONTRACT_VERSION, vec![order.into()])
        .await;
    let report = verify(&world.app).await.unwrap();
    assert!(
        matches!(report.findings.as_slice(), [Finding::Contract { .. }]),
        "{report:?}"
    );
}

/// A content and its own hash, both changed: the signatures and the events know the old one.
#[testkit::twin]
async fn a_contract_forged_with_its_hash_is_found(db: TestDatabase) {
    let (world, _) = paid(db.database().kind()).await;
    let (text, mut contract) = world
        .database
        .read("test::contract", |tx| {
            tx.one(&rest::READ, &[], |row| {
                Ok((row.get::<String>(0)?, row.get::<Json<Contract>>(0)?.0))
            })
        })
        .await
        .map_err(|error: DbError| error)
        .unwrap();
    assert!(text.contains("sortieren"));
    contract.instruction.body.goal.push('!');
    let forged = vec![
        Json(&contract).try_into().unwrap(),
        contract.digest().as_bytes().into(),
    ];
    world.raw(&triggers::CONTRACT, vec![]).await;
    world.raw(&rest::FORGE, forged).await;
    let report = verify(&world.app).await.unwrap();
    let text: Vec<String> = report.findings.iter().map(ToString::to_string).collect();
    assert_eq!(
        text,
        [
            "order F-2026-0001: the client's signature is not what was signed",
            "order F-2026-0001: the contractor's signature is not what was signed",
            "order F-2026-0001: the contract is not the one its hash was taken of",
        ]
    );
}

#[testkit::twin]
async fn every_changed_transfer_and_file_is_found(db: TestDatabase) {
    use rest::*;
    use triggers::{BLOB, FILE, TRANSFER};
    all_are_found(db.database().kind(), |_, _| {
        let hash = || vec![(*Digest::of(b"Tasse").as_bytes()).into()];
        let bytes = || vec![Value::from(b"Gasse".as_slice())];
        vec![
            Change(&TRANSFER, &DEBIT, vec![], "does not lead where"),
            Change(&TRANSFER, &CREDIT, vec![], "does not lead where"),
            Change(&TRANSFER, &CODE, vec![], "does not lead where"),
            Change(&TRANSFER, &SUM, vec![], "something else than the transfers"),
            Change(
                &TRANSFER,
                &OF_NOBODY,
                vec![],
                "something else than the transfers",
            ),
            Change(&BLOB, &BYTES, bytes(), "does not have this hash"),
            Change(&FILE, &OTHER_FILE, hash(), "not the one that was added"),
        ]
    })
    .await;
}
