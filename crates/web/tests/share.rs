//! The page about the core of work, and its card.

use axum::http::StatusCode;
use testkit::{TestApp, TestDatabase};

use crate::readiness::task;

/// The only address of another host a picture has to have: the name of its own format.
const FORMAT: &str = "xmlns=\"http://www.w3.org/2000/svg\"";

/// What would be loaded from another host: everything with a scheme or without one.
fn foreign(text: &str) -> Vec<&str> {
    let own = text.split("https://feierabend.test");
    let parts = own.flat_map(|part| part.split([' ', '\n', '(', '>']));
    parts
        .filter(|part| *part != FORMAT)
        .filter(|part| part.contains("://") || part.contains("=\"//") || part.starts_with("url(//"))
        .collect()
}

/// 1.15: everybody can read the page; the page, its card and what it loads name no other host, and
/// the card says nothing about anybody.
#[testkit::twin]
async fn m1_15_the_card_is_shared_without_a_third_party(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara Lindner").await;
    for mut reader in [app.visitor(), app.english_visitor()] {
        let page = reader.get("/schuster").await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(foreign(&page.html), Vec::<&str>::new());
        let mut loaded = 0;
        for (name, beginning) in [("src", "/"), ("href", "/assets/")] {
            let marker = format!("{name}=\"{beginning}");
            for part in page.html.split(marker.as_str()).skip(1) {
                let rest = part.split('"').next().unwrap_or_default();
                let address = format!("{beginning}{rest}");
                let answer = reader.get(&address).await;
                assert_eq!(answer.status, StatusCode::OK, "{address}");
                assert_eq!(foreign(&answer.html), Vec::<&str>::new(), "{address}");
                loaded += 1;
            }
        }
        assert!(loaded >= 3, "style, script and card: {loaded}");
        let shared = page.attribute("href", "mailto:").unwrap();
        assert!(
            shared.contains("%2Fschuster") && !shared.contains(' '),
            "{shared}"
        );
    }
    let anybody = app.visitor().get("/schuster/karte.svg").await;
    assert!(anybody.html.contains("bleib bei deinen Leisten"));
    let hers = mara.get("/schuster/karte.svg").await;
    assert_eq!(hers.html, anybody.html, "the same for everybody");
}

/// 1.15: where core work is said to stay, the page is one step away.
#[testkit::twin]
async fn m1_15_the_sorting_leads_to_it_where_there_is_core_work(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    task(&mut mara, &[]).await;
    let link = "href=\"/schuster\"";
    assert!(!mara.get("/abgeben/sortierung").await.html.contains(link));
    task(&mut mara, &[("title", "Beraten"), ("core", "yes")]).await;
    assert!(mara.get("/abgeben/sortierung").await.html.contains(link));
}
