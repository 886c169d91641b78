//! Questions at a place of an instruction: asked by whoever reads an ad or works under an order,
//! answered once for all readers, taken into the next version.

mod answer;
mod ask;
mod bundle;
mod door;
mod read;

pub use answer::{Taking, answer, answer_telling, take_in, taking};
pub(crate) use answer::{advance, not_a_version};
pub use ask::{Form, NewQuestion, ask, form};
pub(crate) use ask::{ask_in, try_ask_in};
pub(crate) use bundle::bring;
pub(crate) use door::{not_this_side, readable_of_order, still_running};
pub use read::{
    AtPlaces, Inbox, Interruptions, at_own, at_places, inbox, interruptions, own, sources,
};

use domain::Refusal;
use domain::instruction::question::NotPossible;

use crate::failure::Failure;

impl<R: Refusal> From<NotPossible<R>> for Failure {
    fn from(reason: NotPossible<R>) -> Self {
        match reason {
            NotPossible::Invalid(errors) => Self::Invalid(errors),
            NotPossible::Refused(refusal) => Self::refused(&refusal),
        }
    }
}
