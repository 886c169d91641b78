//! The part of a task's page that counts: what buying its time back costs (mission 1.8), both ways
//! side by side (1.14), and from when on handing on pays (2.20). Asked in the address, never kept.

use app::task::Handing;
use askama::Template;
use domain::task::TaskRefusal;
use domain::task::break_even::{Effort, day_after, usual_explaining};
use domain::task::buy_back::BuyBack;
use domain::task::costs::{Comparison, Offer, compare, usual_checking};
use domain::{FieldError, field};
use kernel::parse::{self, DurationUnit};
use kernel::{Currency, Minutes, Money, format};
use texts::Texts;

use super::LIST;
use crate::form::{Posted, input_error, typed};
use crate::ui::field::{ErrorSummary, Input};
use crate::ui::{FormView, SafeHtml, Table, component};
use crate::visit::Visit;
use crate::words;

/// The longest time that can be asked about, in minutes: a thousand hours.
const LONGEST: i64 = 60_000;

/// The cards of one task, ready to be shown.
#[derive(Template)]
#[template(path = "task/compare.html")]
pub(super) struct Cards {
    t: Texts,
    form: FormView,
    action: String,
    is_routine: bool,
    currency: Currency,
    bought: Option<[String; 2]>,
    compared: Option<Compared>,
    even: Vec<String>,
    curve: Table,
}

component!(Cards);

/// Both ways, side by side.
struct Compared {
    basis: String,
    own: Table,
    other: Table,
    verdict: String,
}

impl Cards {
    fn price(&self) -> Input {
        let t = self.t;
        let label = if self.is_routine {
            t.buy_back_price_weekly()
        } else {
            t.buy_back_price_once()
        };
        self.form.money("price", label, self.currency)
    }

    fn explaining(&self) -> Input {
        let label = self.t.handing_compare_explaining();
        self.minutes("explaining", label)
    }

    fn checking(&self) -> Input {
        let t = self.t;
        let label = if self.is_routine {
            t.handing_compare_checking_weekly()
        } else {
            t.handing_compare_checking_once()
        };
        self.minutes("checking", label)
    }

    fn minutes(&self, name: &str, label: &str) -> Input {
        let input = self.form.text(name, label).unit(self.t.handing_minutes());
        input.width(crate::ui::Width::Small)
    }

    /// The summary of what could not be read, for the top of the page.
    pub(super) fn summary(&self) -> ErrorSummary {
        self.form.summary()
    }

    /// Whether something could not be read.
    pub(super) fn has_mistakes(&self) -> bool {
        self.form.has_mistakes()
    }
}

/// What was asked, with the usual times where nothing was.
struct Wish {
    price: Option<Money>,
    explaining: Minutes,
    checking: Minutes,
}

/// The cards for a task that takes time; none for one that does not.
pub(super) fn cards(visit: &Visit, handing: &Handing, asked: &Posted) -> Option<Cards> {
    let facts = &handing.stored.task.facts;
    if facts.minutes_per_week.get() == 0 {
        return None;
    }
    let t = visit.t;
    let (wish, mistakes) = read(visit, handing, asked);
    let form = mistakes.iter().fold(asked.view(visit), |form, error| {
        let text = words::key(visit, error.key, &error.arguments);
        form.failing(error.field.as_ref(), text)
    });
    let mut cards = Cards {
        t,
        form: form
            .with("explaining", wish.explaining.get().to_string())
            .with("checking", wish.checking.get().to_string()),
        action: format!("{LIST}/{}", handing.stored.task.id),
        is_routine: facts.frequency.is_routine(),
        currency: facts.hour_value.currency,
        bought: None,
        compared: None,
        even: Vec::new(),
        curve: Table::new(t.handing_even_title()),
    };
    if let Some(price) = wish.price {
        let bought = BuyBack::of(facts.hour_value, facts.minutes_per_week, price);
        let offer = Offer {
            price,
            explaining: wish.explaining,
            checking: wish.checking,
        };
        match bought.and_then(|bought| Ok((bought, compare(facts, handing.risk, offer)?))) {
            Ok((bought, compared)) => {
                cards.bought = Some(sentences(visit, &bought));
                cards.compared = Some(side_by_side(visit, handing, &compared, price));
            }
            Err(refusal) => cards.form = failing(visit, cards.form, &refusal),
        }
    }
    even(visit, handing, &wish, &mut cards);
    Some(cards)
}

fn failing(visit: &Visit, form: FormView, refusal: &TaskRefusal) -> FormView {
    let text = words::failure(visit, &app::Failure::refused(refusal)).1;
    form.failing("price", text)
}

fn read(visit: &Visit, handing: &Handing, asked: &Posted) -> (Wish, Vec<FieldError>) {
    let facts = &handing.stored.task.facts;
    let mut errors = Vec::new();
    let currency = facts.hour_value.currency;
    let price = if asked.was_sent("price") {
        let locale = visit.t.locale();
        let price = parse::money(asked.get("price"), currency, locale);
        price
            .map_err(|error| input_error("price", error, locale))
            .map_err(|error| errors.push(error))
            .ok()
    } else {
        None
    };
    let mut minutes = |name: &'static str, usual: Minutes| {
        let read = typed(visit, asked, name, |text, locale| {
            parse::minutes(text, DurationUnit::Minutes, locale)
        });
        let checked = read.and_then(|found| match found {
            Some(minutes) => field::number(name, Some(minutes.get()), 0, LONGEST).map(Minutes),
            None => Ok(usual),
        });
        checked.unwrap_or_else(|error| {
            errors.push(error);
            usual
        })
    };
    let wish = Wish {
        price,
        explaining: minutes("explaining", usual_explaining(&handing.logged)),
        checking: minutes("checking", usual_checking(facts)),
    };
    (wish, errors)
}

/// The buy-back calculation in two sentences (mission 1.8).
fn sentences(visit: &Visit, bought: &BuyBack) -> [String; 2] {
    let (t, locale) = (visit.t, visit.t.locale());
    let money = |sum: Money| format::money(sum, locale);
    let duration = format::duration(bought.minutes, locale);
    let value = money(bought.own_value);
    let verdict = if bought.costs_more() {
        let loss = Money::new(bought.gain.minor.saturating_neg(), bought.gain.currency);
        t.buy_back_loss(money(loss), &value)
    } else {
        t.buy_back_gain(money(bought.gain), &value)
    };
    [
        t.buy_back_result(&duration, money(bought.price_per_hour)),
        verdict,
    ]
}

fn side_by_side(visit: &Visit, handing: &Handing, sums: &Comparison, price: Money) -> Compared {
    let (t, locale) = (visit.t, visit.t.locale());
    let facts = &handing.stored.task.facts;
    let money = |sum: Money| format::money(sum, locale);
    let hour = money(facts.hour_value);
    let is_routine = facts.frequency.is_routine();
    let saved = sums.saved();
    Compared {
        basis: if is_routine {
            t.handing_compare_basis_weeks(&hour, sums.weeks)
        } else {
            t.handing_compare_basis_once(&hour)
        },
        own: own_side(visit, handing, sums),
        other: other_side(visit, sums, price, is_routine),
        verdict: if saved.is_negative() {
            let more = Money::new(saved.minor.saturating_neg(), saved.currency);
            t.handing_compare_costs(money(more))
        } else {
            t.handing_compare_saves(money(saved))
        },
    }
}

fn head(t: Texts, caption: &str) -> Table {
    Table::new(caption)
        .show_caption()
        .column(t.handing_compare_column_part())
        .column(t.handing_compare_column_how())
        .number(t.handing_compare_column_sum())
}

/// Doing it oneself: time, risks, and what waits meanwhile.
fn own_side(visit: &Visit, handing: &Handing, sums: &Comparison) -> Table {
    let (t, locale) = (visit.t, visit.t.locale());
    let duration = format::duration(sums.own_time, locale);
    let row = |part: &str, how: String, sum: SafeHtml| [part.into(), how.into(), sum];
    let mut table = head(t, t.handing_compare_own()).row(row(
        t.handing_compare_own_time(),
        t.handing_compare_own_time_how(&duration),
        visit.money(sums.own_value),
    ));
    if sums.quality_percent > 0 {
        let ability = handing.stored.task.facts.ability.get();
        table = table.row(row(
            t.handing_compare_quality(),
            t.handing_compare_quality_how(ability, sums.quality_percent),
            visit.money(sums.quality_risk),
        ));
    }
    if sums.legal_percent > 0 {
        table = table.row(row(
            t.handing_compare_legal(),
            t.handing_compare_legal_how(sums.legal_percent),
            visit.money(sums.legal_risk),
        ));
    }
    let left = if handing.core.is_empty() {
        t.handing_compare_left_main(&duration)
    } else {
        t.handing_compare_left_core(&duration, handing.core.join(", "))
    };
    // In brackets: it is no further cost, and not added.
    let included = SafeHtml::from("(")
        .and(visit.money(sums.own_value))
        .and(")");
    table
        .row(row(t.handing_compare_left(), left, included))
        .total([
            SafeHtml::from(t.handing_compare_total()),
            SafeHtml::default(),
            visit.money(sums.own_total),
        ])
}

/// Handing it on: the price, and one's own time around it.
fn other_side(visit: &Visit, sums: &Comparison, price: Money, is_routine: bool) -> Table {
    let (t, locale) = (visit.t, visit.t.locale());
    let how = if is_routine {
        t.handing_compare_price_how_weeks(format::money(price, locale), sums.weeks)
    } else {
        t.handing_compare_price_how_once().to_owned()
    };
    let helping = format::duration(sums.helping_time, locale);
    head(t, t.handing_compare_other())
        .row([
            t.handing_compare_price().into(),
            how.into(),
            visit.money(sums.price),
        ])
        .row([
            t.handing_compare_helping().into(),
            t.handing_compare_own_time_how(helping).into(),
            visit.money(sums.helping_value),
        ])
        .total([
            SafeHtml::from(t.handing_compare_total()),
            SafeHtml::default(),
            visit.money(sums.other_total),
        ])
}

/// From when on it pays (mission 2.20).
fn even(visit: &Visit, handing: &Handing, wish: &Wish, cards: &mut Cards) {
    let (t, locale) = (visit.t, visit.t.locale());
    let facts = &handing.stored.task.facts;
    let effort = Effort::of(facts, &handing.logged, wish.explaining, wish.checking);
    if !cards.is_routine {
        let net = effort.after(1);
        let said = if net.get() < 0 {
            let more = Minutes(net.get().saturating_neg());
            t.handing_even_once_loss(format::duration(more, locale))
        } else {
            t.handing_even_once_gain(format::duration(net, locale))
        };
        cards.even.push(said);
        return;
    }
    let today = visit.zone().local_date(visit.cx.now);
    let day = |weeks: i64| format::date(day_after(today, weeks), locale);
    let duration = |minutes| format::duration(minutes, locale);
    let saved = Minutes(effort.saved().get().max(0));
    cards.even.push(t.handing_even_now(
        duration(effort.explaining),
        duration(effort.logged),
        duration(saved),
    ));
    if effort.back.get() > 0 {
        cards.even.push(t.handing_even_back(duration(effort.back)));
    }
    cards.even.push(match effort.weeks() {
        Some(_) if effort.is_reached() => {
            let more = Minutes(effort.invested().get().saturating_neg());
            t.handing_even_reached(duration(more))
        }
        Some(weeks) => t.handing_even_date(day(weeks), weeks),
        None => t.handing_even_never().to_owned(),
    });
    if let Some(price) = wish.price {
        match effort.weeks_with_price(facts.hour_value, price) {
            Ok(Some(weeks)) => cards
                .even
                .push(t.handing_even_price_date(day(weeks), weeks)),
            Ok(None) => cards.even.push(t.handing_even_price_never().to_owned()),
            // The comparison has said so already.
            Err(_) => {}
        }
    }
    let head = Table::new(t.handing_even_title())
        .column(t.handing_even_column_after())
        .number(t.handing_even_column_net());
    cards.curve = effort
        .curve()
        .into_iter()
        .fold(head, |table, (weeks, net)| {
            table.row([t.handing_even_weeks(weeks), duration(net)])
        });
}
