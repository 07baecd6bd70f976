//! Where a redirect leads, and what of the request goes along.
//!
//! RFC 9110, section 15.4: 303, and a POST that is answered with 301 or 302, go on as GET without a body; 307 and 308 are sent
//! as they were. To another origin (scheme, host, port) nothing goes that opens something, nor the address that the first host
//! was pinned to.

use url::{Origin, Url};

use super::failure::FailureKind;
use super::sample::Sample;
use super::target::{Header, Target};
use crate::redact::is_secret_header;

/// Headers that describe a body, and go with it.
const OF_A_BODY: [&str; 6] =
    ["content-type", "content-length", "content-encoding", "content-language", "content-location", "transfer-encoding"];

/// The target that `sample`, an answer to `target`, leads to. `None`: it is no redirect. An error: it leads to what cannot be
/// asked. Whether redirects are followed, and how many, is for the caller to say.
#[must_use]
pub fn next_hop(target: &Target, sample: &Sample) -> Option<Result<Target, FailureKind>> {
    let reply = sample.reply.as_ref().filter(|_| sample.failure.is_none())?;
    if !matches!(reply.status, 301 | 302 | 303 | 307 | 308) {
        return None;
    }
    let location = reply.header("location")?;
    let Some(url) = resolve(&target.url, location) else { return Some(Err(FailureKind::BadRedirect)) };
    let to_get = match reply.status {
        301 | 302 => target.method == "POST",
        303 => target.method != "HEAD",
        _ => false,
    };
    let mut next = Target { url, ..target.clone() };
    if to_get {
        "GET".clone_into(&mut next.method);
        next.body = None;
        next.headers.retain(|header| !is_one_of(header, &OF_A_BODY));
    }
    if !is_same_origin(&target.url, &next.url) {
        next.connect_to = None;
        next.headers.retain(|header| !is_secret_header(&header.name) && !is_one_of(header, &["host"]));
    }
    Some(Ok(next))
}

/// `location` seen from `base`: http or https, with a host. User and password are the asker's to give, not the server's.
fn resolve(base: &Url, location: &str) -> Option<Url> {
    let mut url = base.join(location.trim()).ok()?;
    if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none_or(str::is_empty) {
        return None;
    }
    let (user, password) = if is_same_origin(base, &url) { (base.username(), base.password()) } else { ("", None) };
    url.set_username(user).ok()?;
    url.set_password(password).ok()?;
    Some(url)
}

fn is_same_origin(one: &Url, other: &Url) -> bool {
    matches!((one.origin(), other.origin()), (one @ Origin::Tuple(..), other) if one == other)
}

fn is_one_of(header: &Header, names: &[&str]) -> bool {
    names.iter().any(|name| header.name.trim().eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::probe::ConnectTo;
    use crate::probe::testing::answered;

    fn target(method: &str) -> Target {
        let header = |name: &str| Header { name: name.to_owned(), value: "x".to_owned() };
        let mut target = Target::get("https://me:pw@a.test:8443/one/two?x=1".parse().unwrap());
        target.method = method.to_owned();
        target.body = Some(b"body".to_vec());
        target.headers = ["Accept", "Content-Type", "Authorization", "X-Api-Key", "Host"].map(header).to_vec();
        target.connect_to = Some(ConnectTo { host: "192.0.2.1".to_owned(), port: None });
        target
    }

    fn hop(target: &Target, status: u16, location: &str) -> Option<Result<Target, FailureKind>> {
        next_hop(target, &answered(status, &[("location", location)], b""))
    }

    #[test]
    fn a_redirect_is_read_against_the_url_that_was_asked() {
        for (location, want) in [
            ("/three", Ok("https://me:pw@a.test:8443/three")),
            ("three?y", Ok("https://me:pw@a.test:8443/one/three?y")),
            ("  ?z=1 ", Ok("https://me:pw@a.test:8443/one/two?z=1")),
            ("https://a.test:8443/", Ok("https://me:pw@a.test:8443/")),
            ("//b.test/x", Ok("https://b.test/x")),
            ("http://you:secret@b.test/", Ok("http://b.test/")),
            ("https://привет.test/", Ok("https://xn--b1agh1afp.test/")),
            ("ftp://a.test/", Err(FailureKind::BadRedirect)),
            ("javascript:alert(1)", Err(FailureKind::BadRedirect)),
            ("https://", Err(FailureKind::BadRedirect)),
            ("https://a b/", Err(FailureKind::BadRedirect)),
            ("https://a.test:99999/", Err(FailureKind::BadRedirect)),
        ] {
            let next = hop(&target("GET"), 302, location).unwrap();
            assert_eq!(next.map(|next| next.url.to_string()), want.map(str::to_owned), "{location}");
        }
    }

    #[test]
    fn only_a_whole_redirect_leads_on() {
        for status in [200, 204, 300, 304, 305, 404, 503] {
            assert!(hop(&target("GET"), status, "/x").is_none(), "{status}");
        }
        assert!(next_hop(&target("GET"), &answered(302, &[], b"")).is_none());
        let mut broken = answered(302, &[("location", "/x")], b"");
        broken.failure = Some(crate::probe::Failure {
            phase: crate::probe::Phase::Download,
            kind: FailureKind::BodyCut,
            detail: String::new(),
        });
        assert!(next_hop(&target("GET"), &broken).is_none());
    }

    #[test]
    fn method_and_body_change_as_the_status_says() {
        for (method, status, want, keeps_body) in [
            ("POST", 301, "GET", false),
            ("POST", 302, "GET", false),
            ("PUT", 302, "PUT", true),
            ("POST", 303, "GET", false),
            ("DELETE", 303, "GET", false),
            ("HEAD", 303, "HEAD", true),
            ("POST", 307, "POST", true),
            ("POST", 308, "POST", true),
        ] {
            let next = hop(&target(method), status, "/x").unwrap().unwrap();
            let has_type = next.headers.iter().any(|header| header.name == "Content-Type");
            assert_eq!((next.method.as_str(), next.body.is_some()), (want, keeps_body), "{method} {status}");
            assert_eq!(has_type, keeps_body, "{method} {status}");
        }
    }

    #[test]
    fn nothing_that_opens_something_goes_to_another_origin() {
        for (location, same) in [
            ("/x", true),
            ("https://a.test:8443/x", true),
            ("https://A.TEST:8443/x", true),
            ("https://a.test/x", false),
            ("http://a.test:8443/x", false),
            ("https://www.a.test:8443/x", false),
        ] {
            let next = hop(&target("GET"), 307, location).unwrap().unwrap();
            let names: Vec<_> = next.headers.iter().map(|header| header.name.as_str()).collect();
            let want: &[&str] = if same {
                &["Accept", "Content-Type", "Authorization", "X-Api-Key", "Host"]
            } else {
                &["Accept", "Content-Type"]
            };
            assert_eq!(names, want, "{location}");
            assert_eq!((next.connect_to.is_some(), next.url.password().is_some()), (same, same), "{location}");
        }
    }
}
