//! What of a plan and its samples may be written down.
//!
//! - Headers that are secret by their name are masked, in requests and in replies; so are secret parameters of URLs, and user
//!   name and password go. The body of the request is not kept: nobody can tell what it opens. Its length is.
//! - Servers send back what they were sent (an echo, an error page with the request in it, a redirect with the query). So
//!   everything in the plan that is a secret is searched for in whatever a sample holds, body included, and masked there, too.
//!   Shorter ones than [`SHORTEST`] are not: they would mask half a page.
//!
//! What a server puts into its body on its own account stays: this is not where tokens are recognised by their looks.

use std::borrow::Cow;

use memchr::memmem;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use url::Url;

use crate::probe::{Header, Plan, Reply, Sample};
use crate::redact::{self, MASK};

/// What is shorter is not searched for, in bytes.
const SHORTEST: usize = 4;

/// Headers of which the value is a URL.
const WITH_URL: [&str; 5] = ["location", "content-location", "referer", "origin", "refresh"];

/// What of a plan is not kept.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Withheld {
    /// Names of headers whose values are masked.
    pub headers: Vec<String>,
    /// Names of parameters of the URL whose values are left out.
    pub parameters: Vec<String>,
    /// User name and password stood in the URL.
    pub password: bool,
    /// There was a body of so many bytes.
    pub body: Option<u64>,
    /// The file of certificates held a private key.
    pub certificates: bool,
}

/// `plan` as it may be kept, and what is missing in it.
pub(super) fn kept_plan(plan: &Plan) -> (Plan, Withheld) {
    let mut kept = plan.clone();
    let target = &mut kept.target;
    let headers = target.headers.iter().filter(|header| header_value(header) != header.value);
    let mut withheld = Withheld { headers: headers.map(|header| header.name.clone()).collect(), ..Withheld::default() };
    for header in &mut target.headers {
        header.value = header_value(header);
    }
    withheld.body = target.body.take().map(|body| body.len() as u64);
    withheld.password = !target.url.username().is_empty() || target.url.password().is_some();
    withheld.parameters = pairs(&target.url).filter(|(name, value)| is_secret(name, value)).map(|(name, _)| name).collect();
    let url = redact::url(target.url.as_str()).replace(MASK, "");
    if let Ok(url) = Url::parse(&url) {
        target.url = url;
    } else {
        // Never what was not redacted.
        target.url.set_query(None);
        target.url.set_username("").ok();
        target.url.set_password(None).ok();
    }
    let holds_key = |pem: &Vec<u8>| memmem::find(pem, b"PRIVATE KEY").is_some();
    withheld.certificates = target.ca_certificates.take_if(|pem| holds_key(pem)).is_some();
    (kept, withheld)
}

fn header_value(header: &Header) -> String {
    kept_header(&header.name, &header.value)
}

fn kept_header(name: &str, value: &str) -> String {
    let has_url = WITH_URL.iter().any(|known| name.trim().eq_ignore_ascii_case(known));
    if has_url { redact::url(value) } else { redact::header_value(name, value) }
}

/// Names and values as they stand in the query and the fragment.
fn pairs(url: &Url) -> impl Iterator<Item = (String, String)> {
    let parts = [url.query(), url.fragment()].into_iter().flatten().flat_map(|part| part.split('&'));
    parts.filter_map(|pair| pair.split_once('=')).map(|(name, value)| (name.to_owned(), value.to_owned()))
}

fn is_secret(name: &str, value: &str) -> bool {
    !value.is_empty() && redact::is_secret_parameter(name)
}

/// The secrets of one plan. Held in memory as long as its session is written to.
pub(super) struct Secrets(Vec<String>);

impl Secrets {
    /// All of `plan`.
    pub(super) fn of(plan: &Plan) -> Self {
        let target = &plan.target;
        let mut found: Vec<String> = Vec::new();
        for header in target.headers.iter().filter(|header| redact::is_secret_header(&header.name)) {
            found.push(header.value.clone());
            // The token without its scheme; cookies one by one.
            found.extend(header.value.split_once(' ').map(|(_, token)| token.to_owned()));
            let cookies = header.value.split(';').filter_map(|cookie| cookie.split_once('='));
            found.extend(cookies.map(|(_, value)| value.to_owned()));
        }
        let secret = pairs(&target.url).filter(|(name, value)| is_secret(name, value)).map(|(_, value)| value);
        let values: Vec<String> = secret.chain(target.url.password().map(str::to_owned)).collect();
        for value in values {
            found.extend(url::form_urlencoded::parse(format!("={value}").as_bytes()).map(|(_, plain)| plain.into_owned()));
            found.push(value);
        }
        found.extend(target.body.as_ref().and_then(|body| String::from_utf8(body.clone()).ok()));
        let mut found: Vec<String> = found.into_iter().map(|word| word.trim().to_owned()).collect();
        found.retain(|word| word.len() >= SHORTEST);
        // The longest first, so that no part of one is left of it.
        found.sort_by(|one, two| two.len().cmp(&one.len()).then_with(|| one.cmp(two)));
        found.dedup();
        Self(found)
    }

    /// `sample` as it may be kept: as JSON, and the start of its body.
    pub(super) fn kept_sample(&self, sample: &Sample) -> (String, Vec<u8>) {
        let mut kept = sample.clone();
        let body = kept.reply.as_mut().map(|reply| std::mem::take(&mut reply.body)).unwrap_or_default();
        kept.url = redact::url(&kept.url);
        if let Some(Reply { headers, .. }) = &mut kept.reply {
            for (name, value) in headers {
                *value = kept_header(name, value);
            }
        }
        let mut json = serde_json::to_value(&kept).unwrap_or_default();
        self.mask_all(&mut json);
        (json.to_string(), self.masked_bytes(&body).into_owned())
    }

    fn mask_all(&self, value: &mut Value) {
        match value {
            Value::String(text) => {
                for word in &self.0 {
                    if text.contains(word.as_str()) {
                        *text = text.replace(word.as_str(), MASK);
                    }
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.mask_all(item)),
            Value::Object(members) => members.values_mut().for_each(|item| self.mask_all(item)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn masked_bytes<'a>(&self, bytes: &'a [u8]) -> Cow<'a, [u8]> {
        let mut masked = Cow::Borrowed(bytes);
        for word in &self.0 {
            let places: Vec<usize> = memmem::find_iter(&masked, word.as_bytes()).collect();
            if places.is_empty() {
                continue;
            }
            let mut new = Vec::with_capacity(masked.len());
            let mut from = 0;
            for place in places {
                new.extend_from_slice(&masked[from..place]);
                new.extend_from_slice(MASK.as_bytes());
                from = place + word.len();
            }
            new.extend_from_slice(&masked[from..]);
            masked = Cow::Owned(new);
        }
        masked
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{plan, sample};
    use super::*;

    fn secret_plan() -> Plan {
        let mut plan = plan("https://user:s3cr%20t-pw@api.test/v1?token=t0ken-in-url&page=2#access_token=frag-token");
        let header = |name: &str, value: &str| Header { name: name.to_owned(), value: value.to_owned() };
        plan.target.headers = vec![
            header("Authorization", "Bearer bearer-token"),
            header("Cookie", "sid=cookie-value; b=x"),
            header("Accept", "text/html"),
            header("Referer", "https://shop.test/?token=referer-token"),
        ];
        plan.target.method = "POST".to_owned();
        plan.target.body = Some(b"{\"password\":\"body-password\"}".to_vec());
        plan.target.ca_certificates = Some(b"-----BEGIN PRIVATE KEY-----".to_vec());
        plan
    }

    const ALL: [&str; 8] =
        ["s3cr", "t0ken-in-url", "frag-token", "bearer-token", "cookie-value", "referer-token", "body-password", "PRIVATE KEY"];

    #[test]
    fn no_secret_of_a_plan_is_kept_and_what_is_missing_is_named() {
        let (kept, withheld) = kept_plan(&secret_plan());
        let json = serde_json::to_string(&kept).expect("JSON");
        for secret in ALL {
            assert!(!json.contains(secret), "{secret} in {json}");
        }
        assert_eq!(kept.target.url.as_str(), "https://api.test/v1?token=&page=2#access_token=");
        assert_eq!(kept.target.headers[2].value, "text/html");
        let want = Withheld {
            headers: ["Authorization", "Cookie", "Referer"].map(str::to_owned).to_vec(),
            parameters: ["token", "access_token"].map(str::to_owned).to_vec(),
            password: true,
            body: Some(28),
            certificates: true,
        };
        assert_eq!(withheld, want);
        let harmless = plan("https://api.test/v1?page=2");
        assert_eq!(kept_plan(&harmless), (harmless, Withheld::default()));
    }

    #[test]
    fn what_a_server_sends_back_of_a_secret_is_masked() {
        let secrets = Secrets::of(&secret_plan());
        let mut sample = sample(1, 200);
        sample.url = "https://api.test/v1?token=t0ken-in-url&page=2".to_owned();
        let reply = sample.reply.as_mut().expect("a reply");
        reply.body = b"\xFFyou sent: Bearer bearer-token, sid=cookie-value, s3cr%20t-pw or s3cr t-pw, \
            {\"password\":\"body-password\"}; page 2"
            .to_vec();
        let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        reply.headers = vec![
            header("set-cookie", "sid=new-secret; Path=/"),
            header("location", "/next?token=t0ken-in-url&access_token=another"),
            header("x-echo", "got bearer-token."),
            header("server", "nginx"),
        ];
        let (json, body) = secrets.kept_sample(&sample);
        let body = String::from_utf8_lossy(&body);
        for secret in ALL.into_iter().chain(["new-secret", "another"]) {
            assert!(!json.contains(secret) && !body.contains(secret), "{secret} in {json} {body}");
        }
        assert!(body.contains("you sent: ••••••, sid=••••••"), "{body}");
        assert!(body.ends_with("; page 2"), "{body}");
        let back: Sample = serde_json::from_str(&json).expect("a sample");
        assert_eq!(back.reply.as_ref().and_then(|reply| reply.header("x-echo")), Some("got ••••••."));
        assert_eq!(back.reply.as_ref().and_then(|reply| reply.header("server")), Some("nginx"));
        assert_eq!(back.timings, sample.timings);
    }

    #[test]
    fn without_secrets_a_sample_is_kept_as_it_is() {
        let mut sample = sample(1, 524);
        let (json, body) = Secrets::of(&plan("https://api.test/")).kept_sample(&sample);
        let reply = sample.reply.as_mut().expect("a reply");
        assert_eq!(body, std::mem::take(&mut reply.body));
        assert_eq!(serde_json::from_str::<Sample>(&json).expect("a sample"), sample);
    }
}
