//! Manglings: what logs, terminals, chats, mails and programs do to a text on its way to support. Each is a function of a text
//! and a die; composed they make pastes that nobody has to collect.

// Each test target uses its own part of this.
#![allow(dead_code, clippy::allow_attributes, clippy::unwrap_used, clippy::expect_used)]

mod encode;
mod lines;
mod marks;
pub mod sources;

pub use encode::*;
pub use lines::*;
pub use marks::*;

/// A die that falls the same way for the same seed.
pub struct Die(u64);

impl Die {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 33) % n as u64).expect("small")
    }

    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// What a mangling does to lines and letters, so that two that together destroy a text are not composed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Only for a text that is an object: breaks lines anywhere.
    Wrap,
    /// Puts something before every line or around all of them.
    Frame,
    /// Hides every letter: lines do not matter inside it.
    Pack,
    /// Letters become other letters one by one.
    Spell,
    /// Words before and after.
    Around,
}

pub struct Mangling {
    pub name: &'static str,
    pub kind: Kind,
    pub apply: fn(&str, &mut Die) -> String,
}

/// Every mangling.
pub const MANGLINGS: [Mangling; 42] = [
    Mangling { name: "json string", kind: Kind::Spell, apply: json_string },
    Mangling { name: "json member", kind: Kind::Spell, apply: json_member },
    Mangling { name: "unicode escapes", kind: Kind::Spell, apply: unicode_escapes },
    Mangling { name: "hex escapes", kind: Kind::Spell, apply: hex_escapes },
    Mangling { name: "octal escapes", kind: Kind::Spell, apply: octal_escapes },
    Mangling { name: "system logger", kind: Kind::Spell, apply: system_logger },
    Mangling { name: "csv cell", kind: Kind::Spell, apply: csv_cell },
    Mangling { name: "percent", kind: Kind::Spell, apply: percent },
    Mangling { name: "percent u", kind: Kind::Spell, apply: percent_u },
    Mangling { name: "entities", kind: Kind::Spell, apply: entities },
    Mangling { name: "numeric entities", kind: Kind::Spell, apply: numeric_entities },
    Mangling { name: "broken entities", kind: Kind::Spell, apply: broken_entities },
    Mangling { name: "quoted-printable", kind: Kind::Pack, apply: quoted_printable },
    Mangling { name: "base64", kind: Kind::Pack, apply: base64 },
    Mangling { name: "base64 in lines", kind: Kind::Pack, apply: base64_lines },
    Mangling { name: "base64url", kind: Kind::Pack, apply: base64_url },
    Mangling { name: "data address", kind: Kind::Pack, apply: data_address },
    Mangling { name: "gzip", kind: Kind::Pack, apply: gzip },
    Mangling { name: "zlib", kind: Kind::Pack, apply: zlib },
    Mangling { name: "deflate", kind: Kind::Pack, apply: deflate },
    Mangling { name: "hex", kind: Kind::Pack, apply: hex },
    Mangling { name: "hex pairs", kind: Kind::Pack, apply: hex_pairs },
    Mangling { name: "hexdump", kind: Kind::Pack, apply: hexdump },
    Mangling { name: "hard wrap", kind: Kind::Wrap, apply: hard_wrap },
    Mangling { name: "indented wrap", kind: Kind::Wrap, apply: indented_wrap },
    Mangling { name: "terminal bar", kind: Kind::Wrap, apply: terminal_bar },
    Mangling { name: "box", kind: Kind::Wrap, apply: boxed },
    Mangling { name: "joined literals", kind: Kind::Wrap, apply: joined_literals },
    Mangling { name: "crlf", kind: Kind::Spell, apply: crlf },
    Mangling { name: "log prefix", kind: Kind::Frame, apply: log_prefix },
    Mangling { name: "quote", kind: Kind::Frame, apply: quote },
    Mangling { name: "comment", kind: Kind::Frame, apply: comment },
    Mangling { name: "line numbers", kind: Kind::Frame, apply: line_numbers },
    Mangling { name: "fence", kind: Kind::Around, apply: fence },
    Mangling { name: "prose", kind: Kind::Around, apply: prose },
    Mangling { name: "ansi", kind: Kind::Spell, apply: ansi },
    Mangling { name: "written ansi", kind: Kind::Spell, apply: written_ansi },
    Mangling { name: "no-break spaces", kind: Kind::Spell, apply: no_break },
    Mangling { name: "zero width", kind: Kind::Spell, apply: zero_width },
    Mangling { name: "smart quotes", kind: Kind::Spell, apply: smart_quotes },
    Mangling { name: "full width", kind: Kind::Spell, apply: full_width },
    Mangling { name: "chunks", kind: Kind::Around, apply: chunks },
];
