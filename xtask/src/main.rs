//! Development commands, called as `cargo xtask <command>`.
//!
//! One command proves the whole project (`test`), one gives a quick answer while working
//! (`check`); the others are parts of them. Nothing here is shipped, nothing here may reach into
//! the product's crates, and nothing here may leave a process, a database or a folder behind.

mod bench;
mod browser;
mod cargo;
mod deny;
mod fuzz;
mod licences;
mod lint;
mod metadata;
mod mission;
mod packages;
mod postgres;
mod scratch;
mod shell;
mod sources;
mod spdx;
mod steps;
mod workshop;

use std::process::ExitCode;

use workshop::Workshop;

const USAGE: &str = "\
Usage: cargo xtask <command>

  test [--only STEP]...   everything, in order; --only runs the named steps alone
  check                   quick answer while working: format, clippy, unit tests
  e2e [FILE]...           the browser tests (all, or the named ones) against a release build
  bench [NAME]...         the benchmarks (all, or the named ones)
  fuzz [SECONDS]          every fuzz target of fuzz/ for a while
  postgres                a throw-away PostgreSQL until Ctrl-C; prints its address
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}

/// Runs one command. `Ok(false)` means it ran and something was found wrong.
fn run(arguments: &[String]) -> Result<bool, String> {
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", arguments),
    };
    match command {
        "test" => {
            let only = only(rest)?;
            let mut workshop = Workshop::new()?;
            workshop.strict |= !only.is_empty();
            steps::run(&mut workshop, &steps::chosen(&only)?)
        }
        "check" => {
            no_arguments(command, rest)?;
            steps::run(&mut Workshop::new()?, &steps::quick())
        }
        "e2e" => {
            let mut workshop = Workshop::new()?;
            workshop.strict = true;
            workshop.e2e_files = rest.to_vec();
            steps::run(&mut workshop, &steps::browser_only())
        }
        "bench" => bench::run(&mut Workshop::new()?, rest),
        "fuzz" => fuzz::run(&Workshop::new()?, rest),
        "postgres" => {
            no_arguments(command, rest)?;
            postgres::keep_running()
        }
        "help" | "--help" | "-h" => {
            print!("{USAGE}\nSteps of test:\n{}", steps::listing());
            Ok(true)
        }
        other => Err(format!("there is no command \"{other}\"\n\n{USAGE}")),
    }
}

/// The step names of `--only A --only B` or `--only=A,B`.
fn only(arguments: &[String]) -> Result<Vec<String>, String> {
    let mut names = Vec::new();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let value = if argument == "--only" {
            rest.next()
                .ok_or("--only needs the name of a step")?
                .as_str()
        } else if let Some(value) = argument.strip_prefix("--only=") {
            value
        } else {
            return Err(format!("\"{argument}\" is not known here\n\n{USAGE}"));
        };
        names.extend(value.split(',').map(str::to_owned));
    }
    Ok(names)
}

fn no_arguments(command: &str, rest: &[String]) -> Result<(), String> {
    if rest.is_empty() {
        Ok(())
    } else {
        Err(format!("\"{command}\" takes no arguments"))
    }
}

#[cfg(test)]
mod tests {
    use super::only;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn only_takes_names_in_both_spellings() {
        assert_eq!(
            only(&words("--only mission --only=lint,format")).unwrap(),
            ["mission", "lint", "format"]
        );
        assert_eq!(only(&[]).unwrap(), Vec::<String>::new());
    }

    #[test]
    fn only_refuses_what_it_does_not_know() {
        assert!(only(&words("--only")).is_err());
        assert!(only(&words("mission")).is_err());
    }
}
