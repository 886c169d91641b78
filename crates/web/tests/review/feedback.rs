//! Feedback in three inputs, its answer, and the way into the instruction.

use app::Scope;
use axum::http::StatusCode;
use serde_json::json;
use testkit::TestDatabase;

use crate::question::Stage;

const SAID: [(&str, &str); 3] = [
    ("observed", "Drei Belege lagen falsch"),
    ("expected", "Nach Kunde sortiert"),
    ("next-step", "Zuerst nach Kunde sortieren"),
];

/// 2.19: three inputs, saved, read by the other side alone, answered once.
#[testkit::twin]
async fn m2_19_feedback_is_three_inputs_and_one_answer(db: TestDatabase) {
    let mut stage = Stage::new(db).await;
    let order = stage.chosen().await;
    let home = format!("/auftraege/{order}/rueckmeldungen");
    let page = stage.mara.post(&home, &SAID).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.says("sobald beide unterschrieben haben"),
        "{}",
        page.text()
    );
    for name in ["mara", "jonas"] {
        crate::matrix::things::sign(&stage.cx(name).await, order).await;
    }
    let page = stage.mara.get(&home).await;
    let inputs = page.html.matches("<textarea").count();
    assert_eq!(inputs, 3, "{}", page.html);
    let id = page.value("id").unwrap().to_owned();
    let page = stage.mara.post(&home, &[("observed", "Nur das")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.says("Nur das"),
        "what was typed stays: {}",
        page.text()
    );
    let mut fields = SAID.to_vec();
    fields.push(("id", &id));
    for _ in 0..2 {
        let page = stage.mara.submit(&home, &fields).await;
        assert!(page.says("Die Rückmeldung ist gesendet"), "{}", page.text());
    }
    let page = stage.jonas.get(&home).await;
    let said = page.text().matches("Drei Belege lagen falsch").count();
    assert_eq!(said, 1, "two clicks say it once: {}", page.text());
    let address = page
        .attribute("action", &format!("{home}/"))
        .unwrap()
        .to_owned();
    let reply = format!("reply-{id}");
    assert_eq!(address, format!("{home}/{id}/antwort"));
    let own = stage
        .mara
        .post(&address, &[(reply.as_str(), "Ich selbst")])
        .await;
    assert_eq!(
        own.status,
        StatusCode::NOT_FOUND,
        "nobody answers themselves"
    );
    for path in [&home, &format!("/auftraege/{order}")] {
        let page = stage.ines.get(path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
    }
    let page = stage.jonas.post(&address, &[(reply.as_str(), " ")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.html.contains(&format!("href=\"#f-{reply}\"")),
        "{}",
        page.html
    );
    let page = stage
        .jonas
        .submit(&address, &[(reply.as_str(), "Stimmt, danke")])
        .await;
    assert!(page.says("Die Antwort ist gesendet"), "{}", page.text());
    let page = stage
        .jonas
        .post(&address, &[(reply.as_str(), "Und noch etwas")])
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("Darauf ist schon geantwortet"), "{}", page.text());
    let page = stage.mara.get(&format!("/auftraege/{order}")).await;
    assert!(
        page.says("Stimmt, danke") && page.says("Mara hat eine Rückmeldung gegeben"),
        "{}",
        page.text()
    );
    let report = app::verify(&stage.app.app).await.unwrap();
    assert_eq!(report.findings, []);
}

/// 2.25: saved feedback offers the way into the instruction; the next version is made from it and
/// says so.
#[testkit::twin]
async fn m2_25_feedback_becomes_the_next_version(db: TestDatabase) {
    let mut stage = Stage::new(db).await;
    let order = stage.in_work().await;
    let home = format!("/auftraege/{order}/rueckmeldungen");
    let page = stage.jonas.submit(&home, &SAID).await;
    assert!(!page.says("In die Anleitung übernehmen"), "{}", page.text());
    let page = stage.mara.get(&home).await;
    let take = page
        .attribute("href", &format!("{home}/"))
        .unwrap()
        .to_owned();
    assert!(page.says("In die Anleitung übernehmen"), "{}", page.text());
    for other in [&mut stage.jonas, &mut stage.ines] {
        assert_eq!(other.get(&take).await.status, StatusCode::NOT_FOUND);
        let posted = other.post(&take, &[("spot", "new"), ("text", "x")]).await;
        assert_eq!(posted.status, StatusCode::NOT_FOUND);
    }
    let page = stage.mara.get(&take).await;
    assert!(
        page.html.contains("Zuerst nach Kunde sortieren</textarea>"),
        "{}",
        page.html
    );
    let line = format!("{take}?stelle=line-2");
    assert!(page.html.contains(&line), "{}", page.html);
    let page = stage.mara.get(&line).await;
    let text = "Belege sortieren Zuerst nach Kunde sortieren";
    assert!(page.html.contains(text), "{}", page.html);
    let none = [("spot", "line-99"), ("text", "x"), ("base", "1")];
    let page = stage.mara.post(&take, &none).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let old = [("spot", "line-2"), ("text", text), ("base", "7")];
    let page = stage.mara.post(&take, &old).await;
    assert_eq!(
        page.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "another version was looked at"
    );
    let fields = [("spot", "line-2"), ("text", text), ("base", "1")];
    let page = stage.mara.submit(&take, &fields).await;
    assert!(
        page.says("Die Rückmeldung steht in der neuen Fassung"),
        "{}",
        page.text()
    );
    let page = stage.mara.get(&home).await;
    assert!(page.says("steht in Fassung 2"), "{}", page.text());
    assert!(
        !page.says("In die Anleitung übernehmen"),
        "once: {}",
        page.text()
    );
    let again = stage.mara.post(&take, &fields).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = stage
        .mara
        .get(&format!("/abgeben/aufgaben/{}/anleitung", stage.task))
        .await;
    assert!(
        page.says("aus Rückmeldung") && page.says(text),
        "{}",
        page.text()
    );
    let page = stage.mara.get(&format!("/auftraege/{order}/fassung")).await;
    assert!(page.says("Fassung 2 vorschlagen"), "{}", page.text());
}

/// The same by API.
#[testkit::twin]
async fn feedback_by_api(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let order = stage.in_work().await;
    let mara = stage.app.caller("Mara", Scope::Write).await;
    let jonas = stage.app.caller("Jonas", Scope::Write).await;
    let ines = stage.app.caller("Ines", Scope::Write).await;
    let path = format!("/api/v1/orders/{order}/feedback");
    let (status, problem) = jonas
        .post(&path, &json!({ "observed": "x", "next_step": "" }))
        .await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(problem["errors"][0]["field"], "next_step", "{problem}");
    let wish = json!({ "observed": "Ein Ordner fehlt", "next_step": "Ordner anlegen" });
    let (status, made) = jonas.post(&path, &wish).await;
    assert_eq!(status, StatusCode::CREATED, "{made}");
    let one = format!("{path}/{}", made["id"].as_str().unwrap());
    let reply = json!({ "reply": "Mache ich" });
    let (status, _) = jonas.post(&format!("{one}/reply"), &reply).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    let (status, _) = ines.post(&format!("{one}/reply"), &reply).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    let (status, _) = mara.post(&format!("{one}/reply"), &reply).await;
    assert_eq!(status, StatusCode::NO_CONTENT);
    let take = json!({ "version": 1, "place": "new", "text": "Ordner anlegen" });
    let (status, made) = mara.post(&format!("{one}/take-in"), &take).await;
    assert_eq!(
        (status, &made["version"]),
        (StatusCode::OK, &json!(2)),
        "{made}"
    );
    let (_, list) = jonas.get(&path).await;
    assert_eq!(list["items"][0]["reply"], "Mache ich", "{list}");
    assert_eq!(list["items"][0]["taken_into"], 2, "{list}");
    let (status, _) = ines.get(&path).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}
