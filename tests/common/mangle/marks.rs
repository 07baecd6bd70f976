//! What happens to single letters: colours between them, other spaces, other quotes.

use super::Die;

/// `text` with `mark` put in before some letters.
fn sprinkled(text: &str, die: &mut Die, marks: &[&str]) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if die.below(40) == 0 {
            let mark: &&str = die.pick(marks);
            out.push_str(mark);
        }
        out.push(c);
    }
    out
}

pub fn ansi(text: &str, die: &mut Die) -> String {
    let marks = ["\u{1b}[31m", "\u{1b}[0m", "\u{1b}[1;38;5;196m", "\u{1b}[K", "\u{1b}]8;;\u{7}"];
    sprinkled(text, die, &marks)
}

pub fn written_ansi(text: &str, die: &mut Die) -> String {
    let marks: &[&str] = [&["^[[31m", "^[[0m"][..], &["[31m", "[0m"], &["#033[1m", "#033[0m"]][die.below(3)];
    sprinkled(text, die, marks)
}

pub fn no_break(text: &str, _: &mut Die) -> String {
    text.replace(' ', "\u{a0}")
}

pub fn zero_width(text: &str, die: &mut Die) -> String {
    sprinkled(text, die, &["\u{200b}", "\u{feff}", "\u{2060}", "\u{ad}"])
}

pub fn smart_quotes(text: &str, _: &mut Die) -> String {
    let mut open = true;
    text.chars()
        .map(|c| match c {
            '"' => {
                open = !open;
                if open { '”' } else { '“' }
            }
            c => c,
        })
        .collect()
}

pub fn full_width(text: &str, _: &mut Die) -> String {
    text.chars()
        .map(|c| if ('!'..='~').contains(&c) { char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c) } else { c })
        .collect()
}
