//! Comparing without names.

use axum::http::StatusCode;
use testkit::{TestApp, TestDatabase};

const HOME: &str = "/abgeben/vergleich";

/// 2.17: the own sample and the trial stand side by side without names, in the same order at every
/// look; only the choice says which is whose, and it stays.
#[testkit::twin]
async fn m2_17_trial_and_own_sample_stand_side_by_side_without_names(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let mut orders = Vec::new();
    for round in 0..12 {
        let title = format!("Antwort {round}");
        let fields = [
            ("title", title.as_str()),
            ("own", "Wir bedauern das."),
            ("trial", "Das tut uns leid."),
        ];
        let home = mara.post(HOME, &fields).await.location().to_owned();
        let page = mara.get(&home).await;
        for name in ["dein eigenes", "die Probe", "Dein eigenes"] {
            assert!(!page.says(name), "{name}: {}", page.text());
        }
        let own_first = page.text().find("Wir bedauern") < page.text().find("Das tut");
        let again = mara.get(&home).await;
        assert_eq!(again.html, page.html, "the same at every look");
        orders.push(own_first);
        if round > 0 {
            continue;
        }
        let unsaid = mara.post(&home, &[]).await;
        assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!unsaid.says("dein eigenes"), "{}", unsaid.text());
        let page = mara.submit(&home, &[("pick", "a")]).await;
        let (whose, verdict) = if own_first {
            (
                "Ergebnis A: dein eigenes",
                "Dein eigenes gefiel dir besser.",
            )
        } else {
            ("Ergebnis A: die Probe", "Die Probe gefiel dir besser.")
        };
        assert!(page.says(whose) && page.says(verdict), "{}", page.text());
        let page = mara.submit(&home, &[("pick", "b")]).await;
        assert!(
            page.says(verdict),
            "the first choice stays: {}",
            page.text()
        );
    }
    assert!(
        orders.contains(&true) && orders.contains(&false),
        "drawn: {orders:?}"
    );
}

/// Comparisons are their owner's alone; wrong inputs are kept in the form.
#[testkit::twin]
async fn comparisons_are_private_and_checked(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let mut jonas = app.person("Jonas").await;
    let fields = [("title", "Antwort"), ("own", "Gleich"), ("trial", "Gleich")];
    let page = mara.post(HOME, &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("Beide Texte sind gleich") && page.value("title") == Some("Antwort"));
    let id = page.value("id").unwrap().to_owned();
    let fine = [
        ("id", id.as_str()),
        ("title", "Antwort"),
        ("own", "Eins"),
        ("trial", "Zwei"),
    ];
    let home = mara.post(HOME, &fine).await.location().to_owned();
    assert_eq!(
        mara.post(HOME, &fine).await.location(),
        home,
        "two clicks, one comparison"
    );
    let foreign = jonas.post(HOME, &fine).await.location().to_owned();
    assert_ne!(foreign, home, "an id of somebody else's is not taken over");
    assert_eq!(jonas.get(&home).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        jonas.post(&home, &[("pick", "a")]).await.status,
        StatusCode::NOT_FOUND
    );
    let delete = format!("{home}/loeschen");
    assert_eq!(jonas.post(&delete, &[]).await.status, StatusCode::NOT_FOUND);
    let page = mara.submit(&delete, &[]).await;
    assert!(page.says("Der Vergleich ist gelöscht"), "{}", page.text());
    assert_eq!(mara.get(&home).await.status, StatusCode::NOT_FOUND);
}
