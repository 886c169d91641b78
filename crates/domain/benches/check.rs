//! How long the check with two ends takes for 2,000 words, as it runs while somebody types.
//!
//! The words are those of the library, as steps and criteria of one instruction. Folding the same
//! words once, which every comparison of words needs, is what it is measured by, in turns with it.

use std::hint::black_box;
use std::time::{Duration, Instant};

use domain::instruction::check::{Circumstances, check};
use domain::instruction::{CriterionDraft, InstructionDraft, StepDraft, library};
use kernel::{Locale, Minutes, fold};

/// How many words are read.
const WORDS: usize = 2_000;
/// The longest somebody who types may wait for an answer of the check itself.
const MOST: Duration = Duration::from_millis(10);
/// How often each is run.
const ROUNDS: usize = 300;
/// Runs that are not counted.
const WARM_UP: usize = 30;

fn main() -> Result<(), String> {
    println!(
        "{:<8} {:<6} {:>6} {:>9} {:>10} {:>10} {:>10} {:>15}",
        "language", "text", "words", "findings", "p50", "p95", "max", "× folding once"
    );
    for (name, locale, vague) in [
        (
            "German",
            Locale::De,
            "Bei Bedarf wird alles schnell und schön gemacht.",
        ),
        (
            "English",
            Locale::En,
            "Everything is done quickly and nicely if needed.",
        ),
    ] {
        run(name, "clear", &many_words(locale, ""))?;
        run(name, "vague", &many_words(locale, vague))?;
    }
    Ok(())
}

fn run(name: &str, text: &str, draft: &InstructionDraft) -> Result<(), String> {
    let known = Circumstances {
        effort: Minutes::new(16 * 60),
        ..Circumstances::default()
    };
    let whole = texts(draft).collect::<Vec<_>>().join("\n");
    let findings = check(draft, known).findings.len();
    let (mut checks, mut folds) = (Vec::new(), Vec::new());
    for round in 0..WARM_UP + ROUNDS {
        let check = time(|| check(black_box(draft), known));
        let fold = time(|| fold(black_box(&whole)));
        if round >= WARM_UP {
            checks.push(check);
            folds.push(fold);
        }
    }
    checks.sort();
    folds.sort();
    let [p50, p95, max] = [50, 95, 100].map(|percent| at(&checks, percent));
    println!(
        "{name:<8} {text:<6} {:>6} {findings:>9} {:>10} {:>10} {:>10} {:>15}",
        words(draft),
        micros(p50),
        micros(p95),
        micros(max),
        p50.as_nanos() / at(&folds, 50).as_nanos().max(1)
    );
    if p95 > MOST {
        return Err(format!(
            "{name}, {text}: p95 is {p95:?}, at most {MOST:?} is meant"
        ));
    }
    Ok(())
}

/// An instruction of [`WORDS`] words; every step ends with this sentence.
fn many_words(locale: Locale, sentence: &str) -> InstructionDraft {
    let drafts: Vec<InstructionDraft> = library::ALL
        .iter()
        .map(|ready| ready.read(locale).draft)
        .collect();
    let mut whole = drafts.first().cloned().unwrap_or_default();
    let steps = drafts.iter().flat_map(|draft| &draft.steps);
    let criteria = drafts.iter().flat_map(|draft| &draft.criteria);
    let mut rows = steps.zip(criteria.cycle()).cycle();
    while words(&whole) < WORDS
        && let Some((step, criterion)) = rows.next()
    {
        whole.steps.push(StepDraft {
            branch: format!("{} {sentence}", step.branch),
            ..step.clone()
        });
        whole.criteria.push(criterion.clone());
    }
    whole
}

fn texts(draft: &InstructionDraft) -> impl Iterator<Item = &str> {
    let steps = draft.steps.iter().flat_map(
        |StepDraft {
             text,
             input,
             output,
             branch,
             ..
         }| [text, input, output, branch],
    );
    let criteria = draft.criteria.iter().flat_map(
        |CriterionDraft {
             text, how_measured, ..
         }| [text, how_measured],
    );
    [&draft.goal, &draft.free_zone]
        .into_iter()
        .chain(steps)
        .chain(criteria)
        .map(String::as_str)
}

fn words(draft: &InstructionDraft) -> usize {
    texts(draft)
        .map(|text| text.split_whitespace().count())
        .sum()
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures real time")]
fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

fn at(sorted: &[Duration], percent: usize) -> Duration {
    let last = sorted.len().saturating_sub(1);
    sorted
        .get(last * percent / 100)
        .copied()
        .unwrap_or_default()
}

fn micros(time: Duration) -> String {
    format!("{} µs", time.as_micros())
}
