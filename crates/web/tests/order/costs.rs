//! All costs before anybody signs (G4).

use app::Scope;
use testkit::TestDatabase;

use super::Pair;

/// G4: before the first signature both read the same costs, on the page and by API: what is paid is
/// what arrives, and every fee there could be stands there.
#[testkit::twin]
async fn g4_both_see_all_costs_before_they_sign(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let path = pair.path("/unterschreiben");
    for browser in [&mut pair.mara, &mut pair.jonas] {
        let page = browser.get(&path).await;
        for words in [
            "Was es kostet",
            "Gebühr dieser Instanz",
            "Gebühr für die Verwahrung",
            "Gebühr bei einer Klärung",
            "Beim Auftragnehmer kommt an",
            "Es ist Spielgeld",
        ] {
            assert!(page.says(words), "{words}: {}", page.text());
        }
        let text = page.text().replace('\u{a0}', " ");
        for fee in ["dieser Instanz", "für die Verwahrung", "bei einer Klärung"] {
            assert!(
                text.contains(&format!("Gebühr {fee} 0,00 €")),
                "{fee}: {text}"
            );
        }
        for sum in [
            "Für die Arbeit",
            "Der Auftraggeber zahlt",
            "Beim Auftragnehmer kommt an",
        ] {
            assert!(text.contains(&format!("{sum} 360,00 €")), "{sum}: {text}");
        }
    }
    let path = format!("/api/v1/orders/{}/contract", pair.order);
    let mut seen = Vec::new();
    for name in ["Mara Lindner", "Jonas Weber"] {
        let caller = pair.app.caller(name, Scope::Read).await;
        let (_, contract) = caller.get(&path).await;
        seen.push(contract["costs"].clone());
    }
    assert_eq!(seen[0], seen[1]);
    assert_eq!(seen[0]["to_pay"], seen[0]["arrives"]);
    assert_eq!(seen[0]["to_pay"]["minor"], 36_000);
    for fee in ["platform_fee", "custody_fee", "dispute_fee"] {
        assert_eq!(seen[0][fee]["minor"], 0, "{fee}");
    }
}
