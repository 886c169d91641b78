//! Asks a running instance whether it is well: a plain request, without a client library.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::arguments::Options;
use crate::problem::Problem;

const PATIENCE: Duration = Duration::from_secs(5);

/// Succeeds when the instance at `--listen` is ready.
///
/// # Errors
/// [`Problem::NoAnswer`], [`Problem::NotReady`].
pub(crate) async fn healthcheck(options: &Options) -> Result<(), Problem> {
    let address = reachable(options.listen);
    let ask = async {
        let mut stream = TcpStream::connect(address).await?;
        let request = "GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        stream.write_all(request.as_bytes()).await?;
        let mut answer = String::new();
        stream.take(10_000).read_to_string(&mut answer).await?;
        Ok::<_, std::io::Error>(answer)
    };
    let Ok(Ok(answer)) = tokio::time::timeout(PATIENCE, ask).await else {
        return Err(Problem::NoAnswer(address));
    };
    match answer.lines().next() {
        Some(line) if line.contains(" 200 ") => Ok(()),
        Some(line) => Err(Problem::NotReady(address, line.to_owned())),
        None => Err(Problem::NoAnswer(address)),
    }
}

/// Who listens on all addresses is asked on the machine's own.
fn reachable(listen: SocketAddr) -> SocketAddr {
    let ip = match listen.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        other => other,
    };
    SocketAddr::new(ip, listen.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_addresses_are_asked_at_home() {
        let asked = |listen: &str| reachable(listen.parse().unwrap()).to_string();
        assert_eq!(asked("0.0.0.0:80"), "127.0.0.1:80");
        assert_eq!(asked("[::]:80"), "[::1]:80");
        assert_eq!(asked("10.0.0.7:80"), "10.0.0.7:80");
    }
}
