//! "May I decide this?" (mission 3.6): the contractor types what is to be decided, and the latitude
//! both signed says whether they decide alone, decide and tell, or have to ask. What is outside of
//! it becomes a question by itself; what is to be told becomes a message.

use domain::agreement::Role;
use domain::instruction::Body;
use domain::instruction::question::{Door, Question, QuestionDraft, Spot};
use domain::work::decision::{
    Decision, DecisionDraft, DecisionRefusal, Verdict, may_decide, near_case,
};
use kernel::{Currency, Locale, MessageId, OrderId, QuestionId, Timestamp, format};
use texts::Texts;

use super::message::{Written, write_in};
use crate::agreement::{Loaded, load, look};
use crate::context::Cx;
use crate::failure::Failure;
use crate::idempotency::seal;
use crate::instruction::question::{NewQuestion, ask_in, not_this_side, try_ask_in};

/// What the latitude of an order is.
#[derive(Debug, Clone)]
pub struct Scope {
    /// The instruction that holds.
    pub body: Body,
    /// Which version it is.
    pub version: u32,
    /// What the order is paid in.
    pub currency: Currency,
}

/// What would become of a decision.
#[derive(Debug, Clone)]
pub struct Tried {
    /// What was typed.
    pub decision: Decision,
    /// What the latitude says to it.
    pub verdict: Verdict,
    /// A case that is always asked and that is near to what was typed, though it is decided without
    /// asking: the contractor may have meant it.
    pub near: Option<String>,
    /// The version of the instruction it was held against.
    pub version: u32,
    /// When the question would reach the client, and until when an answer is promised; only where
    /// one is asked.
    pub question: Option<(Timestamp, Timestamp)>,
}

/// A decision to make.
#[derive(Debug, Clone, Default)]
pub struct NewDecision {
    /// As typed.
    pub draft: DecisionDraft,
    /// The version of the instruction that was looked at; without it the one that holds.
    pub version: Option<u32>,
    /// The id the form was given when it was shown: the same form sent twice asks once.
    pub question: Option<QuestionId>,
}

/// What became of a decision.
#[derive(Debug, Clone)]
pub struct Decided {
    /// What the latitude said to it.
    pub verdict: Verdict,
    /// The version of the instruction it was held against.
    pub version: u32,
    /// The question that was asked, where it lies outside of the latitude.
    pub question: Option<Question>,
    /// The message the client was told with, where the contractor decides and tells.
    pub message: Option<MessageId>,
}

/// What the contractor may decide in an order.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the contractor; [`Failure::Refused`] unless it is
/// worked on.
pub async fn scope(cx: &Cx, order: OrderId) -> Result<Scope, Failure> {
    let own = cx.clone();
    cx.app
        .database
        .read("decision::scope", move |tx| {
            let loaded = look(tx, &own, order)?;
            may(&loaded)?;
            let (binding, amount) = (loaded.binding, loaded.order.amount);
            Ok(Scope {
                body: binding.body,
                version: binding.about.version,
                currency: amount.currency,
            })
        })
        .await
}

/// Only the contractor decides, and only while it is worked on.
fn may(loaded: &Loaded) -> Result<(), Failure> {
    not_this_side(loaded, Role::Client)?;
    may_decide(&loaded.order.state).map_err(|refusal| Failure::refused(&refusal))
}

/// Says what would become of a decision, and does nothing.
///
/// # Errors
/// As [`scope`]; [`Failure::Invalid`] on `text`, `case` and `cost`.
pub async fn try_out(cx: &Cx, order: OrderId, draft: DecisionDraft) -> Result<Tried, Failure> {
    cx.writer()?;
    let own = cx.clone();
    cx.app
        .database
        .read("decision::try_out", move |tx| {
            let loaded = look(tx, &own, order)?;
            may(&loaded)?;
            let decision = Decision::check(&draft, &loaded.binding.body)?;
            let verdict = decision.verdict(&loaded.binding.body.latitude);
            let question = match verdict {
                Verdict::Ask(_) => {
                    let draft = question_of(own.locale, &decision);
                    let asked = try_ask_in(tx, &own, Door::Order(order), &draft)?;
                    Some((asked.arrives_at, asked.answer_by))
                }
                Verdict::Alone | Verdict::Tell => None,
            };
            let body = &loaded.binding.body;
            let near = match verdict {
                Verdict::Ask(_) => None,
                Verdict::Alone | Verdict::Tell => {
                    near_case(&decision.text, &loaded.contract.subject, body)
                }
            };
            Ok(Tried {
                decision,
                verdict,
                near,
                version: loaded.binding.about.version,
                question,
            })
        })
        .await
}

/// Does what the latitude says: nothing where the contractor decides alone, a message where they
/// decide and tell, a question to the client for everything outside of it.
///
/// # Errors
/// As [`try_out`]; [`Failure::Refused`] when another version of the instruction holds by now, or
/// too many questions wait for an answer.
pub async fn decide(cx: &Cx, order: OrderId, new: NewDecision) -> Result<Decided, Failure> {
    cx.writer()?;
    let own = cx.clone();
    cx.app
        .database
        .write("decision::decide", move |tx| {
            let loaded = load(tx, &own, order)?;
            may(&loaded)?;
            let version = loaded.binding.about.version;
            if new.version.is_some_and(|seen| seen != version) {
                return Err(Failure::refused(&DecisionRefusal::Outdated));
            }
            let decision = Decision::check(&new.draft, &loaded.binding.body)?;
            let verdict = decision.verdict(&loaded.binding.body.latitude);
            let (mut question, mut message) = (None, None);
            match verdict {
                Verdict::Alone => {}
                Verdict::Tell => {
                    seal(tx, &own, order)?;
                    let body = told(own.locale, &decision);
                    message = Some(write_in(tx, &own, &loaded, Written::plain(&body))?);
                }
                Verdict::Ask(_) => {
                    seal(tx, &own, order)?;
                    let asked = NewQuestion {
                        id: new.question,
                        draft: question_of(own.locale, &decision),
                    };
                    question = Some(ask_in(tx, &own, Door::Order(order), &asked)?);
                }
            }
            Ok(Decided {
                verdict,
                version,
                question,
                message,
            })
        })
        .await
}

/// A question of one's own under an order: what the page says after a decision was asked about.
///
/// # Errors
/// [`Failure::NotFound`] when there is none, or it is somebody else's.
pub async fn asked_about(cx: &Cx, order: OrderId, id: QuestionId) -> Result<Question, Failure> {
    let asker = cx.reader()?.id;
    cx.app
        .database
        .read("decision::asked_about", move |tx| {
            let found = store::instruction::question::of_asker(tx, asker, id)?;
            found
                .filter(|question| question.order() == Some(order))
                .ok_or(Failure::NotFound)
        })
        .await
}

/// The decision as the question says it.
fn question_of(locale: Locale, decision: &Decision) -> QuestionDraft {
    let t = Texts::new(locale);
    QuestionDraft {
        spot: Spot::Rules.to_string(),
        text: words(t, t.decision_asked(decision.text.as_str()), decision),
    }
}

/// The decision as the message says it.
fn told(locale: Locale, decision: &Decision) -> String {
    let t = Texts::new(locale);
    words(t, t.decision_told(decision.text.as_str()), decision)
}

fn words(t: Texts, first: String, decision: &Decision) -> String {
    let line = |label: &str, value: &str| format!("{label}: {value}");
    let case = decision.case.as_deref();
    let cost = decision.cost.map(|cost| format::money(cost, t.locale()));
    let case = case.map(|case| line(t.decision_case_row(), case));
    let cost = cost.map(|cost| line(t.decision_cost_row(), &cost));
    let lines = [Some(first), case, cost].into_iter().flatten();
    lines.collect::<Vec<_>>().join("\n")
}
