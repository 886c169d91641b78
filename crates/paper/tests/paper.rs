//! What is proved about documents and their seals.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use domain::canonical::{Digest, Writer};
use kernel::Timestamp;
use paper::proof::{Contradiction, Framed, Happened, NAME, Signed, Written};
use paper::seal::{Broken, Key, LARGEST, open};
use paper::{Attachment, Block, Paper, Proof, Table};
use proptest::prelude::*;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn key() -> Key {
    Key::from_secret(&[7; 32])
}

fn event(previous: Digest, kind: &str, at: Timestamp, contract: Digest) -> Happened {
    let form = Writer::new("feierabend event 1")
        .field("previous", previous)
        .field("at", at.as_micros())
        .field("kind", kind)
        .field("by", "text")
        .field("is", "client")
        .field("contract", "text")
        .field("is", contract);
    Happened {
        kind: kind.to_owned(),
        at,
        hash: form.digest(),
        form: String::from_utf8(form.into_bytes()).unwrap(),
    }
}

fn proof() -> Proof {
    let form = "feierabend contract 1\namount 5:48000\n".to_owned();
    let hash = Digest::of(form.as_bytes());
    let signed_at = at("2026-03-02T10:00:00Z");
    let proposed = event(
        Digest::ZERO,
        "order-proposed",
        at("2026-03-02T09:00:00Z"),
        hash,
    );
    let signed = event(proposed.hash, "order-signed", signed_at, hash);
    let names = ("Feierabend".to_owned(), "F-2026-0031".to_owned());
    let mut proof = Proof::new(key().public(), names.0, names.1, signed_at);
    proof.contracts.push(Written {
        version: 1,
        form,
        hash,
    });
    proof.signatures.push(Signed {
        role: "client".to_owned(),
        name: "Nora Beispiel".to_owned(),
        at: signed_at,
        version: 1,
        contract: hash,
    });
    proof.events = vec![proposed, signed];
    proof
}

fn paper(blocks: Vec<Block>) -> Paper {
    Paper {
        language: "de",
        title: "Vertrag F-2026-0031".to_owned(),
        foot: "Vertrag F-2026-0031".to_owned(),
        at: at("2026-03-02T10:00:00.123456Z"),
        blocks,
    }
}

fn blocks() -> Vec<Block> {
    let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
    vec![
        Block::Title("Vertrag über Ärger, Öl & Übermaß".to_owned()),
        Block::Heading("1. Gegenstand".to_owned()),
        Block::Item {
            mark: "1.1".to_owned(),
            text: "Der Auftraggeber hinterlegt 1.234,50 €. ".repeat(40),
            depth: 0,
        },
        Block::Table(Table {
            widths: vec![1, 3, 2],
            head: row(["Art", "Kriterium", "Gemessen an"]),
            rows: vec![row(["Muss", &"Jeder Beleg hat eine Buchung ".repeat(9), "Zählen"]); 60],
            is_small: false,
        }),
        Block::Page,
        Block::Minor("Anhang".to_owned()),
        Block::Small("Klein gedruckt ist nichts Wichtiges.".to_owned()),
    ]
}

fn printed(blocks: Vec<Block>, proof: &Proof) -> Vec<u8> {
    let attachment = Attachment {
        name: NAME,
        description: "Nachweis".to_owned(),
        media_type: "application/json",
        content: proof.write().unwrap(),
    };
    let page = |number, count| format!("Seite {number} von {count}");
    paper::print(&paper(blocks), &attachment, &page).unwrap()
}

fn sealed() -> Vec<u8> {
    key().seal(printed(blocks(), &proof())).unwrap()
}

/// 3.27: the same contract is the same file, at any time and on any machine.
#[test]
fn the_same_paper_is_the_same_bytes_and_an_archive_takes_it() {
    let first = sealed();
    assert_eq!(first, sealed());
    let text = String::from_utf8_lossy(&first);
    assert!(text.starts_with("%PDF-1.7"));
    assert!(text.contains("pdfaid:part>3<") && text.contains("pdfaid:conformance>A<"));
    assert!(text.contains("/AFRelationship /Data") || text.contains("/AFRelationship/Data"));
    if let Some(folder) = std::env::var_os("PAPER_OUT") {
        std::fs::write(std::path::Path::new(&folder).join("sample.pdf"), &first).unwrap();
    }
}

#[test]
fn an_untouched_document_is_whole_and_says_what_it_proves() {
    let whole = open(&sealed()).unwrap();
    assert_eq!(whole.key, key().public());
    assert_eq!(whole.proof.order, "F-2026-0031");
    assert_eq!(whole.proof.signatures, proof().signatures);
    let other = Key::from_secret(&[8; 32]);
    assert_ne!(whole.key, other.public());
}

/// 3.27: one changed byte is found, wherever it is: every byte of the proof, the ends, and every
/// 97th of the rest, each changed in two ways.
#[test]
fn every_changed_byte_is_found() {
    let whole = sealed();
    let slot = whole
        .windows(16)
        .position(|part| part == b"feierabend-seal\"")
        .unwrap();
    let near = slot.saturating_sub(40)..slot + 400;
    let ends = (0..64).chain(whole.len() - 64..whole.len());
    for at in (0..whole.len()).step_by(97).chain(near).chain(ends) {
        for change in [0x01, 0x20] {
            let mut changed = whole.clone();
            changed[at] ^= change;
            assert!(open(&changed).is_err(), "byte {at} of {}", whole.len());
        }
    }
}

#[test]
fn cut_off_added_doubled_and_foreign_bytes_are_found() {
    let whole = sealed();
    let twice = [whole.as_slice(), whole.as_slice()].concat();
    for (file, wanted) in [
        (Vec::new(), Broken::NotADocument),
        (b"not a pdf".to_vec(), Broken::NotADocument),
        (b"%PDF-1.7\n%%EOF".to_vec(), Broken::NoSeal),
        (vec![b'%'; LARGEST + 1], Broken::TooLarge),
        ([whole.as_slice(), b"\n"].concat(), Broken::Changed),
        (whole[..whole.len() - 1].to_vec(), Broken::Changed),
        (twice, Broken::Changed),
    ] {
        assert_eq!(open(&file).unwrap_err(), wanted, "{} bytes", file.len());
    }
    let cut = whole
        .windows(15)
        .position(|part| part == b"feierabend-seal")
        .unwrap()
        + 40;
    assert_eq!(open(&whole[..cut]).unwrap_err(), Broken::Changed);
}

/// A seal shows who made a file, not that what it says is true: what contradicts itself is told
/// apart, also under a right seal.
#[test]
fn a_proof_that_contradicts_itself_is_found_under_a_right_seal() {
    let changes: [fn(&mut Proof); 6] = [
        |proof| proof.contracts[0].form.push('x'),
        |proof| proof.contracts.clear(),
        |proof| proof.signatures[0].role = "contractor".to_owned(),
        |proof| proof.signatures[0].contract = Digest::ZERO,
        |proof| proof.events.swap(0, 1),
        |proof| {
            proof.events.remove(0);
        },
    ];
    for (change, number) in changes.into_iter().zip(1..) {
        let mut wrong = proof();
        change(&mut wrong);
        let file = key()
            .seal(printed(vec![Block::Text("x".to_owned())], &wrong))
            .unwrap();
        let found = open(&file).unwrap_err();
        assert!(
            matches!(found, Broken::Contradicts(_)),
            "change {number}: {found}"
        );
    }
}

/// A frame as it stands in the proof of a week: who acted is told by account, and the frame says
/// who is on which side.
fn framed() -> (Framed, Written) {
    let account = |side: char| side.to_string().repeat(36);
    let form = Writer::new("feierabend assistance 2")
        .field("subject", "Belege")
        .field("client", account('a'))
        .field("contractor", account('b'));
    let hash = form.digest();
    let written = |form: Writer| Written {
        version: 1,
        hash: form.digest(),
        form: String::from_utf8(form.into_bytes()).unwrap(),
    };
    let (mut events, mut signatures) = (Vec::<Happened>::new(), Vec::new());
    for (role, side, minute) in [("client", 'a', 1), ("contractor", 'b', 2)] {
        let at = at(&format!("2026-03-01T10:0{minute}:00Z"));
        let event = Writer::new("feierabend event 1")
            .field(
                "previous",
                events.last().map_or(Digest::ZERO, |last| last.hash),
            )
            .field("at", at.as_micros())
            .field("actor", account(side))
            .field("kind", "assistance-signed")
            .field("frame", "text")
            .field("is", hash);
        events.push(Happened {
            kind: "assistance-signed".to_owned(),
            at,
            hash: event.digest(),
            form: String::from_utf8(event.into_bytes()).unwrap(),
        });
        signatures.push(Signed {
            role: role.to_owned(),
            name: "Nora Beispiel".to_owned(),
            at,
            version: 1,
            contract: hash,
        });
    }
    let week = Writer::new("feierabend contract 2").field("frame", hash);
    let frame = Framed {
        number: "F-2026-0030".to_owned(),
        written: written(form),
        signatures,
        events,
    };
    (frame, written(week))
}

/// What somebody might do to the frame of a proof.
type Change = fn(&mut Proof, &mut Framed);

/// 1.7: a week is signed with its frame: another frame, a changed one, one that only one side has
/// signed, and one the other side has signed twice are found.
#[test]
fn m1_7_a_week_is_proved_by_the_frame_both_have_signed() {
    let (frame, week) = framed();
    let mut whole = proof();
    whole.signatures.clear();
    let opened = event(Digest::ZERO, "order-week-opened", whole.at, week.hash);
    whole.events = vec![opened];
    whole.contracts = vec![week];
    whole.frame = Some(frame);
    assert_eq!(whole.check(), Ok(()));
    let changes: [(Contradiction, Change); 7] = [
        (Contradiction::Frame, |_, frame| {
            frame.written.form.push('x');
        }),
        (Contradiction::Frame, |_, frame| {
            drop(frame.signatures.pop());
        }),
        (Contradiction::Frame, |proof, frame| {
            frame.written = proof.contracts[0].clone();
        }),
        (Contradiction::Events, |_, frame| {
            drop(frame.events.remove(0));
        }),
        (Contradiction::Signature, |_, frame| {
            drop(frame.events.pop());
        }),
        (Contradiction::Signature, |_, frame| {
            frame.signatures[0].contract = Digest::ZERO;
        }),
        (Contradiction::Signature, |_, frame| {
            let first = frame.signatures[0].clone();
            let role = "contractor".to_owned();
            frame.signatures[1] = Signed { role, ..first };
        }),
    ];
    for ((wanted, change), number) in changes.into_iter().zip(1..) {
        let mut wrong = whole.clone();
        let mut frame = wrong.frame.take().unwrap();
        change(&mut wrong, &mut frame);
        wrong.frame = Some(frame);
        assert_eq!(wrong.check(), Err(wanted), "change {number}");
    }
}

/// Names, goals and criteria come from people: a slot cannot be imitated from inside a text.
#[test]
fn no_text_can_imitate_the_slot() {
    let mut hostile = proof();
    hostile.signatures[0].name = "{\"feierabend-proof\":1,\"feierabend-seal\":\"00".to_owned();
    let text = Block::Text(hostile.signatures[0].name.clone());
    let file = key().seal(printed(vec![text], &hostile)).unwrap();
    let whole = open(&file).unwrap();
    assert_eq!(whole.proof.signatures[0].name, hostile.signatures[0].name);
}

/// Whatever people write can be printed: other scripts, signs without a glyph, marks alone, words
/// wider than the page.
#[test]
fn every_script_can_be_printed() {
    for text in [
        "日本語 العربية עברית ελληνικά русский",
        "😀👩‍👩‍👧 \u{202e}abc\u{202c} \u{0} \u{7f} \u{ad} \u{fffd}",
        "\u{301}\u{308} a\u{301} \u{1F1E9}\u{1F1EA} ﬁ ﬃ",
        &"x".repeat(3000),
        "",
        "\n\n\t",
    ] {
        let item = Block::Item {
            mark: "1".to_owned(),
            text: text.to_owned(),
            depth: 9,
        };
        printed(vec![Block::Heading(text.to_owned()), item], &proof());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Any text at all, in every kind of block.
    #[test]
    fn any_text_can_be_printed(text in "\\PC{0,200}", other in any::<String>()) {
        let table = Table {
            widths: vec![1, 1],
            head: vec![text.clone(), other.clone()],
            rows: vec![vec![other.clone(), text.clone()]],
            is_small: true,
        };
        printed(vec![Block::Title(text), Block::Text(other), Block::Table(table)], &proof());
    }

    /// Hostile files of any bytes are refused, and quickly.
    #[test]
    fn any_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        prop_assert!(open(&bytes).is_err());
        let head = b"%PDF-1.7 {\"feierabend-proof\":1,\"feierabend-seal\":\"";
        prop_assert!(open(&[head.as_slice(), &bytes].concat()).is_err());
    }
}
