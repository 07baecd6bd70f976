//! The rows of type: each use of text has one size, one line height and one weight.
//!
//! The line height belongs to the row because the faces disagree: with a height of its own, a line is as tall in Chinese as
//! it is in Latin, and a language switch moves nothing.

use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, FontFamily, FontId, RichText};

use crate::ui::fonts::{medium, semibold};

/// A row of type, named by what it is for. Nothing is smaller than a caption.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Type {
    /// The code of the report.
    CodeXl,
    /// The code of the report in a narrow window.
    CodeXlNarrow,
    /// A code in a picker of Compare.
    CodeMd,
    /// The title of the report, the heading of an empty view.
    Title,
    /// The value of a tile.
    Tile,
    /// The title of a view, a verdict.
    View,
    /// The heading of a section.
    Heading,
    /// The answer of a comparison in one sentence.
    Summary,
    /// Everything else.
    Body,
    /// Names.
    BodyMedium,
    /// What opens a step.
    BodySemibold,
    /// Buttons, tabs, selects.
    Control,
    /// Labels, chips, secondary lines.
    Small,
    /// Badges, labels above a group.
    SmallMedium,
    /// Captions, tags, status bar.
    Caption,
    /// Keycaps, names under icons.
    CaptionMedium,
    /// The paste, verbatim facts.
    Mono,
    /// A code sample, whose lines stand closer.
    Code,
    /// Line numbers, times in lists.
    MonoSm,
}

impl Type {
    /// Its face and size.
    pub(crate) fn font(self) -> FontId {
        let (size, family) = match self {
            Self::CodeXl => (46.0, semibold()),
            Self::CodeXlNarrow => (38.0, semibold()),
            Self::CodeMd => (22.0, semibold()),
            Self::Title => (19.0, semibold()),
            Self::Tile => (18.0, semibold()),
            Self::View => (15.0, semibold()),
            Self::Heading => (14.0, semibold()),
            Self::Summary => (14.0, FontFamily::Proportional),
            Self::Body => (13.0, FontFamily::Proportional),
            Self::BodyMedium => (13.0, medium()),
            Self::BodySemibold => (13.0, semibold()),
            Self::Control => (12.5, medium()),
            Self::Small => (12.0, FontFamily::Proportional),
            Self::SmallMedium => (12.0, medium()),
            Self::Caption => (11.0, FontFamily::Proportional),
            Self::CaptionMedium => (11.0, medium()),
            Self::Mono | Self::Code => (12.0, FontFamily::Monospace),
            Self::MonoSm => (11.0, FontFamily::Monospace),
        };
        FontId::new(size, family)
    }

    /// The height of a line, in points.
    pub(crate) const fn line(self) -> f32 {
        match self {
            Self::CodeXl => 48.0,
            Self::CodeXlNarrow => 42.0,
            Self::CodeMd => 28.0,
            Self::Title => 26.0,
            Self::Tile => 24.0,
            Self::View | Self::Heading | Self::Summary | Self::Body | Self::BodyMedium | Self::BodySemibold | Self::Mono => {
                20.0
            }
            Self::Code => 19.0,
            Self::Small | Self::SmallMedium => 18.0,
            Self::Control => 16.0,
            Self::Caption | Self::CaptionMedium | Self::MonoSm => 15.0,
        }
    }

    /// What stands out in text of this kind.
    pub(crate) const fn strong(self) -> Self {
        match self {
            Self::Summary => Self::Heading,
            _ => Self::BodySemibold,
        }
    }

    /// `text` for a label.
    pub(crate) fn text(self, text: impl Into<String>, color: Color32) -> RichText {
        RichText::new(text).font(self.font()).line_height(Some(self.line())).color(color)
    }

    /// The format of a section of a [`LayoutJob`].
    pub(crate) fn format(self, color: Color32) -> TextFormat {
        TextFormat { line_height: Some(self.line()), ..TextFormat::simple(self.font(), color) }
    }

    /// `text` on one line, however long.
    pub(crate) fn line_job(self, text: &str, color: Color32) -> LayoutJob {
        let mut job = LayoutJob::single_section(text.to_owned(), self.format(color));
        job.wrap.max_width = f32::INFINITY;
        job.break_on_newline = false;
        job
    }

    /// `text` on as many lines of `width` as it needs.
    pub(crate) fn wrapped_job(self, text: &str, color: Color32, width: f32) -> LayoutJob {
        let mut job = LayoutJob::single_section(text.to_owned(), self.format(color));
        job.wrap.max_width = width;
        job
    }
}
