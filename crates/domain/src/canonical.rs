//! One byte form for one content, so that a hash proves what was signed or recorded.
//!
//! Fields are written in a fixed order, each as `name length:bytes` and a line feed. The length
//! makes the form unambiguous: no text inside a field can imitate the next field. Never change
//! how a field is written; a new form gets a new head line instead.

use core::fmt::{self, Write as _};
use core::str::FromStr;

use kernel::Id;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// The SHA-256 of a canonical form, written as 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Digest([u8; 32]);

/// The text is not 64 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a digest is written as 64 hexadecimal digits")]
pub struct NotADigest;

impl Digest {
    /// The digest "before the first": where a hash chain begins.
    pub const ZERO: Self = Self([0; 32]);

    /// Takes the SHA-256 of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// A digest read back from where it was stored.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes, for storing.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl Digest {
    /// An id made from the digest instead of from time and chance: the same content always has the
    /// same id, so making the thing twice is noticed. A UUID of version 8 (RFC 9562).
    pub fn id<K>(&self) -> Id<K> {
        let mut bytes = [0; 16];
        for (byte, from) in bytes.iter_mut().zip(self.0) {
            *byte = from;
        }
        bytes[6] = (bytes[6] & 0x0f) | 0x80;
        bytes[8] = (bytes[8] & 0x3f) | 0x80;
        Id::from_bytes(bytes)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Digest({self})")
    }
}

impl FromStr for Digest {
    type Err = NotADigest;

    fn from_str(text: &str) -> Result<Self, NotADigest> {
        let digits = text.as_bytes();
        if digits.len() != 64 {
            return Err(NotADigest);
        }
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = match pair {
                [high, low] => (nibble(*high)? << 4) | nibble(*low)?,
                _ => return Err(NotADigest),
            };
        }
        Ok(Self(bytes))
    }
}

fn nibble(digit: u8) -> Result<u8, NotADigest> {
    match digit {
        b'0'..=b'9' => Ok(digit - b'0'),
        b'a'..=b'f' => Ok(digit - b'a' + 10),
        b'A'..=b'F' => Ok(digit - b'A' + 10),
        _ => Err(NotADigest),
    }
}

impl TryFrom<String> for Digest {
    type Error = NotADigest;

    fn try_from(text: String) -> Result<Self, NotADigest> {
        text.parse()
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> Self {
        digest.to_string()
    }
}

/// Writes a canonical form field by field.
#[derive(Clone, Debug)]
pub struct Writer(String);

impl Writer {
    /// Begins a form; `head` names the form and its version.
    pub fn new(head: &'static str) -> Self {
        Self(format!("{head}\n"))
    }

    /// Adds a field.
    #[must_use]
    pub fn field(mut self, name: &str, value: impl fmt::Display) -> Self {
        let value = value.to_string();
        // Writing to a string cannot fail.
        let _ = writeln!(self.0, "{name} {}:{value}", value.len());
        self
    }

    /// Adds a field that may be absent; absent and empty differ.
    #[must_use]
    pub fn optional(mut self, name: &str, value: Option<impl fmt::Display>) -> Self {
        if let Some(value) = value {
            return self.field(name, value);
        }
        let _ = writeln!(self.0, "{name} -");
        self
    }

    /// Adds the number of items of a list and then each item as fields of its own.
    #[must_use]
    pub fn list<T>(self, name: &str, items: &[T], each: impl Fn(Self, &T) -> Self) -> Self {
        items.iter().fold(self.field(name, items.len()), each)
    }

    /// The finished form.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }

    /// The digest of the finished form.
    pub fn digest(&self) -> Digest {
        Digest::of(self.0.as_bytes())
    }
}

/// The fields of a canonical form after its head line, each with its value if it has one; nothing
/// for what is no such form.
pub fn fields(form: &str) -> Option<Vec<(&str, Option<&str>)>> {
    let (_, mut rest) = form.split_once('\n')?;
    let mut fields = Vec::new();
    while !rest.is_empty() {
        let line = rest.split('\n').next().unwrap_or(rest);
        if let Some(name) = line.strip_suffix(" -").filter(|name| !name.contains(':')) {
            fields.push((name, None));
            rest = rest.get(line.len()..)?.strip_prefix('\n')?;
            continue;
        }
        let (head, after) = rest.split_once(':')?;
        let (name, length) = head.rsplit_once(' ')?;
        let (value, after) = after.split_at_checked(length.parse().ok()?)?;
        fields.push((name, Some(value)));
        rest = after.strip_prefix('\n')?;
    }
    Some(fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digest_is_written_and_read_back() {
        let digest = Digest::of(b"abc");
        assert_eq!(
            digest.to_string(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        assert_eq!(digest.to_string().parse(), Ok(digest));
        assert_eq!("ba78".parse::<Digest>(), Err(NotADigest));
        assert_eq!("é".repeat(32).parse::<Digest>(), Err(NotADigest));
    }

    #[test]
    fn no_text_can_imitate_the_next_field() {
        let honest = Writer::new("t 1").field("a", "x").field("b", "y");
        let forged = Writer::new("t 1").field("a", "x\nb 1:y");
        assert_ne!(honest.digest(), forged.digest());
        let absent = Writer::new("t 1").optional("a", None::<&str>);
        let dash = Writer::new("t 1").optional("a", Some("-"));
        let empty = Writer::new("t 1").optional("a", Some(""));
        assert_ne!(absent.digest(), dash.digest());
        assert_ne!(absent.digest(), empty.digest());
        assert_ne!(
            Writer::new("t 1")
                .list("l", &["a", "b"], |w, i| w.field("i", i))
                .into_bytes(),
            Writer::new("t 1")
                .list("l", &["ab"], |w, i| w.field("i", i))
                .into_bytes()
        );
    }

    /// What was written is read back; no value is ever taken for a field.
    #[test]
    fn fields_are_read_back() {
        let form = Writer::new("probe 1")
            .field("name", "Zeile\nname 1:x\nnothing -\n")
            .optional("nothing", None::<&str>)
            .optional("some thing", Some(""))
            .list("umlauts", &["ä: ö", "- -"], |writer, item| {
                writer.field("item", item)
            })
            .into_bytes();
        let form = String::from_utf8(form).unwrap();
        let expected = vec![
            ("name", Some("Zeile\nname 1:x\nnothing -\n")),
            ("nothing", None),
            ("some thing", Some("")),
            ("umlauts", Some("2")),
            ("item", Some("ä: ö")),
            ("item", Some("- -")),
        ];
        assert_eq!(fields(&form), Some(expected));
        for broken in [
            "",
            "kein Kopf",
            "a\nname 9:x\n",
            "a\nname x:y\n",
            "a\nname 1:ä\n",
        ] {
            assert_eq!(fields(broken), None, "{broken:?}");
        }
    }
}
