//! `feierabend verify FILE.pdf`: what it says of a contract, and how it ends.

use std::path::{Path, PathBuf};
use std::process::Command;

use app::agreement::{self, OrderDraft, Signing, paper};
use app::{Actor, Cx, account};
use domain::account::{WeeklyHours, Window};
use domain::instruction::{
    Body, Criterion, CriterionKind, Details, InstructionRef, Latitude, LatitudeRule, LineId, Step,
};
use kernel::{AccountId, InstructionId, Locale, Minutes, Money, OrderId, TimeOfDay, Weekday, Zone};
use serde_json::Value;
use store::db::{Kind, Target};
use testkit::{TestApp, TestDatabase};

use crate::command::{Said, say};
use crate::place::{LOGINS, person, program};

/// An instance on a closed database, with one contract that both have signed, as a file.
struct Signed {
    database: TestDatabase,
    file: Vec<u8>,
    key: String,
}

impl Signed {
    async fn new(database: TestDatabase) -> Self {
        let app = TestApp::new(database).await;
        for name in ["Mara Lindner", "Jonas Weber"] {
            app.person(name).await;
        }
        let [mara, jonas] = [acting(&app, LOGINS[0]).await, acting(&app, LOGINS[1]).await];
        let order = proposed(&app, &mara, jonas.reader().unwrap().id).await;
        for cx in [&mara, &jonas] {
            let signing = Signing {
                typed_name: cx.reader().unwrap().name.clone(),
                contract: agreement::contract(cx, order)
                    .await
                    .unwrap()
                    .hash
                    .to_string(),
                confirmed: true,
            };
            agreement::sign(cx, order, signing).await.unwrap();
        }
        let file = paper::print(&mara, order).await.unwrap().content;
        let key = paper::public_key(&app.app).await.unwrap();
        app.database.close().await.unwrap();
        Self {
            database: app.database,
            file,
            key,
        }
    }

    /// The command on this instance.
    fn verify(&self, folder: &Path, arguments: &[&str]) -> Command {
        let mut command = verify(arguments);
        match self.database.target() {
            Target::Sqlite { .. } => {
                command.arg("--data").arg(self.database.folder().unwrap());
            }
            Target::Postgres { url } => {
                command.arg("--data").arg(folder).arg("--database").arg(url);
            }
        }
        command
    }
}

fn verify(arguments: &[&str]) -> Command {
    let mut command = program();
    command.arg("verify").args(arguments);
    command
}

async fn acting(app: &TestApp, login: &str) -> Cx {
    let accounts = account::list(&app.app).await.unwrap();
    let own = accounts.iter().find(|account| account.login == login);
    app.app
        .cx(Actor::Person(Box::new(person(own.unwrap()))), Locale::De)
}

async fn proposed(app: &TestApp, cx: &Cx, contractor: AccountId) -> OrderId {
    let monday = Window {
        day: Weekday::Monday,
        from: TimeOfDay::new(9, 0).unwrap(),
        to: TimeOfDay::new(10, 0).unwrap(),
    };
    let draft = OrderDraft {
        client: cx.reader().unwrap().id,
        contractor,
        title: "Belege buchen".to_owned(),
        amount: Money::euro_cents(36_000),
        due_at: Zone::default().deadline(cx.now, 21, TimeOfDay::EVENING),
        instruction: InstructionRef {
            instruction: InstructionId::from_bytes([7; 16]),
            version: 1,
        },
        body: Body {
            goal: "Alle Belege sind gebucht".to_owned(),
            steps: vec![Step::plain(LineId(1), "Nach Datum ordnen")],
            criteria: vec![Criterion {
                id: LineId(2),
                text: "Jeder Beleg hat ein Konto".to_owned(),
                how_measured: "Ansehen".to_owned(),
                kind: CriterionKind::Must,
            }],
            latitude: LatitudeRule {
                latitude: Latitude::Alone,
                money_limit: None,
            },
            free_zone: String::new(),
            response_hours: 4,
            reachable: WeeklyHours::new(vec![monday]).unwrap(),
            details: Details::default(),
            preferences: Vec::new(),
        },
        contractor_reachability: None,
        frees: Minutes(90),
        task: None,
        posting: None,
        offer: None,
        previous: None,
    };
    let (cx, database) = (cx.clone(), app.database.database());
    let proposed = database.write("test::propose", move |tx| {
        agreement::propose(tx, &cx, &draft)
    });
    proposed.await.unwrap().order
}

/// Keeps bytes as a file of a folder.
fn kept(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let file = folder.join(name);
    std::fs::write(&file, bytes).unwrap();
    file
}

/// A file that proves nothing ends with 2, says why, and nothing that could be taken for a proof.
fn assert_proves_nothing(said: &Said, reason: &str) {
    assert_eq!(said.code, Some(2), "{reason}: {}{}", said.out, said.err);
    assert!(said.err.contains(reason), "{reason}: {}", said.err);
    assert_eq!(said.out, "", "{reason}");
}

/// 3.27, F6: a contract of this instance is genuine, for people and for programs, in both languages.
/// Tried: a byte changed at four places, a text, nothing, a PDF of somebody else, no file at all.
#[testkit::twin]
async fn m3_27_verify_says_whether_a_contract_is_genuine(db: TestDatabase) {
    let signed = Signed::new(db).await;
    let place = tempfile::tempdir().unwrap();
    let folder = place.path();
    let check = |file: &Path, more: &[&str]| {
        let file = file.to_str().unwrap();
        signed.verify(folder, &[&[file][..], more].concat())
    };
    let file = kept(folder, "vertrag.pdf", &signed.file);
    let genuine = say(&mut check(&file, &[]));
    assert_eq!(genuine.code, Some(0), "{}", genuine.err);
    for words in [
        "Dieses Dokument kommt von dieser Instanz.",
        "Mara Lindner, Fassung 1",
        "Jonas Weber, Fassung 1",
        &signed.key,
    ] {
        assert!(genuine.out.contains(words), "{words}: {}", genuine.out);
    }
    let english = say(check(&file, &[]).env("LC_ALL", "en_GB.UTF-8"));
    assert!(
        english
            .out
            .contains("This document comes from this instance."),
        "{}",
        english.out
    );
    let json = say(&mut check(&file, &["--json"]));
    let told: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(told["origin"], "here");
    assert_eq!(told["proof"]["signatures"][1]["name"], "Jonas Weber");

    let length = signed.file.len();
    for at in [20, length / 3, length / 2, length - 20] {
        let mut bytes = signed.file.clone();
        bytes[at] ^= 1;
        let changed = kept(folder, "geaendert.pdf", &bytes);
        assert_proves_nothing(&say(&mut check(&changed, &[])), "Die Datei wurde verändert");
    }
    for (bytes, reason) in [
        (&b"hallo"[..], "Das ist kein PDF"),
        (b"", "Das ist kein PDF"),
        (b"%PDF-1.7\n%%EOF", "Kein Siegel gefunden"),
    ] {
        let other = kept(folder, "anderes.pdf", bytes);
        assert_proves_nothing(&say(&mut check(&other, &[])), reason);
        assert_proves_nothing(&say(&mut check(&other, &["--json"])), reason);
    }
    let missing = say(&mut check(&folder.join("fehlt.pdf"), &[]));
    assert_eq!(missing.code, Some(1), "{}", missing.err);
    assert!(
        missing.err.contains("fehlt.pdf lässt sich nicht lesen"),
        "{}",
        missing.err
    );
}

/// 3.27: the contract of another instance is unchanged and not from here; without an instance the
/// command says whose seal it is by its key alone, and makes none.
#[tokio::test]
async fn m3_27_verify_says_when_a_contract_is_from_elsewhere() {
    let signed = Signed::new(TestDatabase::fresh(Kind::Sqlite).await).await;
    let other = TestApp::new(TestDatabase::fresh(Kind::Sqlite).await).await;
    other.app.database.close().await.unwrap();
    let place = tempfile::tempdir().unwrap();
    let file = kept(place.path(), "vertrag.pdf", &signed.file);
    let file = file.to_str().unwrap();
    let folder = other.database.folder().unwrap();
    let elsewhere = say(verify(&[file]).arg("--data").arg(folder));
    assert_eq!(elsewhere.code, Some(0), "{}", elsewhere.err);
    for words in ["Das Siegel gehört einer anderen Instanz.", &signed.key] {
        assert!(elsewhere.out.contains(words), "{}", elsewhere.out);
    }
    let nowhere = place.path().join("leer");
    let alone = say(verify(&[file]).arg("--data").arg(&nowhere));
    assert_eq!(alone.code, Some(0), "{}", alone.err);
    for words in ["zeigt nur der Vergleich mit dem Schlüssel", &signed.key] {
        assert!(alone.out.contains(words), "{}", alone.out);
    }
    assert!(!nowhere.exists());
}
