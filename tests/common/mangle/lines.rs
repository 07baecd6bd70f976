//! What happens to lines: they are broken, framed, prefixed, quoted.

use std::fmt::Write as _;

use super::Die;

fn broken(text: &str, width: usize) -> Vec<String> {
    text.lines()
        .flat_map(|line| {
            let letters: Vec<char> = line.chars().collect();
            let lines: Vec<String> = letters.chunks(width).map(|part| part.iter().collect()).collect();
            if lines.is_empty() { vec![String::new()] } else { lines }
        })
        .collect()
}

fn prefixed(text: &str, mut prefix: impl FnMut(usize) -> String) -> String {
    text.lines().enumerate().map(|(i, line)| format!("{}{line}", prefix(i))).collect::<Vec<_>>().join("\n")
}

pub fn hard_wrap(text: &str, die: &mut Die) -> String {
    broken(text, 60 + die.below(60)).join("\n")
}

pub fn indented_wrap(text: &str, die: &mut Die) -> String {
    broken(text, 60 + die.below(60)).join(*die.pick(&["\n  ", "\n    ", "\r\n   "]))
}

pub fn terminal_bar(text: &str, die: &mut Die) -> String {
    broken(text, 60 + die.below(40)).iter().map(|line| format!("  │ {line}")).collect::<Vec<_>>().join("\n")
}

pub fn boxed(text: &str, die: &mut Die) -> String {
    let width = 60 + die.below(40);
    let lines: Vec<String> = broken(text, width).iter().map(|line| format!("│ {line:<width$} │")).collect();
    format!("╭{0}╮\n{1}\n╰{0}╯", "─".repeat(width + 2), lines.join("\n"))
}

pub fn joined_literals(text: &str, die: &mut Die) -> String {
    let escaped = serde_json::Value::from(text).to_string();
    let letters: Vec<char> = escaped.trim_matches('"').chars().collect();
    let mut lines: Vec<String> = vec![String::new()];
    for c in letters {
        let last = lines.last_mut().expect("one");
        // No editor breaks a literal inside an escape.
        let open = last.chars().rev().take_while(|c| *c == '\\').count() % 2 == 1 || last.ends_with("\\u");
        if last.len() >= 70 && !open {
            lines.push(c.to_string());
        } else {
            last.push(c);
        }
    }
    let between = *die.pick(&["\"\n    \"", "\" +\n    \"", "\"\n    + \"", "\" .\n  \"", "\" \\\n  \""]);
    format!("BODY = (\n    \"{}\"\n)", lines.join(between))
}

pub fn crlf(text: &str, _: &mut Die) -> String {
    text.replace("\r\n", "\n").replace('\n', "\r\n")
}

pub fn log_prefix(text: &str, die: &mut Die) -> String {
    let form = *die.pick(&[
        "2026-04-30T12:12:1@.123456Z stdout F ",
        "Apr 30 12:12:1@ web-1 app[4711]: ",
        "[2026-04-30 12:12:1@] production.ERROR: ",
        "2026-04-30 12:12:1@,123 ERROR [main] client - ",
        "app_1  | ",
        "remote: ",
        "[12:12:1@] ",
        "04-30 12:12:1@.120  1234  1240 E Net: ",
        "I0430 12:12:1@.000000       1 main.go:42] ",
    ]);
    prefixed(text, |i| form.replace('@', &(i % 10).to_string()))
}

pub fn quote(text: &str, die: &mut Die) -> String {
    let mark = *die.pick(&["> ", "> > ", "| ", "    > "]);
    prefixed(text, |_| mark.to_owned())
}

pub fn comment(text: &str, die: &mut Die) -> String {
    let mark = *die.pick(&["// ", "# ", " * ", "+ ", "-- ", ";; "]);
    prefixed(text, |_| mark.to_owned())
}

pub fn line_numbers(text: &str, die: &mut Die) -> String {
    let form = die.below(3);
    prefixed(text, |i| match form {
        0 => format!("{}: ", i + 7),
        1 => format!("{:>4} | ", i + 7),
        _ => format!("{:>6}\t", i + 7),
    })
}

pub fn fence(text: &str, die: &mut Die) -> String {
    die.pick(&["It fails:\n```json\n@\n```\nthanks", "```\n@\n```", "see\n\n~~~\n@\n~~~"]).replace('@', text)
}

pub fn prose(text: &str, die: &mut Die) -> String {
    die.pick(&[
        "Hello, this is what the client gets since yesterday:\n\n@\n\nCould you have a look, please?",
        "Здравствуйте, вот что видит клиент:\n@\nПосмотрите, пожалуйста.",
        "您好,客户端返回如下内容\n\n@\n\n请帮忙看看,谢谢",
        "@\n\nSent from my phone",
    ])
    .replace('@', text)
}

pub fn chunks(text: &str, die: &mut Die) -> String {
    let size = 40 + die.below(200);
    let mut body = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let mut end = size.min(rest.len());
        while !rest.is_char_boundary(end) {
            end += 1;
        }
        let (part, more) = rest.split_at(end);
        write!(body, "{:x}\r\n{part}\r\n", part.len()).expect("written");
        rest = more;
    }
    format!("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n{body}0\r\n\r\n")
}
