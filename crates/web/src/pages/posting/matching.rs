//! How well an ad fits somebody, in words: the sum never without its parts, and each part with the
//! fact it is made of (mission 2.4).

use askama::Template;
use domain::posting::matching::{Covered, MOST_POINTS, Match, Part};
use kernel::format;
use texts::Texts;

use super::shortened;
use crate::pages::people::CAPACITY;
use crate::ui::{self, SafeHtml, SummaryList};
use crate::visit::Visit;

/// How many words or skills are named; the others are counted.
const NAMED: usize = 12;

/// The card on somebody else's ad.
#[derive(Template)]
#[template(path = "posting/match_card.html")]
struct MatchCard {
    t: Texts,
    /// The sum and the parts; without what the reader takes on there is only the way to say it.
    told: Option<(String, SummaryList)>,
}

/// The sum; unfolded, its parts.
#[derive(Template)]
#[template(
    source = "<details><summary>{{ line }}</summary><ul class=\"plain\">{% for (name, words) in parts %}<li><strong>{{ name }}</strong>: {{ words }}</li>{% endfor %}</ul></details>",
    ext = "html"
)]
struct Folded {
    line: String,
    parts: Vec<(&'static str, String)>,
}

ui::component!(MatchCard, Folded);

/// "Wie gut passt das zu dir?", or the way to say what one takes on.
pub(crate) fn match_card(visit: &Visit, fit: Option<&Match>) -> SafeHtml {
    let t = visit.t;
    let told = fit.map(|fit| {
        let facts = parts(visit, fit)
            .into_iter()
            .fold(ui::summary_list(t), |list, (name, words)| {
                list.row(name, words)
            });
        (line(t, fit), facts)
    });
    MatchCard { t, told }.into()
}

/// For a cell of a table.
pub(crate) fn folded_match(visit: &Visit, fit: Option<&Match>) -> SafeHtml {
    match fit {
        None => visit.t.match_not_said().into(),
        Some(fit) => Folded {
            line: line(visit.t, fit),
            parts: parts(visit, fit),
        }
        .into(),
    }
}

/// The sum of what is known, and what is not.
fn line(t: Texts, fit: &Match) -> String {
    let score = fit.score();
    let unknown = fit
        .parts()
        .into_iter()
        .filter(|(_, points)| points.is_none());
    let unknown: Vec<&str> = unknown.map(|(part, _)| word(t, part)).collect();
    if score.of == 0 {
        return t.match_nothing().to_owned();
    }
    let total = t.match_total(score.of, score.points);
    let Some((last, others)) = unknown.split_last() else {
        return total;
    };
    let parts = match others {
        [] => (*last).to_owned(),
        _ => t.match_and(others.join(", "), *last),
    };
    t.match_total_unknown(parts, total)
}

const fn word(t: Texts, part: Part) -> &'static str {
    match part {
        Part::Tasks => t.match_word_tasks(),
        Part::Skills => t.match_word_skills(),
        Part::Hours => t.match_word_hours(),
        Part::Budget => t.match_word_budget(),
    }
}

const fn name(t: Texts, part: Part) -> &'static str {
    match part {
        Part::Tasks => t.match_part_tasks(),
        Part::Skills => t.match_part_skills(),
        Part::Hours => t.match_part_hours(),
        Part::Budget => t.match_part_budget(),
    }
}

/// Each part: what it is called, its points and its fact.
fn parts(visit: &Visit, fit: &Match) -> Vec<(&'static str, String)> {
    let t = visit.t;
    let told = fit.parts().map(|(part, points)| {
        let words = points.map_or_else(
            || t.match_part_unknown().to_owned(),
            |points| {
                let points = t.match_total(MOST_POINTS, points);
                format!("{points}. {}", fact(visit, fit, part))
            },
        );
        (name(t, part), words)
    });
    told.to_vec()
}

fn fact(visit: &Visit, fit: &Match, part: Part) -> String {
    let (t, locale) = (visit.t, visit.t.locale());
    let duration = |minutes| format::duration(minutes, locale);
    let sum = |money| format::money(money, locale);
    let told = match part {
        Part::Tasks => fit.tasks.as_ref().map(|tasks| words_found(t, tasks)),
        Part::Skills => fit.skills.as_ref().map(|skills| skills_covered(t, skills)),
        Part::Hours => fit
            .hours
            .map(|time| t.match_hours(duration(time.free), duration(time.wanted))),
        Part::Budget => fit
            .budget
            .map(|price| t.match_budget(sum(price.offered), sum(price.wanted))),
    };
    told.unwrap_or_default()
}

fn words_found(t: Texts, tasks: &Covered) -> String {
    let count = t.match_tasks(tasks.found.len(), tasks.asked());
    if tasks.found.is_empty() {
        format!("{count}.")
    } else {
        format!("{count}: {}.", named(&tasks.found))
    }
}

fn skills_covered(t: Texts, skills: &Covered) -> String {
    let covered = (!skills.found.is_empty()).then(|| t.match_covered(named(&skills.found)));
    let open = (!skills.missing.is_empty()).then(|| t.match_open(named(&skills.missing)));
    let both: Vec<String> = covered.into_iter().chain(open).collect();
    both.join(" ")
}

/// The first words, each in short, and how many more there are.
fn named(all: &[String]) -> String {
    let first: Vec<String> = all.iter().take(NAMED).map(|one| shortened(one)).collect();
    let first = first.join(", ");
    match all.len().saturating_sub(NAMED) {
        0 => first,
        more => format!("{first}, +{more}"),
    }
}
