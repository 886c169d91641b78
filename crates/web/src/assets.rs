//! The style sheet, the script and the icons: compiled in, named by their content, kept by
//! browsers for a year.

use std::sync::LazyLock;

use axum::Router;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::canonical::Digest;

use crate::state::Web;
use crate::ui::AssetAddresses;

struct Asset {
    address: String,
    media_type: &'static str,
    body: &'static [u8],
}

struct Assets {
    style: Asset,
    script: Asset,
    icon: Asset,
    manifest: Asset,
}

static ASSETS: LazyLock<Assets> = LazyLock::new(|| Assets {
    style: asset(
        "app",
        "css",
        "text/css; charset=utf-8",
        include_bytes!("../assets/app.css"),
    ),
    script: asset(
        "app",
        "js",
        "text/javascript; charset=utf-8",
        include_bytes!("../assets/app.js"),
    ),
    icon: asset(
        "icon",
        "svg",
        "image/svg+xml",
        include_bytes!("../assets/icon.svg"),
    ),
    manifest: asset(
        "manifest",
        "webmanifest",
        "application/manifest+json",
        include_bytes!("../assets/manifest.webmanifest"),
    ),
});

fn asset(name: &str, ending: &str, media_type: &'static str, body: &'static [u8]) -> Asset {
    let hash = Digest::of(body).to_string();
    let hash = hash.get(..12).unwrap_or_default();
    Asset {
        address: format!("/assets/{name}.{hash}.{ending}"),
        media_type,
        body,
    }
}

/// Where the assets are.
pub(crate) fn addresses() -> AssetAddresses {
    AssetAddresses {
        style: &ASSETS.style.address,
        script: &ASSETS.script.address,
        icon: &ASSETS.icon.address,
        manifest: &ASSETS.manifest.address,
    }
}

/// Serves the assets.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/assets/{name}", get(serve))
        .route("/favicon.ico", get(favicon))
}

async fn serve(Path(name): Path<String>) -> Response {
    let all = [
        &ASSETS.style,
        &ASSETS.script,
        &ASSETS.icon,
        &ASSETS.manifest,
    ];
    let wanted = all
        .into_iter()
        .find(|asset| asset.address.ends_with(&format!("/{name}")));
    wanted.map_or_else(|| StatusCode::NOT_FOUND.into_response(), send)
}

async fn favicon() -> Response {
    send(&ASSETS.icon)
}

fn send(asset: &'static Asset) -> Response {
    let headers = [
        (header::CONTENT_TYPE, asset.media_type),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    (headers, asset.body).into_response()
}
