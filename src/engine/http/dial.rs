//! From a name to an address, and from an address to a connection: one address, one attempt.
//!
//! Names of this computer itself are the exception. `localhost` has an address in each family, and a server of one's own mostly
//! listens on one of them: if nobody is there, the other is asked, as every other client does. The try costs microseconds, and
//! they count as TCP. Elsewhere a refused connection is a finding: visitors of that family get nothing, and an answer of the other
//! one would hide it. Silence is never followed by a second try, which would take a second deadline.
//!
//! What a failure means is told by the kind of the system's error; name lookup has none but its text, which is not translated
//! (the C library's messages follow a locale that this program never sets).

use std::fmt;
use std::future::Future;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};
use std::pin::Pin;

use crate::probe::FailureKind;

/// The answer to come of a name lookup.
pub type Lookup = Pin<Box<dyn Future<Output = io::Result<Vec<SocketAddr>>> + Send>>;

/// Turns names into addresses.
pub trait Resolve: fmt::Debug + Send + Sync {
    /// The addresses of `host`, with `port`, the preferred ones first. Errors are the system's.
    fn lookup(&self, host: &str, port: u16) -> Lookup;
}

/// The system's resolver: what every other program on this computer sees. It blocks, and so runs on a thread for such work; one
/// that outlives its deadline ends there unheard.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemResolver;

impl Resolve for SystemResolver {
    fn lookup(&self, host: &str, port: u16) -> Lookup {
        let host = host.to_owned();
        Box::pin(async move { Ok(tokio::net::lookup_host((host, port)).await?.collect()) })
    }
}

/// The one address that is asked: of the family that the system prefers, the smallest. Name servers turn the order round from
/// answer to answer, and a series of samples is about one server.
pub(super) fn choose(addresses: &[SocketAddr]) -> Option<SocketAddr> {
    let preferred = addresses.first()?.is_ipv4();
    addresses.iter().filter(|address| address.is_ipv4() == preferred).min().copied()
}

/// The address that is asked if there is nobody at `chosen`: the smallest of the other family, where all of `addresses` are this computer's.
pub(super) fn other(addresses: &[SocketAddr], chosen: SocketAddr) -> Option<SocketAddr> {
    let is_here = addresses.iter().all(|address| address.ip().to_canonical().is_loopback());
    let others = addresses.iter().filter(|address| address.is_ipv4() != chosen.is_ipv4());
    others.min().copied().filter(|_| is_here)
}

/// Why a name has no address.
pub(super) fn lookup_failure(error: &io::Error) -> FailureKind {
    // The texts of glibc, musl, macOS and BSD; the numbers of Windows Sockets.
    const NO_NAME: [&str; 3] = ["Name or service not known", "Name does not resolve", "nodename nor servname"];
    const NO_ADDRESS: [&str; 2] = ["No address associated with", "Name has no usable address"];
    const WSAHOST_NOT_FOUND: i32 = 11001;
    const WSANO_DATA: i32 = 11004;
    let text = error.to_string();
    let says = |texts: &[&str]| texts.iter().any(|known| text.contains(known));
    let number = error.raw_os_error().filter(|_| cfg!(windows));
    let kind = if number == Some(WSAHOST_NOT_FOUND) || says(&NO_NAME) {
        FailureKind::NameNotFound
    } else if number == Some(WSANO_DATA) || says(&NO_ADDRESS) {
        FailureKind::NoAddress
    } else {
        FailureKind::DnsFailed
    };
    // Without a network, macOS says of every name that it is not known.
    let may_be_offline = kind == FailureKind::DnsFailed || cfg!(target_vendor = "apple");
    if may_be_offline && is_offline() { FailureKind::Offline } else { kind }
}

/// Why there is no connection to `address`.
pub(super) fn connect_failure(error: &io::Error, address: IpAddr) -> FailureKind {
    use io::ErrorKind as K;
    match error.kind() {
        K::ConnectionRefused => FailureKind::Refused,
        K::ConnectionReset | K::ConnectionAborted | K::BrokenPipe => FailureKind::TcpReset,
        K::TimedOut => FailureKind::TcpTimedOut,
        K::PermissionDenied => FailureKind::NotPermitted,
        K::NetworkDown => FailureKind::Offline,
        K::NetworkUnreachable if !address.is_loopback() && is_offline() => FailureKind::Offline,
        K::HostUnreachable | K::NetworkUnreachable | K::AddrNotAvailable | K::InvalidInput | K::Unsupported => {
            FailureKind::Unreachable
        }
        // Kinds that std has no name for. Linux: EHOSTDOWN, ENONET.
        _ if cfg!(target_os = "linux") && matches!(error.raw_os_error(), Some(112 | 64)) => FailureKind::Unreachable,
        _ => FailureKind::Internal,
    }
}

/// Whether this computer knows no way to any public address. Asks its own routing table: a UDP socket that is connected sends
/// nothing, and the addresses are those of examples (RFC 5737, RFC 3849).
fn is_offline() -> bool {
    let leads = |from: IpAddr, to: IpAddr| UdpSocket::bind((from, 0)).is_ok_and(|socket| socket.connect((to, 9)).is_ok());
    !leads(Ipv4Addr::UNSPECIFIED.into(), Ipv4Addr::new(192, 0, 2, 1).into())
        && !leads(Ipv6Addr::UNSPECIFIED.into(), Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_addresses_the_same_one_is_asked_whatever_their_order() {
        for (addresses, want) in [
            (&["192.0.2.2:80", "192.0.2.1:80"][..], Some("192.0.2.1:80")),
            (&["192.0.2.1:80", "192.0.2.2:80"], Some("192.0.2.1:80")),
            (&["[2001:db8::2]:80", "192.0.2.1:80", "[2001:db8::1]:80"], Some("[2001:db8::1]:80")),
            (&["192.0.2.1:80", "[2001:db8::1]:80"], Some("192.0.2.1:80")),
            (&[], None),
        ] {
            let addresses: Vec<SocketAddr> = addresses.iter().map(|address| address.parse().unwrap()).collect();
            assert_eq!(choose(&addresses).map(|address| address.to_string()).as_deref(), want, "{addresses:?}");
        }
    }

    #[test]
    fn only_a_name_of_this_computer_has_a_second_address_to_ask() {
        for (addresses, want) in [
            (&["[::1]:80", "127.0.0.1:80"][..], Some("127.0.0.1:80")),
            (&["127.0.0.1:80", "[::1]:80"], Some("[::1]:80")),
            (&["127.0.0.1:80", "127.0.0.2:80"], None),
            (&["127.0.0.1:80"], None),
            (&["[2001:db8::1]:80", "192.0.2.1:80"], None),
            (&["[::1]:80", "192.0.2.1:80"], None),
        ] {
            let addresses: Vec<SocketAddr> = addresses.iter().map(|address| address.parse().unwrap()).collect();
            let chosen = choose(&addresses).unwrap();
            assert_eq!(other(&addresses, chosen).map(|address| address.to_string()).as_deref(), want, "{addresses:?}");
        }
    }

    #[test]
    fn what_the_system_says_of_a_name_is_understood() {
        for (text, want) in [
            ("failed to lookup address information: Name or service not known", FailureKind::NameNotFound),
            ("failed to lookup address information: Name does not resolve", FailureKind::NameNotFound),
            ("failed to lookup address information: No address associated with hostname", FailureKind::NoAddress),
        ] {
            assert_eq!(lookup_failure(&io::Error::other(text)), want, "{text}");
        }
        let kind =
            lookup_failure(&io::Error::other("failed to lookup address information: Temporary failure in name resolution"));
        assert_eq!(kind, if is_offline() { FailureKind::Offline } else { FailureKind::DnsFailed });
    }

    #[test]
    fn what_the_system_says_of_a_connection_is_understood() {
        use io::ErrorKind as K;
        for (kind, want) in [
            (K::ConnectionRefused, FailureKind::Refused),
            (K::ConnectionReset, FailureKind::TcpReset),
            (K::HostUnreachable, FailureKind::Unreachable),
            (K::TimedOut, FailureKind::TcpTimedOut),
            (K::PermissionDenied, FailureKind::NotPermitted),
            (K::NetworkDown, FailureKind::Offline),
            (K::NetworkUnreachable, FailureKind::Unreachable),
            (K::OutOfMemory, FailureKind::Internal),
        ] {
            assert_eq!(connect_failure(&kind.into(), Ipv4Addr::LOCALHOST.into()), want, "{kind:?}");
        }
        if cfg!(target_os = "linux") {
            let down = io::Error::from_raw_os_error(112);
            assert_eq!(connect_failure(&down, Ipv4Addr::LOCALHOST.into()), FailureKind::Unreachable);
        }
    }
}
