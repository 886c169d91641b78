//! The look: typed components and pictures, each with its template in `templates/ui`.
//!
//! A component gets texts and data and gives markup; it never loads anything, never decides a rule
//! and never says anything that is not in the texts. Styles live in `assets/app.css` alone: no
//! template has a `style` attribute, a handler or a foreign address (the gallery test looks).

mod arc;
mod button;
mod chart;
pub mod field;
mod field_picture;
mod gallery;
mod html;
mod layout;
mod list;
#[cfg(test)]
mod look;
mod money_box;
mod note;
mod record;
mod tag;
mod talk;
mod value;
mod way;

pub use arc::{Day, DayArc, day_arc};
pub use button::{Button, Link, button, link};
pub use chart::{Bar, Bars, Line, bars, line};
pub use field::{Choice, FormView, Width};
pub use field_picture::{FieldPicture, FieldPoint, field_picture};
pub use gallery::gallery;
pub use html::SafeHtml;
pub(crate) use html::component;
pub use layout::{AssetAddresses, Given, Layout, Place, Reader, Theme, address};
pub use list::{Crumbs, Empty, Pagination, Sorted, Table};
pub use money_box::{MoneyBox, money_box};
pub use note::{Confirmation, Note, Tone, banner, flash};
pub use record::{
    Entry, SummaryList, TaskList, TaskState, Timeline, summary_list, task_list, timeline,
};
pub use tag::{
    CriterionTag, FitTag, MetTag, OfferMark, OfferTag, OrderTag, PostingTag, PrepareTag, Tag,
    Tagged, TaskTag, TriageTag, UnderWayTag, tag,
};
pub use talk::{FileRow, Files, Message, Messages, files, messages};
pub use value::{Amount, Moment, date, deadline, money, time, time_short};
pub use way::{Station, Way, way};
