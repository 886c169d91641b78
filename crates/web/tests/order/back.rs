//! One way back to the order from each of its pages.

use axum::http::StatusCode;
use testkit::TestDatabase;

use super::Pair;

/// Every page of an order has the same way back, in the same words and place: what the order is about,
/// right before the heading.
#[testkit::twin]
async fn every_page_of_an_order_leads_back_the_same_way(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let way = format!(
        "<p class=\"soft\"><a href=\"{}\">Blogbeiträge",
        pair.path("")
    );
    let mut looked_at = 0;
    let mut look = async |pair: &mut Pair, is_client: bool, ends: &[&str]| {
        for end in ends {
            let path = pair.path(end);
            let browser = if is_client {
                &mut pair.mara
            } else {
                &mut pair.jonas
            };
            let page = browser.get(&path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            let (before, _) = page.html.split_once("<h1").unwrap();
            let last = before.trim_end().lines().last().unwrap();
            assert!(
                last.starts_with(&way) && last.ends_with("</a></p>"),
                "{path}: {last}"
            );
            looked_at += 1;
        }
    };
    let unsigned = [
        "/vertrag",
        "/unterschreiben",
        "/etappen",
        "/probe",
        "/vorher",
    ];
    look(&mut pair, true, &unsigned).await;
    pair.sign().await;
    let signed = ["/hinterlegen", "/eigene-worte", "/fassung", "/einigung"];
    look(&mut pair, true, &signed).await;
    pair.secure().await;
    let asked = ["/zuruecktreten", "/vorschlaege", "/fragen"];
    look(&mut pair, false, &asked).await;
    pair.deliver().await;
    let review = [
        "/pruefen",
        "/nacharbeit",
        "/anmerkungen",
        "/stichprobe",
        "/zwischenstand",
        "/erreichbarkeit",
        "/stunden",
        "/beenden",
        "/klaerung",
        "/nachtrag",
    ];
    look(&mut pair, true, &review).await;
    look(&mut pair, false, &["/abgeben"]).await;
    let fields = [("percent", "100"), ("remark", "")];
    pair.mara.submit(&pair.path("/abnehmen"), &fields).await;
    let after = ["/trinkgeld", "/rueckmeldungen", "/zusammenarbeit"];
    look(&mut pair, true, &after).await;
    assert_eq!(looked_at, 26);
}
