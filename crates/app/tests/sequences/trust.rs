//! An outside account and its bank: what clients transfer is secured by a statement, what is released
//! leaves by a file that a second person approves; some of it comes back, and some is taken back.

use app::agreement::Room;
use app::custody::{self, Decision, Own};
use app::{Actor, Cx, Person};
use domain::agreement::Tag;
use domain::custody::Adapter;
use kernel::page::PageSize;
use kernel::{Locale, Money, OrderId, Zone};
use store::custody::{Entry, EntryState};

use super::Dice;
use super::seen::Seen;
use crate::bank::{MARA, TRUST, booking, paid_by_mara, statement};
use crate::settlement::OPERATOR;
use crate::world::{World, person};

const WAY: Adapter = Adapter::Trust;
/// The day the bookings of the bank's tests have.
const A_DAY: &str = "2026-03-03";
/// What the operator pays in for fees.
const OWN: &str = "<RmtInf><Ustrd>Einlage</Ustrd></RmtInf>";

/// The bank, and what the two operators have begun.
pub(super) struct Trust {
    otto: Person,
    bookings: Vec<String>,
    /// How many of them were read.
    read: usize,
    lies: i64,
    drafted: Option<i64>,
    /// Payments of approved files that the bank has not made, and those it has.
    to_leave: Vec<(String, i64)>,
    gone: Vec<(String, i64)>,
    /// What clients paid in, which their bank may take back.
    came: Vec<(String, i64)>,
}

impl Trust {
    pub(super) async fn new(world: &World) -> Self {
        let otto = person(&world.app, "Otto Zwei").await;
        world
            .raw(&OPERATOR, vec![otto.id.into(), true.into()])
            .await;
        let account = ("Kanzlei Beispiel", TRUST);
        custody::choose(&world.operator(), "trust", account, true)
            .await
            .unwrap();
        custody::save_own_account(&world.mara(), "Mara Müller", MARA)
            .await
            .unwrap();
        Self {
            otto,
            bookings: Vec::new(),
            read: 0,
            lies: 0,
            drafted: None,
            to_leave: Vec::new(),
            gone: Vec::new(),
            came: Vec::new(),
        }
    }

    /// The second operator.
    fn otto(&self, world: &World) -> Cx {
        let person = Person {
            is_operator: true,
            ..self.otto.clone()
        };
        world.app.cx(Actor::Person(Box::new(person)), Locale::De)
    }

    /// A booking of today under a name of its own.
    fn book(&mut self, world: &World, cents: i64, more: &str) -> String {
        let name = format!("B{}", self.bookings.len());
        let today = Zone::default().local_date(world.mara().now).to_string();
        let booked = booking(&name, cents, more).replace(A_DAY, &today);
        self.bookings.push(booked);
        self.lies += cents;
        name
    }

    /// The client transfers a sum to the account, mostly with the reference the room shows.
    pub(super) async fn transfer(
        &mut self,
        world: &World,
        (order, sum): (OrderId, Money),
        (dice, seen): (&Dice, &mut Seen),
    ) {
        let request = custody::request(&world.mara(), order).await.unwrap();
        let Some(reference) = request.reference.filter(|_| sum.is_positive()) else {
            return;
        };
        let purpose = match dice.throw(6) {
            0 => "Rechnung".to_owned(),
            _ => reference.to_string(),
        };
        let name = self.book(world, sum.minor, &paid_by_mara(&purpose));
        self.came.push((name, sum.minor));
        seen.note(WAY, "transfer", true);
    }

    /// One thing the bank or one of the operators does.
    pub(super) async fn step(
        &mut self,
        world: &World,
        rooms: &[&Room],
        (dice, seen): (&Dice, &mut Seen),
    ) {
        match dice.throw(12) {
            0..=3 => self.import(world, dice.throw(3) == 0, seen).await,
            4 => self.draft(world, seen).await,
            5 => self.approve(world, dice, seen).await,
            6 | 7 => self.leave(world, seen),
            8 => self.decide(world, rooms, (dice, seen)).await,
            9 if dice.throw(6) == 0 => self.take_back(world, seen),
            10 if dice.throw(3) == 0 => self.come_back(world, seen),
            11 => self.give_up(world, dice, seen).await,
            _ => {}
        }
    }

    /// Reads what is new, sometimes with everything from the beginning once more.
    async fn import(&mut self, world: &World, is_all: bool, seen: &mut Seen) {
        let from = if is_all { 0 } else { self.read };
        let some = &self.bookings[from..];
        let today = Zone::default().local_date(world.mara().now).to_string();
        let file = statement(self.lies, some).replace(A_DAY, &today);
        let before = self.read;
        let read = custody::import(&world.operator(), file.into_bytes()).await;
        let what = if is_all && before > 0 {
            "import-again"
        } else {
            "import"
        };
        let Some(read) = seen.outcome(WAY, what, read) else {
            return;
        };
        assert_eq!(read.new + read.known, some.len(), "{read:?}");
        assert!(
            read.known >= before - from,
            "what was read is known: {read:?}"
        );
        self.read = self.bookings.len();
    }

    async fn draft(&mut self, world: &World, seen: &mut Seen) {
        if self.drafted.is_none() {
            let drafted = custody::draft(&world.operator()).await;
            self.drafted = seen.outcome(WAY, "draft", drafted);
        }
    }

    /// Whoever made a file does not approve it; a second person does, and then the bank has it.
    async fn approve(&mut self, world: &World, dice: &Dice, seen: &mut Seen) {
        let Some(number) = self.drafted else { return };
        if dice.throw(4) == 0 {
            let own = custody::approve(&world.operator(), number).await;
            assert!(own.is_err(), "one person alone: {own:?}");
            return;
        }
        let otto = self.otto(world);
        let early = custody::payment_file(&otto, number).await;
        assert!(early.is_err(), "before anybody approved it");
        let approved = custody::approve(&otto, number).await;
        if seen.outcome(WAY, "approve", approved).is_none() {
            return;
        }
        self.drafted = None;
        let (_, file) = custody::payment_file(&otto, number).await.unwrap();
        let all = custody::payments(&otto, None, PageSize::MAX).await.unwrap();
        let view = all.files.iter().find(|view| view.file.number == number);
        for payout in &view.unwrap().payouts {
            let name = payout.end_to_end();
            let named = format!("<EndToEndId>{name}</EndToEndId>");
            assert_eq!(file.matches(&named).count(), 1, "{name} in {file}");
            self.to_leave.push((name, payout.amount.minor));
        }
    }

    async fn give_up(&mut self, world: &World, dice: &Dice, seen: &mut Seen) {
        if let Some(number) = self.drafted.filter(|_| dice.throw(4) == 0) {
            let given = custody::give_up(&world.operator(), number).await;
            if seen.outcome(WAY, "give-up", given).is_some() {
                self.drafted = None;
            }
        }
    }

    /// The bank makes the payments it has, as far as there is money.
    fn leave(&mut self, world: &World, seen: &mut Seen) {
        let all = std::mem::take(&mut self.to_leave);
        for (name, cents) in all {
            if cents > self.lies {
                self.to_leave.push((name, cents));
                continue;
            }
            let more = format!("<Refs><EndToEndId>{name}</EndToEndId></Refs>");
            self.book(world, -cents, &more);
            self.gone.push((name, cents));
            seen.note(WAY, "leave", true);
        }
    }

    /// A payment comes back: the account it went to is closed.
    fn come_back(&mut self, world: &World, seen: &mut Seen) {
        if let Some((name, cents)) = self.gone.pop() {
            let more = format!(
                "<Refs><EndToEndId>{name}</EndToEndId></Refs>\
                 <RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>"
            );
            self.book(world, cents, &more);
            seen.note(WAY, "come-back", true);
        }
    }

    /// The client's bank takes back what had come, and the operator puts in what is missing.
    fn take_back(&mut self, world: &World, seen: &mut Seen) {
        if let Some((_, cents)) = self.came.pop().filter(|(_, cents)| *cents <= self.lies) {
            self.book(world, -cents, "");
            if let Some(last) = self.bookings.last_mut() {
                *last = last.replace("<Sts>", "<RvslInd>true</RvslInd><Sts>");
            }
            self.book(world, cents + 100, OWN);
            seen.note(WAY, "reversal", true);
        }
    }

    /// Somebody decides about every booking nobody could place.
    async fn decide(&mut self, world: &World, rooms: &[&Room], (dice, seen): (&Dice, &mut Seen)) {
        let operator = world.operator();
        let waits = |room: &&&Room| room.tag == Tag::FundingOpen;
        let waiting: Vec<_> = rooms.iter().filter(waits).collect();
        let open = custody::review(&operator, None, PageSize::MAX).await;
        for entry in open.unwrap().items {
            let waiting = dice.pick(&waiting).map(|room| room.head.number.clone());
            let (what, decision) = decision(dice, &entry, waiting);
            let decided = custody::decide(&operator, entry.key, decision).await;
            seen.outcome(WAY, what, decided);
        }
    }

    /// What the books say lies there is what the bank says, once everything was read.
    pub(super) fn agrees(&self, own: &Own, at: &str) {
        if self.read == self.bookings.len() && self.read > 0 {
            let known = own.lies.minor + own.unbooked.minor;
            assert_eq!(known, self.lies, "{at}: {own:?}");
        }
    }

    /// Everything is read and decided, drafted, approved, paid and read.
    pub(super) async fn settle(&mut self, world: &World, dice: &Dice, seen: &mut Seen) {
        self.import(world, false, seen).await;
        self.decide(world, &[], (dice, seen)).await;
        self.draft(world, seen).await;
        self.approve(world, dice, seen).await;
        self.leave(world, seen);
        self.import(world, false, seen).await;
    }

    /// All that lies there is the operator's own.
    pub(super) fn is_empty(&self, own: &Own) {
        assert!(self.to_leave.is_empty() && self.drafted.is_none());
        assert!(own.leaving.is_zero() && own.arrived.is_zero(), "{own:?}");
        assert_eq!(own.lies, own.fees, "{own:?}");
        assert!(own.gap().is_some_and(Money::is_zero), "{own:?}");
    }
}

/// What somebody decides about a booking, by name; `waiting` is the number of an order it may be for.
fn decision(dice: &Dice, entry: &Entry, waiting: Option<String>) -> (&'static str, Decision) {
    if entry.state == EntryState::Look {
        return if entry.is_in {
            ("new", Decision::New)
        } else {
            ("charge", Decision::Charge)
        };
    }
    let is_a_payers = entry.purpose != "Einlage" && entry.payer_iban.is_some();
    match (dice.throw(3), waiting) {
        (0, _) if is_a_payers => ("send-back", Decision::SendBack),
        (1, Some(number)) if is_a_payers => ("to-order", Decision::Order(number)),
        _ => ("own", Decision::Own),
    }
}
