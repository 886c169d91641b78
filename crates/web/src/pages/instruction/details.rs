//! What an instruction says beyond goal, criteria and latitude, as cards show it: only what was
//! filled in.

use askama::Template;
use domain::instruction::{Body, Length, LengthUnit, Step};
use kernel::format;
use texts::Texts;

use crate::pages::posting::Typed;
use crate::pages::question::Notes;
use crate::ui::{SafeHtml, SummaryList, summary_list};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "instruction/steps.html")]
struct Steps {
    t: Texts,
    steps: Vec<(Step, SafeHtml)>,
}

#[derive(Template)]
#[template(
    source = "<ul>{% for line in lines %}<li>{{ line }}</li>{% endfor %}</ul>",
    ext = "html"
)]
struct Lines {
    lines: Vec<String>,
}

#[derive(Template)]
#[template(
    source = "<dl class=\"terms\">{% for (word, meaning) in terms %}<dt>{{ word }}</dt><dd>{{ meaning }}</dd>{% endfor %}</dl>",
    ext = "html"
)]
struct Terms {
    terms: Vec<(String, String)>,
}

crate::ui::component!(Steps, Lines, Terms);

/// The steps with what they begin and end with, and what was asked at them.
pub(crate) fn steps(visit: &Visit, body: &Body, notes: &Notes) -> SafeHtml {
    let steps = Steps {
        t: visit.t,
        steps: body
            .steps
            .iter()
            .map(|step| (step.clone(), notes.line(step.id)))
            .collect(),
    };
    steps.into()
}

/// Examples and length, tools and words: what helps while working. Empty without any of it.
pub(crate) fn help(visit: &Visit, body: &Body) -> Option<SummaryList> {
    let t = visit.t;
    let details = &body.details;
    let terms = Terms {
        terms: details
            .terms
            .iter()
            .map(|term| (term.word.clone(), term.meaning.clone()))
            .collect(),
    };
    let length = details.length.map(|length| length_words(visit, length));
    let reaction = details
        .reaction_hours
        .map(|hours| t.instruction_detail_reaction_value(i64::from(hours)));
    let hours = Some(&details.contractor_hours).filter(|hours| !hours.is_empty());
    let hours = hours.map(|hours| visit.reachable(hours));
    let rows: Vec<(&str, SafeHtml)> = [
        (
            t.instruction_detail_good_example(),
            Typed::html(&details.good_example),
        ),
        (
            t.instruction_detail_bad_example(),
            Typed::html(&details.bad_example),
        ),
        (
            t.instruction_detail_length_piece(),
            length.unwrap_or_default().into(),
        ),
        (
            t.instruction_detail_reaction_card(),
            reaction.unwrap_or_default().into(),
        ),
        (
            t.instruction_detail_contractor_hours_card(),
            hours.unwrap_or_default().into(),
        ),
        (t.instruction_detail_tools(), Typed::html(&details.tools)),
        (
            t.instruction_detail_terms(),
            if details.terms.is_empty() {
                SafeHtml::default()
            } else {
                terms.into()
            },
        ),
    ]
    .into_iter()
    .filter(|(_, given)| !given.is_empty())
    .collect();
    if rows.is_empty() {
        return None;
    }
    let list = rows.into_iter();
    Some(list.fold(summary_list(t), |list, (term, given)| list.row(term, given)))
}

/// Adds what is always asked first, and what to do when unsure.
pub(super) fn doubt(visit: &Visit, body: &Body, mut list: SummaryList) -> SummaryList {
    let t = visit.t;
    let details = &body.details;
    let lines: Vec<String> = details.cases().map(str::to_owned).collect();
    if !lines.is_empty() {
        list = list.row(t.instruction_detail_ask_cases(), Lines { lines });
    }
    if !details.when_unsure.is_empty() {
        let given = Typed::html(&details.when_unsure);
        list = list.row(t.instruction_detail_when_unsure(), given);
    }
    list
}

/// How long each piece is to be, in words: `50 bis 120 Wörter`.
pub(crate) fn length_words(visit: &Visit, length: Length) -> String {
    let t = visit.t;
    let shown = |count: u32| format::number(i64::from(count), t.locale());
    let counted = |count: u32| match length.unit {
        LengthUnit::Words => t.instruction_detail_words(i64::from(count), shown(count)),
        LengthUnit::Characters => t.instruction_detail_characters(i64::from(count), shown(count)),
        LengthUnit::Minutes => t.instruction_detail_minutes(i64::from(count), shown(count)),
    };
    match (length.least, length.most) {
        (Some(least), Some(most)) => {
            t.instruction_detail_length_between(shown(least), counted(most))
        }
        (Some(least), None) => t.instruction_detail_length_at_least(counted(least)),
        (None, Some(most)) => t.instruction_detail_length_at_most(counted(most)),
        (None, None) => String::new(),
    }
}
