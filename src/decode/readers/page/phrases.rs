//! Signs in words, of a page or copied from one: numbers, titles, sentences and the hosts in them.

use std::ops::Range;

use super::cluster::{HostRank, Rank, wording};
use super::look::RayLook;
use super::rows;
use super::signs::Sign;
use super::walk::Walker;
use super::wording::Kind;
use crate::decode::field::Field;
use crate::decode::readers::values;

impl Walker<'_, '_> {
    /// `Error 1033`, `Error code 522`, `error code: 521`, `Error #1016`; in links to the documentation `error-524/`.
    pub(super) fn error(&mut self, at: &Range<usize>) {
        let at = &(at.start..self.past_tags(at.end));
        let rest = self.look.ahead(at.end, 24);
        if !rest.bytes().take(18).any(|b| b.is_ascii_digit()) {
            return;
        }
        let opener = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        let word = rest.get(..opener).unwrap_or_default().to_ascii_lowercase();
        let word_len =
            if matches!(word.as_str(), "code" | "http" | "status" | "number" | "referencenumber") { opener } else { 0 };
        let mut start = at.end + word_len;
        // `Error code <span>1020</span>`, `Error</span> <span>1010</span>`.
        for _ in 0..2 {
            let tag = self.look.ahead(start, 12);
            if tag.starts_with("<span") || tag.starts_with("</") {
                start += tag.find('>').map_or(0, |i| i + 1);
            }
        }
        let marks = self.look.ahead(start, 8);
        start += marks
            .chars()
            .take_while(|c| matches!(c, ':' | '#' | '-' | '*' | '：' | '`' | '(' | '代' | '码' | '='))
            .map(char::len_utf8)
            .sum::<usize>();
        let linked =
            self.look.byte(at.start.wrapping_sub(1)).is_some_and(|b| matches!(b, b'/' | b'-')) && marks.starts_with('-');
        let Some((code, digits)) = self.look.code(start) else { return };
        let next = self.look.ahead(digits.end, 16).trim_start_matches(['`', '*', ')', '"']);
        if ["ismapped", "aremapped", "mapsto", "isretried", "israised", "istreated"].iter().any(|word| next.starts_with(word)) {
            return;
        }
        // `See error 1101 for …`: another error, which is not told of here.
        if self.look.word_before(at.start) == "See" && next.starts_with("for") {
            return;
        }
        if linked {
            self.words(at);
            self.cluster.explained.get_or_insert((code, digits));
            return;
        }
        let shown = self.look.back(at.start, 60);
        if shown.ends_with('>') && shown.contains("code-label") {
            self.mark(at);
            return self.page_code(code, &digits);
        }
        self.written_code(code, &digits);
    }

    /// Behind the tags between `Error` and the number of a 1xxx page's heading, `Error</span>\n<span>1020`; where another number
    /// follows, it is a site's own heading, and nothing is passed.
    fn past_tags(&self, from: usize) -> usize {
        let mut at = from;
        for _ in 0..6 {
            let rest = self.look.ahead(at, 160);
            at += match rest.bytes().next() {
                Some(b'<') if at > from || rest.starts_with("</") => rest.find('>').map_or(0, |end| end + 1),
                Some(b'\\') if at > from => rest.bytes().take_while(|b| matches!(b, b'\\' | b'n' | b'r' | b't')).count(),
                _ => break,
            };
        }
        let is_number = at > from && self.look.byte(at) == Some(b'1') && self.look.byte(at + 4) == Some(b'<');
        if is_number { at } else { from }
    }

    /// A number in words: in copied text another number is another error.
    pub(super) fn written_code(&mut self, code: u32, digits: &Range<usize>) {
        self.written = Some((code, digits.clone()));
        let known = self.cluster.number();
        let carried = |known: u32| known == 530 && code >= 1000 || known >= 1000 && code == 530;
        if !self.cluster.is_html && (known.is_some_and(|known| known != code && !carried(known)) || self.heads_another(digits))
        {
            self.flush();
        }
        if self.cluster.is_html && self.cluster.marks > 0 && known.is_some_and(|known| known != code) {
            return;
        }
        // Once more behind its Ray ID: the heading of the next page may begin here.
        let told = self.cluster.code.as_ref().is_some_and(|(rank, known, _)| *known == code && *rank <= Rank::Written);
        if !(told && self.cluster.ray.is_some() && !self.cluster.is_html) {
            self.cluster.take_code(Rank::Written, code, digits);
        }
    }

    /// `Error 522 Ray ID: …` below one with the same number: another Ray ID is another error.
    fn heads_another(&self, digits: &Range<usize>) -> bool {
        const LABEL: &str = "rayid";
        let labelled = self.look.ahead(digits.end, LABEL.len()).eq_ignore_ascii_case(LABEL);
        let next = if labelled { self.look.ray(digits.end + LABEL.len()) } else { return false };
        match (&self.cluster.ray, next) {
            (Some(known), RayLook::Whole(ray)) => {
                let id = |span: &Range<usize>| self.look.slice(span).get(..15).unwrap_or_default();
                id(known) != id(&ray)
            }
            _ => false,
        }
    }

    pub(super) fn host_in_brackets(&mut self, at: &Range<usize>) {
        self.words(at);
        // 0xEF opens the wide bracket of Chinese and Japanese.
        if let Some(host) = self.look.host(at.end, b")\xef") {
            self.cluster.take_zone(HostRank::Sentence, host);
        }
    }

    pub(super) fn unable_to_access(&mut self, at: &Range<usize>) {
        let cluster = &self.cluster;
        let told = cluster.block.is_some() || cluster.code.is_some() || cluster.ray.is_some() || cluster.maybe_block.is_some();
        if !told {
            return;
        }
        self.words(at);
        let tag = self.look.ahead(at.end, 80);
        let start = at.end + if tag.starts_with("</") { tag.find('>').map_or(0, |i| i + 1) } else { 0 };
        if let Some(host) = self.look.host(start, b"<\\") {
            self.cluster.take_zone(HostRank::Sentence, host);
        }
    }

    /// `I got an error when visiting host/path.`, which the page offers to send to its owner.
    pub(super) fn visited(&mut self, at: &Range<usize>) {
        self.words(at);
        if let Some(host) = self.look.host(at.end, b"/<\\") {
            self.cluster.take_zone(HostRank::Sentence, host);
        }
    }

    /// `host needs to review the security of your connection`, `Checking your browser before accessing host`.
    pub(super) fn challenged_host(&mut self, sign: Sign, at: &Range<usize>) {
        self.words(at);
        self.cluster.maybe_challenge.get_or_insert_with(|| at.clone());
        let host = if sign == Sign::ReviewedHost {
            self.look.host_before(at.start)
        } else {
            // The name of a class stands inside a tag; a picture of the site may follow.
            let mut start = at.end;
            let mut inside = self.look.slice(at).ends_with("title");
            for _ in 0..3 {
                let rest = self.look.ahead(start, 240);
                if !inside && !rest.starts_with(['<', '"', '\\']) {
                    break;
                }
                inside = false;
                start += rest.find('>').map_or(0, |i| i + 1);
            }
            self.look.host(start, b"<\\")
        };
        if let Some(host) = host {
            self.cluster.take_zone(HostRank::Sentence, host);
        }
    }

    /// `Access denied | host used Cloudflare to restrict access`, without its tag.
    pub(super) fn restricted(&mut self, at: &Range<usize>) {
        self.words(at);
        self.cluster.block.get_or_insert_with(|| at.clone());
        let start = at.start - self.look.back(at.start, 260).bytes().rev().take_while(|b| !matches!(b, b'|' | b'>')).count();
        if let Some(host) = self.look.clean_host(start..at.start) {
            self.cluster.take_zone(HostRank::Title, host);
        }
    }

    /// `host` / `Host Error`, the last of the three status rows.
    pub(super) fn host_row(&mut self, at: &Range<usize>) {
        let before = self.look.back(at.start, 24);
        let trimmed = before.trim_end_matches(['•', '·', '|', '*', '-', '–', '—', ':', '>', '#', '_', '`', '[', ']']);
        // What reads a page aloud says what each line is.
        let spoken = trimmed.trim_end_matches(|c: char| c.is_ascii_digit());
        let trimmed = spoken.strip_suffix("headinglevel").or_else(|| spoken.strip_suffix("Headinglevel")).unwrap_or(trimmed);
        let end = at.start - (before.len() - trimmed.len());
        if let Some(host) = self.look.host_before(end).filter(|_| !self.cluster.is_empty()) {
            self.cluster.take_zone(HostRank::Row, host);
        }
        if !self.look.slice(at).ends_with(['g', 'G']) {
            self.error(at);
        }
    }

    /// `retryable: true`, `retry_after: 120`, beside an error that is told in words.
    pub(super) fn member(&mut self, field: Field, at: &Range<usize>) {
        if self.cluster.code.is_none() || self.cluster.members.iter().any(|(known, ..)| *known == field) {
            return;
        }
        let start = self.look.skip(at.end, b"*`");
        if field == Field::ErrorName {
            let rest = self.look.ahead(start, 64);
            let len = rest.bytes().take_while(|b| b.is_ascii_lowercase() || *b == b'_').count();
            let name = start..start + len;
            let known = |code: u32| values::is_name_of(&code.to_string(), self.look.slice(&name));
            if self.cluster.number().and_then(known) == Some(true) {
                self.cluster.reach(&name);
                self.cluster.error_name.get_or_insert(name);
            }
            return;
        }
        let rest = self.look.ahead(start, 8);
        let len = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let (value, len) = match field {
            Field::RetryAfter => {
                let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
                (values::number(rest.get(..digits).unwrap_or_default()), digits)
            }
            _ if rest.starts_with("true") || rest.starts_with("True") => (Some(1), 4),
            _ if rest.starts_with("false") || rest.starts_with("False") => (Some(0), 5),
            _ => (None, len),
        };
        let span = start..start + len;
        // Digits on two lines may be another line's number.
        let is_whole = self.look.first_gap(&(span.start + 1..span.end)).is_none();
        if let Some(value) = value.filter(|_| is_whole && self.look.ends_at(span.end)) {
            self.cluster.reach(&span);
            self.cluster.members.push((field, value, span));
        }
    }

    pub(super) fn signed(&mut self, sign: Sign, at: &Range<usize>) {
        let named = sign == Sign::Visit || self.look.ahead(at.end, 200).to_ascii_lowercase().contains("cloudflare");
        if !named {
            return;
        }
        self.words(at);
        self.cluster.signed = true;
        if self.cluster.is_html {
            self.cluster.marks += 1;
        }
    }

    /// `host | 502: Bad gateway`, the name of a browser's tab: nobody else's page is called so.
    fn tab_title(&mut self, at: &Range<usize>, codes: &[u32]) -> bool {
        let head = self.look.back(at.start, 5);
        let Some(digits) = head.strip_prefix('|').and_then(|head| head.strip_suffix(':')) else { return false };
        let start = at.start - 4;
        let Some(code) = values::number(digits).filter(|code| codes.contains(code)) else { return false };
        let Some(host) = self.look.host_before(start - 1) else { return false };
        self.words(at);
        self.cluster.take_code(Rank::Written, code, &(start..start + 3));
        self.cluster.take_zone(HostRank::Title, host);
        self.cluster.titled = true;
        true
    }

    pub(super) fn wording(&mut self, index: u8, at: &Range<usize>) {
        let Some((codes, kind)) = wording(index) else { return };
        let beside = rows::number_beside(&self.look, at, codes);
        match kind {
            Kind::Common if self.tab_title(at, codes) => {}
            Kind::Common if self.cluster.is_empty() => {}
            Kind::Common => self.words(at),
            Kind::Sentence => {
                self.words(at);
                self.cluster.own_words = true;
                if let [code] = codes {
                    let (rank, digits) = match beside {
                        Some((_, digits)) => (Rank::Written, digits),
                        None => (Rank::Worded, at.clone()),
                    };
                    self.cluster.take_code(rank, *code, &digits);
                }
            }
            Kind::Title => self.titled(codes, beside, at),
        }
    }

    pub(super) fn titled(&mut self, codes: &'static [u32], beside: Option<(u32, Range<usize>)>, at: &Range<usize>) {
        let is_shared = codes.len() > 4;
        if let Some((code, digits)) = beside.filter(|(_, digits)| !is_shared || rows::is_called_error(&self.look, digits)) {
            self.written_code(code, &digits);
            self.cluster.titled |= self.cluster.number() == Some(code);
            self.zone_of_title(&digits);
        }
        self.words(at);
        self.cluster.words.get_or_insert_with(|| at.clone());
        self.cluster.titles = codes;
        if is_shared {
            self.cluster.maybe_block.get_or_insert_with(|| at.clone());
        }
    }

    /// `host | 522: Connection timed out` without its tag.
    pub(super) fn zone_of_title(&mut self, digits: &Range<usize>) {
        if let Some(bar) = digits.start.checked_sub(1).filter(|&bar| self.look.byte(bar) == Some(b'|'))
            && let Some(host) = self.look.host_before(bar)
        {
            self.cluster.take_zone(HostRank::Title, host);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use crate::decode::reading::tests::lines;

    #[test]
    fn the_name_of_a_tab_with_host_and_status_is_cloudflares() {
        assert_eq!(lines("[a.shop.io | 502: Bad gateway]", read), ["code=502 zone=a.shop.io page-text Wording"]);
        for other in
            ["502: Bad gateway", "a shop | 502: Bad gateway", "a.shop.io 502 Bad gateway", "a.shop.io | 504: Bad gateway"]
        {
            assert_eq!(lines(other, read), Vec::<String>::new(), "{other}");
        }
    }
}
