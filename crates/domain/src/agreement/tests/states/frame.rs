//! The frame of a lasting cooperation: proposed, running, ended.

use kernel::Timestamp;

use super::{Page, word};
use crate::Refusal;
use crate::agreement::Role;
use crate::agreement::assistance::tests::frame;
use crate::agreement::assistance::{Frame, Phase, Standing, Stop};
use crate::agreement::fixture::time;
use crate::agreement::settlement::SeriousCause;

const INTRO: &str = "\nA lasting cooperation paid by the week: ten weeks from Monday, 7 December 2026, two \
of them to settle in, then three weeks' notice. Only its two sides find it (`not-found` for everybody \
else, the operator too).\n";

/// What can be tried.
#[derive(Clone, Copy)]
enum Try {
    Sign,
    Decline,
    GiveNotice,
    EndAtOnce,
}

impl Try {
    const ALL: [Self; 4] = [Self::Sign, Self::Decline, Self::GiveNotice, Self::EndAtOnce];

    const fn name(self) -> &'static str {
        match self {
            Self::Sign => "sign",
            Self::Decline => "decline",
            Self::GiveNotice => "give notice",
            Self::EndAtOnce => "end at once",
        }
    }

    fn outcome(
        self,
        (frame, standing): (&Frame, &Standing),
        now: Timestamp,
        by: Role,
    ) -> Result<String, &'static str> {
        let standing = standing.clone();
        let done = match self {
            Self::Sign => {
                let name = frame.party(by).name.clone();
                standing.sign(frame, by, (&name, frame.digest(), true), now)
            }
            Self::Decline => standing.decline(by, now),
            Self::GiveNotice => standing.give_notice(frame, by, now),
            Self::EndAtOnce => standing.end_at_once(frame, by, cause(), now),
        };
        done.map(|done| format!("→ {}", named(done.phase)))
            .map_err(|refusal| refusal.key())
    }
}

fn cause() -> (SeriousCause, String) {
    (SeriousCause::Threat, "Er droht mir".to_owned())
}

/// A phase with what differs in it.
fn named(phase: Phase) -> String {
    match phase {
        Phase::Proposed { .. } => "proposed".to_owned(),
        Phase::Running { notice: None, .. } => "running".to_owned(),
        Phase::Running { last: 0, .. } => "running, no week any more".to_owned(),
        Phase::Running { last, .. } => format!("running, week {last} is the last"),
        Phase::Ended { how, .. } => format!("ended ({})", stop(how)),
    }
}

const fn stop(how: Stop) -> &'static str {
    match how {
        Stop::NotSigned => "not signed",
        Stop::Declined(Role::Client) => "declined by the client",
        Stop::Declined(Role::Contractor) => "declined by the contractor",
        Stop::Over => "over",
        Stop::Notice(Role::Client) => "notice of the client",
        Stop::Notice(Role::Contractor) => "notice of the contractor",
        Stop::Serious(Role::Client, _) => "serious cause of the client",
        Stop::Serious(Role::Contractor, _) => "serious cause of the contractor",
    }
}

/// What the clock does next: it opens a week, or ends the frame.
fn by_itself(frame: &Frame, standing: &Standing) -> String {
    let Some(at) = standing.next_at(frame) else {
        return "nothing".to_owned();
    };
    let tick = standing.clone().tick(frame, at);
    let weeks: Vec<String> = tick.open.iter().map(ToString::to_string).collect();
    let opened = if weeks.is_empty() {
        String::new()
    } else {
        format!("opens week {}, ", weeks.join(", "))
    };
    format!("{opened}→ {} at {at}", named(tick.standing.phase))
}

fn signed(frame: &Frame, sides: &[Role], now: Timestamp) -> Standing {
    let mut standing = Standing::propose(frame, frame.written_at);
    for by in sides {
        let name = frame.party(*by).name.clone();
        let given = (name.as_str(), frame.digest(), true);
        standing = standing.sign(frame, *by, given, now).unwrap();
    }
    standing
}

/// Every phase, with the moment at which it is looked at.
fn standings(frame: &Frame) -> Vec<(&'static str, Standing, Timestamp)> {
    let before = time("2026-11-26T09:00:00Z");
    let (settling, settled) = (time("2026-12-09T09:00:00Z"), time("2027-01-06T09:00:00Z"));
    let proposed = signed(frame, &[], before);
    let running = |now| signed(frame, &Role::BOTH, before).tick(frame, now).standing;
    let noticed = running(settled).give_notice(frame, Role::Client, settled);
    let noticed = noticed.unwrap();
    let at_end = |standing: &Standing| {
        let mut standing = standing.clone();
        while let Some(next) = standing.next_at(frame) {
            standing = standing.tick(frame, next).standing;
        }
        standing
    };
    let at_once = running(settled).end_at_once(frame, Role::Client, cause(), settled);
    let declined = proposed.clone().decline(Role::Client, before).unwrap();
    let lapses = proposed.next_at(frame).unwrap();
    vec![
        ("nobody signed", proposed.clone(), before),
        (
            "client signed",
            signed(frame, &[Role::Client], before),
            before,
        ),
        (
            "contractor signed",
            signed(frame, &[Role::Contractor], before),
            before,
        ),
        ("signing is over", proposed.clone(), lapses),
        ("before the first week", running(before), before),
        ("settling in", running(settling), settling),
        ("settled in", running(settled), settled),
        ("notice was given", noticed.clone(), settled),
        ("nobody signed in time", at_end(&proposed), settled),
        ("declined", declined, settled),
        ("over", at_end(&running(before)), settled),
        ("ended by notice", at_end(&noticed), settled),
        ("ended at once", at_once.unwrap(), settled),
    ]
}

pub(super) fn write(page: &mut Page) {
    page.machine("The frame", INTRO);
    let frame = frame();
    for (name, standing, now) in standings(&frame) {
        let turn = match (standing.turn(), standing.phase) {
            (Some(role), _) => role.name(),
            (None, Phase::Running { .. }) => "that of its weeks",
            (None, _) => "nobody",
        };
        let is_over = matches!(standing.phase, Phase::Ended { .. });
        assert_eq!(standing.next_at(&frame).is_none(), is_over, "{name}");
        assert_eq!(turn == "nobody", is_over, "{name}");
        let next = by_itself(&frame, &standing);
        let told = format!("Turn: {turn}. By itself: {next}.");
        let heading = format!("{name} (`{}`)", standing.phase.name());
        page.section(&heading, &told, &["client", "contractor"]);
        for tried in Try::ALL {
            let about = (&frame, &standing);
            let told = Role::BOTH.map(|by| word(tried.outcome(about, now, by)));
            page.row(tried.name(), &told);
        }
    }
}

/// Every phase and every end has a section: a new one does not compile in `stop` or `named`, and one
/// that is left out of the list fails here.
pub(super) fn is_whole() {
    let mut seen: Vec<&'static str> = Vec::new();
    for (_, standing, _) in standings(&frame()) {
        seen.push(match standing.phase {
            Phase::Proposed { .. } => "proposed",
            Phase::Running { notice: None, .. } => "running",
            Phase::Running { .. } => "noticed",
            Phase::Ended { how, .. } => match how {
                Stop::NotSigned => "not signed",
                Stop::Declined(_) => "declined",
                Stop::Over => "over",
                Stop::Notice(_) => "notice",
                Stop::Serious(..) => "serious",
            },
        });
    }
    seen.sort_unstable();
    seen.dedup();
    let all = [
        "declined",
        "not signed",
        "notice",
        "noticed",
        "over",
        "proposed",
        "running",
        "serious",
    ];
    assert_eq!(seen, all);
}
