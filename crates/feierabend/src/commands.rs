//! Commands that do one thing and end.

use std::path::Path;
use std::time::Duration;

use app::account;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::arguments::{AdminAction, Options};
use crate::means::{Problem, open};

/// Lists accounts and makes links for their owners, also while the instance runs.
pub(crate) async fn admin(options: &Options, action: AdminAction) -> Result<(), Problem> {
    let app = open(options).await?;
    let base_url =
        options.base_url.clone().unwrap_or_else(|| format!("http://{}", options.listen));
    match action {
        AdminAction::List => {
            for account in account::list(&app).await? {
                let role = if account.is_operator { "operator" } else { "person" };
                println!("{}\t{}\t{role}\t{}", account.login, account.name, account.created_at);
            }
        }
        AdminAction::Reset { login } => {
            let token = account::reset_link(&app, &login, "reset").await?;
            println!("{base_url}/passwort/{}", token.reveal());
        }
        AdminAction::SignInLink { login } => {
            let token = account::reset_link(&app, &login, "sign_in").await?;
            println!("{base_url}/anmelden/link/{}", token.reveal());
        }
    }
    app.database.close().await?;
    Ok(())
}

/// Copies database and files into a new folder.
pub(crate) async fn backup(options: &Options, folder: &Path) -> Result<(), Problem> {
    if folder.exists() {
        return Err(Problem::Usage(format!("{} exists already", folder.display())));
    }
    let app = open(options).await?;
    std::fs::create_dir_all(folder)
        .map_err(|error| Problem::Environment(format!("{}: {error}", folder.display())))?;
    app.database.backup_to(&folder.join("feierabend.sqlite")).await?;
    println!("{}", folder.display());
    Ok(())
}

/// Asks a running instance whether it is well: a plain request, without a client library.
pub(crate) async fn healthcheck(options: &Options) -> Result<(), Problem> {
    let unwell = |error: std::io::Error| Problem::Unwell(format!("{}: {error}", options.listen));
    let ask = async {
        let mut stream = TcpStream::connect(options.listen).await?;
        let request = "GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        stream.write_all(request.as_bytes()).await?;
        let mut answer = String::new();
        stream.take(10_000).read_to_string(&mut answer).await?;
        Ok(answer)
    };
    let answer = tokio::time::timeout(Duration::from_secs(5), ask)
        .await
        .map_err(|_| Problem::Unwell(format!("{}: no answer in 5 seconds", options.listen)))?
        .map_err(unwell)?;
    match answer.lines().next() {
        Some(line) if line.contains(" 200 ") => Ok(()),
        line => Err(Problem::Unwell(line.unwrap_or("an empty answer").to_owned())),
    }
}
