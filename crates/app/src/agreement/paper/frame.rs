//! The frame of a lasting cooperation: a document of its own, and a part of the proof of each week.

use domain::agreement::Role;
use domain::agreement::assistance::Frame;
use domain::canonical::Digest;
use domain::notice::{EventKind, Link, Value};
use kernel::AssistanceId;
use paper::proof::{self, Written};
use paper::seal::{Key, PublicKey};
use paper::{Block, Proof};
use store::agreement::Signed;
use store::agreement::assistance::{self as rows, Assistance};
use store::db::Tx;
use texts::Texts;

use super::compose::Writer;
use super::terms::Changed;
use super::{Printed, Sheet, Source, annex, blocking, evidence, key, press, terms};
use crate::agreement::step::Loaded;
use crate::agreement::words::frame_language;
use crate::context::Cx;
use crate::failure::Failure;

/// A frame, who signed it, and what happened to it.
pub(super) struct Framed {
    frame: Frame,
    /// Every addendum both signed, the first first.
    changed: Vec<Changed>,
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
    // The version the week is measured by; what happened to the frame later is no part of it.
    let versions = assistance.standing.frames(&assistance.frame);
    let mut versions = versions.into_iter();
    let held = versions.find(|frame| frame.digest() == week.frame);
    framed.frame = held.ok_or_else(|| Failure::Fault("a week without its frame".to_owned()))?;
    let version = u32::from(framed.frame.version());
    framed.signatures.retain(|signed| signed.version == version);
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
    matches!(
        kind,
        EventKind::AssistanceSigned
            | EventKind::AssistanceChangeProposed
            | EventKind::AssistanceChangeAccepted
    )
}

/// What comes first of what happened in one moment.
const fn place(kind: EventKind) -> u8 {
    match kind {
        EventKind::AssistanceProposed => 0,
        EventKind::AssistanceSigned => 1,
        EventKind::AssistanceChangeProposed => 2,
        EventKind::AssistanceChangeAccepted
        | EventKind::AssistanceChangeDeclined
        | EventKind::AssistanceChangeTakenBack
        | EventKind::AssistanceChangeLapsed => 3,
        EventKind::AssistanceEnded => 5,
        _ => 4,
    }
}

fn load(tx: &mut Tx<'_>, assistance: &Assistance) -> Result<Framed, Failure> {
    let standing = &assistance.standing;
    let mut signatures: Vec<Signed> = Role::BOTH
        .into_iter()
        .filter_map(|role| {
            let signature = standing.signature(role)?.clone();
            Some(Signed {
                version: 1,
                role,
                signature,
            })
        })
        .collect();
    for change in standing.agreed() {
        let version = u32::from(change.amended.version);
        signatures.extend(Role::BOTH.into_iter().filter_map(|role| {
            let signature = change.signature(role)?.clone();
            Some(Signed {
                version,
                role,
                signature,
            })
        }));
    }
    let mut events = store::notice::of_assistance(tx, assistance)?;
    // What happened in the same moment is told in the order in which it can happen.
    events.sort_by_key(|event| (event.at, place(event.kind)));
    let mut end = Digest::ZERO;
    let links = events.into_iter().map(|event| {
        let link = Link::append(end, event);
        end = link.hash;
        link
    });
    let first = &assistance.frame;
    let changed = standing.agreed().map(|change| Changed {
        with: first.with(change),
        before: standing.frame_before(first, change),
        in_all: standing.in_all_with(first, change),
    });
    Ok(Framed {
        links: links.collect(),
        signatures,
        changed: changed.collect(),
        frame: first.clone(),
    })
}

/// What a document is made of; its annexes are those of the contract of every week.
fn source(tx: &mut Tx<'_>, framed: &Framed) -> Result<Source, Failure> {
    let frame = &framed.frame;
    let instance = store::account::instance(tx)?;
    Ok(Source {
        instance: instance.map_or_else(String::new, |instance| instance.name),
        versions: Vec::new(),
        contract: frame.first_week(),
        signatures: framed.signatures.clone(),
        links: framed.links.clone(),
        locale: frame_language(tx, frame)?,
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
    let changed = framed.changed.iter().map(|one| written(&one.with));
    proof.contracts = core::iter::once(written(frame)).chain(changed).collect();
    proof.documents = evidence::documents(&source.contract);
    proof.signatures = framed.signatures.iter().map(evidence::signed).collect();
    proof.events = framed.links.iter().map(evidence::happened).collect();
    proof
}

fn written(frame: &Frame) -> Written {
    Written {
        version: u32::from(frame.version()),
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
    let first = |role: Role| {
        let mut signatures = framed.signatures.iter();
        signatures.find(|signed| signed.role == role && signed.version == 1)
    };
    let is_signed = Role::BOTH.iter().all(|role| first(*role).is_some());
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
    blocks.extend(terms::of(&writer, frame));
    blocks.push(Block::Heading(t.order_signatures().to_owned()));
    blocks.push(Block::Text(t.assistance_paper_signed_how().to_owned()));
    blocks.push(writer.signed_by(first));
    blocks.push(terms::hash(t, frame));
    blocks.extend(terms::changes(&writer, &framed.changed, &framed.signatures));
    blocks.push(Block::Page);
    let version = i64::from(frame.instruction.reference.version);
    blocks.push(Block::Heading(t.paper_annex_instruction(version)));
    blocks.extend(annex::of(&source.contract, t.locale()));
    blocks.extend(writer.enclosed());
    blocks.extend(writer.audit(proof));
    blocks
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
        terms::hash(t, &framed.frame),
        hash,
    ]
}

/// The hash of what was signed, at the end of a document.
pub(super) fn hash_line(t: Texts, written: &Written) -> Block {
    let (hash, version) = (written.hash.to_string(), i64::from(written.version));
    Block::Small(match (written.is_frame(), version) {
        (false, _) => t.paper_hash(hash, version),
        (true, 1) => t.assistance_paper_hash(hash),
        (true, _) => t.assistance_paper_hash_version(hash, version),
    })
}
