//! What somebody brings in, from bytes to a preview: decoded once, read as often as its owner
//! changes how.

use kernel::{Date, Zone};
use serde::{Deserialize, Serialize};

use crate::Encoding;
use crate::calendar;
use crate::encoding;
use crate::repair::{self, Report};
use crate::table::{self, Choices, FileRefusal, LARGEST_FILE, Preview};

/// A text to be read, as it is kept until its preview is confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Whether it was pasted, so that every line is a task.
    pub is_pasted: bool,
    /// How the bytes were decoded.
    pub encoding: Encoding,
    /// The text, as it arrived.
    pub text: String,
}

/// How it is to be read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Whose clock times without a zone are told by.
    pub zone: Zone,
    /// The day it is: calendars are read up to it.
    pub today: Date,
    /// Whether broken umlauts are repaired. Until somebody has said so, they are shown repaired.
    pub repair: Option<bool>,
    /// How a table is read.
    pub table: Choices,
}

/// What would become of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The tasks, and what cannot be used.
    pub preview: Preview,
    /// What a repair of broken umlauts changes; `None` when none is broken.
    pub repair: Option<Report>,
}

/// Decodes the bytes of a file.
///
/// # Errors
/// [`FileRefusal`] when it is too large or no text.
pub fn file(bytes: &[u8]) -> Result<Kept, FileRefusal> {
    if bytes.len() > LARGEST_FILE {
        return Err(FileRefusal::TooLarge);
    }
    let (text, encoding) = encoding::decode(bytes)?;
    Ok(Kept {
        is_pasted: false,
        encoding,
        text,
    })
}

/// Takes pasted text.
///
/// # Errors
/// [`FileRefusal`] when there is too much.
pub fn pasted(text: &str) -> Result<Kept, FileRefusal> {
    if text.len() > LARGEST_FILE {
        return Err(FileRefusal::TooLarge);
    }
    Ok(Kept {
        is_pasted: true,
        encoding: Encoding::Utf8,
        // No text holds a zero; one that does would not be kept.
        text: encoding::unified(text).replace('\0', "\u{FFFD}"),
    })
}

/// Reads it.
///
/// # Errors
/// [`FileRefusal`] when nothing of it can be used.
pub fn read(kept: &Kept, reading: &Reading) -> Result<Read, FileRefusal> {
    let repaired = repair::repair(&kept.text);
    let text = match &repaired {
        Some(repaired) if reading.repair != Some(false) => &repaired.text,
        _ => &kept.text,
    };
    let preview = if calendar::is_calendar(text) {
        calendar::read(text, &reading.zone, reading.today)?
    } else if kept.is_pasted {
        table::paste(text)?
    } else {
        table::read(text, &reading.zone, &reading.table)?
    };
    Ok(Read {
        preview,
        repair: repaired.map(|repaired| repaired.report),
    })
}
