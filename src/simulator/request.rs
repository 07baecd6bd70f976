//! One request as it was read: method, path, parameters, headers. Bodies are counted, not kept.

use crate::i18n::{Arg, Lang, Msg, choose_lang};

use super::routes::{Parameter, Values};

/// A request whose body has been read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Request {
    /// As sent.
    pub(super) method: String,
    /// Without the parameters; begins with a slash.
    pub(super) path: String,
    /// Behind the `?`; may be empty.
    pub(super) query: String,
    /// In the order in which they came; values that are no UTF-8 with marks in their place.
    pub(super) headers: Vec<(String, String)>,
    /// HTTP/1.1 rather than 1.0.
    pub(super) is_1_1: bool,
    /// Bytes of the body.
    pub(super) body: u64,
}

impl Request {
    /// What stands in the request line: `/delay?wait=3`, or a whole URL as proxies get it.
    pub(super) fn of(method: &str, target: &str, is_1_1: bool, headers: &[httparse::Header<'_>]) -> Self {
        let target = match target.split_once("://") {
            Some((_, rest)) => rest.find('/').map_or("/", |at| &rest[at..]),
            None => target,
        };
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
        Self {
            method: method.to_owned(),
            path: path.to_owned(),
            query: query.to_owned(),
            headers: headers.iter().map(|header| (header.name.to_owned(), text(header.value))).collect(),
            is_1_1,
            body: 0,
        }
    }

    /// The value of the first header of this name.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    }

    /// Whether a list header such as `Connection` has this word.
    pub(super) fn has_word(&self, name: &str, word: &str) -> bool {
        let same = self.headers.iter().filter(|(known, _)| known.eq_ignore_ascii_case(name));
        same.flat_map(|(_, value)| value.split(',')).any(|one| one.trim().eq_ignore_ascii_case(word))
    }

    /// Whether the client means to ask again on this connection.
    pub(super) fn keeps_alive(&self) -> bool {
        if self.is_1_1 { !self.has_word("connection", "close") } else { self.has_word("connection", "keep-alive") }
    }

    /// A HEAD request gets the headers alone.
    pub(super) fn wants_body(&self) -> bool {
        self.method != "HEAD"
    }

    /// The number that `parameter` has here; what is wrong with it, said to the client.
    pub(super) fn number(&self, parameter: &Parameter) -> Result<Option<f64>, Msg> {
        let Values::Number { usual, least, most } = parameter.values else { return Ok(None) };
        let Some(text) = self.value(parameter) else { return Ok(usual) };
        let number = text.parse().ok().filter(|n: &f64| (least..=most).contains(n));
        let wrong = || {
            let range = [("least", Arg::Text(least.to_string())), ("most", Arg::Text(most.to_string()))];
            Msg::new("simulate-wrong-number").with("name", Arg::Text(parameter.name.to_owned())).with_all(&range)
        };
        number.map(Some).ok_or_else(wrong)
    }

    /// The word that `parameter` has here; `None`: it is not given.
    pub(super) fn word(&self, parameter: &Parameter) -> Result<Option<&'static str>, Msg> {
        let Values::Words(words) = parameter.values else { return Ok(None) };
        let Some(text) = self.value(parameter) else { return Ok(None) };
        let wrong = || {
            let name = Arg::Text(parameter.name.to_owned());
            Msg::new("simulate-wrong-word").with("name", name).with("words", Arg::Text(words.join(", ")))
        };
        words.iter().find(|word| **word == text).map(|word| Some(*word)).ok_or_else(wrong)
    }

    fn value(&self, parameter: &Parameter) -> Option<&str> {
        let pairs = self.query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.filter(|(name, _)| *name == parameter.name).map(|(_, value)| value).next()
    }

    /// The first language of `Accept-Language` that is one of ours; weights are rarely out of order and not read.
    pub(super) fn lang(&self) -> Lang {
        let asked = self.header("accept-language").unwrap_or_default();
        let tags = asked.split(',').filter_map(|tag| tag.split(';').next());
        let known = tags.map(|tag| choose_lang(Some(tag), None, None)).find(|chosen| chosen.unknown.is_none());
        known.map_or(Lang::En, |chosen| chosen.lang)
    }

    /// Which of `kinds` (media types) the client likes best: the highest weight, of equal ones the first that it names. A type
    /// with a star counts only if it is spelt in `kinds`.
    pub(super) fn preferred<T: Copy>(&self, kinds: &[(&str, T)]) -> Option<T> {
        let mut best: Option<(f32, T)> = None;
        for range in self.header("accept").unwrap_or_default().split(',') {
            let mut parts = range.split(';').map(str::trim);
            let name = parts.next().unwrap_or_default();
            let weight = parts.find_map(|part| part.strip_prefix("q=")?.parse().ok()).unwrap_or(1.0);
            let Some((_, kind)) = kinds.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)) else { continue };
            if weight > best.map_or(0.0, |(weight, _)| weight) {
                best = Some((weight, *kind));
            }
        }
        best.map(|(_, kind)| kind)
    }
}
