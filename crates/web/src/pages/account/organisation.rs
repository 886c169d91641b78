//! One's own company: what it is called, who belongs to it, whom it invites, and its orders.

use app::Failure;
use app::account::organisation::{self, CompanyOrder, Organisation};
use askama::Template;
use axum::http::StatusCode;
use domain::account::organisation::OrganisationDraft;
use kernel::{AccountId, InvitationId};
use store::account::organisation::{Invitation, Member};
use texts::Texts;

use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::{form_status, order, render};
use crate::ui::{self, Button, FormView, Layout, SafeHtml, SummaryList, Table};
use crate::visit::Visit;

/// Where the page is.
const HERE: &str = "/konto/firma";

#[derive(Template)]
#[template(path = "account/organisation.html")]
struct OrganisationPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    own: Option<Own>,
}

impl OrganisationPage {
    /// Whether the reader says what the company is called: its owner, or who makes one.
    fn may_describe(&self) -> bool {
        self.own.as_ref().is_none_or(|own| own.is_owner)
    }
}

/// What is shown of the company the reader belongs to.
struct Own {
    is_owner: bool,
    facts: SummaryList,
    members: Table,
    invitations: Table,
    orders: Table,
    /// The way out, where there is one.
    leave: Option<Button>,
    leave_hint: &'static str,
}

#[derive(Template)]
#[template(path = "account/invitation.html")]
struct InvitationPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    title: String,
    lead: String,
    sees: String,
    facts: SummaryList,
    join: Button,
}

pub(super) async fn show(visit: Visit) -> Answer {
    visit.person()?;
    page(&visit, None).await
}

/// The page with the company as it is, or as it was typed and refused.
async fn page(visit: &Visit, posted: Option<FormView>) -> Answer {
    let t = visit.t;
    let own = organisation::organisation(&visit.cx).await?;
    let known = own.as_ref().filter(|own| own.is_owner);
    let form = posted.unwrap_or_else(|| match known {
        Some(own) => FormView::new(t)
            .with("company", own.company.name.as_str())
            .with("address", own.company.address.as_str())
            .with("register", own.company.register.as_str()),
        None => FormView::new(t),
    });
    let page = OrganisationPage {
        layout: visit.form_layout(t.organisation_title(), &form),
        t,
        own: own.as_ref().map(|own| shown(visit, own)),
        form,
    };
    render(form_status(&page.form), &page)
}

fn shown(visit: &Visit, own: &Organisation) -> Own {
    let t = visit.t;
    let is_alone = own.members.len() == 1;
    let leave = match (own.is_owner, is_alone) {
        (true, false) => None,
        (true, true) => Some(Button::post(
            t.organisation_end(),
            format!("{HERE}/verlassen"),
        )),
        (false, _) => Some(Button::post(
            t.organisation_leave(),
            format!("{HERE}/verlassen"),
        )),
    };
    Own {
        is_owner: own.is_owner,
        facts: facts(t, own),
        members: members(visit, own),
        invitations: invitations(visit, &own.invitations),
        orders: orders(visit, &own.orders),
        leave: leave.map(Button::grave),
        leave_hint: match (own.is_owner, is_alone) {
            (true, true) => t.organisation_end_hint(),
            (true, false) => t.organisation_owner_hint(),
            (false, _) => t.organisation_running(),
        },
    }
}

fn facts(t: Texts, own: &Organisation) -> SummaryList {
    let list = ui::summary_list(t)
        .row(t.organisation_name(), own.company.name.as_str())
        .row(t.organisation_address(), own.company.address.as_str());
    if own.company.register.is_empty() {
        return list;
    }
    list.row(t.organisation_register(), own.company.register.as_str())
}

fn members(visit: &Visit, own: &Organisation) -> Table {
    let t = visit.t;
    let head = Table::new(t.organisation_members())
        .column(t.organisation_member())
        .column(t.organisation_role())
        .column(t.organisation_since())
        .column("");
    own.members.iter().fold(head, |table, member| {
        let role = if member.is_owner {
            t.organisation_owner()
        } else {
            t.organisation_plain()
        };
        let acts = if own.is_owner && !member.is_owner {
            member_acts(t, member)
        } else {
            SafeHtml::default()
        };
        table.row([
            member.name.as_str().into(),
            SafeHtml::from(role),
            visit.time(member.joined_at).into(),
            acts,
        ])
    })
}

/// What the owner can do with a member.
fn member_acts(t: Texts, member: &Member) -> SafeHtml {
    let at = |end: &str| format!("{HERE}/mitglieder/{}/{end}", member.account);
    let act = |words, end| {
        Button::post(words, at(end))
            .quiet()
            .about(member.name.as_str())
    };
    SafeHtml::from(act(t.organisation_hand_over(), "uebergeben"))
        .and(" ")
        .and(act(t.organisation_remove(), "entfernen"))
}

fn invitations(visit: &Visit, invitations: &[Invitation]) -> Table {
    let t = visit.t;
    let head = Table::new(t.organisation_invitations())
        .column(t.organisation_invite_mail())
        .column(t.organisation_invited_until())
        .column("");
    invitations.iter().fold(head, |table, invitation| {
        let address = format!("{HERE}/einladungen/{}/zuruecknehmen", invitation.id);
        let back = Button::post(t.organisation_uninvite(), address).quiet();
        table.row([
            SafeHtml::from(invitation.recipient.as_str()),
            visit.time(invitation.expires_at).into(),
            back.about(invitation.recipient.as_str()).into(),
        ])
    })
}

fn orders(visit: &Visit, orders: &[CompanyOrder]) -> Table {
    let t = visit.t;
    let head = Table::new(t.organisation_orders())
        .column(t.money_order())
        .column(t.orders_column_state())
        .column(t.organisation_person())
        .column(t.organisation_changed_at());
    orders.iter().fold(head, |table, one| {
        table.row([
            SafeHtml::from(format!("{} · {}", one.number, one.title).as_str()),
            visit.tag(order::order_tag(one.tag)),
            one.person.as_str().into(),
            visit.time(one.changed_at).into(),
        ])
    })
}

pub(super) async fn save(visit: Visit, posted: Posted) -> Answer {
    let draft = OrganisationDraft {
        name: posted.text("company"),
        address: posted.text("address"),
        register: posted.text("register"),
    };
    match organisation::describe(&visit.cx, draft).await {
        Ok(()) => Ok(Visit::onward(HERE, "notice-organisation-saved")),
        Err(failure) => page(&visit, Some(posted.failing(&visit, failure)?)).await,
    }
}

pub(super) async fn invite(visit: Visit, posted: Posted) -> Answer {
    visit.web.limits.from_address(visit.address)?;
    match organisation::invite(&visit.cx, posted.get("mail")).await {
        Ok(()) => Ok(Visit::onward(HERE, "notice-organisation-invited")),
        Err(failure) => {
            // What the company is called was not part of this form.
            let own = organisation::organisation(&visit.cx).await?;
            let company = own.ok_or(Failure::NotFound)?.company;
            let form = posted.failing(&visit, failure)?;
            let form = form
                .with("company", company.name)
                .with("address", company.address)
                .with("register", company.register);
            page(&visit, Some(form)).await
        }
    }
}

pub(super) async fn uninvite(visit: Visit, At(id): At<InvitationId>) -> Answer {
    organisation::uninvite(&visit.cx, id).await?;
    Ok(Visit::onward(HERE, "notice-organisation-uninvited"))
}

pub(super) async fn remove(visit: Visit, At(member): At<AccountId>) -> Answer {
    organisation::remove(&visit.cx, member).await?;
    Ok(Visit::onward(HERE, "notice-organisation-removed"))
}

pub(super) async fn hand_over(visit: Visit, At(member): At<AccountId>) -> Answer {
    organisation::hand_over(&visit.cx, member).await?;
    Ok(Visit::onward(HERE, "notice-organisation-handed-over"))
}

pub(super) async fn leave(visit: Visit) -> Answer {
    match organisation::leave(&visit.cx).await {
        Ok(()) => Ok(Visit::onward(HERE, "notice-organisation-left")),
        Err(failure) => {
            let form = Posted::default().failing(&visit, failure)?;
            page(&visit, Some(form)).await
        }
    }
}

pub(super) async fn invitation(visit: Visit, At(token): At<String>) -> Answer {
    let form = FormView::new(visit.t);
    invitation_page(&visit, &token, form).await
}

async fn invitation_page(visit: &Visit, token: &str, form: FormView) -> Answer {
    let t = visit.t;
    visit.web.limits.from_address(visit.address)?;
    let found = organisation::invited(&visit.cx, token).await?;
    let (company, owner) = (found.company.name.as_str(), found.owner.as_str());
    let title = t.organisation_join_title(company);
    let page = InvitationPage {
        layout: visit.form_layout(title.as_str(), &form),
        t,
        title,
        lead: t.organisation_join_lead(company, owner),
        sees: t.organisation_join_sees(owner),
        facts: ui::summary_list(t)
            .row(t.organisation_name(), company)
            .row(t.organisation_address(), found.company.address.as_str()),
        join: Button::post(t.organisation_join(), format!("/firma/einladung/{token}")),
        form,
    };
    let status = if page.form.has_mistakes() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    render(status, &page)
}

pub(super) async fn join(visit: Visit, At(token): At<String>) -> Answer {
    visit.web.limits.from_address(visit.address)?;
    match organisation::join(&visit.cx, &token).await {
        Ok(()) => Ok(Visit::onward(HERE, "notice-organisation-joined")),
        Err(failure) => {
            let form = Posted::default().failing(&visit, failure)?;
            invitation_page(&visit, &token, form).await
        }
    }
}
