//! Everything in its place, put onto pages of a PDF.

use kernel::Timestamp;
use krilla::color::rgb;
use krilla::configure::{Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::{PathBuilder, Point};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::{Glyph as _, KrillaGlyph};
use krilla::{Document, SerializeSettings};

use crate::face::{Face, Faces, Word};
use crate::flow::{Flow, HEIGHT, LEFT, Line, RIGHT, SMALL, Sheet, WIDTH};
use crate::leaf::Leaves;
use crate::{Attachment, Paper, PaperError};

/// Makes a document; `page` says a page's number and how many there are, in words.
///
/// # Errors
/// [`PaperError`] when the document cannot be made as the standard wants it.
pub fn print(
    paper: &Paper,
    attachment: &Attachment,
    page: &dyn Fn(usize, usize) -> String,
) -> Result<Vec<u8>, PaperError> {
    let mut faces = Faces::new()?;
    let Flow {
        mut leaves, sheets, ..
    } = Flow::of(&mut faces, &paper.blocks);
    let mut document = Document::new_with(settings()?);
    let count = sheets.len();
    for (sheet, number) in sheets.iter().zip(1..) {
        let size = PageSettings::from_wh(WIDTH, HEIGHT).ok_or(PaperError::Page)?;
        let mut leaf = document.start_page_with(size);
        let mut surface = leaf.surface();
        draw(&mut surface, sheet, &mut faces, &mut leaves);
        let words = format!("{} · {}", paper.foot, page(number, count));
        foot(&mut surface, &words, &mut faces);
        surface.finish();
        leaf.finish();
    }
    document.set_tag_tree(leaves.tree(paper.language));
    document.set_outline(outline(&leaves, &sheets));
    let at = moment(paper.at);
    let about = Metadata::new()
        .title(paper.title.clone())
        .language(paper.language.to_owned())
        .creator("Feierabend".to_owned())
        .creation_date(at)
        .document_id(paper.title.clone());
    document.set_metadata(about);
    let file = EmbeddedFile {
        path: attachment.name.to_owned(),
        mime_type: MimeType::new(attachment.media_type),
        description: Some(attachment.description.clone()),
        association_kind: AssociationKind::Data,
        data: attachment.content.clone().into(),
        modification_date: Some(at),
        // The check finds it without reading PDF.
        compress: Some(false),
        location: None,
    };
    document.embed_file(file).ok_or(PaperError::Page)?;
    document
        .finish()
        .map_err(|error| PaperError::Standard(format!("{error:?}")))
}

fn settings() -> Result<SerializeSettings, PaperError> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_A)
        .finish()
        .map_err(|error| PaperError::Standard(format!("{error:?}")))?;
    Ok(SerializeSettings {
        configuration,
        enable_tagging: true,
        ..SerializeSettings::default()
    })
}

fn draw(surface: &mut Surface<'_>, sheet: &Sheet, faces: &mut Faces, leaves: &mut Leaves) {
    for line in &sheet.lines {
        let mark = surface.start_tagged(match line.leaf {
            Some(_) => ContentTag::Span(SpanTag::empty()),
            None => artifact(ArtifactType::PaginationOther),
        });
        words(surface, line, faces);
        surface.end_tagged();
        if let Some(leaf) = line.leaf {
            leaves.drawn(leaf, mark);
        }
    }
    for y in &sheet.rules {
        rule(surface, *y);
    }
}

fn artifact(kind: ArtifactType) -> ContentTag<'static> {
    ContentTag::Artifact(Artifact::with_kind(kind))
}

fn words(surface: &mut Surface<'_>, line: &Line, faces: &mut Faces) {
    let face = faces.cut(line.style.cut);
    let (text, glyphs) = joined(face, &line.words);
    surface.set_fill(Some(ink(20)));
    let start = Point::from_xy(line.x, line.y);
    surface.draw_glyphs(
        start,
        &glyphs,
        face.font.clone(),
        &text,
        line.style.size,
        false,
    );
}

/// Words of one line with blanks between them, so that they can be selected as a sentence.
fn joined(face: &mut Face, words: &[Word]) -> (String, Vec<KrillaGlyph>) {
    let blank = face.word(" ");
    let (mut text, mut glyphs) = (String::new(), Vec::new());
    for (word, number) in words.iter().zip(0_usize..) {
        for word in (number > 0).then_some(&blank).into_iter().chain([word]) {
            let start = text.len();
            text.push_str(&word.text);
            glyphs.extend(word.glyphs.iter().map(|glyph| {
                let range = glyph.text_range();
                KrillaGlyph {
                    text_range: range.start + start..range.end + start,
                    ..glyph.clone()
                }
            }));
        }
    }
    (text, glyphs)
}

fn ink(level: u8) -> Fill {
    Fill {
        paint: rgb::Color::new(level, level, level).into(),
        ..Fill::default()
    }
}

fn rule(surface: &mut Surface<'_>, y: f32) {
    let mut path = PathBuilder::new();
    path.move_to(LEFT, y);
    path.line_to(RIGHT, y);
    let Some(path) = path.finish() else { return };
    surface.start_tagged(artifact(ArtifactType::Layout));
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke {
        paint: rgb::Color::new(170, 170, 170).into(),
        width: 0.5,
        opacity: NormalizedF32::ONE,
        ..Stroke::default()
    }));
    surface.draw_path(&path);
    surface.set_stroke(None);
    surface.end_tagged();
}

fn foot(surface: &mut Surface<'_>, text: &str, faces: &mut Faces) {
    rule(surface, HEIGHT - 52.0);
    let face = faces.cut(SMALL.cut);
    let all: Vec<Word> = text
        .split_whitespace()
        .map(|word| face.word(word))
        .collect();
    surface.start_tagged(artifact(ArtifactType::Footer));
    let line = Line {
        words: all,
        style: SMALL,
        x: LEFT,
        y: HEIGHT - 40.0,
        leaf: None,
    };
    words(surface, &line, faces);
    surface.end_tagged();
}

/// The list of contents programs show beside the pages.
fn outline(leaves: &Leaves, sheets: &[Sheet]) -> Outline {
    let mut outline = Outline::new();
    for (leaf, level, text) in leaves.headings() {
        let found = sheets.iter().enumerate().find_map(|(page, sheet)| {
            let line = sheet.lines.iter().find(|line| line.leaf == Some(leaf));
            line.map(|line| (page, line.y - line.style.size))
        });
        if let (Some((page, y)), true) = (found, level <= 2) {
            let place = XyzDestination::new(page, Point::from_xy(LEFT, y));
            outline.push_child(OutlineNode::new(text.to_owned(), place));
        }
    }
    outline
}

/// A moment as PDF writes it, in UTC; seconds are as fine as it can.
fn moment(at: Timestamp) -> DateTime {
    let text = at.to_string();
    let number = |from: usize, to: usize| -> u8 {
        text.get(from..to)
            .and_then(|part| part.parse().ok())
            .unwrap_or(0)
    };
    let year = text
        .get(0..4)
        .and_then(|part| part.parse().ok())
        .unwrap_or(0);
    DateTime::new(year)
        .month(number(5, 7))
        .day(number(8, 10))
        .hour(number(11, 13))
        .minute(number(14, 16))
        .second(number(17, 19))
        .utc_offset_hour(0)
}
