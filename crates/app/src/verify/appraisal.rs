//! What the two said of each other against the chain of events: nobody changes or removes it, and
//! nobody invents it.

use domain::canonical::Digest;
use domain::notice::{EventKind, Link};
use store::agreement::Order;
use store::db::{DbError, Tx};

use super::Finding;
use super::order::text;
use crate::failure::Failure;

/// Compares what stands there with what was told of it.
pub(super) fn compare(
    tx: &mut Tx<'_>,
    order: &Order,
    links: &[Link],
    findings: &mut Vec<Finding>,
) -> Result<(), Failure> {
    let stored = match store::review::appraisal::of_order(tx, order) {
        // What cannot be read is no longer what was said.
        Err(DbError::Decode(_)) => None,
        found => Some(found?),
    };
    let said = |kind: EventKind| {
        let told = links.iter().filter(move |link| link.event.kind == kind);
        let mut hashes: Vec<(&str, &str)> = told
            .filter_map(|link| text(link, "by").zip(text(link, "sha256")))
            .collect();
        hashes.sort_unstable();
        hashes
    };
    let is_same = stored.is_some_and(|all| {
        let written = all
            .iter()
            .map(|one| (one.by.name(), one.digest().to_string()));
        let answered = all.iter().filter_map(|one| {
            let reply = one.reply.as_ref()?;
            let hash = Digest::of(reply.text.as_bytes()).to_string();
            Some((one.by.other().name(), hash))
        });
        let mut written: Vec<_> = written.collect();
        let mut answered: Vec<_> = answered.collect();
        written.sort_unstable();
        answered.sort_unstable();
        let fits = |stored: &[(&'static str, String)], told: &[(&str, &str)]| {
            stored.len() == told.len()
                && stored
                    .iter()
                    .zip(told)
                    .all(|(stored, told)| (stored.0, stored.1.as_str()) == *told)
        };
        fits(&written, &said(EventKind::AppraisalWritten))
            && fits(&answered, &said(EventKind::AppraisalAnswered))
    });
    if !is_same {
        findings.push(Finding::Appraisal {
            order: order.number,
        });
    }
    Ok(())
}
