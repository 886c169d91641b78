//! Two texts word by word.

/// The most pairs of words that are compared in all texts of two versions; a text for which too
/// few are left counts as replaced as a whole.
pub(super) const MOST_PAIRS: usize = 1_000_000;

/// A piece of the text that stayed, came or went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// In both texts.
    Same(String),
    /// In the old text only.
    Removed(String),
    /// In the new text only.
    Added(String),
}

impl Piece {
    /// The words.
    pub fn text(&self) -> &str {
        match self {
            Self::Same(text) | Self::Removed(text) | Self::Added(text) => text,
        }
    }

    /// Whether it is in both texts.
    pub const fn is_same(&self) -> bool {
        matches!(self, Self::Same(_))
    }
}

/// What became of the old text, in reading order. Put together, what is not added is the old text,
/// and what is not removed the new one, to the letter. `pairs` is how many may still be compared.
pub(super) fn compare(old: &str, new: &str, pairs: &mut usize) -> Vec<Piece> {
    let (old, new) = (words(old), words(new));
    let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let (same, old) = old.split_at(start);
    let new = new.get(start..).unwrap_or_default();
    let reversed = old.iter().rev().zip(new.iter().rev());
    let end = reversed.take_while(|(a, b)| a == b).count();
    let (old, tail) = old.split_at(old.len() - end);
    let new = new.get(..new.len() - end).unwrap_or_default();

    let mut pieces = Pieces::default();
    pieces.extend(same, Piece::Same);
    middle(old, new, (&mut pieces, pairs));
    pieces.extend(tail, Piece::Same);
    pieces.finish()
}

/// The part between what both begin and end with: the longest common sequence of words stays.
fn middle(old: &[&str], new: &[&str], (pieces, pairs): (&mut Pieces, &mut usize)) {
    let Some(left) = pairs.checked_sub(old.len().saturating_mul(new.len())) else {
        pieces.extend(old, Piece::Removed);
        pieces.extend(new, Piece::Added);
        return;
    };
    *pairs = left;
    let common = lengths(old, new);
    let at = |row: usize, column: usize| common.get(row).and_then(|row| row.get(column)).copied();
    let (mut row, mut column) = (0, 0);
    while let (Some(was), Some(is)) = (old.get(row), new.get(column)) {
        // A blank alone holds nothing together: it stays only beside words that stay.
        if was == is && at(row, column) == at(row + 1, column + 1).map(|rest| rest + weight(was)) {
            pieces.push(was, Piece::Same);
            (row, column) = (row + 1, column + 1);
        } else if at(row + 1, column) >= at(row, column + 1) {
            pieces.push(was, Piece::Removed);
            row += 1;
        } else {
            pieces.push(is, Piece::Added);
            column += 1;
        }
    }
    pieces.extend(old.get(row..).unwrap_or_default(), Piece::Removed);
    pieces.extend(new.get(column..).unwrap_or_default(), Piece::Added);
}

/// How much the rests of both texts have in common, from every pair of places on.
fn lengths(old: &[&str], new: &[&str]) -> Vec<Vec<u32>> {
    let mut table = vec![vec![0; new.len() + 1]];
    for was in old.iter().rev() {
        let mut row = vec![0; new.len() + 1];
        let below = table.last().map_or(&[][..], Vec::as_slice);
        let mut right = 0;
        for (column, is) in new.iter().enumerate().rev() {
            let value = |row: &[u32], at: usize| row.get(at).copied().unwrap_or_default();
            let best = if was == is {
                value(below, column + 1) + weight(was)
            } else {
                right.max(value(below, column))
            };
            if let Some(cell) = row.get_mut(column) {
                *cell = best;
            }
            right = best;
        }
        table.push(row);
    }
    table.reverse();
    table
}

/// A word counts more than the blank between two.
fn weight(word: &str) -> u32 {
    if word.trim().is_empty() { 1 } else { 4 }
}

/// Words and what is between them, in turn; together they are the text.
fn words(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let kind = Kind::of(first);
        let end = rest
            .char_indices()
            .find(|(at, c)| *at > 0 && (kind == Kind::Mark || Kind::of(*c) != kind))
            .map_or(rest.len(), |(at, _)| at);
        let (word, more) = rest.split_at(end);
        all.push(word);
        rest = more;
    }
    all
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Word,
    Blank,
    /// Each mark stands alone.
    Mark,
}

impl Kind {
    fn of(c: char) -> Self {
        if c.is_whitespace() {
            Self::Blank
        } else if c.is_alphanumeric() {
            Self::Word
        } else {
            Self::Mark
        }
    }
}

/// Joins neighbours of the same sort: first all that went, then all that came.
#[derive(Default)]
struct Pieces {
    done: Vec<Piece>,
    removed: String,
    added: String,
}

impl Pieces {
    fn extend(&mut self, words: &[&str], sort: fn(String) -> Piece) {
        for word in words {
            self.push(word, sort);
        }
    }

    fn push(&mut self, word: &str, sort: fn(String) -> Piece) {
        match sort(String::new()) {
            Piece::Removed(_) => self.removed.push_str(word),
            Piece::Added(_) => self.added.push_str(word),
            Piece::Same(_) => {
                self.flush();
                match self.done.last_mut() {
                    Some(Piece::Same(text)) => text.push_str(word),
                    _ => self.done.push(Piece::Same(word.to_owned())),
                }
            }
        }
    }

    fn flush(&mut self) {
        let removed = std::mem::take(&mut self.removed);
        let added = std::mem::take(&mut self.added);
        if !removed.is_empty() {
            self.done.push(Piece::Removed(removed));
        }
        if !added.is_empty() {
            self.done.push(Piece::Added(added));
        }
    }

    fn finish(mut self) -> Vec<Piece> {
        self.flush();
        self.done
    }
}
