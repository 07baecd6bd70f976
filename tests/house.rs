//! The house rules that a compiler does not hold: which room may know which, what stays out of the ground floor, how long a
//! file may be. Reads the sources as text, comments, strings and test modules aside.

#[path = "common/files.rs"]
mod files;
#[path = "common/source.rs"]
mod source;

use std::collections::BTreeSet;
use std::path::Path;

use files::{list, read, root};
use source::{lex, sources};

/// Who may import whom. The same table as in `src/lib.rs`; a room may always import itself.
const ARROWS: [(&str, &[&str]); 13] = [
    ("ui", &["app", "engine", "simulator", "cases", "files", "probe", "explain", "decode", "catalog", "redact", "i18n"]),
    ("cli", &["engine", "simulator", "files", "probe", "explain", "decode", "catalog", "redact", "i18n"]),
    ("app", &["engine", "simulator", "cases", "files", "probe", "explain", "decode", "catalog", "redact", "i18n"]),
    ("engine", &["probe", "decode", "catalog", "redact", "i18n"]),
    ("simulator", &["i18n"]),
    ("cases", &["files", "probe", "redact", "i18n"]),
    ("probe", &["explain", "decode", "catalog", "redact", "i18n"]),
    ("redact", &[]),
    ("files", &["explain", "decode", "catalog", "i18n"]),
    ("explain", &["decode", "catalog", "i18n"]),
    ("decode", &["catalog", "i18n"]),
    ("catalog", &["i18n"]),
    ("i18n", &[]),
];

/// Rooms without window, sockets, files and clock. Those that do not exist yet are named so that they are born under the rule.
const GROUND_FLOOR: [&str; 6] = ["explain", "decode", "catalog", "i18n", "probe", "redact"];
/// Rooms that may run an event loop of their own.
const NETWORK: [&str; 2] = ["engine", "simulator"];
const MAX_LINES: usize = 400;

/// What of `std::net` is a value rather than a socket.
const ADDRESSES: [&str; 4] = ["IpAddr", "Ipv4Addr", "Ipv6Addr", "SocketAddr"];

#[test]
fn the_house_stands() {
    let faults: Vec<String> = sources().iter().flat_map(|(path, text)| faults_of(path, text)).collect();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn the_map_in_lib_rs_names_the_folders_that_exist() {
    let folders: BTreeSet<String> = list("src").into_iter().filter(|name| root().join("src").join(name).is_dir()).collect();
    let lib = read("src/lib.rs");
    let modules: BTreeSet<String> =
        lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).map(str::to_owned).collect();
    assert_eq!(modules, folders, "modules of lib.rs against folders of src");
    for room in &folders {
        assert!(ARROWS.iter().any(|(name, _)| name == room), "tests/house.rs: what may `{room}` import?");
        assert!(lib.contains(&format!("[`{room}`]")), "src/lib.rs: the map does not show `{room}`");
    }
}

#[test]
fn a_bad_snippet_is_found_with_its_line() {
    let bad = |path: &str, code: &str, want: &str| {
        let faults = faults_of(path, &format!("//! A room.\n\n{code}\n"));
        assert!(faults.iter().any(|fault| fault.starts_with(want)), "{path}: {code}\nwanted {want}\ngot {faults:#?}");
    };
    bad("decode/json.rs", "use crate::explain::report;", "src/decode/json.rs:3: decode may not know explain");
    bad(
        "decode/json.rs",
        "use crate::{\n    i18n::Lang,\n    app::Model,\n};",
        "src/decode/json.rs:5: decode may not know app",
    );
    bad("decode/json.rs", "fn f() -> super::super::explain::Report {}", "src/decode/json.rs:3: decode may not know explain");
    bad("decode/mod.rs", "use super::ui::Theme;", "src/decode/mod.rs:3: decode may not know ui");
    bad(
        "catalog/a.rs",
        "mod inner {\n    use super::super::super::decode::X;\n}",
        "src/catalog/a.rs:4: catalog may not know decode",
    );
    bad("cli/decode.rs", "use crate::app::Model;", "src/cli/decode.rs:3: cli may not know app");
    bad("cli/decode.rs", "fn f() { crate::ui::run(); }", "src/cli/decode.rs:3: cli may not know ui");
    bad("app/model.rs", "#[cfg(test)]\nmod tests {\n    use crate::ui::X;\n}", "src/app/model.rs:5: app may not know ui");
    bad("i18n/mod.rs", "use crate::nowhere::X;", "src/i18n/mod.rs:3: `nowhere` is no room");
    bad("app/model.rs", "use egui::Color32;", "src/app/model.rs:3: egui");
    bad("app/model.rs", "use egui_extras::X;", "src/app/model.rs:3: egui_extras");
    bad("cli/mod.rs", "fn f() { eframe::run_native(); }", "src/cli/mod.rs:3: eframe");
    bad("files/pick.rs", "use rfd::AsyncFileDialog;", "src/files/pick.rs:3: rfd");
    bad("app/model.rs", "use winit::X;", "src/app/model.rs:3: winit");
    bad("files/read.rs", "use tokio::fs;", "src/files/read.rs:3: tokio");
    bad("ui/mod.rs", "use reqwest::Client;", "src/ui/mod.rs:3: reqwest");
    bad("decode/mod.rs", "use std::{fmt, fs::File};", "src/decode/mod.rs:3: std::fs");
    bad("explain/a.rs", "use std::net::{IpAddr, TcpStream};", "src/explain/a.rs:3: std::net::TcpStream");
    bad("explain/a.rs", "fn f() { let t = jiff::Timestamp::now(); }", "src/explain/a.rs:3: jiff::Timestamp::now");
    bad("explain/a.rs", "fn f() { std::time::Instant::now(); }", "src/explain/a.rs:3: std::time::Instant::now");
    bad("redact/a.rs", "fn f() { std::time::SystemTime::now(); }", "src/redact/a.rs:3: std::time::SystemTime::now");
    bad("i18n/choose.rs", "use std::env;", "src/i18n/choose.rs:3: std::env");
    bad(
        "ui/views/decode.rs",
        "const C: Color32 = egui::Color32::from_rgb(1, 2, 3);",
        "src/ui/views/decode.rs:3: egui::Color32::from_rgb",
    );
    bad("files/a.rs", "fn f() { g().unwrap(); }", "src/files/a.rs:3: .unwrap()");
    bad("files/a.rs", "fn f() {\n    g()\n        .expect(\"b\");\n}", "src/files/a.rs:5: .expect(");
    bad("files/a.rs", &"fn f() {}\n".repeat(400), "src/files/a.rs:403: longer than 400 lines");
    let faults = faults_of("files/a.rs", "fn f() {}\n");
    assert_eq!(faults, ["src/files/a.rs:1: does not begin with `//!`"]);
}

#[test]
fn what_is_allowed_is_not_found() {
    for (path, code) in [
        ("main.rs", "use rayscope::ui;\nfn main() { winit::x(); rfd::y(); }"),
        ("lib.rs", "pub mod ui;"),
        ("ui/theme.rs", "const C: Color32 = Color32::from_rgb(1, 2, 3);"),
        ("ui/theme/dark.rs", "const C: Color32 = egui::Color32::from_rgb(1, 2, 3);"),
        ("ui/mod.rs", "use crate::app::Model;\nuse super::super::i18n::Lang;\nuse rfd::X;"),
        (
            "decode/mod.rs",
            "mod json;\nuse json::X;\nuse self::json::Y;\nuse super::catalog::Catalog;\npub(in crate::decode) fn f() {}",
        ),
        (
            "decode/a.rs",
            "// use crate::ui::X;\n/* crate::app /* nested */ tokio::x */\nconst A: &str = \"crate::ui::x.unwrap()\";",
        ),
        ("decode/a.rs", "const A: &str = r#\"crate::ui \" std::fs\"#;\nconst Q: char = '\"';\nfn f<'a>(x: &'a str) {}"),
        ("decode/a.rs", "#[cfg(test)]\nmod tests {\n    fn f() { std::fs::read(\"}\").unwrap(); }\n}"),
        ("decode/a.rs", "#[cfg(test)]\nfn f() { g().unwrap(); }\n#[cfg(test)]\nuse std::fs;"),
        ("decode/tests.rs", "fn f() { std::fs::read(\"x\").unwrap(); }"),
        (
            "explain/a.rs",
            "use std::net::IpAddr;\nfn f(now: Timestamp) {}\n#[expect(dead_code, reason = \"x\")]\nfn g() { env!(\"X\"); a.unwrap_or(b); }",
        ),
    ] {
        assert_eq!(faults_of(path, &format!("//! A room.\n{code}\n")), [""; 0], "{path}");
    }
}

/// What is wrong with the file `path` of `src`.
fn faults_of(path: &str, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |line: usize, what: String| faults.push(format!("src/{path}:{line}: {what}"));
    if !text.starts_with("//!") {
        fault(1, "does not begin with `//!`".to_owned());
    }
    let lines = text.lines().count();
    if lines > MAX_LINES {
        fault(lines, format!("longer than {MAX_LINES} lines"));
    }
    let room = path.split_once('/').map_or("", |(room, _)| room);
    let is_top = room.is_empty();
    let may_know = ARROWS.iter().find(|(name, _)| *name == room).map_or(&[][..], |(_, below)| below);
    let tokens = tokens(&lex(text).0);
    let in_tests = test_code(path, &tokens);
    for reference in references(path, &tokens) {
        let Reference { path: names, line, token } = &reference;
        let tested = in_tests[*token];
        let whole = names.join("::");
        let name = names[0].as_str();
        if let Some(other) = room_of(names).filter(|other| !is_top && *other != room) {
            if !ARROWS.iter().any(|(known, _)| *known == other) {
                fault(*line, format!("`{other}` is no room of the map"));
            } else if !may_know.contains(&other) {
                fault(*line, format!("{room} may not know {other}"));
            }
        }
        let is_egui = ["egui", "eframe", "epaint"].iter().any(|gui| name == *gui || name.starts_with(&format!("{gui}_")));
        let is_window = matches!(name, "rfd" | "winit");
        if is_egui && room != "ui" || is_window && room != "ui" && path != "main.rs" {
            fault(*line, format!("{whole}: the window is known to `ui` alone"));
        }
        if matches!(name, "tokio" | "reqwest" | "hyper") && !NETWORK.contains(&room) {
            fault(*line, format!("{whole}: event loop and HTTP are known to the engine and the simulator alone"));
        }
        if !tested && GROUND_FLOOR.contains(&room) && is_impure(names) {
            fault(*line, format!("{whole}: the ground floor is pure"));
        }
        let is_colour = names.windows(2).any(|pair| pair[0] == "Color32" && pair[1].starts_with("from_"));
        if !tested && is_colour && path != "ui/theme.rs" && !path.starts_with("ui/theme/") {
            fault(*line, format!("{whole}: colours are declared in the theme"));
        }
    }
    for (i, tokens) in tokens.windows(4).enumerate() {
        let [dot, name, open, close] = tokens else { continue };
        if in_tests[i] || dot.text != "." || open.text != "(" {
            continue;
        }
        match name.text.as_str() {
            "unwrap" if close.text == ")" => fault(name.line, ".unwrap() outside tests".to_owned()),
            "expect" => fault(name.line, ".expect( outside tests".to_owned()),
            _ => {}
        }
    }
    faults
}

/// Whether a path leads to files, sockets, the environment or a clock.
fn is_impure(names: &[String]) -> bool {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    match names[..] {
        ["std", "fs" | "env" | "process", ..] | ["std", "net"] => true,
        ["std", "net", of_net, ..] => !ADDRESSES.contains(&of_net),
        _ => names.windows(2).any(|pair| matches!(pair, ["SystemTime" | "Instant" | "Timestamp" | "Zoned", "now"])),
    }
}

/// The room that a path from the crate's root leads into.
fn room_of(names: &[String]) -> Option<&str> {
    (names[0] == "crate").then(|| names.get(1)).flatten().map(String::as_str)
}

/// A path of the source, groups of `use` taken apart and `super` resolved.
struct Reference {
    path: Vec<String>,
    line: usize,
    /// Where it begins among the tokens.
    token: usize,
}

struct Token {
    text: String,
    line: usize,
    /// How many `mod name { … }` of this file stand around it.
    depth: usize,
}

/// Every path in `tokens`.
fn references(file: &str, tokens: &[Token]) -> Vec<Reference> {
    let mut found = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        let after_dot = i > 0 && tokens[i - 1].text == ".";
        if is_name(&tokens[i].text) && !after_dot {
            i = read_path(tokens, i, &[], &mut found);
        } else {
            i += 1;
        }
    }
    let folders: Vec<&str> =
        file.trim_end_matches(".rs").split('/').filter(|name| !matches!(*name, "mod" | "main" | "lib")).collect();
    for reference in &mut found {
        let depth = tokens[reference.token].depth;
        resolve(&mut reference.path, &folders, depth);
    }
    found
}

/// Reads the path that begins at `i`, below `prefix`; returns where it ends.
fn read_path(tokens: &[Token], mut i: usize, prefix: &[String], found: &mut Vec<Reference>) -> usize {
    let start = i;
    let mut path = prefix.to_vec();
    let text = |i: usize| tokens.get(i).map_or("", |token| token.text.as_str());
    loop {
        if is_name(text(i)) || text(i) == "*" {
            path.push(text(i).to_owned());
            i += 1;
        }
        if text(i) != "::" {
            break;
        }
        i += 1;
        if text(i) == "{" {
            i += 1;
            while !matches!(text(i), "}" | "") {
                i = if is_name(text(i)) { read_path(tokens, i, &path, found) } else { i + 1 };
            }
            return i + 1;
        }
        if !is_name(text(i)) && text(i) != "*" {
            break;
        }
    }
    found.push(Reference { path, line: tokens[start].line, token: start });
    i.max(start + 1)
}

/// `super::…` and `self::…` of a module as a path from the root, where they leave for it.
fn resolve(path: &mut Vec<String>, folders: &[&str], depth: usize) {
    let supers =
        path.iter().take_while(|name| matches!(name.as_str(), "super" | "self")).filter(|name| *name == "super").count();
    if supers > 0 && supers == folders.len() + depth {
        let rest = path.iter().skip_while(|name| matches!(name.as_str(), "super" | "self")).cloned();
        *path = std::iter::once("crate".to_owned()).chain(rest).collect();
    }
}

/// For each token, whether it is compiled for tests alone.
fn test_code(path: &str, tokens: &[Token]) -> Vec<bool> {
    let name = Path::new(path).file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let mut marks = vec![name == "tests.rs" || path.contains("/tests/"); tokens.len()];
    let text = |i: usize| tokens.get(i).map_or("", |token| token.text.as_str());
    for start in 0..tokens.len() {
        if !["#", "[", "cfg", "(", "test", ")", "]"].iter().enumerate().all(|(n, want)| text(start + n) == *want) {
            continue;
        }
        // To the end of the item: its block, or the semicolon before any block.
        let mut open = 0_usize;
        for (i, mark) in marks.iter_mut().enumerate().skip(start + 7) {
            *mark = true;
            match text(i) {
                "{" => open += 1,
                "}" if open == 1 => break,
                "}" => open = open.saturating_sub(1),
                ";" if open == 0 => break,
                _ => {}
            }
        }
    }
    marks
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Names, `::` and single signs.
fn tokens(code: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    // Depths of braces at which a `mod name {` of this file was opened.
    let (mut modules, mut braces) = (Vec::new(), 0);
    for (number, line) in code.lines().enumerate() {
        let mut rest = line.trim_start();
        while let Some(first) = rest.chars().next() {
            let len = match first {
                _ if is_name(rest) || first.is_ascii_digit() => {
                    rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len())
                }
                ':' if rest.starts_with("::") => 2,
                _ => first.len_utf8(),
            };
            match first {
                '{' => {
                    braces += 1;
                    if tokens.len() >= 2 && tokens[tokens.len() - 2].text == "mod" {
                        modules.push(braces);
                    }
                }
                '}' => {
                    if modules.last() == Some(&braces) {
                        modules.pop();
                    }
                    braces -= 1;
                }
                _ => {}
            }
            tokens.push(Token { text: rest[..len].to_owned(), line: number + 1, depth: modules.len() });
            rest = rest[len..].trim_start();
        }
    }
    tokens
}
