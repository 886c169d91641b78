//! What both read before and after a lasting cooperation ends at once.

use testkit::TestDatabase;

use super::assistance::{monday_of, paid, proposed, sign};

/// 2.24: before it ends at once the page says week by week what comes of it, with the sum that is offered
/// then; afterwards both read who ended it and why, and are led to the week that is still open.
#[testkit::twin]
async fn m2_24_the_page_says_what_an_end_at_once_means(db: TestDatabase) {
    let mut pair = paid(db).await;
    let path = proposed(&mut pair).await;
    sign(&mut pair, &path).await;
    let page = pair.mara.get(&path).await;
    let week = page.attribute("href", "/auftraege/").unwrap().to_owned();
    let secure = format!("{week}/hinterlegen");
    pair.mara.submit(&secure, &[("amount", "8675")]).await;
    let end = format!("{path}/beenden");
    let page = pair.mara.get(&end).await;
    for words in [
        "Woche 1 (",
        "Entfällt. 86,75\u{a0}€ gehen ganz zurück.",
        "Weitere Wochen 2 Wochen werden nicht mehr angelegt.",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    pair.jonas.submit(&format!("{week}/beginnen"), &[]).await;
    pair.app.pass_days(8);
    let day = monday_of(&pair);
    let hours = [
        ("day", day.as_str()),
        ("minutes", "2:05"),
        ("result", "Belege sortiert"),
    ];
    let page = pair.jonas.submit(&format!("{week}/stunden"), &hours).await;
    assert!(page.says("Eingetragen."), "{}", page.text());
    let page = pair.mara.get(&end).await;
    for words in [
        "Endet sofort. Für die eingetragene Zeit (",
        "bietest du 36,15\u{a0}€ an.",
        "Wird das angenommen, gehen 50,60\u{a0}€ zurück.",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }

    let fields = [
        ("cause", "threat"),
        ("words", "Er droht mir"),
        ("confirmed", "yes"),
    ];
    let page = pair.mara.submit(&end, &fields).await;
    assert!(
        page.says("Die Zusammenarbeit ist beendet."),
        "{}",
        page.text()
    );
    let settle = format!("{week}/einigung");
    for browser in [&mut pair.mara, &mut pair.jonas] {
        let page = browser.get(&path).await;
        for words in [
            "Mara Lindner hat die Zusammenarbeit aus schwerem Grund sofort beendet",
            "(Beleidigung oder Drohung): „Er droht mir“",
            "es folgt keine Woche mehr",
            "Woche 1 ist noch offen: zur Einigung über die Summe",
        ] {
            assert!(page.says(words), "{words}: {}", page.text());
        }
        assert!(!page.says("die nächste Woche kommt"), "{}", page.text());
        assert_eq!(page.attribute("href", &settle), Some(settle.as_str()));
    }
    let page = pair.jonas.get(&settle).await;
    assert!(page.says("36,15\u{a0}€"), "what was said: {}", page.text());
}
