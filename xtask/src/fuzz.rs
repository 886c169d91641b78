//! `cargo xtask fuzz [SECONDS]`: every fuzz target for a while, one after the other.
//!
//! The targets stand in `fuzz/`, a workspace of its own: they need a nightly compiler and
//! `cargo-fuzz`, which the product does not. Inputs to start from are in `fuzz/seeds/`; what the
//! fuzzer finds on its way stays in `fuzz/corpus/` and is not kept in the repository.

use std::path::Path;

use crate::shell;
use crate::workshop::Workshop;

/// Every target of `fuzz/`.
const TARGETS: [&str; 5] = ["table", "calendar", "paste", "repair", "camt"];
/// How long each runs when nobody says.
const SECONDS: u32 = 60;
/// The longest each may run.
const MOST_SECONDS: u32 = 24 * 60 * 60;

/// Runs all targets; an input that breaks one ends the run.
pub(crate) fn run(workshop: &Workshop, arguments: &[String]) -> Result<bool, String> {
    let seconds = seconds(arguments)?;
    if shell::on_path("cargo-fuzz").is_none() {
        return Err("cargo-fuzz is missing: cargo install cargo-fuzz --locked".to_owned());
    }
    let folder = workshop.root.join("fuzz");
    for target in TARGETS {
        println!("\n=== {target}: {seconds} seconds ===");
        one(&folder, target, seconds)?;
    }
    Ok(true)
}

fn one(folder: &Path, target: &str, seconds: u32) -> Result<(), String> {
    let corpus = folder.join("corpus").join(target);
    std::fs::create_dir_all(&corpus).map_err(|error| format!("{}: {error}", corpus.display()))?;
    // The compiler of the product is pinned; the fuzzer asks for another one by name.
    let mut command = shell::command("rustup");
    command
        .current_dir(folder)
        .args(["run", "nightly", "cargo", "fuzz", "run", target])
        .arg(&corpus)
        .arg(folder.join("seeds").join(target))
        .arg("--")
        .arg(format!("-max_total_time={seconds}"))
        .args(["-timeout=10", "-max_len=65536", "-print_final_stats=1"]);
    shell::show(&mut command)
}

fn seconds(arguments: &[String]) -> Result<u32, String> {
    match arguments {
        [] => Ok(SECONDS),
        [text] => text
            .parse()
            .ok()
            .filter(|seconds| (1..=MOST_SECONDS).contains(seconds))
            .ok_or_else(|| format!("\"{text}\" is no number of seconds up to {MOST_SECONDS}")),
        _ => Err("fuzz takes a number of seconds and nothing else".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_bounded() {
        let read = |words: &[&str]| {
            let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            seconds(&words)
        };
        assert_eq!(read(&[]), Ok(SECONDS));
        assert_eq!(read(&["300"]), Ok(300));
        for wrong in [&["0"][..], &["-1"], &["100000"], &["x"], &["1", "2"]] {
            assert!(read(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn every_target_has_a_file_and_seeds() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz");
        for target in TARGETS {
            let file = folder.join("fuzz_targets").join(format!("{target}.rs"));
            assert!(file.is_file(), "{}", file.display());
            let seeds = std::fs::read_dir(folder.join("seeds").join(target)).unwrap();
            assert!(seeds.count() > 0, "{target}");
        }
    }
}
