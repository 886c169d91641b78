//! When both sides can be reached, on the clock of each, with what they share, and how long an answer
//! can take (2.9, 2.10, 3.28): on the contract, in the room and on the page of reachability. The quiet
//! hours of the other side stay their own: a message says when it is announced.

use app::agreement::Room;
use askama::Template;
use domain::account::WeeklyHours;
use domain::agreement::Role;
use domain::agreement::contract::Contract;
use kernel::{Minutes, Zone, format};
use texts::Texts;

use crate::ui::{self, SafeHtml, SummaryList, Table};
use crate::visit::Visit;

/// Minutes of a day.
const DAY: i64 = 24 * 60;

/// One side as agreed.
pub(super) struct Side {
    /// The name in the contract.
    pub(super) name: String,
    /// Whose clock the hours are on.
    pub(super) zone: Zone,
    /// When it can be reached.
    pub(super) hours: WeeklyHours,
    /// Within how many hours it answers; 0 is "not stated".
    pub(super) response_hours: u16,
}

#[derive(Template)]
#[template(path = "order/hours.html")]
struct Card {
    t: Texts,
    hours: Table,
    warnings: Vec<String>,
}

ui::component!(Card);

/// Both sides as a contract says it, the client first.
fn of_contract(contract: &Contract) -> [Side; 2] {
    Role::BOTH.map(|role| {
        let party = contract.party(role);
        let agreed = contract.reachability(role);
        Side {
            name: party.name.clone(),
            zone: party.zone.clone(),
            hours: agreed.hours,
            response_hours: agreed.response_hours,
        }
    })
}

/// Both sides as it holds now, the client first.
fn of_room(room: &Room) -> [Side; 2] {
    let [mut client, contractor] = of_contract(&room.contract);
    let body = &room.binding.body;
    client.hours = body.reachable.clone();
    client.response_hours = body.response_hours;
    [client, contractor]
}

/// The card beside a contract.
pub(super) fn card(visit: &Visit, contract: &Contract) -> SafeHtml {
    let sides = of_contract(contract);
    Card {
        t: visit.t,
        hours: table(visit, &sides),
        warnings: warnings(visit.t, &sides),
    }
    .into()
}

/// Both sides' hours and what they share, on the clock of each (2.10).
pub(super) fn table(visit: &Visit, sides: &[Side; 2]) -> Table {
    let t = visit.t;
    let mut zones = vec![&sides[0].zone];
    if sides[1].zone != sides[0].zone {
        zones.push(&sides[1].zone);
    }
    let mut table = Table::new(t.reach_plan()).column(t.reach_side());
    for zone in &zones {
        table = table.column(t.reach_hours_in(zone.name()));
    }
    for side in sides {
        let cells = zones
            .iter()
            .map(|zone| visit.reachable(&on(visit, side, zone)));
        let name = std::iter::once(side.name.clone());
        table = table.row(name.chain(cells));
    }
    let shared = zones.iter().map(|zone| shared(visit, sides, zone));
    let name = std::iter::once(t.reach_common().to_owned());
    table.row(name.chain(shared))
}

/// The rows of the room: on the clocks of the two, with what they share on the reader's.
pub(super) fn rows(visit: &Visit, room: &Room, mut list: SummaryList) -> SummaryList {
    let t = visit.t;
    let sides = of_room(room);
    let differ = sides[0].zone != sides[1].zone;
    for side in &sides {
        let label = if differ {
            let now = format::time(side.zone.local_time(visit.cx.now), t.locale());
            t.reach_side_now(side.name.as_str(), now, side.zone.name())
        } else {
            side.name.clone()
        };
        list = list.row(label, visit.reachable(&side.hours));
    }
    let zone = match room.role {
        Role::Client => &sides[0].zone,
        Role::Contractor => &sides[1].zone,
    };
    let label = if differ {
        t.reach_common_in(zone.name())
    } else {
        t.reach_common().to_owned()
    };
    list = list.row(label, shared(visit, &sides, zone));
    let warnings = warnings(t, &sides).into_iter();
    warnings.fold(list, |list, words| list.row(t.reach_wait(), words))
}

fn on(visit: &Visit, side: &Side, zone: &Zone) -> WeeklyHours {
    side.hours.on_clock_of(&side.zone, zone, visit.cx.now)
}

/// What both share, on one clock.
fn shared(visit: &Visit, sides: &[Side; 2], zone: &Zone) -> String {
    let both = on(visit, &sides[0], zone).overlap(&on(visit, &sides[1], zone));
    if both.is_empty() {
        visit.t.reach_common_none().to_owned()
    } else {
        visit.reachable(&both)
    }
}

/// Whose answers can take days although hours were promised.
pub(super) fn warnings(t: Texts, sides: &[Side; 2]) -> Vec<String> {
    let late = sides.iter().filter_map(|side| {
        let wait = side.hours.misleading_wait(side.response_hours)?;
        let closed = side.hours.longest_closed()?;
        let (hours, name) = (i64::from(side.response_hours), side.name.as_str());
        Some(t.reach_wait_days(days(wait), days(closed), hours, name))
    });
    late.collect()
}

/// Whole days, rounded up.
fn days(wait: Minutes) -> i64 {
    (wait.get().max(0) + DAY - 1) / DAY
}
