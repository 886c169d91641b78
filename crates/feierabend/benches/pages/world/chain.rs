//! One piece of work: an ad, a chosen offer, and the same ordered again and again. The last order
//! stands somewhere on its way.

use std::sync::Arc;
use std::time::Duration;

use app::agreement::{self, Signing};
use app::review::{Accepting, NewDelivery, Revising};
use app::work::{NewMessage, Upload};
use app::{App, instruction, posting, review, task, work};
use domain::agreement::Defect;
use domain::instruction::{
    CriterionDraft, CriterionKind, InstructionDraft, Latitude, LineId, StepDraft,
};
use domain::posting::{OfferDraft, PostingDraft};
use domain::review::remark::{AnswerDraft, Remark};
use domain::task::{Frequency, TaskDraft};
use kernel::{Clock, Minutes, Money, OrderId, PostingId, TaskId, TestClock, Timestamp};

use super::{DAYS, Filling, ago};
use crate::Failure;

const HOUR: Duration = Duration::from_hours(1);
/// The work is due so long after it was agreed.
const DUE: Duration = Duration::from_hours(14 * 24);
/// How many days lie between two orders.
const RHYTHM: u64 = 6;
/// How many days ago the last order was made.
const LAST: u64 = 3;
/// How many messages the busy order has.
const TALK: usize = 150;

/// Who hands on what to whom, and how often.
#[derive(Clone, Copy)]
pub(super) struct Chain {
    pub(super) client: usize,
    pub(super) contractor: usize,
    /// Which one of its client.
    pub(super) number: usize,
    pub(super) orders: usize,
}

/// How far an order comes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    Proposed,
    Signed,
    Secured,
    InWork,
    Delivered,
    Revised,
    Paid,
}

const STAGES: [Stage; 7] = [
    Stage::Delivered,
    Stage::Revised,
    Stage::Proposed,
    Stage::InWork,
    Stage::Signed,
    Stage::Secured,
    Stage::Paid,
];

/// A chain while it is lived.
struct Life<'f> {
    chain: Chain,
    filling: &'f Filling,
    app: Arc<App>,
    clock: TestClock,
}

impl Chain {
    /// Whether its last order is the one with very many messages.
    pub(super) const fn is_busy(self) -> bool {
        self.number == 1
    }

    /// Lets it happen; the orders, the last one last.
    pub(super) async fn live(self, filling: &Filling) -> Result<Vec<OrderId>, Failure> {
        let (app, clock) = filling.at(DAYS - 1);
        let life = Life {
            chain: self,
            filling,
            app,
            clock,
        };
        let task = life.note().await?;
        life.explain(task).await?;
        let mut orders = Vec::new();
        for left in (0..self.orders).rev() {
            let days = LAST + RHYTHM * u64::try_from(left)?;
            life.clock.set(ago(days));
            let order = match orders.last() {
                None => life.find_somebody(task).await?,
                Some(previous) => {
                    let due = Some(life.due());
                    agreement::again(&life.client()?, *previous, due)
                        .await?
                        .order
                }
            };
            let stage = match left {
                0 => STAGES.into_iter().cycle().nth(self.number + self.client),
                _ => Some(Stage::Paid),
            };
            life.lead(order, stage.unwrap_or(Stage::Paid)).await?;
            orders.push(order);
        }
        if let (true, Some(order)) = (self.is_busy(), orders.last()) {
            life.talk(*order).await?;
        }
        Ok(orders)
    }
}

impl Life<'_> {
    /// The client, an hour after the last thing that happened.
    fn client(&self) -> Result<app::Cx, Failure> {
        self.clock.advance(HOUR);
        self.filling.cx(&self.app, self.chain.client)
    }

    fn contractor(&self) -> Result<app::Cx, Failure> {
        self.clock.advance(HOUR);
        self.filling.cx(&self.app, self.chain.contractor)
    }

    fn due(&self) -> Timestamp {
        self.clock.now().saturating_add(DUE)
    }

    async fn note(&self) -> Result<TaskId, Failure> {
        let draft = TaskDraft {
            title: format!("Bestellungen prüfen, Teil {}", self.chain.number + 1),
            minutes_per_week: Some(Minutes(45)),
            frequency: Some(Frequency::Weekly),
            ability: Some(4),
            liking: Some(2),
            core: false,
            hour_value: Some(Money::euro_cents(6_000)),
        };
        let new = task::NewTask { id: None, draft };
        Ok(task::add(&self.client()?, new).await?)
    }

    async fn explain(&self, task: TaskId) -> Result<(), Failure> {
        let cx = self.client()?;
        let step = |text: &str| StepDraft {
            text: text.to_owned(),
            ..StepDraft::default()
        };
        let criterion = |text: &str, how: &str, kind| CriterionDraft {
            id: None,
            text: text.to_owned(),
            how_measured: how.to_owned(),
            kind: Some(kind),
        };
        let draft = InstructionDraft {
            goal: "Jede Bestellung der Woche ist geprüft, und keine Frage bleibt offen.".to_owned(),
            steps: vec![
                step("Bestellungen aus dem Eingang holen."),
                step("Menge und Anschrift mit der Anfrage vergleichen."),
                step("Was nicht stimmt, in die Liste „Fragen“ schreiben."),
            ],
            criteria: vec![
                criterion(
                    "Keine Bestellung liegt mehr im Eingang",
                    "Der Eingang ist leer",
                    CriterionKind::Must,
                ),
                criterion(
                    "Jede Frage hat einen Vorschlag",
                    "Liste durchsehen",
                    CriterionKind::Should,
                ),
            ],
            latitude: Some(Latitude::DecideAndTell),
            free_zone: "Reihenfolge und Werkzeug.".to_owned(),
            response_hours: Some(24),
            ..InstructionDraft::default()
        };
        let id = instruction::begin(&cx, task).await?;
        let typed = instruction::Typed { draft, base: 0 };
        instruction::save(&cx, id, typed).await?;
        Ok(())
    }

    /// The ad, the offer, and the order that comes of it.
    async fn find_somebody(&self, task: TaskId) -> Result<OrderId, Failure> {
        let posting = self.advertise(task).await?;
        let contractor = self.contractor()?;
        let draft = OfferDraft {
            amount: Some(Money::euro_cents(12_000)),
            answer_1: "Seit neun Jahren, für Handwerk und kleine Läden.".to_owned(),
            answer_2: "Ich frage am selben Tag nach und mache einen Vorschlag.".to_owned(),
            message: String::new(),
            due_at: Some(self.due()),
        };
        let offer = posting::send(&contractor, posting, draft).await?;
        Ok(agreement::choose(&self.client()?, offer).await?.order)
    }

    async fn advertise(&self, task: TaskId) -> Result<PostingId, Failure> {
        let client = self.client()?;
        let draft = PostingDraft {
            task: Some(task),
            title: "Bestellungen eines kleinen Ladens prüfen".to_owned(),
            tasks: "Rund 40 Bestellungen in der Woche mit den Anfragen vergleichen.".to_owned(),
            skills: "Sorgfalt, Ordnung und Verschwiegenheit.".to_owned(),
            hours: Some(Minutes(6 * 60)),
            budget: Some(Money::euro_cents(15_000)),
            due_at: Some(self.due()),
            question_1: "Wie lange prüfst du schon Bestellungen?".to_owned(),
            question_2: "Was tust du mit unklaren Angaben?".to_owned(),
            ..PostingDraft::default()
        };
        let id = posting::begin(&client, draft).await?;
        posting::publish(&client, id).await?;
        Ok(id)
    }

    /// Takes an order along the way, as far as the stage.
    async fn lead(&self, order: OrderId, stage: Stage) -> Result<(), Failure> {
        let view = agreement::contract(&self.client()?, order).await?;
        let criteria = &view.contract.instruction.body.criteria;
        let lines: Vec<LineId> = criteria.iter().map(|line| line.id).collect();
        if stage >= Stage::Signed {
            for cx in [self.client()?, self.contractor()?] {
                let signing = Signing {
                    typed_name: cx.reader()?.name.clone(),
                    contract: view.hash.to_string(),
                    confirmed: true,
                };
                agreement::sign(&cx, order, signing).await?;
            }
        }
        if stage >= Stage::Secured {
            agreement::secure(&self.client()?, order, view.contract.amount).await?;
        }
        if stage >= Stage::InWork {
            agreement::start(&self.contractor()?, order).await?;
            self.say(order, "Ich fange an. Wo liegt die Liste der letzten Woche?")
                .await?;
        }
        if stage >= Stage::Delivered {
            self.deliver(order, &lines).await?;
        }
        if stage == Stage::Revised {
            let criterion = *lines.first().ok_or("no criterion")?;
            let reason = "Zwei Bestellungen liegen noch im Eingang.".to_owned();
            let revising = Revising {
                defects: vec![Defect { criterion, reason }],
                hours: Vec::new(),
                minutes: Some(Minutes(10)),
            };
            review::revise(&self.client()?, order, revising).await?;
        }
        if stage == Stage::Paid {
            let accepting = Accepting {
                percent: 95,
                remark: Some("Danke, das hilft mir sehr.".to_owned()),
                minutes: Some(Minutes(5)),
            };
            review::accept(&self.client()?, order, accepting).await?;
        }
        Ok(())
    }

    async fn say(&self, order: OrderId, body: &str) -> Result<(), Failure> {
        let message = NewMessage {
            body: body.to_owned(),
            ..NewMessage::default()
        };
        work::write_message(&self.contractor()?, order, message).await?;
        Ok(())
    }

    async fn deliver(&self, order: OrderId, lines: &[LineId]) -> Result<(), Failure> {
        let list = format!("Bestellung;Frage;Vorschlag\n{order};Anschrift fehlt;nachfragen\n");
        let remarks = review::remark::of_order(&self.contractor()?, order).await?;
        let done = |remark: &Remark| AnswerDraft {
            remark: remark.id,
            is_done: true,
            why: String::new(),
        };
        let delivery = NewDelivery {
            answers: remarks.open().map(done).collect(),
            note: "Alle geprüft, eine Frage ist offen.".to_owned(),
            ticked: lines.iter().copied().collect(),
            uploads: vec![Upload {
                name: "fragen.csv".to_owned(),
                content: list.into_bytes(),
            }],
            ..NewDelivery::default()
        };
        review::deliver(&self.contractor()?, order, delivery).await?;
        Ok(())
    }

    /// A talk that is longer than the room shows at once.
    async fn talk(&self, order: OrderId) -> Result<(), Failure> {
        for number in 0..TALK {
            self.clock.advance(Duration::from_mins(3));
            let who = [self.chain.client, self.chain.contractor];
            let who = who.get(number % 2).copied().unwrap_or_default();
            let message = NewMessage {
                body: format!("Zu Punkt {number}: Die Menge stimmt, die Anschrift frage ich nach."),
                ..NewMessage::default()
            };
            work::write_message(&self.filling.cx(&self.app, who)?, order, message).await?;
        }
        Ok(())
    }
}
