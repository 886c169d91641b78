//! The mail server. The only place that talks to it; nothing here decides what is sent.

use std::time::Duration;

use lettre::message::header::ContentType;
use lettre::message::{Mailbox, Message, MessageBuilder, MultiPart, SinglePart};
use lettre::transport::smtp::AsyncSmtpTransport;
use lettre::{AsyncTransport, Tokio1Executor};
use store::notice::{Calendar, Mail};

/// How long one mail may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// A connection to a mail server.
#[derive(Debug, Clone)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    base_url: String,
}

/// Why a mail was not handed over, or why there is no mail server.
#[derive(Debug, thiserror::Error)]
pub enum MailerError {
    /// The server's address cannot be used.
    #[error("the mail server's address: {0}")]
    Server(String),
    /// The sender is no address.
    #[error("the sender's address: {0}")]
    From(String),
    /// The mail cannot be written.
    #[error("the mail: {0}")]
    Mail(String),
    /// The server refused or could not be reached.
    #[error("the mail server: {0}")]
    Refused(String),
    /// The server did not answer in time.
    #[error("the mail server did not answer within 10 seconds")]
    TooSlow,
}

impl Mailer {
    /// A mail server from its URL (`smtps://user:password@host`, `smtp://host?tls=required`), the
    /// sender (`Feierabend <post@example.org>`) and the address pages are reached at.
    ///
    /// # Errors
    /// [`MailerError::Server`], [`MailerError::From`].
    pub fn new(server: &str, from: &str, base_url: &str) -> Result<Self, MailerError> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(server)
            .map_err(|error| MailerError::Server(error.to_string()))?
            .timeout(Some(PATIENCE))
            .build();
        let from = from
            .parse()
            .map_err(|error| MailerError::From(format!("{error}")))?;
        Ok(Self {
            transport,
            from,
            base_url: base_url.trim_end_matches('/').to_owned(),
        })
    }

    /// Whether this is an address that can be written to.
    pub fn reaches(&self, recipient: &str) -> bool {
        recipient.contains('@') && recipient.parse::<Mailbox>().is_ok()
    }

    /// The whole address of a page of this instance.
    pub fn page(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }

    /// The address mails come from.
    pub fn sender(&self) -> String {
        self.from.email.to_string()
    }

    /// Hands a mail over, with its calendar file if it has one. Answers within ten seconds.
    ///
    /// # Errors
    /// [`MailerError`] with its reason.
    pub async fn send(&self, mail: &Mail, calendar: Option<&Calendar>) -> Result<(), MailerError> {
        let head = self.head(mail, &mail.subject)?;
        let text = SinglePart::plain(self.text(mail));
        let message = match calendar {
            None => head.singlepart(text),
            Some(calendar) => {
                let kind = format!("text/calendar; charset=utf-8; method={}", calendar.method);
                let kind = ContentType::parse(&kind).map_err(|error| unwritable(&error))?;
                let file = SinglePart::builder()
                    .header(kind)
                    .body(calendar.content.clone());
                head.multipart(MultiPart::alternative().singlepart(text).singlepart(file))
            }
        };
        self.hand_over(message.map_err(|error| unwritable(&error))?)
            .await
    }

    /// Hands several mails to one reader over as one.
    ///
    /// # Errors
    /// [`MailerError`] with its reason; there is nothing to send without a mail.
    pub async fn send_bundle(&self, subject: &str, mails: &[Mail]) -> Result<(), MailerError> {
        let first = mails
            .first()
            .ok_or_else(|| MailerError::Mail("an empty bundle".to_owned()))?;
        let parts: Vec<String> = mails
            .iter()
            .map(|mail| format!("{}\n\n{}", mail.subject, self.text(mail)))
            .collect();
        let text = SinglePart::plain(parts.join("\n\n——\n\n"));
        let message = self.head(first, subject)?.singlepart(text);
        self.hand_over(message.map_err(|error| unwritable(&error))?)
            .await
    }

    fn head(&self, mail: &Mail, subject: &str) -> Result<MessageBuilder, MailerError> {
        let to: Mailbox = mail.recipient.parse().map_err(|error| unwritable(&error))?;
        Ok(Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(subject)
            // Sending twice after a lost answer gives the same mail, which readers fold into one.
            .message_id(Some(format!("<{}@feierabend>", mail.id))))
    }

    /// What a mail says, and the address of the page it is about.
    fn text(&self, mail: &Mail) -> String {
        let link = mail
            .path
            .iter()
            .map(|path| format!("\n\n{}{path}", self.base_url));
        std::iter::once(mail.body.clone()).chain(link).collect()
    }

    async fn hand_over(&self, message: Message) -> Result<(), MailerError> {
        match tokio::time::timeout(PATIENCE, self.transport.send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(MailerError::Refused(error.to_string())),
            Err(_) => Err(MailerError::TooSlow),
        }
    }
}

fn unwritable(error: &dyn std::error::Error) -> MailerError {
    MailerError::Mail(error.to_string())
}
