//! The codes that the edge can send, with what Cloudflare publishes or was seen to send about each.
//!
//! The 5xx of the origin's side that have a structured form, and the 1xxx whose HTTP status is known.

/// What is known of one code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Code {
    /// Its number: 524, 1015.
    pub(super) number: u16,
    /// The HTTP status that carries it.
    pub(super) status: u16,
    /// What stands behind the number in the title.
    pub(super) name: &'static str,
    /// `None`: not published.
    pub(super) error_name: Option<&'static str>,
    /// `None`: not published.
    pub(super) category: Option<&'static str>,
    /// Seconds; `None`: a retry cannot help.
    pub(super) retry_after: Option<u32>,
}

impl Code {
    /// The code of that number. 530 is only ever the carrier of another: of 1016.
    pub(super) fn find(number: u16) -> Option<&'static Self> {
        let number = if number == 530 { 1016 } else { number };
        CODES.iter().find(|code| code.number == number)
    }

    /// Whether the site's owner has something to do: seen true in every error but that of the rate limit.
    pub(super) fn owner_acts(&self) -> bool {
        self.number != 1015
    }
}

macro_rules! code {
    ($number:literal, $status:literal, $name:expr, $error_name:expr, $category:expr, $retry_after:expr) => {
        Code {
            number: $number,
            status: $status,
            name: $name,
            error_name: $error_name,
            category: $category,
            retry_after: $retry_after,
        }
    };
}

const ORIGIN: Option<&str> = Some("origin");
const SSL: Option<&str> = Some("ssl");
const DENIED: Option<&str> = Some("access_denied");
const WORKER: Option<&str> = Some("worker");
const RATE: Option<&str> = Some("rate_limit");
const DNS: Option<&str> = Some("dns");
const BANNED: &str = "Access Denied: Your IP address has been banned";

/// In order.
pub(super) const CODES: &[Code] = &[
    code!(502, 502, "Bad gateway", Some("origin_bad_gateway"), ORIGIN, Some(60)),
    code!(504, 504, "Gateway time-out", Some("origin_gateway_timeout"), ORIGIN, Some(120)),
    code!(520, 520, "Web server is returning an unknown error", None, ORIGIN, Some(60)),
    code!(521, 521, "Web server is down", None, ORIGIN, Some(120)),
    code!(522, 522, "Connection timed out", Some("connection_timeout"), ORIGIN, Some(120)),
    code!(523, 523, "Origin is unreachable", None, ORIGIN, Some(120)),
    code!(524, 524, "A timeout occurred", Some("origin_response_timeout"), ORIGIN, Some(120)),
    code!(525, 525, "SSL handshake failed", None, SSL, None),
    code!(526, 526, "Invalid SSL certificate", Some("invalid_ssl_certificate"), SSL, None),
    code!(1000, 403, "DNS points to prohibited IP", None, None, None),
    code!(1001, 409, "DNS resolution error", None, DNS, None),
    code!(1002, 403, "DNS points to Prohibited IP", None, None, None),
    code!(1003, 403, "Access Denied: Direct IP Access Not Allowed", None, None, None),
    code!(1005, 403, "Access Denied: Autonomous System Number (ASN) banned", None, DENIED, None),
    code!(1006, 403, BANNED, None, DENIED, None),
    code!(1007, 403, BANNED, None, DENIED, None),
    code!(1008, 403, BANNED, None, DENIED, None),
    code!(1009, 403, "Access Denied: Country or region banned", Some("country_banned"), None, None),
    code!(1010, 403, "Access denied", Some("browser_signature_banned"), DENIED, None),
    code!(1011, 403, "Access Denied (Hotlinking Denied)", None, None, None),
    code!(1012, 403, "Access Denied", None, DENIED, None),
    code!(1015, 429, "You are being rate limited", Some("rate_limited"), RATE, Some(30)),
    code!(1016, 530, "Origin DNS error", Some("origin_dns_error"), DNS, None),
    code!(1018, 409, "Could not find host", None, None, None),
    code!(1020, 403, "Access denied", Some("firewall_rule_blocked"), DENIED, None),
    code!(1023, 409, "Could not find host", None, None, None),
    code!(1026, 451, "Unavailable for legal reasons", Some("legal_block"), Some("legal"), None),
    code!(1027, 429, "This website has been temporarily rate limited", Some("workers_daily_limit"), RATE, None),
    code!(1031, 400, "Preview / remote-binding session expired", None, None, None),
    code!(1033, 530, "Cloudflare Tunnel error", Some("tunnel_error"), Some("config"), Some(120)),
    code!(1034, 403, "Edge IP Restricted", None, None, None),
    code!(1042, 404, "Worker fetch to another Worker on the same zone", None, WORKER, None),
    code!(1044, 403, "TLS not FIPS compliant", Some("tls_not_fips_compliant"), Some("tls"), None),
    code!(1101, 500, "Worker threw exception", Some("worker_threw_exception"), WORKER, None),
    code!(1102, 503, "Worker exceeded resource limits", None, WORKER, None),
    code!(1104, 500, "Script not found", Some("worker_script_not_found"), WORKER, None),
    code!(1106, 403, BANNED, None, DENIED, None),
    code!(1107, 403, "Access denied", None, DENIED, None),
    code!(1108, 403, "Access denied", None, DENIED, None),
    code!(1109, 403, "Access denied", None, DENIED, None),
    code!(1200, 503, "Cache connection limit", Some("cache_connection_limit"), RATE, Some(60)),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_in_order_and_found_by_number() {
        assert!(CODES.windows(2).all(|pair| pair[0].number < pair[1].number));
        for (asked, number, status) in [(524, 524, 524), (530, 1016, 530), (1015, 1015, 429), (1200, 1200, 503)] {
            let code = Code::find(asked).expect("a code");
            assert_eq!((code.number, code.status), (number, status), "{asked}");
        }
        assert_eq!(Code::find(527), None);
    }

    #[test]
    fn a_5xx_is_its_own_status() {
        assert!(CODES.iter().all(|code| (code.number < 1000) == (code.number == code.status)));
    }
}
