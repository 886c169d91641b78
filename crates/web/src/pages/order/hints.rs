//! Hints beside a contract, for both before they sign (3.29): signs with what they rather speak for,
//! and the artists' social levy. Never a verdict.

use app::agreement::{Hints, Levy};
use askama::Template;
use domain::agreement::independence::Prescribed;
use domain::agreement::levy::Art;
use domain::agreement::signs::{Leaning, Sign};
use kernel::format;
use texts::Texts;

use crate::ui::{self, SafeHtml, Table};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "order/hints.html")]
struct Card {
    t: Texts,
    signs: Table,
    /// Whether the share of the reader's income stands there.
    has_share: bool,
    levy: Option<LevyWords>,
}

ui::component!(Card);

struct LevyWords {
    found: Vec<String>,
    rate: Option<String>,
    about: Option<String>,
}

/// The hints of a contract; `client` is the client's name.
pub(super) fn card(visit: &Visit, hints: &Hints, client: &str) -> SafeHtml {
    let t = visit.t;
    let mut table = Table::new(t.hints_title())
        .column(t.hints_sign())
        .column(t.hints_says())
        .column(t.hints_speaks_for());
    for sign in &hints.signs {
        table = table.row([
            label(t, sign).to_owned(),
            says(t, sign, client),
            leaning(t, sign),
        ]);
    }
    let has_share = |sign: &Sign| matches!(sign, Sign::Clients { share: Some(_) });
    Card {
        t,
        has_share: hints.signs.iter().any(has_share),
        signs: table,
        levy: hints.levy.as_ref().map(|levy| levy_words(t, levy)),
    }
    .into()
}

const fn label(t: Texts, sign: &Sign) -> &'static str {
    match sign {
        Sign::Time(_) => t.hints_time(),
        Sign::Instructions(_) => t.hints_instructions(),
        Sign::Tools { .. } => t.hints_tools(),
        Sign::Clients { .. } => t.hints_clients(),
        Sign::Risk { .. } => t.hints_risk(),
        Sign::Extent(_) => t.hints_extent(),
    }
}

/// What the contract says of it.
fn says(t: Texts, sign: &Sign, client: &str) -> String {
    match sign {
        Sign::Time(None) => t.hints_time_free().to_owned(),
        Sign::Time(Some(Prescribed::Reachable(minutes))) => {
            t.independence_reachable(format::duration(*minutes, t.locale()))
        }
        Sign::Time(Some(Prescribed::Word(word))) => t.independence_word(*word),
        Sign::Instructions(latitude) => {
            t.hints_latitude(crate::pages::instruction::latitude_words(t, *latitude))
        }
        Sign::Tools { are_named: true } => t.hints_tools_named().to_owned(),
        Sign::Tools { are_named: false } => t.hints_tools_free().to_owned(),
        Sign::Clients { share: None } => t.hints_clients_open().to_owned(),
        Sign::Clients { share: Some(share) } => {
            t.independence_main(client, t.ahead_percent(i64::from(*share)))
        }
        Sign::Risk { by_hour: true } => t.hints_risk_hours().to_owned(),
        Sign::Risk { by_hour: false } => t.hints_risk_result().to_owned(),
        Sign::Extent(minutes) => t.hints_extent_up_to(format::duration(*minutes, t.locale())),
    }
}

fn leaning(t: Texts, sign: &Sign) -> String {
    let words = match sign.leaning() {
        Leaning::OwnAccount => t.hints_own_account(),
        Leaning::Employment => t.hints_employment(),
        Leaning::Open => t.hints_open(),
    };
    words.to_owned()
}

fn levy_words(t: Texts, levy: &Levy) -> LevyWords {
    let found = levy.found.iter().map(|one| {
        let kind = match one.art {
            Art::Text => t.hints_levy_text(),
            Art::Picture => t.hints_levy_picture(),
            Art::Music => t.hints_levy_music(),
            Art::Teaching => t.hints_levy_teaching(),
        };
        t.hints_levy_word(kind, one.word.as_str())
    });
    let money = |sum| format::money(sum, t.locale());
    let rate = levy.rate.map(|(rate, _)| {
        let share = format::percent(rate.share, t.locale());
        t.hints_levy_rate(money(rate.free_up_to), share, rate.year.to_string())
    });
    let about = levy.rate.and_then(|(_, about)| about);
    LevyWords {
        found: found.collect(),
        rate,
        about: about.map(|sum| t.hints_levy_about(money(sum))),
    }
}
