//! Where throw-away files of a test run go: memory where there is enough of it.
//!
//! Most of the tests' time was the disk: each makes a database of its own, and a copy of the
//! template is hundreds of small files. In memory the same tests take about a third of the time.

use std::fs;
use std::path::{Path, PathBuf};

use crate::shell;

/// The memory file system that every Debian has.
const MEMORY: &str = "/dev/shm";

/// What must be free, of the file system and of the machine's memory, before it is used.
const ENOUGH: u64 = 4 << 30;

/// The folder for temporary files: the one `TMPDIR` names, else memory where it is large enough,
/// else the system's own.
pub(crate) fn folder() -> PathBuf {
    let given = std::env::var_os("TMPDIR").is_some_and(|value| !value.is_empty());
    if !given && roomy(Path::new(MEMORY)) {
        return MEMORY.into();
    }
    std::env::temp_dir()
}

/// Whether this is a memory file system with room for a test run. Whatever cannot be found out
/// counts as no.
fn roomy(folder: &Path) -> bool {
    let mut df = shell::command("df");
    df.args(["--output=fstype,avail", "--block-size=1"])
        .arg(folder);
    let file_system = shell::read(&mut df).is_ok_and(|table| is_large_memory(&table));
    let machine = fs::read_to_string("/proc/meminfo").is_ok_and(|table| has_free_memory(&table));
    file_system && machine
}

/// Reads what `df` says: a line of headings, then type and free bytes.
fn is_large_memory(table: &str) -> bool {
    let mut words = table.lines().nth(1).unwrap_or_default().split_whitespace();
    words.next() == Some("tmpfs") && words.next().and_then(|free| free.parse().ok()) >= Some(ENOUGH)
}

/// Reads `/proc/meminfo`, which counts in KiB.
fn has_free_memory(table: &str) -> bool {
    let available = table
        .lines()
        .find_map(|line| line.strip_prefix("MemAvailable:"))
        .and_then(|rest| rest.trim().strip_suffix("kB"))
        .and_then(|number| number.trim().parse::<u64>().ok());
    available >= Some(ENOUGH >> 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_large_memory_file_system_is_used() {
        for (table, expected) in [
            ("Type      Avail\ntmpfs 25000000000\n", true),
            ("Type      Avail\ntmpfs 67108864\n", false),
            ("Type      Avail\next4 25000000000\n", false),
            ("Type      Avail\ntmpfs -\n", false),
            ("", false),
        ] {
            assert_eq!(is_large_memory(table), expected, "{table:?}");
        }
    }

    #[test]
    fn a_machine_with_little_memory_keeps_to_its_disk() {
        for (table, expected) in [
            ("MemTotal: 9 kB\nMemAvailable:   16000000 kB\n", true),
            ("MemAvailable:   1000000 kB\n", false),
            ("MemTotal: 16000000 kB\n", false),
            ("", false),
        ] {
            assert_eq!(has_free_memory(table), expected, "{table:?}");
        }
    }
}
