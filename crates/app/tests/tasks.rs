//! The list of tasks as a whole: how many it takes.

use app::task;
use domain::task::{Frequency, TaskDraft};
use kernel::{Minutes, Money, TaskId};
use testkit::TestDatabase;

use crate::world::{World, key};

store::statements! {
    /// As many tasks once more, up to the most one list takes.
    DOUBLE = {
        sqlite: "insert into task (id, owner_id, title, title_folded, minutes_per_week, frequency, \
            ability, liking, core, hour_value, currency, triage, place, state, is_used, created_at, \
            changed_at) select randomblob(16), owner_id, title, title_folded, minutes_per_week, \
            frequency, ability, liking, core, hour_value, currency, triage, place, state, is_used, \
            created_at, changed_at from task where owner_id = $1 and deleted_at is null \
            limit 20000 - (select count(*) from task where owner_id = $1 and deleted_at is null)",
        postgres: "insert into task (id, owner_id, title, title_folded, minutes_per_week, frequency, \
            ability, liking, core, hour_value, currency, triage, place, state, is_used, created_at, \
            changed_at) select gen_random_uuid(), owner_id, title, title_folded, minutes_per_week, \
            frequency, ability, liking, core, hour_value, currency, triage, place, state, is_used, \
            created_at, changed_at from task where owner_id = $1 and deleted_at is null \
            limit 20000 - (select count(*) from task where owner_id = $1 and deleted_at is null)",
    };
}

async fn added(world: &World, title: &str) -> TaskId {
    let draft = TaskDraft {
        title: title.into(),
        minutes_per_week: Some(Minutes(60)),
        frequency: Some(Frequency::Weekly),
        ability: Some(2),
        liking: Some(1),
        core: false,
        hour_value: Some(Money::euro_cents(6_000)),
    };
    let new = task::NewTask { id: None, draft };
    task::add(&world.mara(), new).await.unwrap()
}

/// A list that is full takes nothing back, as it takes nothing new.
#[testkit::twin]
async fn a_full_list_takes_nothing_back(db: TestDatabase) {
    let world = World::new(db).await;
    let gone = added(&world, "Ablage").await;
    task::delete(&world.mara(), gone).await.unwrap();
    let kept = added(&world, "Belege buchen").await;
    for _ in 0..15 {
        world.raw(&DOUBLE, vec![world.client.id.into()]).await;
    }
    assert_eq!(STATEMENTS.len(), 1);
    let full = task::restore(&world.mara(), gone).await;
    assert_eq!(key(full), "field-too-many-tasks");
    task::delete(&world.mara(), kept).await.unwrap();
    task::restore(&world.mara(), gone).await.unwrap();
    let full = task::restore(&world.mara(), kept).await;
    assert_eq!(key(full), "field-too-many-tasks");
}
