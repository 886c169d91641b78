//! Opening a database: check, migrate, start the threads. Blocks; runs on a thread of its own.

use std::path::Path;
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, RwLock};

use super::error::DbError;
use super::options::{Options, Target};
use super::postgres::Pool;
use super::queue::Queue;
use super::{Shared, migrate, mount, postgres, spawn, sqlite};

pub(super) fn open(target: Target, options: &Options) -> Result<Shared, DbError> {
    match &target {
        Target::Sqlite { path } => {
            let path = path.clone();
            open_sqlite(target, &path, options)
        }
        Target::Postgres { url } => {
            let url = url.clone();
            open_postgres(target, url, options)
        }
    }
}

fn open_sqlite(target: Target, path: &Path, options: &Options) -> Result<Shared, DbError> {
    mount::refuse_network(path)?;
    sqlite::create_private(path)?;
    let writer = sqlite::open_writer(path)?;
    migrate::sqlite(&writer, path, options)?;
    let (writers, readers) = (Queue::new(options.capacity), Queue::new(options.capacity));
    let shared = Shared::new(target, Arc::new(writers), Arc::new(readers));
    for number in 0..options.readers.max(1) {
        let reader = sqlite::open_reader(path)?;
        let queue = shared.readers.worker();
        shared.adopt(spawn(&format!("store-read-{number}"), move || {
            sqlite::read_loop(&reader, &queue);
        })?);
    }
    let (queue, options) = (shared.writers.worker(), options.clone());
    shared.adopt(spawn("store-write", move || {
        sqlite::write_loop(&writer, &queue, &options);
    })?);
    Ok(shared)
}

fn open_postgres(target: Target, url: String, options: &Options) -> Result<Shared, DbError> {
    let mut client = postgres::connect(&url).map_err(|fault| fault.error)?;
    migrate::postgres(&mut client, options)?;
    drop(client);
    let queue = Arc::new(Queue::new(options.capacity));
    let pool = Arc::new(Pool {
        url,
        options: options.clone(),
        turn: RwLock::default(),
        waits: AtomicU64::new(0),
    });
    let shared = Shared::new(target, Arc::clone(&queue), Arc::clone(&queue));
    for number in 0..options.connections.max(1) {
        let (pool, line) = (Arc::clone(&pool), queue.worker());
        shared.adopt(spawn(&format!("store-{number}"), move || {
            postgres::work_loop(&pool, &line);
        })?);
    }
    Ok(shared)
}
