//! The two cuts of the font: which glyphs a word has and how wide it is.

use std::collections::HashMap;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::ttf_parser::{self, Weight, name_id};
use rustybuzz::{Face as Shaper, UnicodeBuffer};

use crate::PaperError;

/// The family all documents are set in. The crate has its files under the SIL Open Font License.
const FAMILY: &str = "Libertinus Serif";

/// How a text is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Cut {
    Regular,
    Bold,
}

impl Cut {
    /// The font file of this cut, found by what the files say of themselves.
    fn file(self) -> Result<&'static [u8], PaperError> {
        let weight = match self {
            Self::Regular => Weight::Normal,
            Self::Bold => Weight::Bold,
        };
        typst_assets::fonts()
            .find(|bytes| is_upright(bytes, weight))
            .ok_or(PaperError::Font)
    }
}

/// Whether a file is our family, upright and of this weight.
fn is_upright(bytes: &[u8], weight: Weight) -> bool {
    ttf_parser::Face::parse(bytes, 0).is_ok_and(|face| {
        let mut names = face.names().into_iter();
        let family = names.find(|name| name.name_id == name_id::FAMILY);
        let family = family.and_then(|name| name.to_string());
        family.as_deref() == Some(FAMILY) && face.weight() == weight && !face.is_italic()
    })
}

/// A word in glyphs; widths are parts of the font's size.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    pub(crate) text: String,
    pub(crate) glyphs: Vec<KrillaGlyph>,
    pub(crate) width: f32,
}

/// One cut of the font.
pub(crate) struct Face {
    pub(crate) font: Font,
    shaper: Shaper<'static>,
    known: HashMap<String, Word>,
}

impl Face {
    fn new(bytes: &'static [u8]) -> Result<Self, PaperError> {
        Ok(Self {
            font: Font::new(bytes.into(), 0).ok_or(PaperError::Font)?,
            shaper: Shaper::from_slice(bytes, 0).ok_or(PaperError::Font)?,
            known: HashMap::new(),
        })
    }

    /// The word in glyphs. What the font cannot show is written as `[U+1F600]`: nothing that was
    /// agreed disappears.
    pub(crate) fn word(&mut self, text: &str) -> Word {
        if let Some(known) = self.known.get(text) {
            return known.clone();
        }
        let shown: String = text.chars().map(|letter| self.shown(letter)).collect();
        let mut word = self.shape(shown);
        if word
            .glyphs
            .iter()
            .any(|glyph| glyph.glyph_id == GlyphId::new(0))
        {
            let plain = word.text.chars();
            let plain = plain.map(|letter| match letter {
                ' '..='~' => letter.to_string(),
                other => code(other),
            });
            word = self.shape(plain.collect());
        }
        self.known.insert(text.to_owned(), word.clone());
        word
    }

    fn shown(&self, letter: char) -> String {
        let is_hidden = letter.is_control()
            || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}' | '\u{fff0}'..='\u{ffff}');
        if !is_hidden && self.shaper.glyph_index(letter).is_some() {
            letter.to_string()
        } else {
            code(letter)
        }
    }

    fn shape(&self, text: String) -> Word {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(&text);
        buffer.guess_segment_properties();
        let shaped = rustybuzz::shape(&self.shaper, &[], buffer);
        let clusters: Vec<usize> = shaped
            .glyph_infos()
            .iter()
            .map(|info| place(info.cluster))
            .collect();
        let size = self.font.units_per_em();
        let part = |units: i32| small(units) / size;
        let mut glyphs = Vec::with_capacity(clusters.len());
        let mut width = 0.0;
        let pairs = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
        for ((info, position), start) in pairs.zip(&clusters) {
            let end = clusters.iter().filter(|other| *other > start).min();
            let end = end.copied().unwrap_or(text.len());
            let advance = part(position.x_advance);
            width += advance;
            glyphs.push(KrillaGlyph::new(
                GlyphId::new(info.glyph_id),
                advance,
                part(position.x_offset),
                part(position.y_offset),
                part(position.y_advance),
                *start..end,
                None,
            ));
        }
        Word {
            text,
            glyphs,
            width,
        }
    }
}

fn code(letter: char) -> String {
    format!("[U+{:04X}]", u32::from(letter))
}

fn place(cluster: u32) -> usize {
    usize::try_from(cluster).unwrap_or(usize::MAX)
}

/// Units of a font fit into 16 bits.
fn small(units: i32) -> f32 {
    f32::from(i16::try_from(units).unwrap_or(i16::MAX))
}

/// Both cuts.
pub(crate) struct Faces {
    regular: Face,
    bold: Face,
}

impl Faces {
    pub(crate) fn new() -> Result<Self, PaperError> {
        Ok(Self {
            regular: Face::new(Cut::Regular.file()?)?,
            bold: Face::new(Cut::Bold.file()?)?,
        })
    }

    pub(crate) fn cut(&mut self, cut: Cut) -> &mut Face {
        match cut {
            Cut::Regular => &mut self.regular,
            Cut::Bold => &mut self.bold,
        }
    }
}
