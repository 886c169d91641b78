//! Lists accounts, makes links for their owners and has failed jobs tried again, also while the
//! instance runs.

use std::sync::Arc;

use app::{App, Failure, account};
use serde_json::json;
use store::account::Account;
use texts::Texts;

use crate::arguments::{AdminAction, Options};
use crate::means::{Begin, open};
use crate::problem::Problem;

/// What an operator can do from the shell. What is to be read by programs goes to standard
/// output, the rest to standard error.
///
/// # Errors
/// [`Problem::Nobody`] for a login nobody has.
pub(crate) async fn admin(
    options: &Options,
    action: &AdminAction,
    t: Texts,
) -> Result<(), Problem> {
    let app = open(options, Begin::There, None).await?;
    match action {
        AdminAction::List { json } => list(&app, *json, t).await?,
        AdminAction::Reset { login } => {
            let token = link(&app, login, "reset").await?;
            println!("{}/passwort/{token}", options.address());
            eprintln!("{}", t.console_link_once());
        }
        AdminAction::SignInLink { login } => {
            let token = link(&app, login, "sign_in").await?;
            println!("{}/anmelden/link/{token}", options.address());
            eprintln!("{}", t.console_link_once());
        }
        AdminAction::RetryJobs => {
            let again = app::notice::retry_failed(&app).await?;
            let again = i64::try_from(again).unwrap_or(i64::MAX);
            println!("{}", t.console_jobs_retried(again));
        }
    }
    app.database.close().await?;
    Ok(())
}

async fn link(app: &Arc<App>, login: &str, purpose: &'static str) -> Result<String, Problem> {
    match account::reset_link(app, login, purpose).await {
        Ok(token) => Ok(token.reveal()),
        Err(Failure::NotFound) => Err(Problem::Nobody(login.to_owned())),
        Err(other) => Err(other.into()),
    }
}

async fn list(app: &Arc<App>, as_json: bool, t: Texts) -> Result<(), Problem> {
    let accounts = account::list(app).await?;
    if as_json {
        let rows: Vec<_> = accounts.iter().map(row).collect();
        println!("{}", serde_json::Value::from(rows));
        return Ok(());
    }
    for account in &accounts {
        let role = if account.is_operator {
            t.console_role_operator()
        } else {
            t.console_role_person()
        };
        println!(
            "{}\t{}\t{role}\t{}",
            account.login, account.name, account.created_at
        );
    }
    if i64::try_from(accounts.len()).is_ok_and(|listed| listed >= account::LISTED) {
        eprintln!("{}", t.console_list_cut(account::LISTED));
    }
    Ok(())
}

fn row(account: &Account) -> serde_json::Value {
    json!({
        "login": account.login,
        "name": account.name,
        "is_operator": account.is_operator,
        "created_at": account.created_at.to_string(),
    })
}
