//! Hints for whoever works on their own account, for themselves alone (3.29).

use app::Failure;
use app::agreement::{self, Independence};
use askama::Template;
use domain::agreement::independence::Prescribed;
use kernel::format;
use texts::Texts;

use crate::ui::{self, Button, SafeHtml};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "money/independence.html")]
struct Card {
    t: Texts,
    main: Vec<String>,
    prescribed: Vec<SafeHtml>,
    capacity: Button,
}

crate::ui::component!(Card);

/// What was found; nothing where nothing was.
pub(super) async fn card(visit: &Visit) -> Result<Option<SafeHtml>, Failure> {
    let found = agreement::independence(&visit.cx).await?;
    Ok((!found.is_empty()).then(|| of(visit.t, &found).into()))
}

fn of(t: Texts, found: &Independence) -> Card {
    let main = found.main.iter().map(|client| {
        let share = t.ahead_percent(i64::from(client.share));
        t.independence_main(&client.name, share)
    });
    let prescribed = found.prescribed.iter().map(|one| {
        let order = ui::link(one.number.as_str(), format!("/auftraege/{}", one.order));
        let what = match one.how {
            Prescribed::Reachable(minutes) => {
                t.independence_reachable(format::duration(minutes, t.locale()))
            }
            Prescribed::Word(word) => t.independence_word(word),
        };
        SafeHtml::from(order).and(format!(": {what}"))
    });
    Card {
        t,
        main: main.collect(),
        prescribed: prescribed.collect(),
        capacity: Button::link(t.independence_capacity(), "/heute/vorschau").quiet(),
    }
}
