//! A double click without script: each form has its effect once, and the second sending leads the
//! same way.

use axum::http::StatusCode;
use testkit::{Browser, TestDatabase};

use super::Stage;

/// Sends a form twice, as it was shown once, and says what came of it.
async fn twice(browser: &mut Browser, form: &str, fields: &[(&str, &str)]) -> String {
    let page = browser.get(form).await;
    let id = page.value("id").unwrap_or_default().to_owned();
    let all = [&[("id", id.as_str())], fields].concat();
    let path = form.split('?').next().unwrap_or_default();
    let first = browser.post(path, &all).await;
    let second = browser.post(path, &all).await;
    for page in [&first, &second] {
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    }
    assert_eq!(first.location(), second.location());
    id
}

#[testkit::twin]
async fn a_question_is_asked_and_answered_once(db: TestDatabase) {
    let mut stage = Stage::new(db).await;
    let ad = format!("/uebernehmen/gesuche/{}", stage.ad);
    let path = format!("{ad}/fragen");
    let form = format!("{path}?stelle=line-2");
    let words = [("spot", "line-2"), ("text", "Nach Monat?")];
    let id = twice(&mut stage.jonas, &form, &words).await;
    let count = async |browser: &mut Browser, words: &str| {
        browser.get(&ad).await.html.matches(words).count()
    };
    assert_eq!(count(&mut stage.jonas, "Nach Monat?").await, 1);

    // Who goes back and asks something else asks once more; an id opens nothing of somebody else.
    let other = [
        ("id", id.as_str()),
        ("spot", "line-2"),
        ("text", "Nach Kunde?"),
    ];
    stage.jonas.submit(&path, &other).await;
    assert_eq!(count(&mut stage.jonas, "Nach Kunde?").await, 1);
    assert_eq!(count(&mut stage.jonas, "Nach Monat?").await, 1, "it stays");
    let same = [
        ("id", id.as_str()),
        ("spot", "line-2"),
        ("text", "Nach Monat?"),
    ];
    let page = stage.ines.post(&path, &same).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    assert!(!page.location().contains(&id), "a question of her own");
    let wrong = [("id", "x"), ("spot", "line-2"), ("text", "Wohin?")];
    let page = stage.jonas.post(&path, &wrong).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    // A form that was refused keeps its id.
    let page = stage
        .jonas
        .post(&path, &[("id", id.as_str()), ("text", "")])
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.value("id"), Some(id.as_str()));

    stage.app.pass_days(1);
    let answer = format!("/abgeben/fragen/{id}");
    twice(&mut stage.mara, &answer, &[("answer", "Nach Monat.")]).await;
    let page = stage.mara.post(&answer, &[("answer", "Nach Kunde.")]).await;
    assert_eq!(
        page.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "it is answered"
    );
    let told = count(&mut stage.ines, "Nach Monat.").await;
    assert_eq!(told, 1, "once, to every reader");
}

#[testkit::twin]
async fn a_change_is_proposed_once(db: TestDatabase) {
    let mut stage = Stage::new(db).await;
    let order = stage.in_work().await;
    let room = format!("/auftraege/{order}");
    let path = format!("{room}/vorschlaege");
    let words = [
        ("spot", "line-2"),
        ("text", "Belege nach Kunde sortieren"),
        ("why", "Spart das Suchen"),
    ];
    let form = format!("{path}?stelle=line-2");
    let id = twice(&mut stage.jonas, &form, &words).await;
    let count = async |browser: &mut Browser, words: &str| {
        let page = browser.get(&room).await;
        page.html
            .matches(&format!("class=\"typed\">{words}</a>"))
            .count()
    };
    let first = "Belege nach Kunde sortieren";
    assert_eq!(count(&mut stage.mara, first).await, 1);
    let step = [("spot", "new"), ("text", "Belege heften"), ("why", "")];
    twice(&mut stage.jonas, &format!("{path}?stelle=new"), &step).await;
    assert_eq!(count(&mut stage.mara, "Belege heften").await, 1);
    // Other words with the same id are another proposal.
    let other = [
        &[("id", id.as_str())][..],
        &words[..1],
        &[("text", "Belege nach Tag")],
    ]
    .concat();
    let page = stage.jonas.post(&path, &other).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    assert_eq!(count(&mut stage.mara, "Belege nach Tag").await, 1);
    assert_eq!(count(&mut stage.mara, first).await, 1, "it stays");
}
