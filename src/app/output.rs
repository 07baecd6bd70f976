//! What leaves the window: the report as Markdown, text or JSON, and the reply. Never the paste.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::explain::{self, Report, Wording};
use crate::i18n::{Lang, Texts};

/// A file format of "Export…".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// `CommonMark`.
    Markdown,
    /// Plain text.
    Text,
    /// `rayscope.report/1`.
    Json,
}

impl ExportFormat {
    /// Every format.
    pub const ALL: [Self; 3] = [Self::Markdown, Self::Text, Self::Json];

    /// The file name's ending.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Text => "txt",
            Self::Json => "json",
        }
    }

    /// Its proper name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Markdown => "Markdown",
            Self::Text => "TXT",
            Self::Json => "JSON",
        }
    }
}

/// Whose language an output is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutputLanguage {
    /// The window's.
    Window,
    /// The customer's.
    Customer,
}

/// The whole report as Markdown.
#[must_use]
pub fn markdown_of(report: &Report, lang: Lang, now: Timestamp, zone: &TimeZone) -> String {
    explain::markdown(&explain::full_report(report, &wording(lang, now, zone)))
}

/// The comparison as Markdown.
#[must_use]
pub fn markdown_of_comparison(comparison: &explain::Comparison, lang: Lang) -> String {
    explain::markdown(&explain::comparison_document(comparison, Texts::of(lang)))
}

/// One code as Markdown.
#[must_use]
pub fn markdown_of_entry(view: &explain::EntryView, lang: Lang) -> String {
    explain::markdown(&explain::entry_document(view, Texts::of(lang)))
}

/// The reply to the customer.
#[must_use]
pub fn reply_of(report: &Report, lang: Lang) -> String {
    Texts::of(lang).say(&report.reply)
}

/// The contents of an export.
#[must_use]
pub(super) fn export(report: &Report, format: ExportFormat, lang: Lang, now: Timestamp, zone: &TimeZone) -> String {
    let wording = wording(lang, now, zone);
    match format {
        ExportFormat::Markdown => markdown_of(report, lang, now, zone),
        ExportFormat::Text => explain::plain(&explain::full_report(report, &wording)),
        ExportFormat::Json => format!("{:#}\n", explain::report_json(report, &wording)),
    }
}

/// A file name that says what is in it: `524-9f4670f97dfb64c8.md`.
#[must_use]
pub(super) fn file_name(report: &Report, format: ExportFormat) -> String {
    let code = report.error.code.map_or_else(|| "error".to_owned(), |code| code.to_string());
    let ray = report.error.ray_id.as_deref().map(|ray| format!("-{ray}")).unwrap_or_default();
    format!("{code}{ray}.{}", format.extension())
}

fn wording(lang: Lang, now: Timestamp, zone: &TimeZone) -> Wording {
    Wording { texts: Texts::of(lang), zone: zone.clone(), now }
}
