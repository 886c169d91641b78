//! What Feierabend can see to be done, so that nobody has to tick it off.

use std::collections::BTreeSet;

use domain::account::Settings;
use domain::instruction::{CriterionKind, InstructionDraft};
use domain::posting::{PostingDraft, PostingState};
use domain::task::readiness::Question;
use kernel::{AccountId, PostingId, kind};
use store::db::{DbError, Tx};
use store::proof::OwnerOf;

/// So many ads and instructions are looked at.
const MOST: i64 = 20;

/// The steps that are done: of the task, else of anything of the person's.
pub(super) fn known(
    tx: &mut Tx<'_>,
    (owner, settings): (AccountId, &Settings),
    task: Option<&OwnerOf<kind::Task>>,
) -> Result<BTreeSet<Question>, DbError> {
    let ads = ads(tx, owner, task)?;
    let instructions = instructions(tx, owner, task)?;
    let criterion = |draft: &InstructionDraft| {
        let must = |kind| kind == Some(CriterionKind::Must);
        let mut criteria = draft.criteria.iter();
        criteria.any(|one| must(one.kind) && !one.text.trim().is_empty())
    };
    let is_measured = instructions.iter().any(criterion);
    let compared = store::task::comparison::count_revealed(tx, owner)? > 0;
    let recorded = store::task::recording::count_taken(tx, owner)? > 0;
    let learned = store::instruction::lesson::count(tx, owner)? > 0;
    let has_tasks = store::task::next_to_hand_on(tx, owner)?.is_some();
    let answers = instructions
        .iter()
        .any(|draft| draft.response_hours.is_some());
    let told = [
        (Question::Tasks, has_tasks),
        (
            Question::Skills,
            ads.iter().any(|ad| !ad.skills.trim().is_empty()),
        ),
        (Question::Hours, ads.iter().any(|ad| ad.hours.is_some())),
        (Question::Budget, ads.iter().any(|ad| ad.budget.is_some())),
        (Question::Result, is_measured),
        (Question::Replies, answers),
        (Question::Reachable, !settings.reachable.is_empty()),
        (Question::BestMyself, compared),
        (Question::Explaining, recorded),
        (Question::Feedback, learned),
        (Question::EveryStep, is_measured),
    ];
    let done = told.into_iter().filter(|(_, is_done)| *is_done);
    Ok(done.map(|(question, _)| question).collect())
}

fn ads(
    tx: &mut Tx<'_>,
    owner: AccountId,
    task: Option<&OwnerOf<kind::Task>>,
) -> Result<Vec<PostingDraft>, DbError> {
    let found = match task {
        Some(task) => store::posting::of_task(tx, task.id(), owner)?,
        None => store::posting::own(tx, owner, MOST)?,
    };
    let ids: Vec<PostingId> = found.into_iter().map(|ad| ad.id).collect();
    let mut drafts = Vec::new();
    for id in ids {
        let Some(own) = store::posting::visible(tx, owner, id)? else {
            continue;
        };
        drafts.push(match own.posting.state {
            PostingState::Draft { draft } => draft,
            state => state.terms().map(PostingDraft::from).unwrap_or_default(),
        });
    }
    Ok(drafts)
}

/// What is written of the task's instruction, also while it is being typed; without a task every
/// instruction that was saved.
fn instructions(
    tx: &mut Tx<'_>,
    owner: AccountId,
    task: Option<&OwnerOf<kind::Task>>,
) -> Result<Vec<InstructionDraft>, DbError> {
    let Some(task) = task else {
        let newest = store::instruction::newest(tx, owner, MOST)?;
        return Ok(newest
            .iter()
            .map(|version| InstructionDraft::from(&version.body))
            .collect());
    };
    let Some(of) = store::instruction::of_task(tx, task.id(), owner)? else {
        return Ok(Vec::new());
    };
    let head = store::instruction::head(tx, &of)?;
    let latest = domain::instruction::InstructionRef {
        instruction: of.id(),
        version: head.latest,
    };
    let version = store::instruction::version(tx, latest)?;
    let written = version.map(|version| InstructionDraft::from(&version.body));
    let typed = head.draft.map(|(draft, _)| draft);
    Ok(written.into_iter().chain(typed).collect())
}
