//! Updates without asking, and answer times of both sides.

use super::*;

/// 0.13: the client says how often, the contractor tells, both read when the next one is due.
#[testkit::twin]
async fn m0_13_updates_by_api(db: TestDatabase) {
    let two = Two::new(db).await;
    let path = two.path("/progress");
    let shown = fine(two.jonas.get(&path).await);
    assert_eq!(shown["every_days"], 0, "{shown}");
    assert_eq!(shown["due_at"], Value::Null, "{shown}");
    let told = json!({ "done": "Vier Beiträge", "stuck": "Ein Bild fehlt" });
    assert_eq!(
        code(two.jonas.post(&path, &told).await),
        "refusal-progress-not-in-work"
    );
    two.sign().await;
    two.secure().await;
    fine(two.jonas.post(&two.path("/start"), &Value::Null).await);
    for days in [-1, 31] {
        let (status, problem) = two.mara.put(&path, &json!({ "every_days": days })).await;
        assert_eq!(status, REFUSED, "{problem}");
        assert_eq!(problem["errors"][0]["field"], "every_days", "{problem}");
    }
    let wish = json!({ "every_days": 2 });
    let (status, _) = two.jonas.put(&path, &wish).await;
    assert_eq!(status, StatusCode::NOT_FOUND, "the client's to choose");
    let wanted = fine(two.mara.put(&path, &wish).await);
    assert_eq!(
        (&wanted["every_days"], &wanted["last_at"]),
        (&json!(2), &Value::Null)
    );
    let first = wanted["due_at"].as_str().unwrap().to_owned();

    two.app.pass_days(1);
    let (status, _) = two.mara.post(&path, &told).await;
    assert_eq!(status, StatusCode::NOT_FOUND, "the contractor's to tell");
    assert_eq!(
        code(two.jonas.post(&path, &json!({ "done": " " })).await),
        "field-required"
    );
    let (status, made) = two.jonas.post(&path, &told).await;
    assert_eq!(status, StatusCode::CREATED, "{made}");
    let shown = fine(two.mara.get(&path).await);
    assert!(shown["last_at"].is_string(), "{shown}");
    assert!(
        shown["due_at"].as_str().unwrap() > first.as_str(),
        "{shown}"
    );
    let messages = fine(two.mara.get(&two.path("/messages")).await);
    assert_eq!(messages["items"][0]["id"], made["id"], "{messages}");
}

/// 3.28: agreed and actual for both sides, each number with the messages that make it.
#[testkit::twin]
async fn m3_28_answer_times_of_both_sides_by_api(db: TestDatabase) {
    let two = Two::new(db).await;
    let say = async |who: &Caller| {
        let message = json!({ "body": "Wie heißt der Ordner?" });
        fine(who.post(&two.path("/messages"), &message).await);
    };
    say(&two.jonas).await;
    two.app.pass_days(1);
    say(&two.mara).await;
    for who in [&two.mara, &two.jonas] {
        let both = fine(who.get(&two.path("/reachability")).await);
        let [client, contractor] = both["sides"].as_array().unwrap().as_slice() else {
            panic!("{both}")
        };
        assert_eq!(client["role"], "client", "{both}");
        assert_eq!(client["name"], "Mara Lindner", "{both}");
        let answers = client["answers"].as_array().unwrap();
        assert_eq!(answers.len(), 1, "{both}");
        assert_eq!(client["median_minutes"], answers[0]["minutes"], "{both}");
        assert!(answers[0]["asked_at"].as_str() < answers[0]["answered_at"].as_str());
        assert_eq!(contractor["role"], "contractor", "{both}");
        assert_eq!(contractor["answers"], json!([]), "nobody asked them");
        assert_eq!(contractor["median_minutes"], Value::Null, "{both}");
    }
}
