//! XML as a stream of small trees: a statement of any size needs no more memory than one booking.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::StatementRefusal;

/// How deep a statement nests at most; camt needs about 14.
const DEEPEST: usize = 40;
/// The longest text of one element, in bytes.
const LONGEST_TEXT: usize = 4_000;
/// The most elements below one that is kept: a batch of some ten thousand payments.
const MOST_ELEMENTS: usize = 1_000_000;

/// An element with what is in it. Names are without their prefix.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) currency: Option<String>,
    pub(super) text: String,
    pub(super) children: Vec<Element>,
}

impl Element {
    /// The first element at the end of a path.
    pub(super) fn at(&self, path: &[&str]) -> Option<&Self> {
        path.iter().try_fold(self, |element, name| {
            element.children.iter().find(|child| child.name == *name)
        })
    }

    /// The text at the end of a path; nothing when it is empty.
    pub(super) fn text_at(&self, path: &[&str]) -> Option<&str> {
        let text = self.at(path)?.text.trim();
        (!text.is_empty()).then_some(text)
    }

    /// All children of a name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> + 'a {
        self.children.iter().filter(move |child| child.name == name)
    }
}

/// What to do with an element that ends.
pub(super) enum Keep {
    /// It belongs to its parent.
    Yes,
    /// It was used, or nobody needs it.
    No,
}

/// Walks over XML and hands every finished element over, with the names of those around it.
pub(super) fn walk(
    xml: &str,
    mut finished: impl FnMut(&[String], &Element) -> Result<Keep, StatementRefusal>,
) -> Result<(), StatementRefusal> {
    let mut reader = Reader::from_str(xml);
    let mut open: Vec<Element> = Vec::new();
    let mut names: Vec<String> = Vec::new();
    let (mut kept, mut is_over) = (0_usize, false);
    loop {
        match reader.read_event().map_err(|_| StatementRefusal::Broken)? {
            Event::Start(start) => {
                if is_over || open.len() >= DEEPEST {
                    return Err(StatementRefusal::Broken);
                }
                let element = begun(&start)?;
                names.push(element.name.clone());
                open.push(element);
            }
            Event::Empty(start) => {
                if is_over {
                    return Err(StatementRefusal::Broken);
                }
                let element = begun(&start)?;
                if let (Some(parent), Keep::Yes) = (open.last_mut(), finished(&names, &element)?) {
                    parent.children.push(element);
                }
            }
            Event::End(_) => {
                let element = open.pop().ok_or(StatementRefusal::Broken)?;
                names.pop();
                match (finished(&names, &element)?, open.last_mut()) {
                    (Keep::Yes, Some(parent)) => {
                        kept += 1;
                        if kept > MOST_ELEMENTS {
                            return Err(StatementRefusal::TooManyEntries);
                        }
                        parent.children.push(element);
                    }
                    (Keep::No, Some(_)) => kept = 0,
                    (_, None) => is_over = true,
                }
            }
            Event::Text(text) => {
                let text = text.decode().map_err(|_| StatementRefusal::Broken)?;
                add(&mut open, &text)?;
            }
            Event::CData(text) => {
                let text = text.decode().map_err(|_| StatementRefusal::Broken)?;
                add(&mut open, &text)?;
            }
            Event::GeneralRef(reference) => {
                let letter = letter(&reference)?;
                add(&mut open, letter.encode_utf8(&mut [0; 4]))?;
            }
            Event::DocType(_) => return Err(StatementRefusal::DocumentType),
            Event::Eof if is_over => return Ok(()),
            Event::Eof => return Err(StatementRefusal::Broken),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

fn begun(start: &BytesStart<'_>) -> Result<Element, StatementRefusal> {
    let broken = |_| StatementRefusal::Broken;
    let name = start.local_name();
    let name = std::str::from_utf8(name.as_ref()).map_err(|_| StatementRefusal::Broken)?;
    if name.len() > 64 {
        return Err(StatementRefusal::Broken);
    }
    let currency = start
        .try_get_attribute("Ccy")
        .map_err(|_| StatementRefusal::Broken)?;
    let currency = currency.map(|found| String::from_utf8(found.value.into_owned()));
    let currency = currency.transpose().map_err(broken)?;
    Ok(Element {
        name: name.to_owned(),
        currency: currency.filter(|code| code.len() <= 8),
        ..Element::default()
    })
}

/// The letter a reference stands for. Only those of XML itself and numbers; a statement that
/// defines its own is refused where it does.
fn letter(reference: &BytesRef<'_>) -> Result<char, StatementRefusal> {
    let named = match reference.decode().as_deref() {
        Ok("amp") => Some('&'),
        Ok("lt") => Some('<'),
        Ok("gt") => Some('>'),
        Ok("quot") => Some('"'),
        Ok("apos") => Some('\''),
        _ => None,
    };
    match named {
        Some(letter) => Ok(letter),
        None => match reference.resolve_char_ref() {
            Ok(Some(letter)) if !letter.is_control() => Ok(letter),
            Ok(Some(_)) => Ok(' '),
            Ok(None) | Err(_) => Err(StatementRefusal::DocumentType),
        },
    }
}

fn add(open: &mut [Element], text: &str) -> Result<(), StatementRefusal> {
    let Some(element) = open.last_mut() else {
        return if text.trim().is_empty() {
            Ok(())
        } else {
            Err(StatementRefusal::Broken)
        };
    };
    if element.text.len() + text.len() > LONGEST_TEXT && !text.trim().is_empty() {
        return Err(StatementRefusal::Broken);
    }
    if element.text.len() + text.len() <= LONGEST_TEXT {
        element.text.push_str(text);
    }
    Ok(())
}
