//! Which proxy stands between: the system's and the environment's choice, for a target that is not this computer.

use std::net::IpAddr;

use hyper_util::client::proxy::matcher::{Intercept, Matcher};

use crate::probe::Target;

/// The proxies of a run.
#[derive(Debug)]
pub(super) struct Proxies {
    rules: Option<Matcher>,
    /// Whether this computer, too, is asked through them.
    loopback: bool,
}

impl Proxies {
    /// Those of the environment's variables and the system's settings, as they are now.
    pub(super) fn of_the_system() -> Self {
        Self { rules: Some(Matcher::from_system()), loopback: false }
    }

    /// None at all.
    pub(super) fn none() -> Self {
        Self { rules: None, loopback: false }
    }

    /// `proxy` for everything.
    pub(super) fn always(proxy: &str) -> Self {
        Self { rules: Some(Matcher::builder().all(proxy).build()), loopback: true }
    }

    /// The proxy on the way to `target`. None where its address is pinned: that address itself is what is asked about.
    pub(super) fn proxy_for(&self, target: &Target) -> Option<Intercept> {
        if target.connect_to.is_some() || !self.loopback && is_loopback(target.host()) {
            return None;
        }
        let origin = &target.url[..url::Position::BeforePath];
        // A user name in the URL is none of the rules' business, and breaks none of them.
        self.rules.as_ref()?.intercept(&format!("{origin}/").parse().ok()?)
    }
}

fn is_loopback(host: &str) -> bool {
    let name = host.trim_end_matches('.');
    name.eq_ignore_ascii_case("localhost")
        || name.to_ascii_lowercase().ends_with(".localhost")
        || host.parse::<IpAddr>().is_ok_and(|address| address.to_canonical().is_loopback())
}

/// The proxy's address as it may be shown.
pub(super) fn shown(proxy: &Intercept) -> String {
    proxy.uri().to_string().trim_end_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::probe::ConnectTo;

    #[test]
    fn this_computer_and_pinned_addresses_are_asked_directly() {
        let rules = || Matcher::builder().all("http://me:secret@proxy.test:3128").no("intern.test").build();
        let proxies = Proxies { rules: Some(rules()), loopback: false };
        for (url, want) in [
            ("https://a.test/", Some("http://proxy.test:3128")),
            ("http://u:p@a.test:8080/x?y", Some("http://proxy.test:3128")),
            ("http://[2001:db8::1]/", Some("http://proxy.test:3128")),
            ("https://www.intern.test/", None),
            ("http://localhost:3000/", None),
            ("http://app.localhost/", None),
            ("http://127.0.0.2/", None),
            ("http://[::1]/", None),
            ("http://[::ffff:127.0.0.1]/", None),
        ] {
            let mut target = Target::get(url.parse().unwrap());
            assert_eq!(proxies.proxy_for(&target).map(|proxy| shown(&proxy)).as_deref(), want, "{url}");
            target.connect_to = Some(ConnectTo { host: "192.0.2.1".to_owned(), port: None });
            assert!(proxies.proxy_for(&target).is_none(), "{url}");
        }
    }
}
