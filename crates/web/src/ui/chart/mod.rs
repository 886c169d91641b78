//! Small charts of a person's own numbers, drawn on the server: bars beside a goal, and a line.
//!
//! Each is given words that say the same, and stands beside a table with the same facts.

mod bars;
mod line;

pub use bars::{Bar, Bars, bars};
pub use line::{Line, line};

/// How large a drawing is; wide places and phones get one each.
#[derive(Debug, Clone, Copy)]
struct Frame {
    view: &'static str,
    width: i64,
    height: i64,
    font: i64,
}

const FRAMES: [Frame; 2] = [
    Frame {
        view: "wide-view",
        width: 640,
        height: 240,
        font: 17,
    },
    Frame {
        view: "small-view",
        width: 320,
        height: 220,
        font: 14,
    },
];

impl Frame {
    /// Where words under the drawing begin.
    const fn ground(&self) -> i64 {
        self.height - self.font - 12
    }

    /// Where a share of a whole stands, from the ground up.
    fn height_of(&self, part: i64, whole: i64) -> i64 {
        let top = self.font + 12;
        let room = i128::from(self.ground() - top);
        let share = i128::from(part.max(0)) * room / i128::from(whole.max(1));
        self.ground() - i64::try_from(share.min(room)).unwrap_or_default()
    }
}
