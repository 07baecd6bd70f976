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
    let is_bash = ends_with('\\') || has("$'");
    let is_power =
        ends_with('`') || ["{`\"", "[`\"", ":`\"", ",`\""].iter().any(|sign| has(sign)) || has("$env:") || has(" --% ");
    let is_cmd = ends_with('^') || has(" ^\"") || has("{\"\"") || has("[\"\"") || (!has(" '") && variable(command).is_some());
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
