//! The binary: command line, configuration, serve, worker, demo, backup, doctor.

mod arguments;
mod commands;
mod log;
mod means;
mod serve;

use std::process::ExitCode;

use clap::Parser;

use crate::arguments::{Arguments, Command};

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    log::start();
    let options = &arguments.options;
    let result = match arguments.command {
        None => serve::run(options).await,
        Some(Command::Healthcheck) => commands::healthcheck(options).await,
        Some(Command::Backup { file }) => commands::backup(options, &file).await,
        Some(Command::Admin { action }) => commands::admin(options, action).await,
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(problem.exit_code())
        }
    }
}
