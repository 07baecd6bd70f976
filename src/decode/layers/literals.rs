//! Cloudflare's structured error as other languages print it, brought back to the form of JSON: Ruby (`"a"=>1`, `:a=>1`),
//! PHP (`[a] => 1`, `["a"]=> int(1)`), JavaScript (`a: 1`), Go (`{Code:1 Title:…}`), Rust (`Some(1)`), Dart and Java (`{a=b, c=d}`),
//! and the members alone, line by line, also with a colon lost (`title"…"`).
//!
//! Such a text has no quotes to find its values' ends by. But the seventeen keys are known, so a value ends where the next key
//! begins.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::peeling::Peeling;
use super::view::View;
use crate::decode::evidence::RepairKind;
use crate::decode::field::Field;

/// Longest stretch before a key on its line that stands before each line.
const MAX_LEAD: usize = 80;
/// Keys of one error stand no further apart: the longest value is the advice.
const MAX_VALUE: usize = 1500;
/// Keys that must follow one another.
const MIN_KEYS: usize = 3;

static KEY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r#"(?i-u)(?P<open>\["|"|'|\[|:|\*\*|\x60)?\b(?P<key>type|title|status|detail|instance|error_?code|error_?name|error_?category|ray_?id|timestamp|zone|cloudflare_?error|retryable|retry_?after|owner_?action_?required|what_?you_?should_?do|footer)(?P<close>"\]|"|'|\]|\*\*|\x60)?(?P<mark>(?:[ \t]{0,24}|\r?\n[ \t]{0,4})(?:=>|:|=|—|–|│)(?:\*\*)?[ \t\r\n]{0,8}|(?:"))"#,
    )
    .ok()
});

/// The view with such members as those of JSON.
pub(crate) fn peel(view: &View) -> Option<View> {
    let text = view.as_str();
    let has = |word: &str| memchr::memmem::find(text.as_bytes(), word.as_bytes()).is_some();
    if !["error_name", "errorName", "ErrorName", "ray_id", "rayId", "RayID", "RayId", "cloudflare_error", "CloudflareError"]
        .into_iter()
        .any(has)
    {
        return None;
    }
    // Where all keys are those of JSON nothing is rewritten, and that is told without taking each apart.
    if KEY
        .as_ref()?
        .find_iter(text)
        .filter(|found| !is_json(found.as_str()) || is_bare(text.get(found.end()..).unwrap_or_default()))
        .take(MIN_KEYS)
        .count()
        < MIN_KEYS
    {
        return None;
    }
    let mut peeling = Peeling::new(view);
    let mut group: Vec<Key> = Vec::new();
    for found in KEY.as_ref()?.captures_iter(text) {
        let Some(key) = Key::read(text, &found) else { continue };
        if group.last().is_some_and(|last| key.span.start > last.span.end + MAX_VALUE) {
            rewrite(text, &group, &mut peeling);
            group.clear();
        }
        group.push(key);
    }
    rewrite(text, &group, &mut peeling);
    peeling.finish()
}

/// Whether a key with what leads to its value stands as JSON has it.
fn is_json(found: &str) -> bool {
    let key = found.trim_end().strip_suffix(':').map_or("", str::trim_end);
    key.len() > 1 && ['"', '\''].iter().any(|quote| key.starts_with(*quote) && key.ends_with(*quote))
}

/// One key and what leads to its value.
struct Key {
    span: Range<usize>,
    name: &'static str,
    /// It stands as JSON has it.
    is_json: bool,
    /// A lost colon: the value's own quote follows the key.
    lost_colon: bool,
}

impl Key {
    fn read(text: &str, found: &regex::Captures<'_>) -> Option<Self> {
        let whole = found.get(0)?.range();
        let written = found.name("key")?.as_str().replace('_', "");
        let name = Field::MEMBERS.into_iter().find(|name| name.replace('_', "").eq_ignore_ascii_case(&written))?;
        let (open, close) = (found.name("open").map_or("", |m| m.as_str()), found.name("close").map_or("", |m| m.as_str()));
        let mark = found.name("mark")?.as_str();
        let value = text.get(whole.end..).unwrap_or_default();
        let is_json = matches!((open, close), ("\"", "\"") | ("'", "'")) && mark.trim() == ":" && !is_bare(value);
        let lost_colon = mark == "\"";
        // `:a=>` is Ruby's; behind any other colon stands a value.
        if open == ":" && !mark.contains("=>") || lost_colon && !open.is_empty() {
            return None;
        }
        Some(Self { span: whole, name, is_json, lost_colon })
    }
}

fn rewrite(text: &str, group: &[Key], peeling: &mut Peeling<'_>) {
    let foreign = group.iter().filter(|key| !key.is_json).count();
    // The Markdown form has its own reader; its members stand behind a line of dashes.
    let before = group.first().and_then(|key| text.get(..key.span.start)).unwrap_or_default();
    if foreign < MIN_KEYS || before.trim_end().trim_end_matches("<br>").trim_end().ends_with("---") {
        return;
    }
    let lead = lead(before);
    for (i, key) in group.iter().enumerate() {
        if key.is_json || key.span.start < peeling.done() {
            continue;
        }
        let next = group.get(i + 1).map_or(text.len(), |next| next.span.start);
        let limit = floor(text, next.min(key.span.end + MAX_VALUE));
        let Some(value) = text.get(key.span.end..limit) else { continue };
        // What stands before the first key on its line stands before each line, and is no part of a value.
        let shown = value.rfind('\n').filter(|line| !lead.is_empty() && is_like(value.get(*line..).unwrap_or_default(), lead));
        let value = shown.map_or(value, |line| value.get(..line).unwrap_or_default());
        let head = format!("\"{}\":", key.name);
        if key.lost_colon {
            peeling.replace(key.span.clone(), &format!("{head}\""), RepairKind::Requoted);
        } else if let Some(flag) = flag(key.name, value) {
            peeling.replace(key.span.start..key.span.end + 1, &format!("{head}{flag},"), RepairKind::Requoted);
        } else if let Some(lead) = measured(value) {
            peeling.replace(key.span.start..key.span.end + lead, &head, RepairKind::Requoted);
        } else if let Some((lead, inner)) = wrapped(value) {
            peeling.replace(key.span.start..key.span.end + lead, &head, RepairKind::Requoted);
            let end = key.span.end + lead + inner;
            peeling.replace(end..end + 1, ",", RepairKind::Requoted);
        } else if let Some(inner) = coded(value) {
            peeling.replace(key.span.start..key.span.end + 1, &format!("{head}\""), RepairKind::Requoted);
            let end = key.span.end + 1 + inner;
            peeling.replace(end..end + 1, "\",", RepairKind::Requoted);
        } else if value.starts_with(['"', '\'']) || is_word(value) {
            peeling.replace(key.span.clone(), &head, RepairKind::Requoted);
            separate(text, key.span.end, peeling);
        } else {
            let is_last = group.get(i + 1).is_none();
            let end = key.span.end + bare_end(value, is_last);
            if end > key.span.end {
                peeling.replace(key.span.clone(), &format!("{head}\""), RepairKind::Requoted);
                let gap = limit.min(
                    end + usize::from(!is_last && text.as_bytes().get(end).is_some_and(|b| matches!(b, b',' | b' ' | b'\n'))),
                );
                peeling.replace(end..gap, "\",", RepairKind::Requoted);
            }
        }
        if let Some(line) = shown.map(|line| key.span.end + line + 1).filter(|line| *line >= peeling.done()) {
            peeling.leave_out(line..limit, RepairKind::LinePrefix);
        }
    }
}

/// What stands on a line before the text goes on; nothing where the line began long before.
fn lead(before: &str) -> &str {
    let near = before.get(before.ceil_char_boundary(before.len().saturating_sub(MAX_LEAD))..).unwrap_or_default();
    near.rsplit_once('\n').map_or("", |(_, lead)| lead.trim())
}

/// The same, numbers aside.
fn is_like(one: &str, other: &str) -> bool {
    let letters = |text: &str| text.trim().bytes().filter(|b| !b.is_ascii_digit()).collect::<Vec<u8>>();
    one.len() <= 2 * MAX_LEAD && letters(one) == letters(other)
}

/// What a type's name is put around: `string(3) "abc"`, `int(524)`, `Some("x")`, `Number(524)`: where the value begins, and its
/// length up to the closing bracket.
fn wrapped(value: &str) -> Option<(usize, usize)> {
    let name = value.bytes().take(12).take_while(u8::is_ascii_alphabetic).count();
    let rest = value.get(name..)?.strip_prefix('(').filter(|_| name > 0)?;
    let close = if rest.starts_with('"') { rest.find("\")").map(|at| at + 1) } else { rest.find(')') }?;
    let inner = rest.get(..close)?;
    (!inner.is_empty() && !inner.contains('(')).then_some((name + 1, close))
}

/// The length of Markdown's `` `abc` ``, marks aside.
fn coded(value: &str) -> Option<usize> {
    let inner = value.strip_prefix('`')?.split(['`', '\n', '"']).next()?;
    let closes = value.get(1 + inner.len()..)?.starts_with('`');
    (closes && !inner.is_empty()).then_some(inner.len())
}

/// What PHP's `print_r`, Perl and Objective-C print of a truth: `1`, `0`.
fn flag(key: &str, value: &str) -> Option<bool> {
    let is_truth = matches!(key, "cloudflare_error" | "retryable" | "owner_action_required");
    let ends = !value.as_bytes().get(1).is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'"'));
    match value.as_bytes().first().filter(|_| is_truth && ends)? {
        b'1' => Some(true),
        b'0' => Some(false),
        _ => None,
    }
}

/// PHP's `string(3) "abc"`, Go's `(string) (len=3) "abc"` and `(int) 3`: where the value stands.
fn measured(value: &str) -> Option<usize> {
    if let Some((kind, rest)) = value.strip_prefix('(').and_then(|rest| rest.split_once(") ")) {
        let len = rest.strip_prefix("(len=").and_then(|rest| rest.find(") ")).map_or(0, |at| at + "(len=) ".len());
        let value_at = kind.len() + "() ".len() + len;
        let is_value = value.get(value_at..).is_some_and(|value| value.starts_with('"') || is_word(value));
        return (matches!(kind, "string" | "int" | "bool" | "float64") && is_value).then_some(value_at);
    }
    let rest = value.strip_prefix("string(")?;
    let digits = rest.bytes().take(6).take_while(u8::is_ascii_digit).count();
    rest.get(digits..)?.starts_with(") \"").then_some("string(".len() + digits + 2)
}

/// Whether a value has neither quotes nor the form of a number or a word of JSON's: Swift's `"zone": a.example`, Rust's
/// `"zone": String("a.example")`.
fn is_bare(value: &str) -> bool {
    if value.starts_with(|c: char| c.is_ascii_digit()) {
        let mut token = value.bytes().take(24).take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b':' | b'-'));
        return token.any(|b| !b.is_ascii_digit());
    }
    let word = value.bytes().take(12).take_while(u8::is_ascii_alphabetic).count();
    let begins = value.get(..word).unwrap_or_default();
    let is_word = ["true", "false", "null", "none"].iter().any(|known| known.starts_with(&begins.to_ascii_lowercase()));
    // Python's `b'…'`, `u'…'`.
    let is_marked = word == 1 && value.get(1..).is_some_and(|rest| rest.starts_with(['"', '\'']));
    word > 0 && !is_word && !is_marked
}

/// A number, `true`, `false`, and nothing behind it that would belong to it.
fn is_word(value: &str) -> bool {
    let len = value.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let word = value.get(..len).unwrap_or_default();
    let ends = value.as_bytes().get(len).is_none_or(|b| matches!(b, b',' | b' ' | b'\n' | b'\r' | b'}' | b']' | b')' | b'<'));
    let is_number = !word.is_empty() && word.len() <= 5 && word.bytes().all(|b| b.is_ascii_digit());
    ends && (is_number || matches!(word, "true" | "false" | "null" | "True" | "False" | "None"))
}

/// Parts a number from what follows it where no comma does: the squeezed view would join them.
fn separate(text: &str, from: usize, peeling: &mut Peeling<'_>) {
    let Some(rest) = text.get(from..) else { return };
    let len = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    if len > 0 && matches!(rest.as_bytes().get(len), Some(b' ' | b'\n' | b'\r')) {
        peeling.replace(from + len..from + len + 1, ",", RepairKind::Requoted);
    }
}

/// The length of a value without quotes: up to the next key, brackets and commas before that aside; the last one ends with its
/// line. A value that has quotes or braces of its own is none.
fn bare_end(value: &str, is_last: bool) -> usize {
    let value = if is_last { value.split(['\n', '}', ')', ']']).next().unwrap_or_default() } else { value };
    // A line's end, or a cell's, that HTML has.
    let value = ["<br", "</"].iter().fold(value, |value, tag| value.split(tag).next().unwrap_or_default());
    let kept = value
        .trim_end_matches([' ', '\t', '\n', '\r', ',', '}', ']', ')', '{', '[', '(', ';', '&', '*', '`', '•', '-', '│', '|']);
    if kept.contains(['"', '{', '}']) { 0 } else { kept.len() }
}

fn floor(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::super::super::readers::members;
    use super::super::squeeze::squeeze;
    use super::*;

    /// The members that are read from `text` below this layer.
    fn read(text: &str) -> String {
        let Some(view) = peel(&View::of(text, 0..text.len())) else { return String::new() };
        let squeezed = squeeze(&view);
        let objects = members::objects(squeezed.as_str());
        let Some(object) = objects.first() else { return format!("none in {}", view.as_str()) };
        let shown = object.members.iter().map(|member| match &member.value {
            members::Value::Text(span) | members::Value::Number(span) | members::Value::Bool { span, .. } => {
                format!("{}={}", member.field.name(), &squeezed.as_str()[span.clone()])
            }
            other => format!("{}={other:?}", member.field.name()),
        });
        shown.collect::<Vec<_>>().join(" ")
    }

    const WANT: &str = "http_status=524 title=Error524:Atimeoutoccurred ray_id=9f4670f97dfb64c8 retryable=true";

    #[test]
    fn members_are_read_as_other_languages_print_them() {
        for (name, text) in [
            (
                "ruby",
                r#"{"status"=>524, "title"=>"Error 524: A timeout occurred", "ray_id"=>"9f4670f97dfb64c8", "retryable"=>true}"#,
            ),
            (
                "ruby symbols",
                r#"{:status=>524, :title=>"Error 524: A timeout occurred", :ray_id=>"9f4670f97dfb64c8", :retryable=>true}"#,
            ),
            (
                "javascript",
                "{\n  status: 524,\n  title: 'Error 524: A timeout occurred',\n  ray_id: '9f4670f97dfb64c8',\n  retryable: true\n}",
            ),
            (
                "print_r",
                "Array\n(\n    [status] => 524\n    [title] => Error 524: A timeout occurred\n    [ray_id] => 9f4670f97dfb64c8\n    [retryable] => true\n)\n",
            ),
            (
                "print_r of a truth",
                "[status] => 524\n    [title] => Error 524: A timeout occurred\n    [ray_id] => 9f4670f97dfb64c8\n    [retryable] => 1\n)",
            ),
            (
                "php array",
                "array (\n  'status' => 524,\n  'title' => 'Error 524: A timeout occurred',\n  'ray_id' => '9f4670f97dfb64c8',\n  'retryable' => true,\n)",
            ),
            ("go", "{Status:524 Title:Error 524: A timeout occurred RayID:9f4670f97dfb64c8 Retryable:true}"),
            ("go map", "map[status:524 title:Error 524: A timeout occurred ray_id:9f4670f97dfb64c8 retryable:true]"),
            (
                "rust",
                "Problem { status: Some(524), title: Some(\"Error 524: A timeout occurred\"), ray_id: Some(\"9f4670f97dfb64c8\"), retryable: Some(true) }",
            ),
            ("dart", "{status: 524, title: Error 524: A timeout occurred, ray_id: 9f4670f97dfb64c8, retryable: true}"),
            ("java", "{status=524, title=Error 524: A timeout occurred, ray_id=9f4670f97dfb64c8, retryable=true}"),
            (
                "var_dump",
                "array(4) {\n  [\"status\"]=>\n  int(524)\n  [\"title\"]=>\n  string(28) \"Error 524: A timeout occurred\"\n  [\"ray_id\"]=>\n  string(16) \"9f4670f97dfb64c8\"\n  [\"retryable\"]=>\n  bool(true)\n}",
            ),
            (
                "serde",
                "Object {\"status\": Number(524), \"title\": String(\"Error 524: A timeout occurred\"), \"ray_id\": String(\"9f4670f97dfb64c8\"), \"retryable\": Bool(true)}",
            ),
            (
                "swift",
                "[\"status\": 524, \"title\": Error 524: A timeout occurred, \"ray_id\": 9f4670f97dfb64c8, \"retryable\": true]",
            ),
            (
                "bold keys",
                "**status:** 524\n**title:** Error 524: A timeout occurred\n**ray_id:** 9f4670f97dfb64c8\n**retryable:** true\n",
            ),
            (
                "dashes",
                "• `status` — 524\n• `title` — Error 524: A timeout occurred\n• `ray_id` — 9f4670f97dfb64c8\n• `retryable` — true\n",
            ),
            (
                "list of code",
                "- `status`: `524`\n- `title`: `Error 524: A timeout occurred`\n- `ray_id`: `9f4670f97dfb64c8`\n- `retryable`: `true`\n",
            ),
            (
                "spew",
                "(x.P) {\n Status: (int) 524,\n Title: (string) (len=28) \"Error 524: A timeout occurred\",\n RayID: (string) (len=16) \"9f4670f97dfb64c8\",\n Retryable: (bool) true,\n}",
            ),
            (
                "lines of a viewer",
                "status\n: \n524\ntitle\n: \n\"Error 524: A timeout occurred\"\nray_id\n: \n\"9f4670f97dfb64c8\"\nretryable\n: \ntrue\n",
            ),
            (
                "bars",
                "│ status    │ 524 │\n│ title     │ Error 524: A timeout occurred │\n│ ray_id    │ 9f4670f97dfb64c8 │\n│ retryable │ true │\n",
            ),
            (
                "remarks",
                "x\nREM status: 524\nREM title: Error 524: A timeout occurred\nREM ray_id: 9f4670f97dfb64c8\nREM retryable: true\n",
            ),
            (
                "line breaks of HTML",
                "status: 524<br>\ntitle: Error 524: A timeout occurred<br/>\nray_id: 9f4670f97dfb64c8<br />\nretryable: true<br>\n",
            ),
            ("lines", "status: 524\ntitle: Error 524: A timeout occurred\nray_id: 9f4670f97dfb64c8\nretryable: true\n"),
        ] {
            assert_eq!(read(text), WANT, "{name}");
        }
    }

    #[test]
    fn json_and_prose_stay() {
        for text in [
            r#"{"status":524,"title":"x","ray_id":"9f4670f97dfb64c8"}"#,
            "the status: 524, and a ray_id somewhere",
            "---\nerror_code: 1015\nray_id: x\nzone: y\nstatus: 429\n---",
        ] {
            assert_eq!(read(text), "", "{text}");
        }
    }
}
