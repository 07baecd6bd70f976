//! What each word of a code sample is: enough of Python, Bash and YAML to colour our own samples.
//!
//! It knows no grammar. A word that it takes for something else is coloured wrongly and nothing more: the ranges always cover
//! the whole text, in order. Pure; the colours are the code block's.

use std::ops::Range;

/// What a sample is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    /// Python.
    Python,
    /// Bash.
    Bash,
    /// YAML.
    Yaml,
}

/// What a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// Anything else.
    Plain,
    /// A reserved word.
    Keyword,
    /// Quoted text.
    String,
    /// A number or a constant.
    Number,
    /// A function where it is defined or called, a decorator, a command, a key.
    Function,
    /// A comment.
    Comment,
}

const PYTHON: [&str; 28] = [
    "and", "as", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for",
    "from", "global", "if", "import", "in", "is", "lambda", "not", "or", "pass", "raise", "return", "while", "with",
];
const BASH: [&str; 18] = [
    "if", "then", "elif", "else", "fi", "for", "while", "until", "do", "done", "case", "esac", "in", "function", "return",
    "break", "continue", "local",
];
const CONSTANTS: [&str; 6] = ["True", "False", "None", "true", "false", "null"];

/// The classes of `code`: ranges of bytes that cover it without gaps.
pub(super) fn classes(language: Language, code: &str) -> Vec<(Class, Range<usize>)> {
    let mut found: Vec<(Class, Range<usize>)> = Vec::new();
    let mut at = 0;
    while at < code.len() {
        let (class, length) = next(language, code, at);
        let end = at + length.max(1);
        match found.last_mut() {
            Some((last, range)) if *last == class => range.end = end,
            _ => found.push((class, at..end)),
        }
        at = end;
    }
    found
}

/// The class of what stands at `at`, and its bytes.
fn next(language: Language, code: &str, at: usize) -> (Class, usize) {
    let rest = &code[at..];
    let before = code[..at].chars().next_back();
    let Some(first) = rest.chars().next() else { return (Class::Plain, 1) };
    let opens_word = before.is_none_or(|c| !is_word(c));
    match first {
        '#' if language == Language::Python || before.is_none_or(|c| c.is_whitespace() || c == ';') => {
            (Class::Comment, line_length(rest))
        }
        '"' | '\'' if language != Language::Yaml || opens_word => (Class::String, string_length(language, rest)),
        'f' | 'r' | 'b' if language == Language::Python && opens_word && rest[1..].starts_with(['"', '\'']) => {
            (Class::String, 1 + string_length(language, &rest[1..]))
        }
        '@' if language == Language::Python && starts_line(code, at) => {
            (Class::Function, 1 + word_length(&rest[1..], |c| is_word(c) || c == '.'))
        }
        c if c.is_ascii_digit() && opens_word => {
            let length = word_length(rest, |c| is_word(c) || c == '.');
            let is_number = rest[..length].ends_with(|c: char| c.is_ascii_alphanumeric());
            (if is_number { Class::Number } else { Class::Plain }, length)
        }
        c if is_word(c) && opens_word => {
            let may_join = |c| is_word(c) || c == '-' && language != Language::Python;
            let length = word_length(rest, may_join);
            (word_class(language, code, at, length), length)
        }
        c => (Class::Plain, c.len_utf8()),
    }
}

fn word_class(language: Language, code: &str, at: usize, length: usize) -> Class {
    let word = &code[at..at + length];
    let after = &code[at + length..];
    let is_variable = code[..at].ends_with(['$', '.', '{', '/']);
    let class = match language {
        Language::Python if PYTHON.contains(&word) => Class::Keyword,
        Language::Python if after.starts_with('(') => Class::Function,
        Language::Bash if is_variable || after.starts_with('=') => return Class::Plain,
        Language::Bash if BASH.contains(&word) => Class::Keyword,
        Language::Bash if is_command(&code[..at]) => Class::Function,
        Language::Yaml if after.starts_with(": ") || after.starts_with(":\n") => Class::Function,
        Language::Python | Language::Bash | Language::Yaml => Class::Plain,
    };
    if class == Class::Plain && language != Language::Bash && CONSTANTS.contains(&word) { Class::Number } else { class }
}

/// Whether a word after `before` is the command of its line.
fn is_command(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default().trim_end();
    let continues =
        before.trim_end_matches(' ').ends_with('\n') && before.trim_end_matches(' ').trim_end_matches('\n').ends_with('\\');
    let follows = |end: &str| line.ends_with(end);
    let opener = ["&&", "||", "|", ";", "$(", "{", "("].into_iter().any(follows) && !follows("=(");
    let word = ["if", "then", "else", "do", "!"].into_iter().any(|word| line.split_whitespace().next_back() == Some(word));
    !continues && (line.trim_start().is_empty() || opener || word)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn word_length(text: &str, is_part: impl Fn(char) -> bool) -> usize {
    text.find(|c| !is_part(c)).unwrap_or(text.len())
}

fn line_length(text: &str) -> usize {
    text.find('\n').unwrap_or(text.len())
}

fn starts_line(code: &str, at: usize) -> bool {
    code[..at].rsplit('\n').next().unwrap_or_default().trim_start().is_empty()
}

/// The bytes of the string that `text` opens with. One that never ends is taken to end with its line.
fn string_length(language: Language, text: &str) -> usize {
    let quote = &text[..1];
    let triple = quote.repeat(3);
    if language == Language::Python && text.starts_with(&triple) {
        return text[3..].find(&triple).map_or(text.len(), |end| end + 6);
    }
    let has_escapes = quote == "\"" || language == Language::Python;
    let mut is_escaped = false;
    for (i, c) in text.char_indices().skip(1) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' if has_escapes => is_escaped = true,
            '\n' if language != Language::Bash => return i,
            c if text[..1].starts_with(c) => return i + 1,
            _ => {}
        }
    }
    line_length(text)
}

#[cfg(test)]
mod tests {
    use super::Class::{Comment, Function, Keyword, Number, Plain, String};
    use super::*;

    fn words(language: Language, code: &str) -> Vec<(Class, &str)> {
        let spans = classes(language, code);
        spans.into_iter().map(|(class, range)| (class, &code[range])).filter(|(class, _)| *class != Plain).collect()
    }

    #[test]
    fn python_has_decorators_calls_strings_and_constants() {
        let code = "@app.post(\"/reports\")\ndef create_report():\n    return {'job': None}, 202  # at once";
        let expected = [
            (Function, "@app.post"),
            (String, "\"/reports\""),
            (Keyword, "def"),
            (Function, "create_report"),
            (Keyword, "return"),
            (String, "'job'"),
            (Number, "None"),
            (Number, "202"),
            (Comment, "# at once"),
        ];
        assert_eq!(words(Language::Python, code), expected);
        assert_eq!(
            words(Language::Python, "x = f\"/{job}\" + \"\"\"a\n\"b\"\"\" 'c"),
            [(String, "f\"/{job}\""), (String, "\"\"\"a\n\"b\"\"\""), (String, "'c"),]
        );
    }

    #[test]
    fn bash_has_commands_and_a_hash_inside_a_word_is_no_comment() {
        let code = "set -euo pipefail\nif ((10#$after > 3)); then sleep 5; fi # wait\nurl='https://a.b/' && curl -sS \"$url\" | awk '{ print }'";
        let found = words(Language::Bash, code);
        for expected in [
            (Function, "set"),
            (Keyword, "if"),
            (Function, "sleep"),
            (Comment, "# wait"),
            (String, "'https://a.b/'"),
            (Function, "curl"),
            (String, "\"$url\""),
            (Function, "awk"),
        ] {
            assert!(found.contains(&expected), "{expected:?} in {found:?}");
        }
        assert!(!found.iter().any(|(_, word)| *word == "pipefail" || word.contains("$after")), "{found:?}");
    }

    #[test]
    fn yaml_has_keys_strings_and_numbers() {
        let code = "groups:\n  - name: \"a: b\"\n    for: 10m # ten\n    up: true";
        let expected = [
            (Function, "groups"),
            (Function, "name"),
            (String, "\"a: b\""),
            (Function, "for"),
            (Number, "10m"),
            (Comment, "# ten"),
            (Function, "up"),
            (Number, "true"),
        ];
        assert_eq!(words(Language::Yaml, code), expected);
    }

    #[test]
    fn whatever_the_text_the_ranges_cover_it() {
        for language in [Language::Python, Language::Bash, Language::Yaml] {
            for code in ["", "'", "\"\\", "源站 '未完", "f'", "@", "#", "a\n\n", "\"\"\"", "é=1", "f\"源{x}\""] {
                let spans = classes(language, code);
                let mut at = 0;
                for (_, range) in spans {
                    assert_eq!(range.start, at, "{code:?}");
                    assert!(code.is_char_boundary(range.end), "{code:?}");
                    at = range.end;
                }
                assert_eq!(at, code.len(), "{code:?}");
            }
        }
    }
}
