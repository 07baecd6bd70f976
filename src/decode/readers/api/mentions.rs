//! Who is named around a place: read in one pass beside the reader that asks.

use crate::decode::readers::pattern::finder;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, FindIter};

/// How near is near.
const REACH: usize = 4096;

/// The last is what Workers AI puts before its errors.
const NAMES: [&str; 5] = ["api.cloudflare.com", "cloudflare", "wrangler", "client/v4", "aierror: "];

static FINDER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| finder(NAMES));

/// What is said near a place.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Near {
    #[default]
    Nobody,
    /// Cloudflare, or its command line.
    Name,
    /// The host of its API.
    Host,
}

/// The mentions of Cloudflare in a text, asked from its start to its end.
pub(super) struct Mentions<'a> {
    ahead: Option<FindIter<'a, 'a>>,
    next: Option<(usize, Near)>,
    last_name: Option<usize>,
    last_host: Option<usize>,
}

impl<'a> Mentions<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let mut mentions =
            Self { ahead: FINDER.as_ref().map(|finder| finder.find_iter(text)), next: None, last_name: None, last_host: None };
        mentions.advance();
        mentions
    }

    fn advance(&mut self) {
        self.next = self.ahead.as_mut().and_then(Iterator::next).map(|found| {
            let near = if matches!(found.pattern().as_usize(), 0 | 3) { Near::Host } else { Near::Name };
            (found.start(), near)
        });
    }

    /// Who is named within reach of `at`. Asked in order.
    pub(super) fn near(&mut self, at: usize) -> Near {
        while let Some((position, near)) = self.next.filter(|(position, _)| *position <= at.saturating_add(REACH)) {
            match near {
                Near::Host => self.last_host = Some(position),
                _ => self.last_name = Some(position),
            }
            self.advance();
        }
        let in_reach = |position: Option<usize>| position.is_some_and(|position| position.saturating_add(REACH) >= at);
        if in_reach(self.last_host) {
            Near::Host
        } else if in_reach(self.last_name) {
            Near::Name
        } else {
            Near::Nobody
        }
    }
}
