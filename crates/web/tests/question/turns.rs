//! 0.7: whoever is to say or to confirm the task in own words is told so on Heute and by API, with
//! the way there; the side that waits is not told to do anything.

use app::Scope;
use app::instruction::explain_back::{self, Word};
use kernel::OrderId;
use serde_json::Value;
use testkit::{Browser, TestDatabase};

use super::Stage;

/// Every turn of somebody by API, as its kind and what to do.
async fn turns(stage: &Stage, name: &str) -> Vec<(String, String)> {
    let (_, listed) = stage
        .app
        .caller(name, Scope::Read)
        .await
        .get("/api/v1/turns")
        .await;
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let items = listed["items"].as_array().unwrap();
    let turn = |turn: &Value| {
        let step = &turn["step"]["action"];
        let what = if step.is_null() {
            &turn["instruction"]["action"]
        } else {
            step
        };
        (word(&turn["kind"]), word(what))
    };
    items.iter().map(turn).collect()
}

/// What Heute says is to be done about this order, and how many things wait in all.
async fn today(browser: &mut Browser, order: OrderId) -> (bool, usize) {
    let page = browser.get("/heute").await;
    let words = format!("/auftraege/{order}/eigene-worte");
    let room = format!("\"/auftraege/{order}\"");
    (page.html.contains(&words), page.html.matches(&room).count())
}

#[testkit::twin]
async fn m0_7_heute_and_the_api_say_whose_turn_the_own_words_are(db: TestDatabase) {
    let mut stage = Stage::new(db).await;
    let order = stage.chosen().await;
    let (mara, jonas) = (stage.cx("mara").await, stage.cx("jonas").await);
    explain_back::want(&mara, order).await.unwrap();
    for name in ["mara", "jonas"] {
        crate::matrix::things::sign(&stage.cx(name).await, order).await;
    }
    let sum = kernel::Money::euro_cents(36_000);
    app::agreement::secure(&mara, order, sum).await.unwrap();
    let turn = |kind: &str, action: &str| vec![(kind.to_owned(), action.to_owned())];

    // The sum is secured, but to start is not yet possible: first his words, then her yes.
    let say = turn("instruction", "say-in-own-words");
    assert_eq!(
        (turns(&stage, "Jonas").await, turns(&stage, "Mara").await),
        (say.clone(), vec![])
    );
    assert_eq!(today(&mut stage.jonas, order).await, (true, 0));
    assert_eq!(today(&mut stage.mara, order).await, (false, 0));

    let given = || Word::Give("Ich sortiere alle Belege nach Monat.".into());
    explain_back::say(&jonas, order, given()).await.unwrap();
    let confirm = turn("instruction", "confirm-own-words");
    assert_eq!(
        (turns(&stage, "Jonas").await, turns(&stage, "Mara").await),
        (vec![], confirm)
    );
    assert_eq!(today(&mut stage.mara, order).await, (true, 0));
    assert_eq!(today(&mut stage.jonas, order).await, (false, 0));
    let waits = app::today::turn_count(&jonas).await.unwrap();
    assert_eq!(waits, 0, "nothing he could do");

    explain_back::say(&mara, order, Word::Correct("Nach Kunde.".into()))
        .await
        .unwrap();
    assert_eq!(turns(&stage, "Jonas").await, say);
    explain_back::say(&jonas, order, given()).await.unwrap();
    explain_back::say(&mara, order, Word::Confirm)
        .await
        .unwrap();
    assert_eq!(turns(&stage, "Jonas").await, turn("order", "start"));
    assert_eq!(turns(&stage, "Mara").await, []);
    assert_eq!(today(&mut stage.jonas, order).await, (false, 1));
    let caller = stage.app.caller("Jonas", Scope::Read).await;
    let path = format!("/api/v1/orders/{order}/start");
    let listed = caller.get("/api/v1/turns").await.1;
    assert_eq!(listed["items"][0]["step"]["path"], path);
}

/// What waits at instructions besides is listed too, each with the way to it.
#[testkit::twin]
async fn questions_and_proposals_are_among_the_turns_by_api(db: TestDatabase) {
    let stage = Stage::new(db).await;
    stage.asked("line-2", "Nach Monat?").await;
    let caller = stage.app.caller("Mara", Scope::Read).await;
    let listed = caller.get("/api/v1/turns").await.1;
    let waits = &listed["items"][0]["instruction"];
    assert_eq!(waits["action"], "answer-questions", "{listed}");
    assert_eq!(
        (&waits["questions"], &waits["path"]),
        (&1.into(), &"/api/v1/questions".into())
    );
    let order = stage.in_work().await;
    let draft = domain::instruction::proposal::ProposalDraft {
        spot: "line-2".into(),
        text: "Belege nach Kunde sortieren".into(),
        why: String::new(),
    };
    let jonas = stage.cx("jonas").await;
    app::instruction::proposal::propose(&jonas, order, draft)
        .await
        .unwrap();
    let listed = caller.get("/api/v1/turns").await.1;
    let decide = listed["items"].as_array().unwrap().last().unwrap();
    assert_eq!(
        decide["instruction"]["action"], "decide-proposal",
        "{listed}"
    );
    assert_eq!(decide["instruction"]["order"], order.to_string());
    let path = decide["instruction"]["path"].as_str().unwrap();
    let (status, _) = caller.get(path).await;
    assert_eq!(status, 200, "the way there: {path}");
}
