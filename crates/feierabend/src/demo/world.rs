//! The example world while it happens: people, clock, and where each story stands.

use std::collections::BTreeMap;
use std::sync::Arc;

use app::account::{self, Profile};
use app::{Actor, App, Cx, Failure, Person, Scope, worker};
use kernel::{
    Clock, Locale, OfferId, OrderId, PostingId, QuestionId, TaskId, TestClock, TimeOfDay,
    Timestamp, Zone,
};

use super::act;
use super::people::Who;
use super::script::{Step, Story};

/// Where a story stands.
#[derive(Debug, Default)]
pub(super) struct Thread {
    pub(super) task: Option<TaskId>,
    pub(super) posting: Option<PostingId>,
    pub(super) offers: BTreeMap<Who, OfferId>,
    pub(super) order: Option<OrderId>,
    /// Questions by their words.
    pub(super) questions: BTreeMap<&'static str, QuestionId>,
}

/// The example world.
pub(super) struct World {
    pub(super) app: Arc<App>,
    clock: TestClock,
    zone: Zone,
    end: Timestamp,
    people: BTreeMap<Who, Person>,
    pub(super) threads: BTreeMap<&'static str, Thread>,
}

impl World {
    /// The people as they are after registering and saying how their day is laid out.
    pub(super) async fn new(
        app: Arc<App>,
        clock: TestClock,
        end: Timestamp,
    ) -> Result<Self, Failure> {
        let mut people = BTreeMap::new();
        for account in account::list(&app).await? {
            let known = Who::ALL
                .into_iter()
                .find(|who| who.login() == account.login);
            let Some(who) = known else { continue };
            let settings = who.settings();
            let mut person = Person {
                id: account.id,
                name: account.name.clone(),
                login: account.login,
                is_operator: account.is_operator,
                zone: Zone::default(),
                locale: Locale::De,
                settings: settings.check()?,
                session: None,
                proven_at: None,
                token: None,
                scope: Scope::Money,
            };
            let cx = app.cx(Actor::Person(Box::new(person.clone())), Locale::De);
            let zone = person.zone.name().to_owned();
            let profile = Profile {
                name: account.name,
                locale: Locale::De,
                zone,
                settings,
            };
            account::save_profile(&cx, profile).await?;
            person.settings = account::profile(&cx).await?.settings;
            people.insert(who, person);
        }
        let zone = Zone::default();
        Ok(Self {
            app,
            clock,
            zone,
            end,
            people,
            threads: BTreeMap::new(),
        })
    }

    /// Somebody, acting now.
    pub(super) fn cx(&self, who: Who) -> Result<Cx, Failure> {
        let person = self.people.get(&who).ok_or(Failure::NotFound)?;
        Ok(self
            .app
            .cx(Actor::Person(Box::new(person.clone())), Locale::De))
    }

    /// A moment so many days after the end, by Mara's calendar.
    pub(super) fn moment(&self, days: i64, time: TimeOfDay) -> Timestamp {
        self.zone
            .at(self.zone.local_date(self.end).plus_days(days), time)
    }

    /// Lets the stories happen, all steps in the order of their moments.
    pub(super) async fn play(&mut self, stories: Vec<Story>) -> Result<(), Failure> {
        let mut steps: Vec<(Timestamp, &'static str, Step)> = Vec::new();
        for story in stories {
            for step in story.steps {
                let (day, hour, minute) = step.at;
                let time = TimeOfDay::new(hour, minute).unwrap_or_default();
                steps.push((self.moment(day, time), story.name, step));
            }
        }
        steps.sort_by_key(|(at, _, _)| *at);
        for (at, story, step) in steps {
            self.pass_until(at).await?;
            act::perform(self, story, &step).await.map_err(|failure| {
                Failure::Fault(format!("{story}, day {}: {failure}", step.at.0))
            })?;
        }
        self.pass_until(self.end).await
    }

    /// Moves the clock, and lets the worker do on every evening what has fallen due.
    async fn pass_until(&self, moment: Timestamp) -> Result<(), Failure> {
        loop {
            let now = self.clock.now();
            let today = self.zone.at(self.zone.local_date(now), TimeOfDay::EVENING);
            let evening = if today > now {
                today
            } else {
                self.zone.deadline(now, 1, TimeOfDay::EVENING)
            };
            if evening > moment {
                break;
            }
            self.clock.set(evening);
            worker::run_due(&self.app).await?;
        }
        if moment > self.clock.now() {
            self.clock.set(moment);
        }
        worker::run_due(&self.app).await.map(drop)
    }
}
