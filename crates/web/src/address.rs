//! Where a request really comes from, behind proxies that are trusted by name only.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::Extensions;
use axum::http::HeaderMap;
use ipnet::IpNet;

/// The rightmost hop that is no trusted proxy. What a client writes into the header itself
/// stands further left and is never reached.
pub(crate) fn client(extensions: &Extensions, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let peer = extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |ConnectInfo(address)| {
            address.ip()
        });
    let is_trusted = |address: &IpAddr| {
        trusted
            .iter()
            .any(|net| net.contains(&address.to_canonical()))
    };
    if !is_trusted(&peer) {
        return peer;
    }
    let hops: Vec<&str> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .collect();
    let mut nearest = peer;
    for hop in hops.iter().rev() {
        let Ok(address) = hop.trim().parse::<IpAddr>() else {
            return nearest;
        };
        nearest = address;
        if !is_trusted(&address) {
            return address;
        }
    }
    nearest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, forwarded: &[&str]) -> IpAddr {
        let mut extensions = Extensions::new();
        let peer: IpAddr = peer.parse().unwrap();
        extensions.insert(ConnectInfo(SocketAddr::new(peer, 1)));
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append("x-forwarded-for", value.parse().unwrap());
        }
        client(&extensions, &headers, &["127.0.0.0/8".parse().unwrap()])
    }

    #[test]
    fn a_header_in_front_of_a_trusted_proxy_cannot_be_faked() {
        let table = [
            ("192.0.2.9", vec!["198.51.100.1"], "192.0.2.9"),
            ("127.0.0.1", vec!["198.51.100.1"], "198.51.100.1"),
            ("127.0.0.1", vec!["6.6.6.6, 198.51.100.1"], "198.51.100.1"),
            (
                "127.0.0.1",
                vec!["6.6.6.6", "198.51.100.1, 127.0.0.2"],
                "198.51.100.1",
            ),
            ("127.0.0.1", vec!["198.51.100.1, rubbish"], "127.0.0.1"),
            ("127.0.0.1", vec![], "127.0.0.1"),
        ];
        for (peer, forwarded, expected) in table {
            assert_eq!(
                seen(peer, &forwarded),
                expected.parse::<IpAddr>().unwrap(),
                "{forwarded:?}"
            );
        }
    }
}
