//! What the window holds of the catalog: the two codes that are compared, the one that is open, the pairs that were looked at.

use crate::explain::{CodeKey, Comparison, compare};

use super::action::Side;

/// Pairs that are remembered.
const REMEMBERED: usize = 8;

/// What is shown of the catalog.
#[derive(Debug, Clone)]
pub struct Reference {
    /// The code on the left.
    pub left: CodeKey,
    /// The code on the right.
    pub right: CodeKey,
    /// Rows that are alike are left out.
    pub only_differences: bool,
    /// The side whose picker is open.
    pub picker: Option<Side>,
    /// The code that is shown on its own; `None`: the list.
    pub open: Option<CodeKey>,
}

impl Default for Reference {
    fn default() -> Self {
        Self { left: CodeKey::home(202), right: CodeKey::home(520), only_differences: false, picker: None, open: None }
    }
}

impl Reference {
    /// The two codes side by side.
    #[must_use]
    pub fn comparison(&self) -> Comparison {
        compare(self.left.view(), self.right.view())
    }

    /// The code on `side`.
    #[must_use]
    pub const fn side(&self, side: Side) -> CodeKey {
        match side {
            Side::Left => self.left,
            Side::Right => self.right,
        }
    }

    pub(super) fn choose(&mut self, side: Side, code: CodeKey) {
        match side {
            Side::Left => self.left = code,
            Side::Right => self.right = code,
        }
        self.picker = None;
    }

    /// The other code of a comparison with `code`: what it is most often mistaken for.
    pub(super) fn partner(code: CodeKey) -> CodeKey {
        let related = code.listed().and_then(|listed| listed.entry.related.first().copied());
        related.map_or(CodeKey::home(520), CodeKey::home)
    }
}

/// The pair stands first among those that were looked at, in whichever order it was.
pub(super) fn remember(pairs: &mut Vec<[String; 2]>, left: CodeKey, right: CodeKey) {
    let pair = [left.view().id(), right.view().id()];
    let turned = [pair[1].clone(), pair[0].clone()];
    pairs.retain(|other| *other != pair && *other != turned);
    pairs.insert(0, pair);
    pairs.truncate(REMEMBERED);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_is_remembered_once_and_newest_first() {
        let mut pairs = Vec::new();
        for (left, right) in [(202, 520), (502, 504), (520, 202)] {
            remember(&mut pairs, CodeKey::home(left), CodeKey::home(right));
        }
        assert_eq!(pairs, [["520", "202"], ["502", "504"]]);
        for code in 400..420 {
            remember(&mut pairs, CodeKey::home(code), CodeKey::home(500));
        }
        assert_eq!((pairs.len(), pairs[0][0].as_str()), (REMEMBERED, "419"));
    }
}
