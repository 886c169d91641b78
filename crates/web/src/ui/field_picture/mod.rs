//! The field: tasks by liking and ability, as large as the hours they take.
//!
//! Every dot carries the number of its row in the ranked table beside the picture. Up to thirty
//! dots have names beside them where there is room; more have numbers only. Where many tasks are
//! alike, the first have dots and the others are counted. Which task
//! is recommended for what is decided elsewhere: the picture shows it.

mod crowd;
mod dots;
mod frame;
mod labels;
mod measure;
mod shape;

use askama::Template;
use kernel::{Minutes, format};
use texts::Texts;

use super::SafeHtml;
use super::button::link;
use super::html::component;
use super::list::Table;
use super::tag::{TriageTag, tag};
use frame::{Drawing, NARROW, WIDE};

component!(FieldPicture);

/// A task on the field.
#[derive(Debug, Clone)]
pub struct FieldPoint {
    /// Its name.
    pub title: String,
    /// Its page, for the table.
    pub address: Option<String>,
    /// How much it is liked, 1 to 5.
    pub liking: u8,
    /// How well one can do it, 1 to 5.
    pub ability: u8,
    /// How long it takes a week.
    pub weekly: Minutes,
    /// What the triage recommends.
    pub triage: TriageTag,
}

/// The picture of a field.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/field.html")]
pub struct FieldPicture {
    t: Texts,
    points: Vec<FieldPoint>,
    drawings: [Drawing; 2],
}

/// More names than these would be a thicket.
const MOST_NAMES: usize = 30;

/// The field of these tasks, in the order of the ranking: the first is number 1.
pub fn field_picture(t: Texts, points: Vec<FieldPoint>) -> FieldPicture {
    let drawings = [&WIDE, &NARROW].map(|frame| frame.draw(&points));
    FieldPicture {
        t,
        points,
        drawings,
    }
}

impl FieldPicture {
    fn alternative(&self) -> String {
        self.t.ui_field_alt(self.points.len())
    }

    /// How many tasks are counted and not drawn.
    fn left_out(&self) -> usize {
        let [wide, _] = &self.drawings;
        self.points.len().saturating_sub(wide.dots.len())
    }

    /// The facts of the picture as a table; the numbers are those of the dots.
    pub fn table(&self) -> Table {
        let t = self.t;
        let head = Table::new(t.ui_field_table())
            .column(t.ui_field_number())
            .column(t.ui_field_task())
            .column(t.ui_field_triage())
            .number(t.ui_field_hours())
            .number(t.ui_field_liking_column())
            .number(t.ui_field_ability_column());
        self.points
            .iter()
            .enumerate()
            .fold(head, |table, (index, point)| {
                table.row([
                    SafeHtml::from((index + 1).to_string()),
                    match &point.address {
                        Some(address) => link(&point.title, address).into(),
                        None => SafeHtml::text(&point.title),
                    },
                    tag(t, point.triage).into(),
                    format::duration(point.weekly, t.locale()).into(),
                    point.liking.to_string().into(),
                    point.ability.to_string().into(),
                ])
            })
    }
}

#[cfg(test)]
mod tests {
    use kernel::Locale;

    use super::*;

    fn points(count: usize) -> Vec<FieldPoint> {
        let point = |index: usize| FieldPoint {
            title: format!("Aufgabe <{index}> mit einem langen Namen"),
            address: Some(format!("/aufgaben/{index}")),
            liking: u8::try_from(index % 5).unwrap() + 1,
            ability: u8::try_from(index / 5 % 5).unwrap() + 1,
            weekly: Minutes::new(i64::try_from(index).unwrap() * 15),
            triage: TriageTag::Smart,
        };
        (0..count).map(point).collect()
    }

    fn picture(count: usize) -> FieldPicture {
        field_picture(Texts::new(Locale::De), points(count))
    }

    /// Mission 1.11: the picture and the table say the same; the number ties them together.
    #[test]
    fn every_dot_has_its_row_in_the_table() {
        let picture = picture(12);
        let html = picture.to_string();
        let table = picture.table().to_string();
        assert_eq!(
            html.matches("<circle").count(),
            24,
            "twelve for wide, twelve for narrow places"
        );
        assert_eq!(table.matches("<tr role=\"row\">").count(), 13);
        assert!(html.contains("Aufgabe &#60;3&#62;"), "names are escaped");
        assert!(table.contains("href=\"/aufgaben/11\""), "{table}");
    }

    #[test]
    fn more_than_thirty_tasks_have_numbers_only() {
        assert!(
            picture(30)
                .drawings
                .iter()
                .any(|drawing| !drawing.names.is_empty())
        );
        let many = picture(31);
        assert!(many.drawings.iter().all(|drawing| drawing.names.is_empty()));
        assert!(many.drawings.iter().all(|drawing| drawing.dots.len() == 31));
    }

    /// A cell has few dots; the rest of its tasks is counted, so that none is lost.
    #[test]
    fn what_is_not_drawn_is_counted() {
        let picture = picture(150);
        let html = picture.to_string();
        for drawing in &picture.drawings {
            let counted: usize = drawing.counters.iter().map(|counter| counter.count).sum();
            assert_eq!(drawing.dots.len() + counted, 150);
            assert!(drawing.dots.len() <= 99 && drawing.counters.len() == 25);
        }
        assert!(html.contains("zählt 51 weitere"), "{html}");
        let rows = picture.table().to_string();
        assert_eq!(rows.matches("<tr role=\"row\">").count(), 151);
    }

    /// However many tasks are alike, their cell stays small and the picture quick.
    #[test]
    fn a_crowd_of_equal_tasks_is_one_number() {
        for (count, dots, counted) in [(5, 5, None), (6, 4, Some(2)), (20_000, 4, Some(19_996))] {
            let mut same = points(count);
            for point in &mut same {
                (point.liking, point.ability) = (3, 3);
            }
            let picture = field_picture(Texts::new(Locale::De), same);
            for drawing in &picture.drawings {
                assert_eq!(drawing.dots.len(), dots);
                let counters: Vec<usize> = drawing
                    .counters
                    .iter()
                    .map(|counter| counter.count)
                    .collect();
                assert_eq!(counters, counted.into_iter().collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn values_out_of_range_stay_on_the_field() {
        let mut odd = points(2);
        if let [first, second] = odd.as_mut_slice() {
            (first.liking, first.ability, first.weekly) = (0, 255, Minutes::new(i64::MIN));
            second.weekly = Minutes::new(i64::MAX);
        }
        let picture = field_picture(Texts::new(Locale::En), odd);
        assert!(
            picture
                .drawings
                .iter()
                .all(|drawing| drawing.dots.len() == 2)
        );
    }

    /// The captions of the four corners fit into their halves, in both languages.
    #[test]
    fn captions_fit_into_their_halves() {
        for locale in Locale::ALL {
            let t = Texts::new(locale);
            for (caption, bold) in [
                (t.ui_field_smart(), 11),
                (t.ui_field_skill(), 10),
                (t.ui_field_time(), 10),
                (t.ui_field_keep(), 11),
            ] {
                let width = measure::width(caption, WIDE.captions) * bold / 10;
                assert!(width <= WIDE.plot.width / 2 + 20, "{caption} takes {width}");
            }
        }
    }
}
