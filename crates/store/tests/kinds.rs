//! What was stored with the older list of kinds of work is read with the newer one.

use store::db::{DbError, Value};
use testkit::TestDatabase;

store::statements! {
    pub(crate) ACCOUNT = "insert into account (id, login, login_folded, name, password_hash, locale, \
        zone, is_operator, settings, created_at) \
        values ($1, 'mara', 'mara', 'Mara', '', 'de', 'Europe/Berlin', 0, '{}', 0)";
    pub(crate) NOTE = "insert into preference (id, owner_id, place, body, kind, created_at, \
        changed_at) values ($1, $2, $3, 'Du-Form', $4, 0, 0)";
    pub(crate) STEP = {
        sqlite: include_str!("../src/migrations/sqlite/0020_kinds.sql"),
        postgres: include_str!("../src/migrations/postgres/0020_kinds.sql"),
    };
    pub(crate) KINDS = "select kind from preference order by place";
}

fn id(number: u8) -> Value {
    [number; 16].into()
}

/// Notes about logos are notes about design, the others stay; a second run changes nothing.
#[testkit::twin]
async fn notes_about_logos_become_notes_about_design(db: TestDatabase) {
    db.write("test::notes", |tx| {
        tx.execute_one(&ACCOUNT, &[id(1)])?;
        for (place, kind) in [(1, "all"), (2, "logo"), (3, "text")] {
            let note = [id(place), id(1), i64::from(place).into(), kind.into()];
            tx.execute_one(&NOTE, &note)?;
        }
        assert_eq!(tx.execute(&STEP, &[])?, 1);
        assert_eq!(tx.execute(&STEP, &[])?, 0);
        Ok::<_, DbError>(())
    })
    .await
    .unwrap();
    let kinds = db.read("test::kinds", |tx| {
        tx.query(&KINDS, &[], |row| row.get::<String>(0))
    });
    assert_eq!(kinds.await.unwrap(), ["all", "design", "text"]);
}
