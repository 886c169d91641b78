//! Accounts and tokens by API.

use app::account::{self, NewPerson, NewToken, SignIn};
use app::{Failure, Scope};
use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{delete, get, post};
use kernel::{AccountId, Timestamp, TokenId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{At, Json};
use crate::answer::Answer;
use crate::state::Web;
use crate::visit::Visit;

/// The ways in: they are open to whoever has no token yet.
pub(crate) fn open_routes() -> Router<Web> {
    Router::new()
        .route("/accounts", post(register))
        .route("/tokens/sign-in", post(sign_in))
}

/// What a token is needed for.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/me", get(me))
        .route("/tokens", get(list).post(create))
        .route("/tokens/{id}", delete(end))
}

/// A new account.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct NewAccount {
    /// The name others will see.
    name: String,
    /// What to sign in with: a mail address or a plain name.
    login: String,
    /// Ten to 128 characters.
    password: String,
}

/// An account as its owner sees it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Me {
    /// Who.
    #[schema(value_type = String, format = "uuid")]
    id: AccountId,
    /// The name others see.
    name: String,
    /// What the person signs in with.
    login: String,
    /// `de` or `en`.
    locale: &'static str,
    /// The IANA time zone.
    zone: String,
    /// Whether this person runs the instance.
    is_operator: bool,
}

/// Something that was made.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Made {
    /// Its id.
    id: String,
}

impl Made {
    /// Answers 201 with the id of what was made.
    pub(crate) fn answer(id: &impl ToString) -> Response {
        let made = Self { id: id.to_string() };
        (StatusCode::CREATED, Json(made)).into_response()
    }
}

/// A new token.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct TokenWish {
    /// What its owner calls it.
    name: String,
    /// `read`, `write` or `money`; each includes the ones before.
    scope: String,
    /// After how many days it stops working; without it, never.
    days: Option<u32>,
}

/// Login and password for a token.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct TokenBySignIn {
    /// The login.
    login: String,
    /// The password.
    password: String,
    /// The token to make.
    #[serde(flatten)]
    token: TokenWish,
}

/// A token's secret, shown once.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Secret {
    /// Send it as `Authorization: Bearer …`.
    token: String,
}

/// A token without its secret.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TokenEntry {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    id: TokenId,
    /// What its owner calls it.
    name: String,
    /// How far it reaches.
    scope: String,
    /// When it was made.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    /// When it was last used, to within five minutes.
    #[schema(value_type = Option<String>, format = DateTime)]
    last_used_at: Option<Timestamp>,
    /// When it stops working.
    #[schema(value_type = Option<String>, format = DateTime)]
    expires_at: Option<Timestamp>,
}

/// Registers an account.
#[utoipa::path(post, path = "/api/v1/accounts", tag = "account", request_body = NewAccount,
    responses((status = 201, body = Made), (status = 422, body = super::problem::Problem)))]
pub(crate) async fn register(visit: Visit, Json(wish): Json<NewAccount>) -> Answer {
    visit.web.limits.from_address(visit.address)?;
    let input = NewPerson {
        name: wish.name,
        login: wish.login,
        password: wish.password,
    };
    let id = account::register(&visit.cx, input).await?;
    Ok(Made::answer(&id))
}

/// The account of the token.
#[utoipa::path(get, path = "/api/v1/me", tag = "account", responses((status = 200, body = Me)))]
pub(crate) async fn me(visit: Visit) -> Answer {
    let person = visit.person()?;
    Ok(Json(Me {
        id: person.id,
        name: person.name.clone(),
        login: person.login.clone(),
        locale: person.locale.as_str(),
        zone: person.zone.name().to_owned(),
        is_operator: person.is_operator,
    })
    .into_response())
}

/// Makes a token from login and password.
#[utoipa::path(post, path = "/api/v1/tokens/sign-in", tag = "account",
    request_body = TokenBySignIn, responses((status = 201, body = Secret)))]
pub(crate) async fn sign_in(visit: Visit, Json(wish): Json<TokenBySignIn>) -> Answer {
    visit.web.limits.sign_in(&wish.login, visit.address)?;
    let token = new_token(wish.token)?;
    let user_agent = visit.user_agent.clone();
    let input = SignIn {
        login: wish.login,
        password: wish.password,
        user_agent,
    };
    let secret = account::token_by_password(&visit.cx, input, token).await?;
    Ok((
        StatusCode::CREATED,
        Json(Secret {
            token: secret.reveal(),
        }),
    )
        .into_response())
}

/// Makes another token.
#[utoipa::path(post, path = "/api/v1/tokens", tag = "account", request_body = TokenWish,
    responses((status = 201, body = Secret)))]
pub(crate) async fn create(visit: Visit, Json(wish): Json<TokenWish>) -> Answer {
    let secret = account::create_token(&visit.cx, new_token(wish)?).await?;
    Ok((
        StatusCode::CREATED,
        Json(Secret {
            token: secret.reveal(),
        }),
    )
        .into_response())
}

fn new_token(wish: TokenWish) -> Result<NewToken, Failure> {
    let scope = Scope::from_code(&wish.scope)
        .ok_or_else(|| Failure::field("scope", "field-scope-unknown"))?;
    Ok(NewToken {
        name: wish.name,
        scope,
        days: wish.days,
    })
}

/// Lists the tokens of the account.
#[utoipa::path(get, path = "/api/v1/tokens", tag = "account",
    responses((status = 200, body = Vec<TokenEntry>)))]
pub(crate) async fn list(visit: Visit) -> Answer {
    let tokens = account::tokens(&visit.cx).await?;
    let entries = tokens.into_iter().map(|token| TokenEntry {
        id: token.id,
        name: token.name,
        scope: token.scope,
        created_at: token.created_at,
        last_used_at: token.last_used_at,
        expires_at: token.expires_at,
    });
    Ok(Json(entries.collect::<Vec<_>>()).into_response())
}

/// Ends a token.
#[utoipa::path(delete, path = "/api/v1/tokens/{id}", tag = "account",
    params(("id" = String, Path)), responses((status = 204)))]
pub(crate) async fn end(visit: Visit, At(id): At<TokenId>) -> Answer {
    account::end_token(&visit.cx, id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
