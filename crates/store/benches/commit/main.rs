//! How many durable write transactions a second the storage kernel does, against one commit a call.
//!
//! Every way does the same work a call (one read, one update, one insert), on the same disk, with
//! the same settings of SQLite (journal as WAL, `synchronous = full`), and takes turns with the
//! others, so that a busy machine slows all of them. A call counts once its commit is on the disk.
//!
//! `cargo bench -p store --bench commit [-- quick]`. PostgreSQL takes part where
//! `FEIERABEND_TEST_POSTGRES` names a server; its figures mean something only with `fsync = on`.

mod group;
mod plain;
mod work;

use std::path::Path;
use std::time::Duration;

use testkit::figures::{self, Sample, Watch};
use work::Way;

type Failure = Box<dyn std::error::Error + Send + Sync>;

const CALLERS: [u32; 3] = [1, 8, 32];
/// What the issue asks for at 32 callers, in tenths.
const TARGET: u64 = 50;

/// How long is measured.
#[derive(Clone, Copy)]
struct Plan {
    rounds: usize,
    round: Duration,
}

fn main() -> Result<(), Failure> {
    let quick = std::env::args().any(|argument| argument == "quick");
    let plan = Plan {
        rounds: if quick { 2 } else { 5 },
        round: Duration::from_millis(if quick { 400 } else { 1000 }),
    };
    // Beside the build, and not in the folder for temporary files, which may be kept in memory.
    let place = Path::new(env!("CARGO_TARGET_TMPDIR"));
    std::fs::create_dir_all(place)?;
    let flush = figures::flush_time(place)?;
    println!(
        "one write and flush of 4 KB on this disk: {} (median)",
        figures::time(flush)
    );
    println!("{}", figures::HEAD);
    for callers in CALLERS {
        compare(callers, plan, place)?;
    }
    Ok(())
}

/// One number of callers, every way, in turns.
fn compare(callers: u32, plan: Plan, place: &Path) -> Result<(), Failure> {
    let folder = tempfile::tempdir_in(place)?;
    let mut ways: Vec<Box<dyn Way>> = vec![
        Box::new(group::Group::sqlite(folder.path())?),
        Box::new(plain::Shared::open(folder.path())?),
        Box::new(plain::Several::open(folder.path(), callers)?),
    ];
    if testkit::database::server_is_there() {
        ways.push(Box::new(group::Group::postgres()?));
    }
    let mut samples: Vec<Sample> = ways.iter().map(|_| Sample::default()).collect();
    for way in &mut ways {
        way.run(callers, plan.round / 4)?;
    }
    for _ in 0..plan.rounds {
        for (way, sample) in ways.iter_mut().zip(&mut samples) {
            let watch = Watch::start();
            let calls = way.run(callers, plan.round)?;
            sample.add(calls, watch.elapsed());
        }
    }
    for (way, sample) in ways.iter().zip(&mut samples) {
        println!("{}", sample.line(callers, way.name()));
    }
    for way in ways {
        way.check()?;
    }
    if let [group, shared, ..] = samples.as_slice() {
        verdict(callers, group, shared);
    }
    Ok(())
}

fn verdict(callers: u32, group: &Sample, shared: &Sample) {
    let tenths = group.per_second() * 10 / shared.per_second().max(1);
    let slowest = if group.slowest() <= shared.slowest() {
        "its slowest call is no slower"
    } else {
        "its slowest call is slower"
    };
    let target = match (callers, tenths >= TARGET) {
        (32, true) => "; target 5.0: met",
        (32, false) => "; target 5.0: MISSED",
        _ => "",
    };
    println!(
        "         group commit does {}.{} × the calls of one commit a call; {slowest}{target}\n",
        tenths / 10,
        tenths % 10
    );
}
