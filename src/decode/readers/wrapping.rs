//! How the lines of an error were broken, judged by what can be judged: its keys, numbers and addresses, which hold no white
//! space of their own. Sentences that are not known are put together by this.

use std::ops::Range;

use super::members::{Object, Value};
use super::values;
use crate::decode::reading::Scene;

/// How the lines of an error were broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Wrapping {
    /// At a width, in the middle of words: a break stands for nothing. Else between words: a break stands for a space.
    pub(crate) mid_word: bool,
    /// Spaces that every continued line was indented by.
    pub(crate) indent: usize,
}

/// How the lines of this object were broken, judged by what can be judged: a break inside a key, a number or a URL is one at a
/// width; and such lines are all of one width.
pub(crate) fn judge(scene: &Scene<'_>, object: &Object) -> Wrapping {
    let mut mid_word = false;
    let mut indent = usize::MAX;
    let whole = scene.view.back_span(&object.span);
    let in_token = |span: &Range<usize>| scene.view.gaps(span).into_iter().any(|gap| scene.text(gap.source).contains('\n'));
    for member in &object.members {
        mid_word |= in_token(&member.key);
        mid_word |= match &member.value {
            Value::Text(span) if !values::is_prose(member.field) => in_token(span),
            Value::Number(span) | Value::Bool { span, .. } => in_token(span),
            _ => false,
        };
    }
    let lines: Vec<&str> = scene.text(whole).split('\n').collect();
    for line in lines.iter().skip(1) {
        let text = line.trim_start_matches([' ', '│', '┃', '|', '>']);
        indent = indent.min(line.chars().count() - text.chars().count());
    }
    // The first line starts with a prefix and the last is short: those between tell the width.
    if let [_, middle @ .., _] = lines.as_slice()
        && middle.len() >= 2
    {
        let width = |line: &&str| line.trim_end_matches('\r').chars().count();
        mid_word |= middle.iter().map(width).min() == middle.iter().map(width).max();
    }
    Wrapping { mid_word, indent: if indent == usize::MAX { 0 } else { indent } }
}
