//! What is typed or pasted, in words: why it cannot be asked, and what was read differently from what stands there.

use super::address::{AddressProblem, Note, Typed};
use super::curl::{CurlProblem, Parsed, Warning};
use crate::i18n::{Arg, Msg};
use crate::redact;

impl AddressProblem {
    /// What is wrong, and what to write instead.
    #[must_use]
    pub fn message(&self) -> Msg {
        // What cannot be read may hold a password as well as what can.
        let masked = |text: &str| Arg::Text(redact::url(text));
        match self {
            Self::Empty => Msg::new("address-empty"),
            Self::TooLong => Msg::new("address-too-long"),
            Self::Scheme(scheme) => Msg::new("address-scheme").with("scheme", masked(scheme)),
            Self::Space(before, after) => Msg::new("address-space").with("before", masked(before)).with("after", masked(after)),
            Self::Several(second) => Msg::new("address-several").with("second", masked(second)),
            Self::NoHost => Msg::new("address-no-host"),
            Self::BadHost(host) => Msg::new("address-bad-host").with("host", masked(host)),
            Self::BadPort(port) => Msg::new("address-bad-port").with("port", masked(port)),
            Self::NotAnAddress(typed) => Msg::new("address-none").with("typed", masked(typed)),
        }
    }
}

impl Note {
    /// What was read differently.
    #[must_use]
    pub fn message(&self) -> Msg {
        match self {
            Self::Joined => Msg::new("address-note-joined"),
            Self::Folded => Msg::new("address-note-folded"),
            Self::Unwrapped => Msg::new("address-note-unwrapped"),
            Self::FragmentDropped => Msg::new("address-note-fragment"),
            Self::CredentialsMoved => Msg::new("address-note-credentials"),
            Self::Idn { typed, ascii } => {
                Msg::new("address-note-idn").with("typed", Arg::Text(typed.clone())).with("ascii", Arg::Text(ascii.clone()))
            }
        }
    }
}

impl Typed {
    /// Everything that was read differently from what was typed, the scheme that was assumed among it.
    #[must_use]
    pub fn messages(&self) -> Vec<Msg> {
        let scheme = self.scheme_assumed.then(|| assumed(self.url.scheme()));
        scheme.into_iter().chain(self.notes.iter().map(Note::message)).collect()
    }
}

impl CurlProblem {
    /// What is wrong, and what to write instead.
    #[must_use]
    pub fn message(&self) -> Msg {
        let word = |key: &'static str, word: &str| Msg::new(key).with("word", Arg::Text(redact::url(word)));
        match self {
            Self::NotCurl => Msg::new("curl-none"),
            Self::TooLong => Msg::new("curl-too-long"),
            Self::UnclosedQuote(quote) => word("curl-unclosed", &quote.to_string()),
            Self::NoUrl => Msg::new("curl-no-url"),
            Self::SeveralRequests(second) => word("curl-several", second),
            Self::UnknownOption(option) => word("curl-unknown-option", option),
            Self::ValueMissing(option) => word("curl-missing-value", option),
            Self::FileNeeded { option, file } => word("curl-file", option).with("file", Arg::Text(file.clone())),
            Self::Unsupported(option) => word("curl-unsupported", option),
            // Its value may be a secret, and its name alone shows which header is meant.
            Self::BadHeader(header) => word("curl-bad-header", name_of(header)),
            Self::BadMethod(method) => word("curl-bad-method", method),
            Self::HeadWithBody => Msg::new("curl-head-body"),
            Self::BadTime(time) => word("curl-bad-time", time),
            Self::BadPin(pin) => word("curl-bad-pin", pin),
            Self::Address(problem) => problem.message(),
        }
    }
}

impl Parsed {
    /// Everything that was read otherwise than a shell and curl would have done it, and what was left out.
    #[must_use]
    pub fn messages(&self) -> Vec<Msg> {
        let mut messages: Vec<Msg> = self.warnings.iter().map(|warning| self.warning(warning)).collect();
        // A bound on the whole would hide what is being looked for: how long it takes.
        let bound = self.max_time.map(|time| format!("--max-time {}", time.as_secs_f64()));
        let ignored: Vec<String> = self.ignored.iter().map(|word| redact::url(word)).chain(bound).collect();
        if !ignored.is_empty() {
            messages.push(Msg::new("curl-note-ignored").with("words", Arg::Text(ignored.join(" "))));
        }
        messages
    }

    fn warning(&self, warning: &Warning) -> Msg {
        let word = |key: &'static str, word: &str| Msg::new(key).with("word", Arg::Text(redact::url(word)));
        match warning {
            Warning::Variable(variable) => word("curl-note-variable", variable),
            Warning::SchemeAssumed => assumed(self.target.url.scheme()),
            Warning::Address(note) => note.message(),
            Warning::Unquoted(sign) => word("curl-note-unquoted", &sign.to_string()),
            Warning::RestIgnored(rest) => word("curl-note-rest", &beginning(rest)),
            Warning::HeaderStays(header) => word("curl-note-header-stays", name_of(header)),
            Warning::HeaderIgnored(header) => word("curl-note-header-ignored", name_of(header)),
            Warning::PinUnused(pin) => word("curl-note-pin-unused", pin),
            Warning::Http10 => Msg::new("curl-note-http10"),
            Warning::NoPassword => Msg::new("curl-note-no-password"),
        }
    }
}

fn assumed(scheme: &str) -> Msg {
    Msg::new("address-note-scheme").with("scheme", Arg::Text(scheme.to_owned()))
}

/// The name of a header as typed; of what has no colon the first word.
fn name_of(header: &str) -> &str {
    header.split([':', ' ']).next().unwrap_or_default()
}

/// The first words of a command that is not looked at: enough to find it, too few to hold what it sends.
fn beginning(rest: &str) -> String {
    let words: Vec<&str> = rest.split_whitespace().take(1).collect();
    if rest.split_whitespace().nth(1).is_some() { format!("{} …", words.concat()) } else { words.concat() }
}
