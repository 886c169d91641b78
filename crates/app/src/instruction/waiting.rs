//! What waits for somebody in this room: questions to answer, proposals, versions to agree on, a
//! task to say or to confirm. For the page "Heute" and the number in the header.

use domain::agreement::Role;
use kernel::{OrderId, Timestamp};
use store::db::Tx;
use store::instruction::{explain_back, proposal, question};

use crate::context::Cx;
use crate::failure::Failure;

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaitingFor {
    /// Answer questions: how many.
    Answers(i64),
    /// Decide on what the contractor proposes.
    Decision,
    /// Agree on a newer version, or not.
    Consent,
    /// Say the task in one's own words.
    OwnWords,
    /// Confirm or correct what was said.
    Confirmation,
}

/// Something that waits for the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// What is to be done.
    pub what: WaitingFor,
    /// In which order, with its title; questions are bundled over all of them.
    pub order: Option<(OrderId, String)>,
    /// Until when it was promised or has to be done; for a proposal, since when it waits.
    pub at: Timestamp,
}

/// What waits for the person, at most some 200 things.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn waiting(cx: &Cx) -> Result<Vec<Waiting>, Failure> {
    let own = cx.clone();
    cx.reader()?;
    cx.app
        .database
        .read("instruction::waiting", move |tx| gather(tx, &own))
        .await
}

fn gather(tx: &mut Tx<'_>, cx: &Cx) -> Result<Vec<Waiting>, Failure> {
    let (person, now) = (cx.reader()?.id, cx.now);
    let mut all = Vec::new();
    if let (number @ 1.., Some(at)) = question::waiting(tx, person, now)? {
        let what = WaitingFor::Answers(number);
        let order = None;
        all.push(Waiting { what, order, at });
    }
    let mut add = |what, (id, title, at): proposal::Waiting| {
        let order = Some((id, title));
        all.push(Waiting { what, order, at });
    };
    for (role, waiting) in explain_back::turns(tx, person)? {
        let what = match role {
            Role::Contractor => WaitingFor::OwnWords,
            Role::Client => WaitingFor::Confirmation,
        };
        add(what, waiting);
    }
    for waiting in proposal::turns(tx, person)? {
        add(WaitingFor::Decision, waiting);
    }
    for waiting in proposal::version_turns(tx, person, now)? {
        add(WaitingFor::Consent, waiting);
    }
    Ok(all)
}
