//! The command line. Every option can also come from the environment, and what it says about
//! itself comes from the texts.

use core::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Arg, ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use ipnet::IpNet;
use texts::Texts;

use crate::words::words;

/// What was asked for.
#[derive(Debug, Parser)]
#[command(
    name = "feierabend",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
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
    #[arg(
        long,
        global = true,
        env = "FEIERABEND_DATA",
        default_value = "feierabend-data"
    )]
    pub(crate) data: PathBuf,
    /// The address to listen on; port 0 takes a free one.
    #[arg(
        long,
        global = true,
        env = "FEIERABEND_LISTEN",
        default_value = "127.0.0.1:8080"
    )]
    pub(crate) listen: SocketAddr,
    /// A PostgreSQL address (`postgres://…`) instead of the SQLite file in the data folder.
    #[arg(
        long,
        global = true,
        env = "FEIERABEND_DATABASE",
        hide_env_values = true
    )]
    pub(crate) database: Option<String>,
    /// The address people type, when a proxy stands in front (`https://feierabend.example`).
    #[arg(long, global = true, env = "FEIERABEND_BASE_URL", value_parser = base_url)]
    pub(crate) base_url: Option<String>,
    /// A proxy (or network) whose X-Forwarded-For is believed; may be given several times.
    #[arg(
        long,
        global = true,
        env = "FEIERABEND_TRUSTED_PROXY",
        value_delimiter = ',',
        default_value = "127.0.0.0/8,::1/128"
    )]
    pub(crate) trusted_proxy: Vec<IpNet>,
    /// The mail server (`smtps://user:password@host`); without one, mails are shown to the operator.
    #[arg(
        long,
        global = true,
        env = "FEIERABEND_SMTP",
        hide_env_values = true,
        requires = "mail_from"
    )]
    pub(crate) smtp: Option<String>,
    /// Who mails come from.
    #[arg(long, global = true, env = "FEIERABEND_MAIL_FROM")]
    pub(crate) mail_from: Option<String>,
    /// The secret this instance shares with the licensed provider that holds money for it.
    #[arg(
        long,
        global = true,
        env = "FEIERABEND_CUSTODY_SECRET",
        hide_env_values = true
    )]
    pub(crate) custody_secret: Option<Secret>,
}

/// What to do instead of serving.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Start with an example world.
    Demo,
    /// Work out everything again that can be worked out.
    Verify {
        /// A contract as PDF; without it the books are worked out again.
        file: Option<PathBuf>,
        /// Answer as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Copy the database and files while the instance runs.
    Backup {
        /// The new folder; it must not exist.
        folder: PathBuf,
    },
    /// Manage accounts and jobs without the pages.
    Admin {
        /// What to do.
        #[command(subcommand)]
        action: AdminAction,
    },
    /// Ask a running instance whether it is well; for containers.
    Healthcheck,
}

/// What an operator can do from the shell.
#[derive(Debug, Subcommand)]
pub(crate) enum AdminAction {
    /// List accounts.
    List {
        /// Answer as JSON.
        #[arg(long)]
        json: bool,
    },
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
    /// Try failed jobs once more.
    RetryJobs,
}

impl Arguments {
    /// Reads the command line; ends the program with a message when that is not possible or help
    /// was asked for.
    pub(crate) fn read(t: Texts) -> Self {
        let mut command = spoken(Self::command(), t);
        command.build();
        let matches = called(command, t).get_matches();
        Self::from_arg_matches(&matches).unwrap_or_else(|error| error.exit())
    }
}

impl Options {
    /// The address of this instance for links that are made without a running server.
    pub(crate) fn address(&self) -> String {
        self.base_url
            .clone()
            .unwrap_or_else(|| format!("http://{}", self.listen))
    }
}

/// A secret as it was given. It is looked at later: what is refused here would be printed.
#[derive(Clone)]
pub(crate) struct Secret(pub(crate) String);

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret(…)")
    }
}

/// An address without path and slash at the end.
fn base_url(text: &str) -> Result<String, String> {
    let plain = text.trim_end_matches('/');
    let host = plain
        .strip_prefix("https://")
        .or_else(|| plain.strip_prefix("http://"));
    let is_host = |host: &str| !host.is_empty() && !host.contains(['/', '?', '#', '@', ' ', '\\']);
    match host {
        Some(host) if is_host(host) => Ok(plain.to_owned()),
        _ => Err(words().console_base_url_form().to_owned()),
    }
}

/// The command line in the operator's language.
fn spoken(command: clap::Command, t: Texts) -> clap::Command {
    let options = t.console_options();
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .global(true)
        .action(ArgAction::Help)
        .help(t.console_help());
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version)
        .help(t.console_version());
    framed(command, t)
        .about(t.console_about())
        .after_help(t.console_about_serve())
        .arg(help)
        .arg(version)
        .mut_arg("data", |arg| arg.help(t.console_option_data()))
        .mut_arg("listen", |arg| arg.help(t.console_option_listen()))
        .mut_arg("database", |arg| arg.help(t.console_option_database()))
        .mut_arg("base_url", |arg| arg.help(t.console_option_base_url()))
        .mut_arg("trusted_proxy", |arg| {
            arg.help(t.console_option_trusted_proxy())
        })
        .mut_arg("smtp", |arg| arg.help(t.console_option_smtp()))
        .mut_arg("mail_from", |arg| arg.help(t.console_option_mail_from()))
        .mut_arg("custody_secret", |arg| {
            arg.help(t.console_option_custody_secret())
        })
        .mut_args(|arg| arg.help_heading(options))
        .mut_subcommand("demo", |sub| framed(sub, t).about(t.console_demo()))
        .mut_subcommand("verify", |sub| {
            json(framed(sub, t), t)
                .about(t.console_verify())
                .mut_arg("file", |arg| arg.help(t.paper_console_file()))
        })
        .mut_subcommand("backup", |sub| {
            let folder = t.console_backup_folder();
            framed(sub, t)
                .about(t.console_backup())
                .mut_arg("folder", |arg| arg.help(folder))
        })
        .mut_subcommand("admin", |sub| admin(sub, t))
        .mut_subcommand("healthcheck", |sub| {
            framed(sub, t).about(t.console_healthcheck())
        })
}

fn admin(command: clap::Command, t: Texts) -> clap::Command {
    let login = |sub: clap::Command| {
        framed(sub, t).mut_arg("login", |arg| arg.help(t.console_admin_login()))
    };
    framed(command, t)
        .about(t.console_admin())
        .mut_subcommand("list", |sub| {
            json(framed(sub, t), t).about(t.console_admin_list())
        })
        .mut_subcommand("reset", |sub| login(sub).about(t.console_admin_reset()))
        .mut_subcommand("sign-in-link", |sub| {
            login(sub).about(t.console_admin_sign_in_link())
        })
        .mut_subcommand("retry-jobs", |sub| {
            framed(sub, t).about(t.console_admin_retry_jobs())
        })
}

fn json(command: clap::Command, t: Texts) -> clap::Command {
    let help = t.console_option_json();
    command.mut_arg("json", |arg| {
        arg.help(help).help_heading(t.console_options())
    })
}

/// The frame of a help page: what it is, how it is called, what can be said.
fn framed(command: clap::Command, t: Texts) -> clap::Command {
    let usage = t.console_usage();
    command
        .help_template(format!(
            "{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}\n"
        ))
        .subcommand_help_heading(t.console_commands())
        .subcommand_value_name(t.console_command_word())
        .disable_help_flag(true)
        .disable_help_subcommand(true)
}

/// How a built command and those below it are called, in the operator's language.
fn called(mut command: clap::Command, t: Texts) -> clap::Command {
    for below in command.get_subcommands_mut() {
        *below = called(std::mem::take(below), t);
    }
    let usage = command.render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ");
    let word = format!("[{}]", t.console_option_word());
    let usage = usage.replace("[OPTIONS]", &word);
    command.override_usage(usage)
}

#[cfg(test)]
mod tests {
    use kernel::Locale;

    use super::*;

    #[test]
    fn the_command_line_is_sound_in_both_languages() {
        for locale in Locale::ALL {
            let mut command = spoken(Arguments::command(), Texts::new(locale));
            command.clone().debug_assert();
            let help = command.render_long_help().to_string();
            assert!(
                help.contains("--trusted-proxy") && help.contains("healthcheck"),
                "{help}"
            );
            assert_eq!(help.contains("Optionen"), locale == Locale::De, "{help}");
        }
    }

    #[test]
    fn an_unknown_option_is_refused_and_mail_needs_a_sender() {
        let read = |line: &str| {
            let command = spoken(Arguments::command(), Texts::new(Locale::De));
            command.try_get_matches_from(line.split(' ')).is_ok()
        };
        assert!(read("feierabend verify --json --data x"));
        assert!(!read("feierabend --datenbank x"));
        assert!(read(
            "feierabend --custody-secret 0123456789abcdef0123456789abcdef"
        ));
        assert!(!read("feierabend --smtp smtp://localhost"));
        assert!(read(
            "feierabend --smtp smtp://localhost --mail-from a@b.example"
        ));
    }

    #[test]
    fn an_address_has_a_scheme_a_name_and_nothing_else() {
        assert_eq!(
            base_url("https://a.example:444/"),
            Ok("https://a.example:444".to_owned())
        );
        for wrong in [
            "a.example",
            "ftp://a",
            "https://",
            "https://a/b",
            "https://u@a",
        ] {
            assert!(base_url(wrong).is_err(), "{wrong}");
        }
    }
}
