//! The terms of a frame, as its document says them.

use domain::Argument;
use domain::agreement::assistance::{Frame, REVIEW_DAYS};
use kernel::{Money, format};
use paper::Block;
use store::agreement::Signed;
use texts::Texts;

use super::compose::Writer;

/// What both sign, numbered by part.
pub(super) fn of(writer: &Writer<'_>, frame: &Frame) -> Vec<Block> {
    let t = writer.t;
    let parts = [
        (t.assistance_terms(), costs(t, frame)),
        (t.assistance_runs(), course(t, frame)),
        (t.assistance_paper_days(), days(t, frame)),
        (t.assistance_paper_rules(), rules(writer, frame)),
    ];
    let mut blocks = Vec::new();
    for ((heading, sentences), part) in parts.into_iter().zip(1_i64..) {
        blocks.push(Block::Heading(t.contract_heading(heading, part)));
        blocks.extend(
            sentences
                .into_iter()
                .zip(1..)
                .map(|(text, number)| Block::Item {
                    mark: format!("({number})"),
                    text,
                    depth: 0,
                }),
        );
    }
    blocks
}

/// What both changed later, each with its signatures and its hash.
pub(super) fn changes(writer: &Writer<'_>, changed: &[Frame], signatures: &[Signed]) -> Vec<Block> {
    let t = writer.t;
    let mut blocks = Vec::new();
    for frame in changed {
        let Some(amended) = frame.amended else {
            continue;
        };
        let version = u32::from(amended.version);
        let from = format::date(frame.week(amended.from_week).from, t.locale());
        let hours = format::duration(frame.ceiling, t.locale());
        let notice = t.assistance_notice_value(i64::from(frame.notice));
        let lines = [
            line(t.assistance_rate(), format::money(frame.rate, t.locale())),
            line(t.assistance_unit_hours(), t.assistance_hours_value(hours)),
            line(
                t.assistance_weekly(),
                format::money(frame.weekly(), t.locale()),
            ),
            line(t.assistance_notice(), notice),
        ];
        blocks.push(Block::Heading(
            t.assistance_change_from(from, i64::from(amended.from_week)),
        ));
        blocks.extend(lines.map(Block::Text));
        blocks.push(writer.signed_by(|role| {
            let mut signatures = signatures.iter();
            signatures.find(|signed| signed.role == role && signed.version == version)
        }));
        let hash = frame.digest().to_string();
        blocks.push(Block::Small(t.assistance_paper_hash(hash)));
    }
    blocks
}

fn line(label: &str, value: impl core::fmt::Display) -> String {
    format!("{label}: {value}")
}

fn costs(t: Texts, frame: &Frame) -> Vec<String> {
    let money = |sum: Money| format::money(sum, t.locale());
    let hours = format::duration(frame.ceiling, t.locale());
    let mut lines = vec![
        line(t.assistance_subject(), &frame.subject),
        line(t.assistance_rate(), money(frame.rate)),
        line(t.assistance_unit_hours(), t.assistance_hours_value(hours)),
        line(t.assistance_weekly(), money(frame.weekly())),
        line(t.assistance_in_all(), money(frame.in_all())),
        line(t.order_fee(), t.order_fee_none()),
    ];
    if let Some(provider) = &frame.provider {
        lines.push(line(t.provider_pay_held_by(), provider));
    }
    lines.push(t.assistance_rest().to_owned());
    lines.push(t.assistance_not_secured(&frame.contractor.name));
    lines
}

fn course(t: Texts, frame: &Frame) -> Vec<String> {
    let day = |day| format::date(day, t.locale());
    let (from, to) = (day(frame.first), day(frame.week(frame.weeks).sunday()));
    let runs = t.assistance_runs_value(from, to, i64::from(frame.weeks));
    let settling_in = t.assistance_settling_in_value(i64::from(frame.settling_in));
    let notice = t.assistance_notice_value(i64::from(frame.notice));
    vec![
        line(t.assistance_runs(), runs),
        line(t.assistance_settling_in(), settling_in),
        line(t.assistance_notice(), notice),
        t.assistance_paper_each_week().to_owned(),
    ]
}

/// How long each side has, also where the frame does not say it.
fn days(t: Texts, frame: &Frame) -> Vec<String> {
    let days = frame.days();
    let review = t.assistance_review_value(i64::from(REVIEW_DAYS));
    let waiting = t.assistance_days_waiting_value(i64::from(days.waiting_days));
    let grace = t.assistance_days_grace_value(i64::from(days.grace_days));
    let back = t.assistance_days_return_value(i64::from(days.return_days));
    let revision = t.assistance_days_revision_value(i64::from(days.revision_days));
    let cooling = t.assistance_days_cooling_value(i64::from(days.cooling_days));
    vec![
        line(t.assistance_review(), review),
        line(t.assistance_days_waiting(), waiting),
        line(t.assistance_days_grace(), grace),
        line(t.assistance_days_return(), back),
        line(t.assistance_days_revision(), revision),
        line(t.assistance_days_cooling(), cooling),
    ]
}

/// What is owed, and what holds when the two disagree (G5, G6).
fn rules(writer: &Writer<'_>, frame: &Frame) -> Vec<String> {
    let (rule, text) = (frame.dispute, |words: &str| {
        Argument::Text(words.to_owned())
    });
    let days = |days: u8| Argument::Number(i64::from(days));
    let small = Argument::Money(Money::new(rule.small, frame.rate.currency));
    let mut lines: Vec<String> = [
        ("assistance-clause-service", ("law", text("§§ 611 ff. BGB"))),
        ("contract-dispute-talk", ("days", days(rule.talk_days))),
        ("contract-dispute-small", ("small", small)),
        (
            "contract-dispute-neutral",
            ("days", days(rule.decision_days)),
        ),
    ]
    .into_iter()
    .map(|(key, argument)| writer.say(key, &[argument]))
    .collect();
    if let Some(data) = &frame.papers.personal_data {
        let values = [("what", text(&data.what)), ("whose", text(&data.whose))];
        lines.push(writer.say("paper-clause-data", &values));
    }
    lines
}
