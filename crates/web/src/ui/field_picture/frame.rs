//! The two sizes of the field: where the plot is, what is written how large, what is drawn.

use super::crowd::{Own, divide};
use super::dots::{Radii, Wish, dots};
use super::labels::{Label, Side, labels};
use super::shape::{Area, Circle};
use super::{FieldPoint, MOST_NAMES, measure};
use crate::ui::tag::TriageTag;

/// The measures of one size of the picture.
pub(super) struct Frame {
    pub(super) view: &'static str,
    pub(super) width: i32,
    pub(super) height: i32,
    pub(super) plot: Area,
    pub(super) radii: Radii,
    /// The size of names, or nothing where there is no room for any.
    pub(super) names: Option<i32>,
    pub(super) numbers: i32,
    pub(super) captions: i32,
}

pub(super) const WIDE: Frame = Frame {
    view: "wide-view",
    width: 680,
    height: 500,
    plot: Area {
        x: 10,
        y: 34,
        width: 660,
        height: 410,
    },
    radii: Radii {
        least: 11,
        most: 40,
    },
    names: Some(14),
    numbers: 12,
    captions: 14,
};

pub(super) const NARROW: Frame = Frame {
    view: "small-view",
    width: 320,
    height: 378,
    plot: Area {
        x: 2,
        y: 42,
        width: 316,
        height: 290,
    },
    radii: Radii {
        least: 10,
        most: 26,
    },
    names: None,
    numbers: 12,
    captions: 12,
};

/// The longest name beside a dot, in characters.
const MOST_CHARACTERS: usize = 24;

/// A dot, ready to be written down.
#[derive(Debug, Clone)]
pub(super) struct Dot {
    pub(super) number: usize,
    pub(super) title: String,
    pub(super) class: &'static str,
    pub(super) circle: Circle,
}

/// A dot that counts the tasks of its cell that have none, ready to be written down.
#[derive(Debug, Clone)]
pub(super) struct Counter {
    pub(super) count: usize,
    pub(super) circle: Circle,
}

/// A name, ready to be written down.
#[derive(Debug, Clone)]
pub(super) struct Name {
    pub(super) text: String,
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) anchor: &'static str,
}

/// One size of the picture, ready to be written down.
#[derive(Debug, Clone)]
pub(super) struct Drawing {
    pub(super) view: &'static str,
    pub(super) width: i32,
    pub(super) height: i32,
    pub(super) plot: Area,
    pub(super) middle_x: i32,
    pub(super) middle_y: i32,
    pub(super) bottom: i32,
    pub(super) right: i32,
    pub(super) captions: i32,
    pub(super) numbers: i32,
    pub(super) name_size: i32,
    /// Captions in two lines where the halves are narrow.
    pub(super) is_narrow: bool,
    pub(super) dots: Vec<Dot>,
    pub(super) counters: Vec<Counter>,
    pub(super) names: Vec<Name>,
}

impl Frame {
    pub(super) fn draw(&self, points: &[FieldPoint]) -> Drawing {
        let (own, others) = divide(points);
        let wishes: Vec<Wish> = own
            .iter()
            .map(|own| own.wish)
            .chain(others.iter().map(|others| others.wish))
            .collect();
        let circles = dots(self.plot, self.radii, &wishes);
        let drawn = own.iter().zip(&circles).filter_map(|(own, circle)| {
            let point = points.get(own.index)?;
            circle.map(|circle| Dot {
                number: own.index + 1,
                title: point.title.clone(),
                class: class(point.triage),
                circle,
            })
        });
        let counting = others.iter().zip(circles.iter().skip(own.len()));
        let counters = counting.filter_map(|(others, circle)| {
            circle.map(|circle| Counter {
                count: others.count,
                circle,
            })
        });
        let plot = self.plot;
        Drawing {
            view: self.view,
            width: self.width,
            height: self.height,
            plot,
            middle_x: plot.x + plot.width / 2,
            middle_y: plot.y + plot.height / 2,
            bottom: plot.y + plot.height,
            right: plot.x + plot.width,
            captions: self.captions,
            numbers: self.numbers,
            name_size: self.names.unwrap_or_default(),
            is_narrow: self.names.is_none(),
            dots: drawn.collect(),
            counters: counters.collect(),
            names: self.names(points, &own, &circles),
        }
    }

    /// The names beside the dots, as far as there is room.
    fn names(&self, points: &[FieldPoint], own: &[Own], circles: &[Option<Circle>]) -> Vec<Name> {
        let Some(size) = self.names.filter(|_| own.len() <= MOST_NAMES) else {
            return Vec::new();
        };
        let texts: Vec<String> = own
            .iter()
            .filter_map(|own| points.get(own.index))
            .map(|point| measure::shortened(&point.title, MOST_CHARACTERS))
            .collect();
        let height = size + 4;
        let sizes: Vec<(i32, i32)> = texts
            .iter()
            .map(|text| (measure::width(text, size), height))
            .collect();
        let found = labels(self.plot, circles, &sizes);
        let both = texts.into_iter().zip(found);
        both.filter_map(|(text, label)| label.map(|label| Name::new(text, label, size)))
            .collect()
    }
}

impl Name {
    /// The words, tied to that edge of their area that is next to the dot. The base line is where
    /// letters stand: what hangs below it takes a quarter of the size.
    fn new(text: String, label: Label, size: i32) -> Self {
        let Area { x, y, width, .. } = label.area;
        let (x, anchor) = match label.side {
            Side::Right => (x, "start"),
            Side::Middle => (x + width / 2, "middle"),
            Side::Left => (x + width, "end"),
        };
        Self {
            text,
            x,
            y: y + size,
            anchor,
        }
    }
}

fn class(triage: TriageTag) -> &'static str {
    match triage {
        TriageTag::Smart => "smart",
        TriageTag::Keep => "keep",
        TriageTag::Time | TriageTag::Skill => "give",
    }
}
