//! Checks the texts of both languages and turns every key into a method.
//!
//! A text that is missing in one language, names other arguments there, or cannot be read breaks
//! the build with the file and the key: nobody finds out on a page.

mod catalogue;
mod check;
mod generate;
mod read;

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

use catalogue::Language;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=texts");
    println!("cargo::rerun-if-changed=build");
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), Vec<String>> {
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?).join("texts");
    let mut sources = Vec::new();
    for language in [Language::De, Language::En] {
        sources.extend(read::files(&root, language).map_err(|error| {
            vec![format!(
                "texts/{}: cannot be read: {error}",
                language.code()
            )]
        })?);
    }
    let catalogue = read::catalogue(&sources)?;
    check::catalogue(&catalogue)?;
    let target = PathBuf::from(variable("OUT_DIR")?).join("generated.rs");
    fs::write(&target, generate::code(&catalogue, &sources))
        .map_err(|error| vec![format!("{}: {error}", target.display())])
}

fn variable(name: &str) -> Result<String, Vec<String>> {
    env::var(name).map_err(|error| vec![format!("{name}: {error}")])
}
