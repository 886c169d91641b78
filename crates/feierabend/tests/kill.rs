//! `kill -9` while 32 clients write: after a restart every acknowledged write is there, and the
//! books, the contracts and the chains of events are right.
//!
//! The program runs as people run it, with the example world, and is spoken to over HTTP. Twenty
//! clients enter tasks, eight write messages to the same few orders, four lead orders from the
//! signature to the payout. Each remembers what was answered with yes, and nothing else.
//!
//! A killed process loses nothing that it has handed to the system, so this proves that nothing is
//! answered too early or half done, not that a disk survives a power cut.

mod client;
mod writers;

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::time::Duration;

use store::db::Kind;
use writers::{Acknowledged, World};

use crate::place::{Place, Server};

/// How often the program is killed.
const ROUNDS: u32 = 20;
/// How many clients write at the same time.
const CLIENTS: u32 = 32;
/// The shortest and the longest time they write until it is killed, in milliseconds.
const TIMES: (u64, u64) = (100, 700);

/// How long a round lasts at most beyond its time.
const LONGEST: Duration = Duration::from_secs(3);

/// Issue 2: nothing acknowledged is lost by `kill -9`, on SQLite.
#[test]
fn sqlite_nothing_acknowledged_is_lost_by_kill_9() {
    runtime().block_on(kill_again_and_again(Kind::Sqlite));
}

/// Issue 2: nothing acknowledged is lost by `kill -9`, on PostgreSQL.
#[test]
fn postgres_nothing_acknowledged_is_lost_by_kill_9() {
    if testkit::database::server_is_there() {
        runtime().block_on(kill_again_and_again(Kind::Postgres));
    } else {
        eprintln!("skipped: FEIERABEND_TEST_POSTGRES names no PostgreSQL server");
    }
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap()
}

async fn kill_again_and_again(kind: Kind) {
    let place = Place::new(kind).await;
    Server::start(&place).kill();
    let secrets = place.secrets().await;
    let mut server = Server::start(&place);
    let world = World::look_around(server.address(), &secrets).await;
    let mut all = Acknowledged::default();
    for round in 1..=ROUNDS {
        let writing = world.write(server.address(), round, CLIENTS, &all);
        tokio::time::sleep(some_time()).await;
        something_happens(&world).await;
        server.kill();
        let new = writing.await;
        place.verify();
        server = Server::start(&place);
        world.find(server.address(), &new, Some(round)).await;
        all.extend(new);
    }
    // Nothing of an early round may be lost later either.
    world.find(server.address(), &all, None).await;
    server.kill();
    place.verify();
    eprintln!("{kind:?}: killed {ROUNDS} times, {all}");
    assert!(all.has_every_kind(), "too little was written: {all}");
}

/// On a busy machine a round is over before an order has moved: then it lasts a little longer.
async fn something_happens(world: &World) {
    let enough = world.steps() + 4;
    let wait = async {
        while world.steps() < enough {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    drop(tokio::time::timeout(LONGEST, wait).await);
}

/// A random time, so that the kill hits another moment each time.
fn some_time() -> Duration {
    let (shortest, longest) = TIMES;
    let random = RandomState::new().hash_one(());
    Duration::from_millis(shortest + random % (longest - shortest))
}
