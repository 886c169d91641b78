//! The contract room through the front door, as two people.

mod assistance;
mod back;
mod change;
mod costs;
mod enclosure;
mod frame;
mod frame_end;
mod frame_words;
mod hints;
mod meetings;
mod movements;
mod objection;
mod pair;
mod paper;
mod preflight;
mod review_rule;
mod sample;
mod signer;
mod stage;
mod talk;
mod time;
mod words;

use axum::http::StatusCode;
use testkit::TestDatabase;

pub(crate) use pair::STEP;
use pair::{MUST, TASTE};
pub(crate) use pair::{Pair, acting, block, draft, proposed};

/// 0.6, 0.14–0.16, 0.19, 3.22: the whole way in the room.
#[testkit::twin]
async fn two_people_go_from_the_contract_to_paid_and_once_more(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let room = pair.path("");
    let page = pair.mara.get(&room).await;
    assert!(
        page.says("Du bist dran: Vertrag unterschreiben"),
        "{}",
        page.text()
    );
    pair.sign().await;
    let page = pair.jonas.get(&room).await;
    assert!(page.says("Noch nicht hinterlegt"), "{}", page.text());
    assert!(
        !page.says("Arbeit beginnen"),
        "the start button is off: {}",
        page.text()
    );
    assert!(page.says("noch zu hinterlegen"), "{}", page.text());
    let page = pair.mara.get(&pair.path("/hinterlegen")).await;
    assert!(page.says("wenn du 14 Tage nach"), "{}", page.text());
    pair.secure().await;
    let page = pair.jonas.get(&room).await;
    assert!(page.says("Hinterlegt"), "{}", page.text());
    assert!(!page.says("noch zu hinterlegen"), "{}", page.text());
    pair.deliver().await;
    let page = pair.mara.get(&pair.path("/pruefen")).await;
    assert!(
        page.says("Gilt als abgenommen am") && page.says(MUST),
        "{}",
        page.text()
    );
    let fields = [("percent", "98"), ("remark", "Zitate nächstes Mal kursiv")];
    let page = pair.mara.post(&pair.path("/pruefen"), &fields).await;
    assert!(
        page.says("Abnehmen und 360,00\u{a0}€ freigeben"),
        "{}",
        page.text()
    );
    let page = pair.mara.submit(&pair.path("/abnehmen"), &fields).await;
    assert!(
        page.says("Abgenommen und bezahlt. Schönen Feierabend!")
            && page.says("Noch einmal bestellen"),
        "{}",
        page.text()
    );
    let page = pair.jonas.get(&room).await;
    assert!(!page.says("Noch einmal bestellen"), "{}", page.text());
    let page = pair.jonas.get("/geld?seite=uebernommen").await;
    assert!(
        page.says("An dich ausgezahlt 360,00\u{a0}€"),
        "{}",
        page.text()
    );
    let page = pair.mara.get("/leute").await;
    assert!(
        page.says("Jonas Weber") && page.says("Noch einmal"),
        "{}",
        page.text()
    );
    let again = page.attribute("href", "/auftraege/").map(str::to_owned);
    assert!(again.is_some());
    let again = pair.path("/noch-einmal");
    let page = pair.mara.get(&again).await;
    let noted = "Letztes Mal hast du angemerkt: Zitate nächstes Mal kursiv";
    assert!(
        page.says("Gleiche Bedingungen") && page.says(noted),
        "{}",
        page.text()
    );
    let page = pair.mara.submit(&again, &[]).await;
    assert!(
        page.says("Der neue Auftrag ist angelegt"),
        "{}",
        page.text()
    );
}

/// What is signed can be read: both sides see the steps of the frozen instruction, in the room and
/// where they sign. The delivery names its files.
#[testkit::twin]
async fn both_read_the_instruction_and_what_was_handed_in(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let heading = "Anleitung, Fassung 1 (gehört zum Vertrag)";
    for end in ["", "/unterschreiben", "/vertrag"] {
        let path = pair.path(end);
        for browser in [&mut pair.mara, &mut pair.jonas] {
            let page = browser.get(&path).await;
            assert!(page.says(heading) && page.says(STEP), "{}", page.text());
        }
    }
    pair.sign().await;
    pair.secure().await;
    pair.deliver().await;
    let page = pair.mara.get(&pair.path("")).await;
    let named = page.text().matches("beiträge.txt").count();
    assert_eq!(named, 2, "{}", page.text());
}

/// "Ändern" on the check page of an acceptance brings the form back as it was typed.
#[testkit::twin]
async fn changing_an_acceptance_keeps_what_was_typed(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    pair.secure().await;
    pair.deliver().await;
    let path = pair.path("/pruefen");
    let fields = [("percent", "97"), ("remark", "Zitate kursiver")];
    let page = pair.mara.post(&path, &fields).await;
    assert_eq!(page.value("change"), Some("1"), "{}", page.html);
    let fields = [fields[0], fields[1], ("change", "1")];
    let page = pair.mara.post(&path, &fields).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.value("percent"), Some("97"), "{}", page.html);
    assert!(
        page.html.contains("\nZitate kursiver</textarea>"),
        "{}",
        page.html
    );
}

/// Double clicks and stale tabs: the second click has no second effect and says so.
#[testkit::twin]
async fn the_second_click_changes_nothing(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    pair.secure().await;
    let path = pair.path("/hinterlegen");
    let page = pair.mara.post(&path, &[("amount", "36000")]).await;
    assert_eq!(
        page.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        page.text()
    );
    pair.deliver().await;
    let fields = [("percent", "100"), ("remark", "")];
    let accept = pair.path("/abnehmen");
    assert_eq!(
        pair.mara.post(&accept, &fields).await.status,
        StatusCode::SEE_OTHER
    );
    let page = pair.mara.post(&accept, &fields).await;
    assert_eq!(
        page.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        page.text()
    );
    let page = pair.jonas.get("/geld?seite=uebernommen").await;
    assert!(
        page.says("An dich ausgezahlt 360,00\u{a0}€"),
        "{}",
        page.text()
    );
}

/// A signature needs the right name, the confirmation and the version that was shown.
#[testkit::twin]
async fn a_signature_is_refused_unless_everything_fits(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let path = pair.path("/unterschreiben");
    let page = pair.mara.get(&path).await;
    let hash = page.value("contract").unwrap().to_owned();
    let other = hash.chars().rev().collect::<String>();
    let table = [
        [
            ("typed-name", "Mara L."),
            ("contract", hash.as_str()),
            ("confirmed", "yes"),
        ],
        [
            ("typed-name", "Mara Lindner"),
            ("contract", hash.as_str()),
            ("confirmed", ""),
        ],
        [
            ("typed-name", "Mara Lindner"),
            ("contract", other.as_str()),
            ("confirmed", "yes"),
        ],
        [
            ("typed-name", "Mara Lindner"),
            ("contract", "rubbish"),
            ("confirmed", "yes"),
        ],
    ];
    for fields in table {
        let page = pair.mara.post(&path, &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        assert!(page.html.contains("<title>Fehler: "), "{fields:?}");
        assert_eq!(
            page.value("typed-name"),
            Some(fields[0].1),
            "what was typed is kept"
        );
    }
    assert!(
        pair.mara
            .get(&pair.path(""))
            .await
            .says("Du bist dran: Vertrag unterschreiben")
    );
}

/// 3.24: only a must criterion can ask for revision, with a reason.
#[testkit::twin]
async fn a_revision_names_what_is_missing(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    pair.secure().await;
    pair.deliver().await;
    let path = pair.path("/nacharbeit");
    let page = pair.mara.get(&path).await;
    assert!(page.says(MUST) && !page.says(TASTE), "{}", page.text());
    let page = pair.mara.post(&path, &[("defect-2", "nicht kursiv")]).await;
    assert_eq!(
        page.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        page.text()
    );
    let page = pair.mara.post(&path, &[("defect-1", "  ")]).await;
    assert_eq!(
        page.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        page.text()
    );
    let page = pair
        .mara
        .submit(&path, &[("defect-1", "Beitrag 3 hat H3")])
        .await;
    assert!(page.says("Die Nacharbeit ist erbeten."), "{}", page.text());
    let page = pair.jonas.get(&pair.path("")).await;
    assert!(
        page.says("Beitrag 3 hat H3") && page.says("Runde 1"),
        "{}",
        page.text()
    );
}

/// The list opens where somebody has orders: who only takes on sees what they took on, until they hand
/// something on; a wish is a wish all the same.
#[testkit::twin]
async fn the_list_opens_where_somebody_has_orders(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let (mine, theirs) = ("Blogbeiträge formatieren", "Garten gießen");
    for browser in [&mut pair.mara, &mut pair.jonas] {
        let page = browser.get("/auftraege").await;
        assert!(page.says(mine), "{}", page.text());
    }
    let page = pair.jonas.get("/auftraege?seite=abgegeben").await;
    assert!(!page.says(mine) && page.says("Noch kein Auftrag."));
    let mut ines = pair.app.person("Ines Neu").await;
    let page = ines.get("/auftraege").await;
    assert!(
        page.says("Noch kein Auftrag.") && !page.says("Ein Angebot ist der erste Schritt"),
        "{}",
        page.text()
    );
    let sides = ("jonas.weber", "mara.lindner");
    proposed(&pair.app, sides, |draft| {
        theirs.clone_into(&mut draft.title);
    })
    .await;
    let page = pair.jonas.get("/auftraege").await;
    assert!(page.says(theirs) && !page.says(mine), "{}", page.text());
}

/// What the actor may not see answers 404; visitors are asked to sign in.
#[testkit::twin]
async fn strangers_find_nothing(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let mut stranger = pair.app.person("Ines Fremd").await;
    for end in [
        "",
        "/vertrag",
        "/unterschreiben",
        "/hinterlegen",
        "/abgeben",
        "/pruefen",
        "/nacharbeit",
        "/zuruecktreten",
        "/noch-einmal",
    ] {
        let path = pair.path(end);
        assert_eq!(
            stranger.get(&path).await.status,
            StatusCode::NOT_FOUND,
            "{end}"
        );
        let page = pair.app.visitor().get(&path).await;
        assert!(page.location().starts_with("/anmelden"), "{end}");
    }
    for end in [
        "/unterschreiben",
        "/hinterlegen",
        "/beginnen",
        "/abnehmen",
        "/frist",
        "/nachrichten",
    ] {
        let page = stranger.post(&pair.path(end), &[("body", "hallo")]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{end}");
    }
    assert!(pair.mara.get(&pair.path("")).await.says("Du bist dran"));
}
