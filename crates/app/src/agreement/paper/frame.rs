//! The frame of a lasting cooperation: a document of its own, and a part of the proof of each week.

use domain::Argument;
use domain::agreement::Role;
use domain::agreement::assistance::{Frame, REVIEW_DAYS};
use domain::canonical::Digest;
use domain::notice::{EventKind, Link, Value};
use kernel::{AssistanceId, Id, Locale, Money, format};
use paper::proof::{self, Written};
use paper::seal::{Key, PublicKey};
use paper::{Block, Proof};
use store::agreement::Signed;
use store::agreement::assistance::{self as rows, Assistance};
use store::db::Tx;
use texts::Texts;

use super::compose::Writer;
use super::{Printed, Sheet, Source, annex, blocking, evidence, key, press};
use crate::agreement::step::Loaded;
use crate::context::Cx;
use crate::failure::Failure;

/// A frame, who signed it, and what happened to it.
pub(super) struct Framed {
    frame: Frame,
    signatures: Vec<Signed>,
    links: Vec<Link>,
}

/// The frame of a lasting cooperation as a sealed PDF/A document, for one of its sides.
///
/// # Errors
/// [`Failure::NotFound`] for everybody else.
pub async fn print_frame(cx: &Cx, id: AssistanceId) -> Result<Printed, Failure> {
    let actor = cx.clone();
    let (framed, source) = cx
        .app
        .database
        .read("agreement::paper::frame", move |tx| {
            let account = actor.reader()?.id;
            let party = rows::party(tx, account, id)?.ok_or(Failure::NotFound)?;
            let assistance = rows::find(tx, &party)?;
            let framed = load(tx, &assistance)?;
            let source = source(tx, &framed)?;
            Ok::<_, Failure>((framed, source))
        })
        .await?;
    let key = key(&cx.app).await?;
    blocking(move || make(&framed, &source, &key)).await?
}

/// The frame an order is a week of; nothing for every other order.
pub(super) fn of_week(tx: &mut Tx<'_>, loaded: &Loaded) -> Result<Option<Framed>, Failure> {
    let Some(week) = loaded.contract.week else {
        return Ok(None);
    };
    let client = loaded.contract.client.account;
    let party = rows::party(tx, client, week.assistance)?.ok_or(Failure::NotFound)?;
    let assistance = rows::find(tx, &party)?;
    let mut framed = load(tx, &assistance)?;
    // What happened to the frame later is no part of a week.
    let hash = Value::Text(framed.frame.digest().to_string());
    let names = |link: &Link| {
        let kind = link.event.kind;
        is_signing(kind) && link.event.details.get("frame") == Some(&hash)
    };
    let signed = framed.links.iter().rposition(names);
    framed.links.truncate(signed.map_or(0, |last| last + 1));
    Ok(Some(framed))
}

/// Whether it carries a signature.
const fn is_signing(kind: EventKind) -> bool {
    matches!(kind, EventKind::AssistanceSigned)
}

/// What comes first of what happened in one moment.
const fn place(kind: EventKind) -> u8 {
    match kind {
        EventKind::AssistanceProposed => 0,
        EventKind::AssistanceSigned => 1,
        EventKind::AssistanceEnded => 5,
        _ => 4,
    }
}

fn load(tx: &mut Tx<'_>, assistance: &Assistance) -> Result<Framed, Failure> {
    let signatures = Role::BOTH.into_iter().filter_map(|role| {
        let signature = assistance.standing.signature(role)?.clone();
        Some(Signed {
            version: 1,
            role,
            signature,
        })
    });
    let mut events = store::notice::of_assistance(tx, assistance)?;
    // What happened in the same moment is told in the order in which it can happen.
    events.sort_by_key(|event| (event.at, place(event.kind)));
    let mut end = Digest::ZERO;
    let links = events.into_iter().map(|event| {
        let link = Link::append(end, event);
        end = link.hash;
        link
    });
    Ok(Framed {
        links: links.collect(),
        signatures: signatures.collect(),
        frame: assistance.frame.clone(),
    })
}

/// What a document is made of; its annexes are those of the contract of every week.
fn source(tx: &mut Tx<'_>, framed: &Framed) -> Result<Source, Failure> {
    let frame = &framed.frame;
    let client = store::account::find(tx, frame.client.account)?;
    let instance = store::account::instance(tx)?;
    let ids = (Id::from_bytes(*frame.id.as_bytes()), frame.number);
    let about = (frame.subject.clone(), frame.written_at);
    Ok(Source {
        instance: instance.map_or_else(String::new, |instance| instance.name),
        versions: Vec::new(),
        contract: frame.contract(1, ids, about),
        signatures: framed.signatures.clone(),
        links: framed.links.clone(),
        locale: if frame.papers.is_empty() {
            client.map_or(Locale::De, |client| client.locale)
        } else {
            frame.papers.language
        },
        frame: None,
    })
}

fn make(framed: &Framed, source: &Source, key: &Key) -> Result<Printed, Failure> {
    let t = Texts::new(source.locale);
    let proof = proof(framed, source, key.public());
    let sheet = Sheet {
        title: t.assistance_paper_title(framed.frame.number.to_string()),
        name: t.assistance_paper_file_name(),
        attachment: t.assistance_paper_attachment(),
        blocks: blocks(t, framed, source, &proof),
    };
    press(t, sheet, &proof, key)
}

fn proof(framed: &Framed, source: &Source, key: PublicKey) -> Proof {
    let frame = &framed.frame;
    let last = framed.links.last();
    let at = last.map_or(frame.written_at, |link| link.event.at);
    let mut proof = Proof::new(key, source.instance.clone(), frame.number.to_string(), at);
    proof.contracts = vec![written(frame)];
    proof.documents = evidence::documents(&source.contract);
    proof.signatures = framed.signatures.iter().map(evidence::signed).collect();
    proof.events = framed.links.iter().map(evidence::happened).collect();
    proof
}

fn written(frame: &Frame) -> Written {
    Written {
        version: 1,
        form: evidence::text(frame.canonical()),
        hash: frame.digest(),
    }
}

/// The frame in the proof of one of its weeks.
pub(super) fn evidence(framed: &Framed) -> proof::Framed {
    proof::Framed {
        number: framed.frame.number.to_string(),
        written: written(&framed.frame),
        signatures: framed.signatures.iter().map(evidence::signed).collect(),
        events: framed.links.iter().map(evidence::happened).collect(),
    }
}

fn blocks(t: Texts, framed: &Framed, source: &Source, proof: &Proof) -> Vec<Block> {
    let writer = Writer { t, source };
    let frame = &framed.frame;
    let is_signed = framed.signatures.len() == Role::BOTH.len();
    let written_at = writer.moment(frame.written_at);
    let mut blocks = vec![
        Block::Title(t.assistance_paper_title(frame.number.to_string())),
        Block::Text(frame.subject.clone()),
        Block::Small(t.assistance_paper_written(written_at)),
    ];
    if !is_signed {
        blocks.push(Block::Minor(t.paper_open().to_owned()));
    }
    blocks.push(writer.parties());
    blocks.extend(terms(&writer, frame));
    blocks.push(Block::Heading(t.order_signatures().to_owned()));
    blocks.push(Block::Text(t.assistance_paper_signed_how().to_owned()));
    let signatures = &framed.signatures;
    blocks.push(writer.signed_by(|role| signatures.iter().find(|signed| signed.role == role)));
    blocks.push(Block::Small(
        t.assistance_paper_hash(frame.digest().to_string()),
    ));
    blocks.push(Block::Page);
    let version = i64::from(frame.instruction.reference.version);
    blocks.push(Block::Heading(t.paper_annex_instruction(version)));
    blocks.extend(annex::of(&source.contract, t.locale()));
    blocks.extend(writer.enclosed());
    blocks.extend(writer.audit(proof));
    blocks
}

/// What both sign, numbered by part.
fn terms(writer: &Writer<'_>, frame: &Frame) -> Vec<Block> {
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

/// Which frame a week belongs to, who signed it and when, under the hash of the week's contract.
pub(super) fn signed(writer: &Writer<'_>, hash: Block) -> Vec<Block> {
    let t = writer.t;
    let Some(framed) = &writer.source.frame else {
        return vec![hash];
    };
    let number = framed.frame.number.to_string();
    let signatures = &framed.signatures;
    vec![
        Block::Heading(t.order_signatures().to_owned()),
        Block::Text(t.assistance_paper_week_signed(number)),
        writer.signed_by(|role| signatures.iter().find(|signed| signed.role == role)),
        Block::Small(t.assistance_paper_hash(framed.frame.digest().to_string())),
        hash,
    ]
}

/// The hash of what was signed, at the end of a document.
pub(super) fn hash_line(t: Texts, written: &Written) -> Block {
    let hash = written.hash.to_string();
    Block::Small(if written.is_frame() {
        t.assistance_paper_hash(hash)
    } else {
        t.paper_hash(hash, i64::from(written.version))
    })
}
