//! Messages and files of an order.

use askama::Template;
use kernel::{ByteCount, Timestamp, Zone, format};
use texts::Texts;

use super::SafeHtml;
use super::html::component;
use super::value::{self, Moment};

component!(Messages, Files);

/// A file that can be downloaded.
#[derive(Debug, Clone)]
pub struct FileRow {
    /// Its name.
    pub name: String,
    /// Where it is downloaded.
    pub address: String,
    /// Its size.
    pub size: ByteCount,
    /// Who put it there and when, or nothing.
    pub note: SafeHtml,
}

/// A list of files.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/files.html")]
pub struct Files {
    t: Texts,
    files: Vec<FileRow>,
}

/// A list of files.
pub fn files(t: Texts, files: impl IntoIterator<Item = FileRow>) -> Files {
    Files {
        t,
        files: files.into_iter().collect(),
    }
}

impl Files {
    fn size(&self, file: &FileRow) -> String {
        format::bytes(file.size, self.t.locale())
    }
}

/// One message.
#[derive(Debug, Clone)]
pub struct Message {
    /// Who wrote it.
    pub author: String,
    /// Whether the reader wrote it.
    pub is_mine: bool,
    /// When it was sent.
    pub at: Timestamp,
    /// What it says; line breaks are kept.
    pub body: String,
    /// What came with it.
    pub files: Vec<FileRow>,
    /// What else is to be known of it: when it will be announced.
    pub note: Option<String>,
}

/// Messages, the oldest first.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/messages.html")]
pub struct Messages {
    t: Texts,
    zone: Zone,
    all: Vec<Message>,
}

/// Messages in the order given: the oldest first.
pub fn messages(t: Texts, zone: &Zone, all: impl IntoIterator<Item = Message>) -> Messages {
    Messages {
        t,
        zone: zone.clone(),
        all: all.into_iter().collect(),
    }
}

impl Messages {
    fn sent(&self, message: &Message) -> Moment {
        value::time_short(message.at, &self.zone, self.t.locale())
    }

    fn attached(&self, message: &Message) -> Files {
        files(self.t, message.files.iter().cloned())
    }
}
