//! `verify` holds what both agreed on against what was told of it.

use app::instruction::consent::{agree, decline, offer};
use app::verify;
use testkit::TestDatabase;

use super::Stage;

store::statements! {
    POINT_BACK = "update order_version set version = version - 1 where number = 2";
    POINT_ON = "update order_version set version = version + 1 where number = 2";
    AGREE_LATER = "update order_version set decided_at = decided_at + 1 where number = 2";
    AGREE_BEFORE = "update order_version set decided_at = decided_at - 1 where number = 2";
    SWAP_SIDES = "update order_version set by_role = 'contractor' where number = 2";
    SWAP_BACK = "update order_version set by_role = 'client' where number = 2";
    FREE_VERSIONS = {
        sqlite: "drop trigger instruction_version_is_not_edited",
        postgres: "drop trigger instruction_version_is_not_edited on instruction_version"
    };
    REWRITE = "update instruction_version set body = replace(body, 'drei Buchungen', 'vier Buchungen')";
    WRITE_BACK = "update instruction_version set body = replace(body, 'vier Buchungen', 'drei Buchungen')";
    FORGET_CONSENT = "update order_version set state = 'open', decided_at = null where number = 2";
    FORGET = "delete from order_version where number = 2";
}

/// 1.10: what an order is measured by cannot be changed behind both sides' backs.
#[testkit::twin]
async fn m1_10_a_tampered_agreed_version_is_found(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let world = &stage.world;
    let order = stage.in_work().await;
    let first = stage.rewrite(3, "Jeder Beleg hat zwei Buchungen").await;
    offer(&world.mara(), order, first).await.unwrap();
    decline(&world.jonas(), order, first).await.unwrap();
    let second = stage.rewrite(3, "Jeder Beleg hat drei Buchungen").await;
    offer(&world.mara(), order, second).await.unwrap();
    let found = async || {
        let report = verify(&world.app).await.unwrap();
        let all: Vec<String> = report.findings.iter().map(ToString::to_string).collect();
        all
    };
    assert_eq!(found().await, [""; 0], "one declined, one open");
    world.pass_days(1);
    agree(&world.jonas(), order, second).await.unwrap();
    assert_eq!(found().await, [""; 0], "one declined, one agreed");

    world.raw(&FREE_VERSIONS, vec![]).await;
    let changed = "order F-2026-0001: version 2 is not the one that was put forward or agreed";
    for (tamper, undo) in [
        (&POINT_BACK, &POINT_ON),
        (&AGREE_LATER, &AGREE_BEFORE),
        (&SWAP_SIDES, &SWAP_BACK),
        (&REWRITE, &WRITE_BACK),
    ] {
        world.raw(tamper, vec![]).await;
        assert_eq!(found().await, [changed]);
        world.raw(undo, vec![]).await;
        assert_eq!(found().await, [""; 0]);
    }
    let gone = "order F-2026-0001: a version that was put forward or agreed is gone";
    for tamper in [&FORGET_CONSENT, &FORGET] {
        world.raw(tamper, vec![]).await;
        assert_eq!(found().await, [gone]);
    }
}
