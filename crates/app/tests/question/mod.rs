//! Questions, proposals, agreed versions and the task in own words, without pages.

mod ask;
mod bundle;
mod consent;
mod header;
mod own_words;
mod proposal;
mod tampered;

use app::instruction::Typed;
use app::{agreement, instruction, posting, task};
use domain::account::{WeeklyHours, Window};
use domain::instruction::question::QuestionDraft;
use domain::instruction::{
    CriterionDraft, CriterionKind, InstructionDraft, Latitude, StepDraft, Version,
};
use domain::posting::{OfferDraft, PostingDraft};
use domain::task::{Frequency, TaskDraft};
use kernel::{InstructionId, Minutes, Money, OrderId, PostingId, TimeOfDay, Weekday};

use crate::world::World;

/// Mara's instruction in an open ad; lines 1 and 2 are steps, 3 and 4 criteria.
pub(crate) struct Stage {
    pub(crate) world: World,
    pub(crate) instruction: InstructionId,
    pub(crate) ad: PostingId,
}

fn hours() -> WeeklyHours {
    let window = |day| Window {
        day,
        from: TimeOfDay::new(9, 0).unwrap(),
        to: TimeOfDay::new(11, 0).unwrap(),
    };
    WeeklyHours::new(Weekday::ALL.into_iter().take(5).map(window).collect()).unwrap()
}

pub(crate) fn draft() -> InstructionDraft {
    let step = |text: &str| StepDraft {
        text: text.into(),
        ..StepDraft::default()
    };
    let criterion = |text: &str, kind| CriterionDraft {
        id: None,
        text: text.into(),
        how_measured: "Zählen".into(),
        kind: Some(kind),
    };
    InstructionDraft {
        goal: "Alle Belege sind gebucht".into(),
        steps: vec![step("Belege sortieren"), step("Belege buchen")],
        criteria: vec![
            criterion("Jeder Beleg hat eine Buchung", CriterionKind::Must),
            criterion("Dateinamen sind klein", CriterionKind::Taste),
        ],
        latitude: Some(Latitude::Alone),
        response_hours: Some(8),
        reachable: hours(),
        ..InstructionDraft::default()
    }
}

fn ad_draft(task: kernel::TaskId) -> PostingDraft {
    PostingDraft {
        task: Some(task),
        title: "Buchhaltung für eine Agentur".into(),
        tasks: "Belege eines Monats buchen und ablegen.".into(),
        skills: "Buchhaltung, Sorgfalt und gutes Deutsch.".into(),
        hours: Some(Minutes(600)),
        budget: Some(Money::euro_cents(50_000)),
        due_at: Some("2026-04-30T16:00:00Z".parse().unwrap()),
        question_1: "Womit buchst du sonst?".into(),
        question_2: "Wie gehst du mit fehlenden Belegen um?".into(),
        ..PostingDraft::default()
    }
}

impl Stage {
    pub(crate) async fn new(database: testkit::TestDatabase) -> Self {
        Self::with(database, draft()).await
    }

    /// The same with another instruction.
    pub(crate) async fn with(database: testkit::TestDatabase, draft: InstructionDraft) -> Self {
        let world = World::new(database).await;
        let cx = world.mara();
        let wish = TaskDraft {
            title: "Belege buchen".into(),
            minutes_per_week: Some(Minutes(150)),
            frequency: Some(Frequency::Weekly),
            ability: Some(2),
            liking: Some(1),
            core: false,
            hour_value: Some(Money::euro_cents(6_000)),
        };
        let wish = task::NewTask {
            id: None,
            draft: wish,
        };
        let task = task::add(&cx, wish).await.unwrap();
        let instruction = instruction::begin(&cx, task).await.unwrap();
        let typed = Typed { draft, base: 0 };
        instruction::save(&cx, instruction, typed).await.unwrap();
        let ad = posting::begin(&cx, ad_draft(task)).await.unwrap();
        posting::publish(&cx, ad).await.unwrap();
        Self {
            world,
            instruction,
            ad,
        }
    }

    /// Somebody's offer for this ad.
    pub(crate) async fn offered(&self, cx: &app::Cx) -> kernel::OfferId {
        let offer = OfferDraft {
            amount: Some(Money::euro_cents(45_000)),
            answer_1: "Mit einem gängigen Programm, seit acht Jahren.".into(),
            answer_2: "Ich frage einmal gesammelt nach und lege sie solange zurück.".into(),
            message: String::new(),
            due_at: Some("2026-04-20T16:00:00Z".parse().unwrap()),
        };
        posting::send(cx, self.ad, offer).await.unwrap()
    }

    /// An order of this ad with Jonas that waits for both signatures.
    pub(crate) async fn chosen(&self) -> OrderId {
        let offer = self.offered(&self.world.jonas()).await;
        let chosen = agreement::choose(&self.world.mara(), offer).await;
        chosen.unwrap().order
    }

    /// The same, signed and secured.
    pub(crate) async fn secured(&self) -> OrderId {
        let order = self.chosen().await;
        self.sign_and_secure(order).await;
        order
    }

    pub(crate) async fn sign_and_secure(&self, order: OrderId) {
        self.world.sign_both(order).await;
        let sum = Money::euro_cents(45_000);
        agreement::secure(&self.world.mara(), order, sum)
            .await
            .unwrap();
    }

    /// The same, being worked on.
    pub(crate) async fn in_work(&self) -> OrderId {
        let order = self.secured().await;
        agreement::start(&self.world.jonas(), order).await.unwrap();
        order
    }

    /// The newest version.
    pub(crate) async fn latest(&self) -> Version {
        let shown = instruction::show(&self.world.mara(), self.instruction).await;
        shown.unwrap().latest.unwrap()
    }

    /// Writes the next version with another text at a line.
    pub(crate) async fn rewrite(&self, line: u32, text: &str) -> u32 {
        let cx = self.world.mara();
        let known = instruction::show(&cx, self.instruction).await.unwrap();
        let mut draft = known.draft;
        let spot = domain::instruction::question::Spot::Line(domain::instruction::LineId(line));
        spot.write(&mut draft, text);
        let typed = Typed {
            draft,
            base: known.base,
        };
        let saved = instruction::save(&cx, self.instruction, typed).await;
        saved.unwrap().version
    }
}

pub(crate) fn asking(spot: &str, text: &str) -> QuestionDraft {
    QuestionDraft {
        spot: spot.into(),
        text: text.into(),
    }
}
