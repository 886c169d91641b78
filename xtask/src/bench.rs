//! `cargo xtask bench`: the project's benchmarks, all named in one table.
//!
//! A benchmark is a `[[bench]]` target with `harness = false` under `crates/<crate>/benches/`.
//! It prints a table to standard output and measures the thing it is compared with in the same
//! run, so that a figure means the same on every machine.

use crate::packages::{self, Tool};
use crate::postgres::{Cluster, Durability};
use crate::shell;
use crate::workshop::{TEST_POSTGRES, Workshop};

/// One benchmark.
struct Bench {
    /// Name on the command line.
    name: &'static str,
    /// The crate whose `benches/` folder has it.
    package: &'static str,
    /// The target's name.
    target: &'static str,
    /// Whether it wants a PostgreSQL server; it gets one with full durability.
    postgres: bool,
    /// What it measures, in a few words.
    measures: &'static str,
}

/// Every benchmark of the project. To add one, write the target and a line here.
const BENCHES: [Bench; 5] = [
    Bench {
        name: "commit",
        package: "store",
        target: "commit",
        postgres: true,
        measures: "durable write transactions a second",
    },
    Bench {
        name: "ledger",
        package: "app",
        target: "ledger",
        postgres: true,
        measures: "transfers between the accounts of 100 orders, 64 workers",
    },
    Bench {
        name: "pages",
        package: "feierabend",
        target: "pages",
        postgres: false,
        measures: "page latency with much in the database, cold start, memory, size",
    },
    Bench {
        name: "imports",
        package: "feierabend",
        target: "imports",
        postgres: false,
        measures: "how long exports of 50,000 rows and a calendar of 5,000 events take",
    },
    Bench {
        name: "check",
        package: "domain",
        target: "check",
        postgres: false,
        measures: "the check with two ends over 2,000 words",
    },
];

/// Runs the named benchmarks, or all.
pub(crate) fn run(workshop: &mut Workshop, names: &[String]) -> Result<bool, String> {
    for name in names {
        if !BENCHES.iter().any(|bench| bench.name == name) {
            let known: Vec<&str> = BENCHES.iter().map(|bench| bench.name).collect();
            return Err(format!(
                "there is no benchmark \"{name}\"; there are: {known:?}"
            ));
        }
    }
    let mut good = true;
    for bench in BENCHES.iter().filter(|bench| wanted(bench, names)) {
        println!("\n=== {}: {} ===", bench.name, bench.measures);
        if let Err(message) = one(workshop, bench) {
            println!("{message}");
            good = false;
        }
    }
    Ok(good)
}

fn wanted(bench: &Bench, names: &[String]) -> bool {
    names.is_empty() || names.iter().any(|name| name == bench.name)
}

fn one(workshop: &Workshop, bench: &Bench) -> Result<(), String> {
    let mut command = workshop.cargo("bench");
    command.args(["--package", bench.package, "--bench", bench.target]);
    if !bench.postgres {
        return shell::show(&mut command);
    }
    let tools = packages::provide(&[Tool::Postgres], true);
    if let Some(reason) = tools.missing(Tool::Postgres) {
        return Err(reason.to_owned());
    }
    let cluster = Cluster::start(Durability::Full)?;
    shell::show(command.env(TEST_POSTGRES, cluster.url()))?;
    cluster.stop()
}
