//! The fields of an error: their names in JSON, on screen and in Cloudflare's own bodies are one and the same list.
//!
//! Names and meaning: Cloudflare, "Error responses", <https://developers.cloudflare.com/fundamentals/reference/error-responses/>.

/// A field of a decoded error. Each value that is reported has evidence under one of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The error's number: 5xx, 1xxx.
    Code,
    /// The HTTP status that it was sent with.
    HttpStatus,
    /// The documentation's address.
    Type,
    /// One line, as sent.
    Title,
    /// What happened, as sent.
    Detail,
    /// The Ray ID again, as RFC 9457 wants an address of the occurrence.
    Instance,
    /// Stable name in snake case.
    ErrorName,
    /// Stable family in snake case.
    ErrorCategory,
    /// 15 or 16 hexadecimal digits, without the data centre.
    RayId,
    /// The data centre, as an IATA code.
    Colo,
    /// The host name that was asked.
    Zone,
    /// When Cloudflare made the error, UTC.
    Timestamp,
    /// Always true in Cloudflare's own bodies.
    CloudflareError,
    /// Whether a later try can succeed without a change.
    Retryable,
    /// Seconds to wait.
    RetryAfter,
    /// Whether the site's owner has to act.
    OwnerActionRequired,
    /// Advice, Markdown, as sent.
    WhatYouShouldDo,
    /// Who made the page, as sent.
    Footer,
    /// Seconds of the timeout that the detail names.
    LimitSeconds,
    /// A page that keeps the visitor out: challenge or block.
    Page,
    /// Who sent it, where that was another system.
    System,
    /// What stands behind an API error.
    ErrorChain,
}

impl Field {
    /// Every field, in the order of the report.
    pub const ALL: [Self; 22] = [
        Self::Code,
        Self::HttpStatus,
        Self::Type,
        Self::Title,
        Self::Detail,
        Self::Instance,
        Self::ErrorName,
        Self::ErrorCategory,
        Self::RayId,
        Self::Colo,
        Self::Zone,
        Self::Timestamp,
        Self::CloudflareError,
        Self::Retryable,
        Self::RetryAfter,
        Self::OwnerActionRequired,
        Self::WhatYouShouldDo,
        Self::Footer,
        Self::LimitSeconds,
        Self::Page,
        Self::System,
        Self::ErrorChain,
    ];

    /// The members of Cloudflare's structured body.
    pub(crate) const MEMBERS: [&str; 17] = [
        "type",
        "title",
        "status",
        "detail",
        "instance",
        "error_code",
        "error_name",
        "error_category",
        "ray_id",
        "timestamp",
        "zone",
        "cloudflare_error",
        "retryable",
        "retry_after",
        "owner_action_required",
        "what_you_should_do",
        "footer",
    ];

    /// Its name in `rayscope decode --format json`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::HttpStatus => "http_status",
            Self::Type => "type",
            Self::Title => "title",
            Self::Detail => "detail",
            Self::Instance => "instance",
            Self::ErrorName => "error_name",
            Self::ErrorCategory => "error_category",
            Self::RayId => "ray_id",
            Self::Colo => "colo",
            Self::Zone => "zone",
            Self::Timestamp => "timestamp",
            Self::CloudflareError => "cloudflare_error",
            Self::Retryable => "retryable",
            Self::RetryAfter => "retry_after",
            Self::OwnerActionRequired => "owner_action_required",
            Self::WhatYouShouldDo => "what_you_should_do",
            Self::Footer => "footer",
            Self::LimitSeconds => "limit_seconds",
            Self::Page => "page",
            Self::System => "system",
            Self::ErrorChain => "error_chain",
        }
    }

    /// The field that a member of Cloudflare's problem+json holds. `http_status` and `what_happened` are the names that were
    /// used from 2026-02-26 to 2026-03-11 (changelog, "JSON and RFC 9457 for 1xxx errors").
    pub(crate) fn of_key(key: &str) -> Option<Self> {
        // Clients that read it into a type of their own print it as `errorCode`, `RayId`.
        let written = if key.contains(|c: char| c.is_ascii_uppercase()) {
            *Self::MEMBERS.iter().find(|name| is_same_name(name, key))?
        } else {
            key
        };
        Some(match written {
            "error_code" => Self::Code,
            "status" | "http_status" => Self::HttpStatus,
            "type" => Self::Type,
            "title" => Self::Title,
            "detail" | "what_happened" => Self::Detail,
            "instance" => Self::Instance,
            "error_name" => Self::ErrorName,
            "error_category" => Self::ErrorCategory,
            "ray_id" => Self::RayId,
            "timestamp" => Self::Timestamp,
            "zone" => Self::Zone,
            "cloudflare_error" => Self::CloudflareError,
            "retryable" => Self::Retryable,
            "retry_after" | "retry-after" => Self::RetryAfter,
            "owner_action_required" => Self::OwnerActionRequired,
            "what_you_should_do" => Self::WhatYouShouldDo,
            "footer" => Self::Footer,
            _ => return None,
        })
    }
}

/// Whether two names have the same letters, underscores and case aside.
fn is_same_name(name: &str, key: &str) -> bool {
    name.bytes().filter(|b| *b != b'_').eq(key.bytes().filter(|b| *b != b'_').map(|b| b.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_seventeen_members_of_cloudflares_body_are_known() {
        assert_eq!(Field::MEMBERS.iter().filter_map(|key| Field::of_key(key)).count(), 17);
        assert_eq!(Field::of_key("errorCode"), Some(Field::Code));
        assert_eq!(Field::of_key("RayId"), Some(Field::RayId));
        assert_eq!(Field::of_key("errorCodes"), None);
    }

    #[test]
    fn names_are_unique_and_in_json_style() {
        let mut names: Vec<&str> = Field::ALL.iter().map(|field| field.name()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Field::ALL.len());
        assert!(names.iter().all(|name| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')));
    }
}
