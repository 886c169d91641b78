//! The command line. Every option can also come from the environment.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use ipnet::IpNet;

/// Feierabend: gives self-employed people and small companies their evening back.
///
/// Without a command it serves pages and API and does what falls due by itself.
#[derive(Debug, Parser)]
#[command(name = "feierabend", version)]
pub(crate) struct Arguments {
    /// What to do instead of serving.
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    /// Where and how.
    #[command(flatten)]
    pub(crate) options: Options,
}

/// Options that every command understands.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The folder for the database and files; made when missing.
    #[arg(long, global = true, env = "FEIERABEND_DATA", default_value = "feierabend-data")]
    pub(crate) data: PathBuf,
    /// The address to listen on; port 0 takes a free one.
    #[arg(long, global = true, env = "FEIERABEND_LISTEN", default_value = "127.0.0.1:8080")]
    pub(crate) listen: SocketAddr,
    /// A PostgreSQL address (`postgres://…`) instead of the SQLite file in the data folder.
    #[arg(long, global = true, env = "FEIERABEND_DATABASE", hide_env_values = true)]
    pub(crate) database: Option<String>,
    /// The address people type, when a proxy stands in front (`https://feierabend.example`).
    #[arg(long, global = true, env = "FEIERABEND_BASE_URL")]
    pub(crate) base_url: Option<String>,
    /// A proxy (or network) whose X-Forwarded-For is believed; may be given several times.
    #[arg(long, global = true, env = "FEIERABEND_TRUSTED_PROXY", value_delimiter = ',',
          default_value = "127.0.0.0/8,::1/128")]
    pub(crate) trusted_proxy: Vec<IpNet>,
    /// The mail server (`smtps://user:password@host`); without one, mails are shown to the operator.
    #[arg(long, global = true, env = "FEIERABEND_SMTP", hide_env_values = true)]
    pub(crate) smtp: Option<String>,
    /// Who mails come from.
    #[arg(long, global = true, env = "FEIERABEND_MAIL_FROM")]
    pub(crate) mail_from: Option<String>,
}

/// What to do instead of serving.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Ask a running instance whether it is well; for containers.
    Healthcheck,
    /// Copy the database and files while the instance runs.
    Backup {
        /// The new folder; it must not exist.
        file: PathBuf,
    },
    /// Manage accounts without the pages.
    Admin {
        /// What to do.
        #[command(subcommand)]
        action: AdminAction,
    },
}

/// What an operator can do from the shell.
#[derive(Debug, Subcommand)]
pub(crate) enum AdminAction {
    /// List accounts.
    List,
    /// Print a one-time link to set a new password, valid for 60 minutes.
    Reset {
        /// The account's login.
        login: String,
    },
    /// Print a one-time link to sign in, valid for 60 minutes.
    SignInLink {
        /// The account's login.
        login: String,
    },
}
