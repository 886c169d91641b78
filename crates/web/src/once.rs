//! A form that arrives twice, by a double click or a second press: one effect, the same way on.
//!
//! Most forms need none of this: what they do leaves a state that cannot be left twice. It is for
//! those that add something each time.

use std::future::Future;
use std::time::Duration;

use app::idempotency::{self, Claim, Recorded};
use app::work::Upload;
use app::{Cx, Failure};
use axum::http::StatusCode;
use domain::canonical::Digest;
use kernel::{Id, MessageId};

use crate::form::Posted;

/// The hidden field that tells one showing of a form from another.
pub(crate) const FIELD: &str = "once";
/// How often the second press asks whether the first is through.
const TRIES: u32 = 20;
/// How long it waits in between.
const PAUSE: Duration = Duration::from_millis(100);

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

    /// Runs `act`, which answers where to go on, or answers what it answered before.
    ///
    /// # Errors
    /// The failure of `act`, after which the form may be sent again; [`Failure::Conflict`] while
    /// the first one still runs.
    pub(crate) async fn once(
        self,
        cx: &Cx,
        act: impl Future<Output = Result<String, Failure>>,
    ) -> Result<String, Failure> {
        cx.reader()?;
        let Some(claim) = self.0 else {
            return act.await;
        };
        if let Some(first) = first_answer(cx, &claim).await? {
            return Ok(first.body);
        }
        match act.await {
            Ok(onward) => {
                let recorded = Recorded {
                    status: StatusCode::SEE_OTHER.as_u16(),
                    body: onward.clone(),
                };
                idempotency::record(cx, &claim, &recorded).await?;
                Ok(onward)
            }
            Err(failure) => {
                idempotency::release(cx, &claim).await?;
                Err(failure)
            }
        }
    }
}

/// What the first press was answered, once it is through.
async fn first_answer(cx: &Cx, claim: &Claim) -> Result<Option<Recorded>, Failure> {
    for _ in 0..TRIES {
        match idempotency::claim(cx, claim).await {
            Err(Failure::Conflict) => tokio::time::sleep(PAUSE).await,
            other => return other,
        }
    }
    idempotency::claim(cx, claim).await
}
