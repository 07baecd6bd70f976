//! Where a value was read, and what had to be mended for it.

use std::ops::Range;
use std::sync::Arc;

use super::field::Field;

/// A kind of damage that was undone. The names are those of `repairs[].kind` in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RepairKind {
    /// A line end (with its indent, or a terminal's bar) inside a key or a value was taken out.
    Unwrapped,
    /// A stray space inside a key or a value was taken out, or a lost one was put back.
    Respaced,
    /// String escapes around a whole error were taken off.
    Unescaped,
    /// Single quotes, `True`, `None` of Python were read as JSON.
    PythonLiteral,
    /// Quote marks of a mail or of Markdown were left out.
    Unquoted,
    /// A Markdown code fence around the error was left out.
    Unfenced,
    /// The number before the body, as in `API Error: 524 {`, was read as the status.
    PrefixRead,
    /// The paste was in another encoding than UTF-8.
    Transcoded,
    /// Bytes that are not UTF-8 were passed over.
    InvalidBytes,
    /// Colour and cursor codes of a terminal were left out.
    Ansi,
    /// What a log, a shell or a comment puts before every line was left out.
    LinePrefix,
    /// HTML entities were read as their characters.
    Entities,
    /// Percent escapes were read as their characters.
    Percent,
    /// A stretch of base64 was read as the text that it holds.
    Base64,
    /// A stretch of hexadecimal digits was read as the text that it holds.
    Hex,
    /// Compressed bytes were unpacked.
    Inflated,
    /// The escapes of a mail's body (`=3D`, soft line ends) were undone.
    QuotedPrintable,
    /// The lengths between the chunks of a response's body were left out.
    Dechunked,
    /// Pieces of a string that source code puts together were joined.
    JoinedLiterals,
    /// Quote marks, full-width letters or characters of a wrong encoding were read as those of plain text.
    Requoted,
    /// A Markdown link was read as its text.
    Unlinked,
    /// Keys that a page translator rewrote were read as the keys they were.
    Translated,
}

impl RepairKind {
    /// Every kind, in the order in which chips are shown.
    pub const ALL: [Self; 22] = [
        Self::Unwrapped,
        Self::Respaced,
        Self::Unescaped,
        Self::PythonLiteral,
        Self::Unquoted,
        Self::Unfenced,
        Self::PrefixRead,
        Self::Transcoded,
        Self::InvalidBytes,
        Self::Ansi,
        Self::LinePrefix,
        Self::Entities,
        Self::Percent,
        Self::Base64,
        Self::Hex,
        Self::Inflated,
        Self::QuotedPrintable,
        Self::Dechunked,
        Self::JoinedLiterals,
        Self::Requoted,
        Self::Unlinked,
        Self::Translated,
    ];

    /// Its name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unwrapped => "unwrapped",
            Self::Respaced => "respaced",
            Self::Unescaped => "unescaped",
            Self::PythonLiteral => "python_literal",
            Self::Unquoted => "unquoted",
            Self::Unfenced => "unfenced",
            Self::PrefixRead => "prefix_read",
            Self::Transcoded => "transcoded",
            Self::InvalidBytes => "invalid_bytes",
            Self::Ansi => "ansi",
            Self::LinePrefix => "line_prefix",
            Self::Entities => "entities",
            Self::Percent => "percent",
            Self::Base64 => "base64",
            Self::Hex => "hex",
            Self::Inflated => "inflated",
            Self::QuotedPrintable => "quoted_printable",
            Self::Dechunked => "dechunked",
            Self::JoinedLiterals => "joined_literals",
            Self::Requoted => "requoted",
            Self::Unlinked => "unlinked",
            Self::Translated => "translated",
        }
    }

    /// The message that counts its places.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unwrapped => "repair-unwrapped",
            Self::Respaced => "repair-respaced",
            Self::Unescaped => "repair-unescaped",
            Self::PythonLiteral => "repair-python-literal",
            Self::Unquoted => "repair-unquoted",
            Self::Unfenced => "repair-unfenced",
            Self::PrefixRead => "repair-prefix-read",
            Self::Transcoded => "repair-transcoded",
            Self::InvalidBytes => "repair-invalid-bytes",
            Self::Ansi => "repair-ansi",
            Self::LinePrefix => "repair-line-prefix",
            Self::Entities => "repair-entities",
            Self::Percent => "repair-percent",
            Self::Base64 => "repair-base64",
            Self::Hex => "repair-hex",
            Self::Inflated => "repair-inflated",
            Self::QuotedPrintable => "repair-quoted-printable",
            Self::Dechunked => "repair-dechunked",
            Self::JoinedLiterals => "repair-joined-literals",
            Self::Requoted => "repair-requoted",
            Self::Unlinked => "repair-unlinked",
            Self::Translated => "repair-translated",
        }
    }

    const fn bit(self) -> u32 {
        1 << self as u16
    }
}

/// A set of repair kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RepairSet(u32);

impl RepairSet {
    pub(crate) fn insert(&mut self, kind: RepairKind) {
        self.0 |= kind.bit();
    }

    pub(crate) fn with(mut self, kind: RepairKind) -> Self {
        self.insert(kind);
        self
    }

    pub(crate) fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The kinds in the set, in a fixed order.
    pub fn iter(self) -> impl Iterator<Item = RepairKind> {
        RepairKind::ALL.into_iter().filter(move |kind| self.0 & kind.bit() != 0)
    }
}

/// A stretch of bytes. 32 bits: a paste is at most 4 GiB, and a large one has millions of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// Byte behind the last.
    pub end: u32,
}

impl Span {
    /// A span of two offsets.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        Self { start: u32::try_from(start).unwrap_or(u32::MAX), end: u32::try_from(end).unwrap_or(u32::MAX) }
    }

    /// As a range to slice with.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Number of bytes.
    #[must_use]
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// Whether it holds no byte.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether the two share a byte.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// One place that proves a field. A value in pieces has one entry a piece, in order; several proofs are several entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evidence {
    /// What is proven.
    pub field: Field,
    /// Bytes of the paste.
    pub span: Span,
    /// What was undone to read it.
    pub repairs: RepairSet,
}

/// One kind of repair and every place where it was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// What was undone.
    pub kind: RepairKind,
    /// Where: bytes of the paste that were left out or read otherwise.
    pub places: Vec<Span>,
    /// What one of the places looked like before and after, a few words each.
    pub example: Option<(Arc<str>, Arc<str>)>,
}
