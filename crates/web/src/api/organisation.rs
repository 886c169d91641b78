//! Companies by API: one's own, its members and invitations (2.27).

use app::Failure;
use app::account::organisation::{self, CompanyOrder, Organisation};
use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::{delete, get, post, put};
use domain::account::organisation::{Company, OrganisationDraft};
use kernel::{AccountId, InvitationId, OrderId, OrganisationId, Timestamp};
use serde::{Deserialize, Serialize};
use store::account::organisation::{Invitation, Member};
use utoipa::{OpenApi, ToSchema};

use super::Json;
use super::problem::Problem;
use crate::answer::Answer;
use crate::extract::At;
use crate::state::Web;
use crate::visit::Visit;

#[derive(OpenApi)]
#[openapi(paths(show, save, leave, invite, uninvite, remove, hand_over, join))]
pub(crate) struct Docs;

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/me/organisation", get(show).put(save).delete(leave))
        .route("/me/organisation/invitations", post(invite))
        .route("/me/organisation/invitations/{id}", delete(uninvite))
        .route("/me/organisation/members/{id}", delete(remove))
        .route("/me/organisation/owner", put(hand_over))
        .route("/organisation-invitations/accept", post(join))
}

/// A company that is the contractor of an order; a person acts for it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CompanyView {
    /// Which organisation.
    #[schema(value_type = String, format = "uuid")]
    id: OrganisationId,
    /// What it is called, with its legal form.
    name: String,
    /// Where post reaches it, on one line.
    address: String,
    /// Register and VAT number in its own words; may be empty.
    register: String,
}

impl From<Company> for CompanyView {
    fn from(company: Company) -> Self {
        Self {
            id: company.organisation,
            name: company.name,
            address: company.address,
            register: company.register,
        }
    }
}

/// Somebody who belongs to a company.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MemberView {
    /// Whose account it is.
    #[schema(value_type = String, format = "uuid")]
    id: AccountId,
    /// The name.
    name: String,
    /// Since when.
    #[schema(value_type = String, format = DateTime)]
    joined_at: Timestamp,
    /// Whether the company is theirs.
    is_owner: bool,
}

impl From<Member> for MemberView {
    fn from(member: Member) -> Self {
        Self {
            id: member.account,
            name: member.name,
            joined_at: member.joined_at,
            is_owner: member.is_owner,
        }
    }
}

/// An invitation that still works; its link is in the mail alone.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InvitationView {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    id: InvitationId,
    /// To whom it was written.
    mail: String,
    /// Until when it works.
    #[schema(value_type = String, format = DateTime)]
    expires_at: Timestamp,
}

impl From<Invitation> for InvitationView {
    fn from(invitation: Invitation) -> Self {
        Self {
            id: invitation.id,
            mail: invitation.recipient,
            expires_at: invitation.expires_at,
        }
    }
}

/// An order of a company, as its owner sees it: nothing of what the two sides say to each other.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CompanyOrderRow {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    id: OrderId,
    /// Its number, such as `F-2026-0031`.
    number: String,
    /// What it is about.
    title: String,
    /// Where it stands, in a word.
    tag: &'static str,
    /// Who acts for the company.
    person: String,
    /// When its state last changed.
    #[schema(value_type = String, format = DateTime)]
    changed_at: Timestamp,
}

impl From<CompanyOrder> for CompanyOrderRow {
    fn from(order: CompanyOrder) -> Self {
        Self {
            id: order.id,
            number: order.number.to_string(),
            title: order.title,
            tag: order.tag.name(),
            person: order.person,
            changed_at: order.changed_at,
        }
    }
}

/// The company the owner of the token belongs to.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OrganisationView {
    /// What it is called in new contracts.
    company: CompanyView,
    /// Whether it is the owner of the token's.
    is_owner: bool,
    /// Who belongs to it, the first first.
    members: Vec<MemberView>,
    /// The invitations that still work; for the company's owner alone.
    invitations: Vec<InvitationView>,
    /// Its newest 200 orders; for the company's owner alone.
    orders: Vec<CompanyOrderRow>,
}

impl From<Organisation> for OrganisationView {
    fn from(own: Organisation) -> Self {
        Self {
            company: own.company.into(),
            is_owner: own.is_owner,
            members: own.members.into_iter().map(MemberView::from).collect(),
            invitations: own.invitations.into_iter().map(Into::into).collect(),
            orders: own.orders.into_iter().map(Into::into).collect(),
        }
    }
}

/// What a company says about itself.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct OrganisationWish {
    /// What it is called, with its legal form; 120 characters at most.
    company: String,
    /// Where post reaches it, 10 to 300 characters.
    address: String,
    /// Register and VAT number, 200 characters at most.
    #[serde(default)]
    register: String,
}

/// Whom to invite.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct InvitationWish {
    /// The mail address; the answer is the same whether or not it has an account.
    mail: String,
}

/// Who owns the company from now on.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct NewOwner {
    /// The account of another member.
    #[schema(value_type = String, format = "uuid")]
    account: AccountId,
}

/// The invitation to accept.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct InvitationAcceptance {
    /// What stands behind the last `/` of the link in the mail.
    token: String,
}

/// Shows the company the owner of the token belongs to.
#[utoipa::path(get, path = "/api/v1/me/organisation", tag = "account",
    responses((status = 200, body = OrganisationView), (status = 404)))]
pub(crate) async fn show(visit: Visit) -> Answer {
    let own = organisation::organisation(&visit.cx).await?;
    let own = own.ok_or(Failure::NotFound)?;
    Ok(Json(OrganisationView::from(own)).into_response())
}

/// Makes a company, or says what one's own is called in new contracts.
#[utoipa::path(put, path = "/api/v1/me/organisation", tag = "account",
    request_body = OrganisationWish,
    responses((status = 204), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn save(visit: Visit, Json(wish): Json<OrganisationWish>) -> Answer {
    let draft = OrganisationDraft {
        name: wish.company,
        address: wish.address,
        register: wish.register,
    };
    organisation::describe(&visit.cx, draft).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Leaves the company. Its owner hands it over before, or is the last to go.
#[utoipa::path(delete, path = "/api/v1/me/organisation", tag = "account",
    responses((status = 204), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn leave(visit: Visit) -> Answer {
    organisation::leave(&visit.cx).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Invites somebody by mail, for the company's owner. The link works once and for seven days.
#[utoipa::path(post, path = "/api/v1/me/organisation/invitations", tag = "account",
    request_body = InvitationWish,
    responses((status = 204), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn invite(visit: Visit, Json(wish): Json<InvitationWish>) -> Answer {
    visit.web.limits.from_address(visit.address)?;
    organisation::invite(&visit.cx, &wish.mail).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Takes an invitation back, for the company's owner.
#[utoipa::path(delete, path = "/api/v1/me/organisation/invitations/{id}", tag = "account",
    params(("id" = String, Path)), responses((status = 204), (status = 404)))]
pub(crate) async fn uninvite(visit: Visit, At(id): At<InvitationId>) -> Answer {
    organisation::uninvite(&visit.cx, id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Removes a member, for the company's owner. Orders they signed stay with them until they end.
#[utoipa::path(delete, path = "/api/v1/me/organisation/members/{id}", tag = "account",
    params(("id" = String, Path)), responses((status = 204), (status = 404)))]
pub(crate) async fn remove(visit: Visit, At(id): At<AccountId>) -> Answer {
    organisation::remove(&visit.cx, id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Gives the company to another member.
#[utoipa::path(put, path = "/api/v1/me/organisation/owner", tag = "account",
    request_body = NewOwner,
    responses((status = 204), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn hand_over(visit: Visit, Json(wish): Json<NewOwner>) -> Answer {
    organisation::hand_over(&visit.cx, wish.account).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Joins the company a link invites to.
#[utoipa::path(post, path = "/api/v1/organisation-invitations/accept", tag = "account",
    request_body = InvitationAcceptance,
    responses((status = 204), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn join(visit: Visit, Json(wish): Json<InvitationAcceptance>) -> Answer {
    visit.web.limits.from_address(visit.address)?;
    organisation::join(&visit.cx, &wish.token).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
