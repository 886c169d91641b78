//! What states of ads and offers are called, and what an ad says.

use askama::Template;
use domain::posting::{OfferState, PostingDraft, TrustNeed};
use kernel::{Timestamp, format};
use texts::Texts;

use crate::ui::{self, OfferTag, PostingTag, SafeHtml, SummaryList, component};
use crate::visit::Visit;

/// How much of a long text a table shows, in characters.
const SHORT: usize = 140;

/// Text that somebody typed: its line breaks are kept.
#[derive(Debug, Clone, Template)]
#[template(source = "<span class=\"typed\">{{ text }}</span>", ext = "html")]
pub(crate) struct Typed {
    text: String,
}

component!(Typed);

impl Typed {
    /// The text as markup; nothing for a text that says nothing.
    pub(crate) fn html(text: &str) -> SafeHtml {
        let text = text.trim().to_owned();
        if text.is_empty() {
            return SafeHtml::default();
        }
        Self { text }.into()
    }
}

/// The beginning of a long text.
pub(crate) fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(SHORT) {
        None => line,
        Some((end, _)) => format!("{} …", line.get(..end).unwrap_or_default().trim_end()),
    }
}

/// The tag of an ad's state, by its code.
pub(crate) fn posting_tag(state: &str) -> PostingTag {
    match state {
        "published" => PostingTag::Published,
        "filled" => PostingTag::Filled,
        "closed" => PostingTag::Closed,
        _ => PostingTag::Draft,
    }
}

/// The tag of an offer's state.
pub(crate) const fn offer_tag(state: OfferState) -> OfferTag {
    match state {
        OfferState::Sent => OfferTag::Sent,
        OfferState::Accepted { .. } => OfferTag::Accepted,
        OfferState::Declined { .. } => OfferTag::Declined,
        OfferState::Withdrawn { .. } => OfferTag::Withdrawn,
    }
}

/// Words and a moment behind them: "Schließt von selbst am 3. Dezember 2026, 18:00 Uhr".
pub(super) fn clock(visit: &Visit, words: &str, at: Timestamp) -> SafeHtml {
    let moment = ui::deadline(at, &visit.zone(), visit.t.locale());
    SafeHtml::from(format!("{words} ")).and(moment)
}

/// The title of an ad, which a draft may not have yet.
pub(super) fn title(t: Texts, title: &str) -> String {
    let title = title.trim();
    if title.is_empty() {
        t.posting_untitled().to_owned()
    } else {
        title.to_owned()
    }
}

/// The four expectations and the date (mission 2.2).
pub(crate) fn ad_facts(visit: &Visit, draft: &PostingDraft) -> [(&'static str, SafeHtml); 5] {
    let t = visit.t;
    let hours = draft.hours.map(|hours| format::duration(hours, t.locale()));
    let due = draft
        .due_at
        .map(|at| ui::deadline(at, &visit.zone(), t.locale()).into());
    [
        (t.posting_tasks(), Typed::html(&draft.tasks)),
        (t.posting_skills(), Typed::html(&draft.skills)),
        (t.posting_hours(), hours.unwrap_or_default().into()),
        (
            t.posting_budget(),
            draft.budget.map(|sum| visit.money(sum)).unwrap_or_default(),
        ),
        (t.posting_due(), due.unwrap_or_default()),
    ]
}

/// How much trust the work needs, with its term (3.21).
pub(crate) fn trust(t: Texts, need: TrustNeed) -> (&'static str, SafeHtml) {
    let words = match need {
        TrustNeed::None => t.posting_trust_none(),
        TrustNeed::Some => t.posting_trust_some(),
        TrustNeed::High => t.posting_trust_high(),
        TrustNeed::Access => t.posting_trust_access(),
    };
    (t.posting_trust(), words.into())
}

/// Everything an ad says; `change` is the page where it is changed.
pub(super) fn answers(visit: &Visit, draft: &PostingDraft, change: Option<&str>) -> SummaryList {
    let t = visit.t;
    let [tasks, skills, hours, budget, due] = ad_facts(visit, draft);
    let rows = [
        (
            "title",
            (t.posting_headline(), SafeHtml::from(draft.title.trim())),
        ),
        ("tasks", tasks),
        ("skills", skills),
        ("hours", hours),
        ("budget", budget),
        ("due-at", due),
        ("trust", trust(visit.t, draft.trust)),
    ];
    let list = rows
        .into_iter()
        .fold(ui::summary_list(t), |list, (field, (term, given))| {
            changeable(list.row(term, given), change, field)
        });
    let questions = [
        ("question-1", &draft.question_1),
        ("question-2", &draft.question_2),
    ];
    (1_i64..)
        .zip(questions)
        .fold(list, |list, (number, (field, question))| {
            let given = Typed::html(question);
            changeable(list.row(t.posting_question(number), given), change, field)
        })
}

fn changeable(list: SummaryList, change: Option<&str>, field: &str) -> SummaryList {
    match change {
        Some(page) => list.change(format!("{page}#f-{field}")),
        None => list,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_between_characters() {
        assert_eq!(shortened("kurz\n und  gut"), "kurz und gut");
        let long = shortened(&"ä ".repeat(200));
        assert!(
            long.ends_with(" …") && long.chars().count() <= SHORT + 2,
            "{long}"
        );
    }
}
