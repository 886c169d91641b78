//! Where everything stands: text is broken into lines and lines into pages.

use core::num::NonZeroU16;

use crate::face::{Cut, Faces, Word};
use crate::leaf::{Kind, Leaves};
use crate::{Block, Table};

/// A4 in points, and its margins.
pub(crate) const WIDTH: f32 = 595.28;
pub(crate) const HEIGHT: f32 = 841.89;
pub(crate) const LEFT: f32 = 68.0;
pub(crate) const RIGHT: f32 = WIDTH - LEFT;
const TOP: f32 = 64.0;
const BOTTOM: f32 = HEIGHT - 76.0;
/// How far a list stands in, and its texts behind their marks.
const INDENT: f32 = 24.0;
/// What keeps cells apart.
const GAP: f32 = 8.0;

/// How a text looks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Style {
    pub(crate) cut: Cut,
    pub(crate) size: f32,
    leading: f32,
}

const fn style(cut: Cut, size: f32, leading: f32) -> Style {
    Style { cut, size, leading }
}

const TITLE: Style = style(Cut::Bold, 20.0, 25.0);
const HEADING: Style = style(Cut::Bold, 13.0, 17.0);
const MINOR: Style = style(Cut::Bold, 10.5, 14.5);
const TEXT: Style = style(Cut::Regular, 10.5, 14.5);
pub(crate) const SMALL: Style = style(Cut::Regular, 8.0, 10.5);
const SMALL_HEAD: Style = style(Cut::Bold, 8.0, 10.5);

/// Words on one line.
#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) words: Vec<Word>,
    pub(crate) style: Style,
    pub(crate) x: f32,
    /// Where the letters stand on.
    pub(crate) y: f32,
    /// Which piece it belongs to; none when it only repeats another.
    pub(crate) leaf: Option<usize>,
}

/// One page.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    pub(crate) lines: Vec<Line>,
    /// Heights of lines across the page.
    pub(crate) rules: Vec<f32>,
}

/// Everything in its place.
pub(crate) struct Flow<'a> {
    faces: &'a mut Faces,
    pub(crate) leaves: Leaves,
    pub(crate) sheets: Vec<Sheet>,
    y: f32,
}

impl<'a> Flow<'a> {
    /// Places all blocks.
    pub(crate) fn of(faces: &'a mut Faces, blocks: &[Block]) -> Self {
        let mut flow = Self {
            faces,
            leaves: Leaves::default(),
            sheets: vec![Sheet::default()],
            y: TOP,
        };
        for block in blocks {
            flow.block(block);
        }
        flow
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Title(text) => self.heading(1, text, TITLE, 0.0),
            Block::Heading(text) => self.heading(2, text, HEADING, 14.0),
            Block::Minor(text) => self.heading(3, text, MINOR, 8.0),
            Block::Text(text) => self.paragraph(text, TEXT),
            Block::Small(text) => self.paragraph(text, SMALL),
            Block::Item { mark, text, depth } => self.item(mark, text, *depth),
            Block::Table(table) => self.table(table),
            Block::Page => self.turn(),
        }
    }

    fn sheet(&mut self) -> &mut Sheet {
        if self.sheets.is_empty() {
            self.sheets.push(Sheet::default());
        }
        let last = self.sheets.len() - 1;
        &mut self.sheets[last]
    }

    /// Begins a new page, unless this one is empty.
    fn turn(&mut self) {
        if !self.sheet().lines.is_empty() {
            self.sheets.push(Sheet::default());
        }
        self.y = TOP;
    }

    /// Turns the page when there is no room for so much.
    fn room(&mut self, height: f32) -> bool {
        let turns = self.y + height > BOTTOM && self.y > TOP;
        if turns {
            self.turn();
        }
        turns
    }

    fn space(&mut self, height: f32) {
        if self.y > TOP {
            self.y += height;
        }
    }

    /// A heading stays with what follows it.
    fn heading(&mut self, level: u16, text: &str, style: Style, before: f32) {
        let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
        let leaf = self.leaves.add(Kind::Heading(level, text.to_owned()), None);
        self.space(before);
        let lines = self.broken(text, style, RIGHT - LEFT);
        self.room(style.leading * count(lines.len()) + 3.0 * TEXT.leading);
        self.lines(lines, style, LEFT, leaf);
        self.y += 4.0;
    }

    fn paragraph(&mut self, text: &str, style: Style) {
        let leaf = self.leaves.add(Kind::Text, None);
        let lines = self.broken(text, style, RIGHT - LEFT);
        self.lines(lines, style, LEFT, leaf);
        self.y += 4.0;
    }

    fn item(&mut self, mark: &str, text: &str, depth: u8) {
        let leaf = self.leaves.add(Kind::Text, None);
        let x = LEFT + INDENT * f32::from(depth.min(4));
        self.room(TEXT.leading);
        let mark = vec![self.faces.cut(TEXT.cut).word(mark)];
        let y = self.y + TEXT.leading;
        let words = Line {
            words: mark,
            style: TEXT,
            x,
            y,
            leaf: Some(leaf),
        };
        self.sheet().lines.push(words);
        let x = x + INDENT;
        let lines = self.broken(text, TEXT, RIGHT - x);
        if lines.is_empty() {
            self.y = y;
        }
        self.lines(lines, TEXT, x, leaf);
        self.y += 3.0;
    }

    fn lines(&mut self, lines: Vec<Vec<Word>>, style: Style, x: f32, leaf: usize) {
        for words in lines {
            self.room(style.leading);
            self.y += style.leading;
            let line = Line {
                words,
                style,
                x,
                y: self.y,
                leaf: Some(leaf),
            };
            self.sheet().lines.push(line);
        }
    }

    fn table(&mut self, table: &Table) {
        let (head, style) = if table.is_small {
            (SMALL_HEAD, SMALL)
        } else {
            (MINOR, TEXT)
        };
        let whole = table
            .widths
            .iter()
            .map(|part| f32::from(*part))
            .sum::<f32>();
        let mut columns = Vec::new();
        let mut x = LEFT;
        for part in &table.widths {
            let width = (RIGHT - LEFT) * f32::from(*part) / whole.max(1.0);
            columns.push((x, width - GAP));
            x += width;
        }
        let parent = self.leaves.add(Kind::Table, None);
        let heads = self.cells(&table.head, head, &columns);
        self.room(head.leading + 2.0 * style.leading + 8.0);
        self.head(&heads, head, &columns, Some(parent));
        for row in &table.rows {
            let cells = self.cells(row, style, &columns);
            let lines = cells.iter().map(Vec::len).max().unwrap_or(0);
            if self.room(style.leading * count(lines.min(40)) + 6.0) {
                self.head(&heads, head, &columns, None);
            }
            let within = self.leaves.add(Kind::Row, Some(parent));
            let leaves: Vec<usize> = cells
                .iter()
                .map(|_| self.leaves.add(Kind::Cell, Some(within)))
                .collect();
            for number in 0..lines {
                if self.room(style.leading) {
                    self.head(&heads, head, &columns, None);
                }
                self.y += style.leading;
                for ((cell, (x, _)), leaf) in cells.iter().zip(&columns).zip(&leaves) {
                    self.cell(cell.get(number), style, *x, Some(*leaf));
                }
            }
            self.rule();
        }
        self.y += 6.0;
    }

    fn cells(
        &mut self,
        row: &[String],
        style: Style,
        columns: &[(f32, f32)],
    ) -> Vec<Vec<Vec<Word>>> {
        let cells = row.iter().zip(columns);
        cells
            .map(|(text, (_, width))| self.broken(text, style, *width))
            .collect()
    }

    fn cell(&mut self, words: Option<&Vec<Word>>, style: Style, x: f32, leaf: Option<usize>) {
        let y = self.y;
        if let Some(words) = words {
            let words = words.clone();
            self.sheet().lines.push(Line {
                words,
                style,
                x,
                y,
                leaf,
            });
        }
    }

    /// The headings of a table; where they only repeat, they belong to nothing.
    fn head(
        &mut self,
        heads: &[Vec<Vec<Word>>],
        style: Style,
        columns: &[(f32, f32)],
        parent: Option<usize>,
    ) {
        let within = parent.map(|parent| self.leaves.add(Kind::Row, Some(parent)));
        let leaves: Vec<Option<usize>> = heads
            .iter()
            .map(|_| within.map(|within| self.leaves.add(Kind::Head, Some(within))))
            .collect();
        let lines = heads.iter().map(Vec::len).max().unwrap_or(0);
        for number in 0..lines {
            self.y += style.leading;
            for ((cell, (x, _)), leaf) in heads.iter().zip(columns).zip(&leaves) {
                self.cell(cell.get(number), style, *x, *leaf);
            }
        }
        self.rule();
    }

    fn rule(&mut self) {
        let y = self.y + 4.0;
        self.sheet().rules.push(y);
        self.y += 5.0;
    }

    /// Breaks a text into lines no wider than `width`.
    fn broken(&mut self, text: &str, style: Style, width: f32) -> Vec<Vec<Word>> {
        let face = self.faces.cut(style.cut);
        let most = width / style.size;
        let blank = face.word(" ").width;
        let mut lines = Vec::new();
        for hard in text.lines() {
            let (mut line, mut taken) = (Vec::new(), 0.0);
            for word in unbroken(hard) {
                for piece in pieces(face, &word, most) {
                    if !line.is_empty() && taken + blank + piece.width > most {
                        lines.push(core::mem::take(&mut line));
                        taken = 0.0;
                    }
                    if !line.is_empty() {
                        taken += blank;
                    }
                    taken += piece.width;
                    line.push(piece);
                }
            }
            lines.push(line);
        }
        lines
    }
}

/// The parts of a line between which it may break: not at a blank that says so, as the one of
/// `400,00 €` does, and not behind a section sign.
fn unbroken(line: &str) -> Vec<String> {
    let is_break = |letter: char| letter.is_whitespace() && letter != '\u{a0}';
    let mut words: Vec<String> = Vec::new();
    for word in line.split(is_break).filter(|word| !word.is_empty()) {
        match words.last_mut() {
            Some(sign) if sign.ends_with('§') => {
                sign.push('\u{a0}');
                sign.push_str(word);
            }
            _ => words.push(word.to_owned()),
        }
    }
    words
}

/// A word, cut up when it is wider than a line.
fn pieces(face: &mut crate::face::Face, word: &str, most: f32) -> Vec<Word> {
    let whole = face.word(word);
    if whole.width <= most {
        return vec![whole];
    }
    let (mut pieces, mut piece, mut taken) = (Vec::new(), String::new(), 0.0);
    for letter in word.chars() {
        let width = face.word(letter.encode_utf8(&mut [0; 4])).width;
        if !piece.is_empty() && taken + width > most {
            pieces.push(face.word(&core::mem::take(&mut piece)));
            taken = 0.0;
        }
        taken += width;
        piece.push(letter);
    }
    pieces.push(face.word(&piece));
    pieces
}

/// A small count; pages have few lines.
fn count(lines: usize) -> f32 {
    f32::from(u8::try_from(lines).unwrap_or(u8::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_and_a_section_are_not_broken() {
        let words = unbroken("  zusammen 400,00\u{a0}€ (§§ 611 ff.)\t §  7 ");
        assert_eq!(
            words,
            [
                "zusammen",
                "400,00\u{a0}€",
                "(§§\u{a0}611",
                "ff.)",
                "§\u{a0}7"
            ]
        );
        assert_eq!(unbroken(" \t "), [""; 0]);
    }
}
