//! Where the facts were read: addresses with their dates, behind one click.

use egui::Ui;

use crate::catalog::Source;
use crate::i18n::{Arg, Msg, Texts};
use crate::ui::theme::{self, Type};

/// Draws the list under its count; nothing where there are none.
pub(super) fn show<'a>(ui: &mut Ui, texts: &Texts, sources: impl IntoIterator<Item = &'a Source>) {
    let mut sources: Vec<&Source> = sources.into_iter().collect();
    sources.sort_by(|one, two| one.url.cmp(&two.url));
    sources.dedup_by(|one, two| one.url == two.url);
    if sources.is_empty() {
        return;
    }
    let tokens = theme::of(ui);
    ui.add_space(10.0);
    let title = texts.count("sources-title", sources.len());
    egui::CollapsingHeader::new(Type::Small.text(title, tokens.text.muted)).id_salt("sources").show(ui, |ui| {
        for source in sources {
            ui.horizontal_wrapped(|ui| {
                ui.hyperlink_to(Type::Small.text(&source.url, tokens.text.accent), &source.url);
                let read = Msg::new("source-read").with("date", Arg::Text(source.read.clone()));
                ui.label(Type::Small.text(texts.say(&read), tokens.text.muted));
            });
        }
    });
}
