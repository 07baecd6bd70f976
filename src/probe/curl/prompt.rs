//! What stands around a command when it is copied out of a terminal, a chat or a page: prompts, fences, comments above it.

use super::dialect::Dialect;

/// A command without its surroundings; begins with `curl`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Command {
    pub text: String,
    /// The shell, if the prompt tells it.
    pub dialect: Option<Dialect>,
}

/// The command in `text`, if it begins with one.
pub(super) fn command(text: &str) -> Option<Command> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}'));
    let text = text.strip_suffix("```").unwrap_or(text);
    let mut rest = text;
    loop {
        let line = rest.lines().next()?;
        let after = rest.split_once('\n').map_or("", |(_, after)| after);
        if let Some((at, dialect)) = start(line) {
            let mut command = rest[at..].split_once('\n').map_or(&rest[at..], |(first, _)| first).to_owned();
            for line in continued(after) {
                command.push('\n');
                command.push_str(line);
            }
            return Some(Command { text: command.trim_end().to_owned(), dialect });
        }
        let line = line.trim();
        if !(line.is_empty() || line.starts_with("```") || line.starts_with('#')) {
            return None;
        }
        rest = after;
    }
}

/// Where `curl` begins in `line`, and what the prompt in front of it tells.
fn start(line: &str) -> Option<(usize, Option<Dialect>)> {
    let mut end = 0;
    let drive = line.find(":\\").unwrap_or(line.len());
    for word in line.split_whitespace() {
        let at = end + line[end..].find(word).unwrap_or(0);
        end = at + word.len();
        // `C:\>curl`: no space behind the prompt.
        let bare = word.rfind('>').filter(|_| drive < end).map_or(0, |sign| sign + 1);
        let name = word[bare..].trim_matches(['"', '\'']);
        let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
        let is_curl = name.eq_ignore_ascii_case("curl") || name.eq_ignore_ascii_case("curl.exe");
        if is_curl && !word.contains("://") {
            return prompt(&line[..at + bare]).map(|dialect| (at + bare, dialect));
        }
    }
    None
}

/// The shell that a prompt tells; `None`: what stands before curl is no prompt.
#[expect(clippy::option_option, reason = "a prompt that tells nothing is not the same as no prompt")]
fn prompt(before: &str) -> Option<Option<Dialect>> {
    let before = before.trim();
    if before.contains("://") {
        return None;
    }
    match before.chars().last() {
        Some('>') if before.contains("PS ") => Some(Some(Dialect::PowerShell)),
        Some('>') if before.contains(":\\") => Some(Some(Dialect::Cmd)),
        Some('&') if before == "&" => Some(Some(Dialect::PowerShell)),
        None | Some('>') => Some(None),
        Some('$' | '%' | '#' | '❯' | '➜' | '»' | 'λ' | '!') => Some(Some(Dialect::Bash)),
        Some(_) => before
            .split_whitespace()
            .all(|word| matches!(word, "sudo" | "time" | "env" | "nohup" | "exec" | "command") || is_assignment(word))
            .then_some(Some(Dialect::Bash)),
    }
}

/// `NAME=value` in front of a command.
fn is_assignment(word: &str) -> bool {
    word.split_once('=').is_some_and(|(name, _)| {
        !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') && !name.starts_with('-')
    })
}

/// Further lines, without the prompts of their own that all of them have or none.
fn continued(lines: &str) -> impl Iterator<Item = &str> {
    let bare = |line: &str| ["> ", ">> ", "More? "].iter().find(|prompt| line.starts_with(**prompt)).map(|prompt| prompt.len());
    let prompted = !lines.trim().is_empty() && lines.lines().all(|line| line.trim() == ">" || bare(line).is_some());
    lines.lines().map(move |line| if prompted { &line[bare(line).unwrap_or(line.len())..] } else { line })
}
