//! What is looked for in a dump of headers: names of headers, status lines, and the words that clients and developer tools put
//! around them. One automaton finds all of it in one pass; what stands beside a find decides whether it counts.
//!
//! Header names are Cloudflare's (docs: fundamentals/reference/http-headers, cloudflare-error-headers), RFC 9110's, and those by
//! which other senders give themselves away.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::decode::readers::pattern::finder;
use crate::decode::system::System;

/// What a find may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Name {
    /// `HTTP/1.1 `, `HTTP/2 `.
    StatusLine,
    /// Words that label the status: `Status Code`, `:status`.
    StatusLabel,
    /// A member that holds it: `statusCode`, `status`.
    StatusMember,
    /// `<Response [403]>`, `Response{protocol=h2, code=403`.
    StatusInside,
    Ray,
    Date,
    Server,
    RetryAfter,
    /// A header that only a challenge has.
    Challenge,
    /// `cf-error-type`, `cf-error-code`: the four-digit code, where it is one.
    ErrorType,
    /// Only an answer made by Cloudflare has it.
    EdgeMade,
    /// The cookie `cf_ob_info=520:RAY:COLO`.
    ObInfo,
    /// Any answer through Cloudflare has it.
    Edge,
    CacheStatus,
    CacheControl,
    Expires,
    ContentType,
    ContentLength,
    /// A header of a response that says nothing about its sender.
    Plain,
    /// The same, with a name that any sentence may hold.
    Word,
    /// An application behind Cloudflare set it.
    Origin,
    /// Another system sets it.
    Of(System),
    /// Names the systems on the way.
    Via,
    Location,
    /// The address of what was answered.
    ContentLocation,
    /// The host that was asked: `Host:`, `:authority:`.
    Host,
    /// `Request URL`.
    RequestUrl,
    /// A member `url`.
    Url,
    /// `Connected to HOST (`.
    Connected,
    /// wget's `Resolving HOST`.
    Resolving,
    /// An address of any kind.
    Address,
    /// A header of requests.
    Request,
    /// The heading above a request's headers.
    RequestLabel,
    /// Cloudflare adds it to requests on their way to the origin.
    AtOrigin,
    /// An entry of a HAR file starts.
    Started,
}

/// Longest first where one begins with another.
const NAMES: &[(&str, Name)] = &[
    ("http/1.", Name::StatusLine),
    ("http/2", Name::StatusLine),
    ("http/3", Name::StatusLine),
    (":status", Name::StatusLabel),
    ("status code", Name::StatusLabel),
    ("status-code", Name::StatusLabel),
    ("状态代码", Name::StatusLabel),
    ("状态码", Name::StatusLabel),
    ("狀態碼", Name::StatusLabel),
    ("код состояния", Name::StatusLabel),
    ("код статуса", Name::StatusLabel),
    ("código de estado", Name::StatusLabel),
    ("código de status", Name::StatusLabel),
    ("code d'état", Name::StatusLabel),
    ("codice di stato", Name::StatusLabel),
    ("ステータス コード", Name::StatusLabel),
    ("ステータスコード", Name::StatusLabel),
    ("상태 코드", Name::StatusLabel),
    ("statuscode", Name::StatusMember),
    ("status_code", Name::StatusMember),
    ("http_code", Name::StatusMember),
    ("status", Name::StatusMember),
    ("<response [", Name::StatusInside),
    ("response{protocol=", Name::StatusInside),
    ("cf-ray", Name::Ray),
    ("date", Name::Date),
    ("server", Name::Server),
    ("retry-after", Name::RetryAfter),
    ("cf-mitigated", Name::Challenge),
    ("cf-chl-bypass", Name::Challenge),
    ("cf-chl-out", Name::Challenge),
    ("cf-error-type", Name::ErrorType),
    ("cf-error-code", Name::ErrorType),
    ("cf-error-origin", Name::EdgeMade),
    ("cf_ob_info=", Name::ObInfo),
    ("cf-request-id", Name::Edge),
    ("cf-polished", Name::Edge),
    ("cf-bgj", Name::Edge),
    ("cf-apo-via", Name::Edge),
    ("cf-edge-cache", Name::Edge),
    ("cf-cache-status", Name::CacheStatus),
    ("cache-control", Name::CacheControl),
    ("expires", Name::Expires),
    ("content-type", Name::ContentType),
    ("content-length", Name::ContentLength),
    ("content-encoding", Name::Plain),
    ("transfer-encoding", Name::Plain),
    ("connection", Name::Word),
    ("keep-alive", Name::Plain),
    ("pragma", Name::Word),
    ("set-cookie", Name::Plain),
    ("alt-svc", Name::Plain),
    ("nel", Name::Word),
    ("report-to", Name::Plain),
    ("reporting-endpoints", Name::Plain),
    ("expect-ct", Name::Plain),
    ("vary", Name::Word),
    ("x-frame-options", Name::Plain),
    ("x-content-type-options", Name::Plain),
    ("x-xss-protection", Name::Plain),
    ("referrer-policy", Name::Plain),
    ("permissions-policy", Name::Plain),
    ("content-security-policy", Name::Plain),
    ("content-security-policy-report-only", Name::Plain),
    ("cross-origin-embedder-policy", Name::Plain),
    ("cross-origin-opener-policy", Name::Plain),
    ("cross-origin-resource-policy", Name::Plain),
    ("origin-agent-cluster", Name::Plain),
    ("accept-ch", Name::Plain),
    ("critical-ch", Name::Plain),
    ("strict-transport-security", Name::Plain),
    ("server-timing", Name::Plain),
    ("speculation-rules", Name::Plain),
    ("access-control-allow-origin", Name::Plain),
    ("access-control-allow-headers", Name::Plain),
    ("access-control-allow-methods", Name::Plain),
    ("access-control-allow-credentials", Name::Plain),
    ("access-control-expose-headers", Name::Plain),
    ("last-modified", Name::Plain),
    ("accept-ranges", Name::Plain),
    ("age", Name::Word),
    ("etag", Name::Plain),
    ("allow", Name::Word),
    ("priority", Name::Word),
    ("x-request-time", Name::Plain),
    ("x-powered-by", Name::Origin),
    ("x-aspnet-version", Name::Origin),
    ("x-aspnetmvc-version", Name::Origin),
    ("x-generator", Name::Origin),
    ("x-runtime", Name::Origin),
    ("x-request-id", Name::Origin),
    ("x-correlation-id", Name::Origin),
    ("x-ratelimit-limit", Name::Origin),
    ("x-ratelimit-remaining", Name::Origin),
    ("x-should-retry", Name::Origin),
    ("www-authenticate", Name::Origin),
    ("x-pingback", Name::Origin),
    ("x-litespeed-cache", Name::Origin),
    ("x-amz-cf-id", Name::Of(System::CloudFront)),
    ("x-amz-cf-pop", Name::Of(System::CloudFront)),
    ("x-amz-apigw-id", Name::Of(System::AwsApiGateway)),
    ("x-amzn-requestid", Name::Of(System::AwsApiGateway)),
    ("x-amzn-errortype", Name::Of(System::AwsApiGateway)),
    ("x-amz-request-id", Name::Of(System::AmazonS3)),
    ("x-amz-id-2", Name::Of(System::AmazonS3)),
    ("x-vercel-id", Name::Of(System::Vercel)),
    ("x-vercel-error", Name::Of(System::Vercel)),
    ("x-vercel-cache", Name::Of(System::Vercel)),
    ("x-nf-request-id", Name::Of(System::Netlify)),
    ("x-azure-ref", Name::Of(System::AzureFrontDoor)),
    ("x-fd-healthproberesult", Name::Of(System::AzureFrontDoor)),
    ("x-ms-request-id", Name::Of(System::Azure)),
    ("x-varnish", Name::Of(System::Varnish)),
    ("x-iinfo", Name::Of(System::Imperva)),
    ("x-sucuri-id", Name::Of(System::Sucuri)),
    ("x-sucuri-block", Name::Of(System::Sucuri)),
    ("eo-log-uuid", Name::Of(System::EdgeOne)),
    ("eo-cache-status", Name::Of(System::EdgeOne)),
    ("x-envoy-upstream-service-time", Name::Of(System::Envoy)),
    ("x-github-request-id", Name::Of(System::GitHub)),
    ("x-squid-error", Name::Of(System::Squid)),
    ("x-akamai-request-id", Name::Of(System::Akamai)),
    ("akamai-grn", Name::Of(System::Akamai)),
    ("x-fastly-request-id", Name::Of(System::Fastly)),
    ("heroku-request-id", Name::Of(System::Heroku)),
    ("x-kong-upstream-latency", Name::Origin),
    ("x-kong-proxy-latency", Name::Origin),
    ("fly-request-id", Name::Origin),
    ("x-render-origin-server", Name::Origin),
    ("x-railway-request-id", Name::Origin),
    ("openai-processing-ms", Name::Origin),
    ("openai-organization", Name::Origin),
    ("openai-version", Name::Origin),
    ("anthropic-ratelimit-requests-limit", Name::Origin),
    ("anthropic-ratelimit-requests-remaining", Name::Origin),
    ("anthropic-ratelimit-tokens-limit", Name::Origin),
    ("anthropic-ratelimit-tokens-remaining", Name::Origin),
    ("anthropic-ratelimit-input-tokens-limit", Name::Origin),
    ("anthropic-ratelimit-unified-status", Name::Origin),
    ("anthropic-ratelimit-unified-reset", Name::Origin),
    ("x-ratelimit-reset", Name::Origin),
    ("x-ratelimit-bucket", Name::Origin),
    ("x-ratelimit-scope", Name::Origin),
    ("x-groq-region", Name::Origin),
    ("x-trace-id", Name::Origin),
    ("x-shopify-stage", Name::Origin),
    ("x-shopid", Name::Origin),
    ("anthropic-organization-id", Name::Origin),
    ("sb-gateway-version", Name::Origin),
    ("via", Name::Via),
    ("x-served-by", Name::Via),
    ("x-cache", Name::Via),
    ("x-cdn", Name::Via),
    ("location", Name::Location),
    ("content-location", Name::ContentLocation),
    ("host", Name::Host),
    (":authority", Name::Host),
    ("authority", Name::Host),
    ("request url", Name::RequestUrl),
    ("请求网址", Name::RequestUrl),
    ("请求 url", Name::RequestUrl),
    ("要求 url", Name::RequestUrl),
    ("url запроса", Name::RequestUrl),
    ("url de solicitud", Name::RequestUrl),
    ("url de la solicitud", Name::RequestUrl),
    ("url da solicitação", Name::RequestUrl),
    ("url de la requête", Name::RequestUrl),
    ("anfrage-url", Name::RequestUrl),
    ("anforderungs-url", Name::RequestUrl),
    ("リクエスト url", Name::RequestUrl),
    ("요청 url", Name::RequestUrl),
    ("url", Name::Url),
    ("connected to ", Name::Connected),
    ("resolving ", Name::Resolving),
    ("connecting to ", Name::Connected),
    ("http://", Name::Address),
    ("https://", Name::Address),
    ("user-agent", Name::Request),
    ("accept-language", Name::Request),
    ("accept-encoding", Name::Request),
    ("upgrade-insecure-requests", Name::Request),
    (":method", Name::Request),
    (":path", Name::Request),
    ("request headers", Name::RequestLabel),
    ("请求标头", Name::RequestLabel),
    ("заголовки запросов", Name::RequestLabel),
    ("cf-connecting-ip", Name::AtOrigin),
    ("cf-ipcountry", Name::AtOrigin),
    ("cf-visitor", Name::AtOrigin),
    ("cdn-loop", Name::AtOrigin),
    ("starteddatetime", Name::Started),
];

/// What is looked for.
pub(in crate::decode::readers) fn words() -> impl Iterator<Item = &'static str> {
    NAMES.iter().map(|(name, _)| *name)
}

static FINDER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| finder(NAMES.iter().map(|(name, _)| *name)));

/// One find: what it may be, and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub(super) name: Name,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Every find in `text` that stands as a word of its own, in order.
pub(super) fn find(text: &str) -> impl Iterator<Item = Found> + '_ {
    let bytes = text.as_bytes();
    let finder = FINDER.as_ref();
    finder.into_iter().flat_map(move |finder| finder.find_iter(text)).filter_map(move |found| {
        let (_, name) = NAMES.get(found.pattern().as_usize())?;
        let before = found.start().checked_sub(1).and_then(|i| bytes.get(i));
        // A letter of another script may stand right before a word, as it does in Chinese.
        let inside = before
            .is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'/' | b'$' | b'@' | b'?' | b'&'));
        (!inside || *name == Name::ObInfo).then_some(Found { name: *name, start: found.start(), end: found.end() })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_whole_in_any_case() {
        let found: Vec<Name> = find("CF-RAY: x\nupdate: y\nlast-modified: z, Server=a").map(|found| found.name).collect();
        assert_eq!(found, vec![Name::Ray, Name::Plain, Name::Server]);
        assert!(FINDER.is_some());
    }
}
