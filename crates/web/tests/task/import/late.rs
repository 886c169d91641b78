//! Previews that run out and long lists.

use super::super::count;
use super::{IMPORT, as_it_stands, borrowed, confirm, upload};
use axum::http::StatusCode;
use testkit::{TestApp, TestDatabase};

#[testkit::twin]
async fn a_preview_runs_out_after_a_day(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let preview = mara
        .post(IMPORT, &[("text", "Post")])
        .await
        .location()
        .to_owned();
    let sent = as_it_stands(&mara.get(&preview).await);
    app.pass_days(1);
    for page in [
        mara.get(&preview).await,
        mara.post(&preview, &borrowed(&sent)).await,
    ] {
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            page.says("Diese Vorschau ist abgelaufen."),
            "{}",
            page.text()
        );
    }
    mara.post(IMPORT, &[("text", "Logo")]).await;
    assert_eq!(
        mara.get(&preview).await.status,
        StatusCode::NOT_FOUND,
        "it was swept away"
    );
    assert_eq!(count(&mut mara).await, 0);
}

/// Long lists: the first 500 rows have a tick each, the others share one.
#[testkit::twin]
async fn a_long_list_comes_in_as_a_whole(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let lines: String = (0..1200)
        .map(|number| format!("Aufgabe {number}\n"))
        .collect();
    let preview = upload(&mut mara, lines.as_bytes())
        .await
        .location()
        .to_owned();
    let page = mara.get(&preview).await;
    assert!(
        page.says("Auch die weiteren 700 neuen Aufgaben übernehmen"),
        "{}",
        page.status
    );
    let mut sent = as_it_stands(&page);
    let rest = sent.iter().position(|(name, _)| name == "rest").unwrap();
    sent.remove(rest);
    assert!(
        mara.submit(&preview, &borrowed(&sent))
            .await
            .says("500 Aufgaben übernommen")
    );
    let preview = upload(&mut mara, lines.as_bytes())
        .await
        .location()
        .to_owned();
    let done = confirm(&mut mara, &preview).await;
    assert!(done.says("700 Aufgaben übernommen"), "{}", done.text());
    assert_eq!(count(&mut mara).await, 1200);
}
