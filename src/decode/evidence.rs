//! Where a value was read, and what had to be mended for it.

use std::ops::Range;

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
    /// The paste was UTF-16.
    Transcoded,
    /// Bytes that are not UTF-8 were passed over.
    InvalidBytes,
}

impl RepairKind {
    /// Every kind, in the order in which chips are shown.
    pub const ALL: [Self; 9] = [
        Self::Unwrapped,
        Self::Respaced,
        Self::Unescaped,
        Self::PythonLiteral,
        Self::Unquoted,
        Self::Unfenced,
        Self::PrefixRead,
        Self::Transcoded,
        Self::InvalidBytes,
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
        }
    }

    const fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// A set of repair kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RepairSet(u16);

impl RepairSet {
    pub(crate) fn insert(&mut self, kind: RepairKind) {
        self.0 |= kind.bit();
    }

    pub(crate) fn with(mut self, kind: RepairKind) -> Self {
        self.insert(kind);
        self
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
}
