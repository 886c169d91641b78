//! A form that arrives twice, by a double click or a second press: one effect, the same way on.
//!
//! Most forms need none of this: what they do leaves a state that cannot be left twice. It is for
//! those that add something each time.

use std::future::Future;

use app::idempotency::{self, Claim, Outcome};
use app::work::Upload;
use app::{Cx, Failure};
use domain::canonical::Digest;
use kernel::{Id, MessageId, OrderId};

use crate::form::Posted;
use crate::visit::Visit;

/// The hidden field that tells one showing of a form from another.
pub(crate) const FIELD: &str = "once";

/// A value for the hidden field.
pub(crate) fn fresh(cx: &Cx) -> String {
    let id: MessageId = Id::new(cx.now, cx.app.entropy.as_ref());
    id.to_string()
}

/// One sending of a form: which showing of it, and what was in it. What was changed before it was
/// sent again is another one.
#[derive(Debug)]
pub(crate) struct Sending(Option<Claim>);

impl Sending {
    /// What was sent to `about`. Forms without the hidden field are sent as often as they come.
    pub(crate) fn new(about: &str, posted: &Posted, files: &[Upload]) -> Self {
        if !posted.is_set(FIELD) {
            return Self(None);
        }
        let mut all = about.to_owned();
        for (name, value) in posted.pairs() {
            for piece in ["\0", name, "\0", value] {
                all.push_str(piece);
            }
        }
        for file in files {
            let hash = Digest::of(&file.content).to_string();
            for piece in ["\0", &file.name, "\0", &hash] {
                all.push_str(piece);
            }
        }
        let request = Digest::of(all.as_bytes());
        Self(Some(Claim {
            key: format!("form-{request}"),
            request: *request.as_bytes(),
        }))
    }

    /// Who acts, with the key of this sending: what `act` gets in [`Sending::once`].
    pub(crate) fn cx(&self, visit: &Visit) -> Cx {
        match &self.0 {
            Some(claim) => visit.cx.claiming(claim.clone()),
            None => visit.cx.clone(),
        }
    }

    /// Runs `act`, which answers with the order it made or changed, or says which order the first
    /// press made or changed.
    ///
    /// # Errors
    /// The failure of `act`, after which the form may be sent again.
    pub(crate) async fn once(
        &self,
        visit: &Visit,
        act: impl Future<Output = Result<OrderId, Failure>>,
    ) -> Result<OrderId, Failure> {
        let Some(claim) = &self.0 else {
            return act.await;
        };
        match idempotency::once(&visit.cx, claim, act).await? {
            Outcome::Now(order) => Ok(order),
            Outcome::Before(first) => Ok(first.order),
        }
    }
}
