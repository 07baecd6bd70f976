//! Which shell a command was written for. Each gives itself away by the sign with which it escapes.

/// A shell's way of quoting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dialect {
    /// bash, zsh, sh: `'…'`, `"…"`, `$'…'`, `\`.
    Bash,
    /// Windows' command prompt: `"…"`, `^`.
    Cmd,
    /// `'…'`, `"…"`, `` ` ``.
    PowerShell,
}

/// The shell of a command without a prompt.
pub(super) fn of(command: &str) -> Dialect {
    let ends_with = |sign: char| {
        let mut lines = command.lines().map(str::trim_end).peekable();
        std::iter::from_fn(|| lines.next().map(|line| (line, lines.peek().is_some())))
            .any(|(line, goes_on)| goes_on && line.ends_with(sign))
    };
    let has = |text: &str| command.contains(text);
    // What stands between single quotes is nobody's sign: neither bash nor PowerShell escapes there.
    let bare = without_single_quoted(command);
    let shows = |text: &str| bare.contains(text);
    let is_bash = ends_with('\\') || has("$'");
    let is_power =
        ends_with('`') || ["{`\"", "[`\"", ":`\"", ",`\""].iter().any(|sign| shows(sign)) || shows("$env:") || shows(" --% ");
    let is_cmd =
        ends_with('^') || shows(" ^\"") || shows("{\"\"") || shows("[\"\"") || (!has(" '") && variable(command).is_some());
    let is_windows = command.get(..8).is_some_and(|name| name.eq_ignore_ascii_case("curl.exe"));
    match () {
        () if is_bash => Dialect::Bash,
        () if is_power => Dialect::PowerShell,
        () if is_cmd => Dialect::Cmd,
        () if is_windows && has(" '") => Dialect::PowerShell,
        () if is_windows => Dialect::Cmd,
        () => Dialect::Bash,
    }
}

/// The command without words in single quotes, which begin behind white space and outside double quotes: an apostrophe is none.
fn without_single_quoted(command: &str) -> String {
    let mut bare = String::with_capacity(command.len());
    let (mut rest, mut is_double) = (command, false);
    while let Some(next) = rest.chars().next() {
        let word = if !is_double && next.is_whitespace() { rest[next.len_utf8()..].strip_prefix('\'') } else { None };
        if let Some(end) = word.and_then(|word| Some(word.len() - behind_quoted(word)?.len())) {
            bare.push(next);
            rest = &rest[next.len_utf8() + 1 + end..];
            continue;
        }
        is_double ^= next == '"';
        bare.push(next);
        rest = &rest[next.len_utf8()..];
    }
    bare
}

/// What stands behind a word whose single quote was opened; bash writes a quote inside it as `'\''`, PowerShell as `''`.
fn behind_quoted(mut word: &str) -> Option<&str> {
    loop {
        let rest = &word[word.find('\'')? + 1..];
        match rest.strip_prefix("\\''").or_else(|| rest.strip_prefix('\'')) {
            Some(goes_on) => word = goes_on,
            None => return Some(rest),
        }
    }
}

/// The first `%NAME%` at or behind the start of `text`. `%E4%BD%A0` of a URL is none.
pub(super) fn variable(text: &str) -> Option<&str> {
    let mut rest = text;
    while let Some(open) = rest.find('%') {
        let after = &rest[open + 1..];
        let name = &after[..after.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(after.len())];
        let is_encoded = name.len() == 2 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
        if after[name.len()..].starts_with('%')
            && name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && !is_encoded
        {
            return Some(&rest[open..open + name.len() + 2]);
        }
        rest = after;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_between_single_quotes_is_none() {
        for command in [
            r#"curl http://a.example/ -H 'A: A{""%'"#,
            r#"curl http://a.example/ -H 'A: ,`"x'"#,
            r#"curl http://a.example/ -H 'A: it'\''s ^" {""'"#,
            r#"curl "http://a.example/" -d '[""]'"#,
        ] {
            assert_eq!(of(command), Dialect::Bash, "{command}");
        }
        for command in [r#"curl "http://a.example/" -d "{""a"":""it's""}""#, r#"curl http://a.example/ -d "[""it's 'x'""]""#] {
            assert_eq!(of(command), Dialect::Cmd, "{command}");
        }
        assert_eq!(of("curl http://a.example/ -d \"{`\"a`\":'x'}\""), Dialect::PowerShell);
    }
}
