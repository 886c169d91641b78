//! The binary: command line, configuration, serve, worker, demo, backup, verify.

mod arguments;
mod commands;
mod demo;
mod log;
mod means;
mod problem;
mod serve;
mod words;

use std::process::ExitCode;

use crate::arguments::{Arguments, Command};
use crate::problem::Problem;
use crate::serve::World;

#[tokio::main]
async fn main() -> ExitCode {
    let t = words::words();
    let arguments = Arguments::read(t);
    log::start();
    match run(&arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{}", problem.say(t));
            ExitCode::from(problem.exit_code())
        }
    }
}

async fn run(arguments: &Arguments) -> Result<(), Problem> {
    let (t, options) = (words::words(), &arguments.options);
    match &arguments.command {
        None => serve::run(options, World::Real, t).await,
        Some(Command::Demo) => serve::run(options, World::Example, t).await,
        Some(Command::Verify { file: None, json }) => commands::verify(options, *json, t).await,
        Some(Command::Verify {
            file: Some(file),
            json,
        }) => commands::verify_paper(options, file, *json, t).await,
        Some(Command::Backup { folder }) => commands::backup(options, folder, t).await,
        Some(Command::Admin { action }) => commands::admin(options, action, t).await,
        Some(Command::Healthcheck) => commands::healthcheck(options).await,
    }
}
