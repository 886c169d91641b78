//! Every text of an instruction, for whatever reads it as a whole: the check, the search, the
//! comparison of versions.

use super::{CriterionDraft, DetailsDraft, InstructionDraft, StepDraft, Term};

impl InstructionDraft {
    /// Every text field in reading order, with the name it has in the form: `goal`, `why`,
    /// `steps-3`, `steps-3-input`, `criteria-2-how-measured`. Rows are counted from one; empty
    /// fields are left out.
    pub fn texts(&self) -> impl Iterator<Item = (String, &str)> {
        let more = &self.details;
        let head = [("goal", &self.goal), ("why", &more.why)].map(named);
        let steps = rows(&self.steps).flat_map(|(row, step)| step_texts(row, step));
        let examples = [
            ("good-example", &more.good_example),
            ("bad-example", &more.bad_example),
        ];
        let criteria = rows(&self.criteria).flat_map(|(row, one)| criterion_texts(row, one));
        let freedom = [("free-zone", &self.free_zone)].map(named);
        head.into_iter()
            .chain(steps)
            .chain(examples.map(named))
            .chain(criteria)
            .chain(freedom)
            .chain(closing(more))
            .filter(|(_, text)| !text.trim().is_empty())
    }
}

fn named<'a>((name, text): (&str, &'a String)) -> (String, &'a str) {
    (name.to_owned(), text)
}

fn rows<T>(all: &[T]) -> impl Iterator<Item = (usize, &T)> {
    (1..).zip(all)
}

fn step_texts(row: usize, step: &StepDraft) -> [(String, &str); 4] {
    [
        (format!("steps-{row}"), &step.text),
        (format!("steps-{row}-input"), &step.input),
        (format!("steps-{row}-output"), &step.output),
        (format!("steps-{row}-branch"), &step.branch),
    ]
}

fn criterion_texts(row: usize, one: &CriterionDraft) -> [(String, &str); 2] {
    [
        (format!("criteria-{row}-text"), &one.text),
        (format!("criteria-{row}-how-measured"), &one.how_measured),
    ]
}

fn term_texts(row: usize, term: &Term) -> [(String, &str); 2] {
    [
        (format!("terms-{row}-word"), &term.word),
        (format!("terms-{row}-meaning"), &term.meaning),
    ]
}

fn closing(more: &DetailsDraft) -> impl Iterator<Item = (String, &str)> {
    let unsure = [
        ("ask-cases", &more.ask_cases),
        ("when-unsure", &more.when_unsure),
    ];
    let tools = [("tools", &more.tools)].map(named);
    let terms = rows(&more.terms).flat_map(|(row, term)| term_texts(row, term));
    unsure.map(named).into_iter().chain(tools).chain(terms)
}
