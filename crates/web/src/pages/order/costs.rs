//! All costs on one card, the same for both sides, before anybody signs (G4).

use askama::Template;
use domain::agreement::contract::Contract;
use domain::custody::Adapter;
use kernel::{Money, format};
use texts::Texts;

use crate::ui::{self, SafeHtml, SummaryList};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "order/costs.html")]
struct CostsCard {
    t: Texts,
    facts: SummaryList,
    hints: Vec<String>,
}

ui::component!(CostsCard);

/// What a contract costs and brings; whoever decides a dispute gets `neutral_fee` from the operator.
pub(super) fn card(visit: &Visit, (contract, neutral_fee): (&Contract, Money)) -> SafeHtml {
    let t = visit.t;
    let costs = contract.costs();
    let work = match (&contract.week, contract.milestones.is_empty()) {
        (Some(_), _) => t.costs_work_week(),
        (None, true) => t.costs_work(),
        (None, false) => t.costs_work_stages(),
    };
    let facts = ui::summary_list(t)
        .row(work, visit.money(costs.work))
        .row(t.costs_platform(), visit.money(costs.platform))
        .row(t.costs_custody(), visit.money(costs.custody))
        .row(t.costs_dispute(), visit.money(costs.dispute))
        .row(t.costs_to_pay(), visit.money(costs.to_pay()))
        .row(t.costs_arrives(), visit.money(costs.arrives()));
    let money = match contract.custody {
        Adapter::Play => t.costs_hint_play(),
        Adapter::Direct | Adapter::Trust => t.costs_hint_bank(),
        Adapter::Provider => t.costs_hint_provider(),
    };
    let week = contract.week.map(|_| t.costs_week_hint());
    let neutral = contract.neutral_fee(neutral_fee);
    let neutral = neutral.map(|fee| t.costs_hint_neutral(format::money(fee, t.locale())));
    CostsCard {
        t,
        facts,
        hints: week
            .into_iter()
            .chain([money])
            .map(str::to_owned)
            .chain(neutral)
            .collect(),
    }
    .into()
}
