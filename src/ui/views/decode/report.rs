//! The answer: header, path, facts and sections in reading order, with the actions in sight below.

use egui::{Align, Frame, Label, Margin, Panel, Rect, ScrollArea, Ui, UiBuilder, vec2};

use crate::app::Action;
use crate::catalog::Stack;
use crate::decode::{Family, Field};
use crate::explain::{CodeKey, FilledSample, Report, chain_line};
use crate::i18n::{Arg, Msg};
use crate::ui::theme::{self, Type};
use crate::ui::views::{related, sources};
use crate::ui::widgets::{CodeBlock, Language, bullet, heading, paragraph};
use crate::ui::{frame, icons};

use super::errors::ErrorList;
use super::{Proof, Scene, actions, against, facts, fix, header, path, translation, verdict};

/// The sections, as tabs and keys name them.
pub(super) const SECTIONS: [&str; 7] = [
    "section-overview",
    "section-translation",
    "section-cause",
    "section-fix",
    "section-prevention",
    "section-note",
    "section-reply",
];
/// Height of the header that stays when the large one is scrolled away.
const PINNED: f32 = 44.0;

/// The report's own state.
#[derive(Default)]
pub(super) struct ReportView {
    errors: ErrorList,
    /// A section that is to be brought into sight.
    jump: Option<usize>,
    /// Where each section started in the last frame, in points from the top of the contents.
    tops: [f32; SECTIONS.len()],
    /// How far the contents were scrolled in the last frame, and how far they can be.
    offset: f32,
    reach: f32,
    /// Which report was shown: another one starts at its top.
    shown: Option<(usize, usize)>,
}

impl ReportView {
    /// Brings section number `section` into sight.
    pub(super) fn jump(&mut self, section: usize) {
        self.jump = Some(section);
    }

    /// Draws the report; answers what of the paste is to be brought into sight.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        scene: Scene<'_>,
        export_requested: &mut bool,
        lit: &mut Option<Field>,
        out: &mut Vec<Action>,
    ) -> Option<Proof> {
        let report = std::sync::Arc::clone(scene.model.report()?);
        let report = &*report;
        let wide = frame::is_wide(ui);
        let tokens = theme::of(ui);
        let bar =
            Panel::bottom("actions").exact_size(if wide { 52.0 } else { 48.0 }).resizable(false).show_separator_line(false);
        let margin: i8 = if wide { 24 } else { 16 };
        let side = f32::from(margin);
        bar.frame(Frame::NONE.fill(tokens.bg.canvas).inner_margin(vec2(side, 0.0))).show(ui, |ui| {
            let rect = ui.max_rect().expand2(vec2(side, 0.0));
            frame::rule(ui, rect);
            actions::show(ui, scene, report, export_requested, out);
        });
        let identity = scene.model.finding.as_ref().map(|finding| (finding.text.as_ptr() as usize, finding.selected));
        let mut area = ScrollArea::vertical().id_salt("report").auto_shrink(false);
        if self.shown != identity {
            // A finding of a new paste starts at its top; stepping through errors keeps the place.
            if self.shown.map(|(text, _)| text) != identity.map(|(text, _)| text) {
                area = area.vertical_scroll_offset(0.0);
            }
            self.shown = identity;
        }
        let outer = ui.available_rect_before_wrap();
        let jump = self.jump.take();
        let mut clicked = None;
        let output = area.show(ui, |ui| {
            Frame::NONE.inner_margin(Margin { left: margin, right: margin, top: 12, bottom: 24 }).show(ui, |ui| {
                clicked = self.contents(ui, scene, report, jump, lit, out);
            });
        });
        self.offset = output.state.clamped_offset().y;
        self.reach = output.content_size.y - output.inner_rect.height();
        if self.offset > self.tops[1].min(90.0) && self.offset > 60.0 {
            self.pinned(ui, outer, scene, report, side);
        }
        clicked
    }

    fn contents(
        &mut self,
        ui: &mut Ui,
        scene: Scene<'_>,
        report: &Report,
        jump: Option<usize>,
        lit: &mut Option<Field>,
        out: &mut Vec<Action>,
    ) -> Option<Proof> {
        let top = ui.min_rect().top();
        let texts = scene.texts;
        let tokens = theme::of(ui);
        let mut tops = [0.0; SECTIONS.len()];
        ui.spacing_mut().item_spacing.y = 8.0;
        if jump == Some(0) {
            ui.scroll_to_rect(Rect::from_min_size(ui.min_rect().min - vec2(0.0, 20.0), vec2(1.0, 1.0)), Some(Align::TOP));
        }
        self.errors.show(ui, scene, out);
        header::large(ui, scene, report, out);
        if let Some(section) = header::tabs(ui, scene, report, self.active()) {
            self.jump = Some(section);
        }
        ui.add_space(2.0);
        verdict::show(ui, scene);
        if let Some(way) = &report.path {
            path::show(ui, scene, way);
        }
        let mut clicked = against::show(ui, texts, report).map(Proof::At);
        if facts::any(report) {
            clicked = facts::show(ui, scene, report, lit).map(Proof::Of).or(clicked);
        } else if asks_for_facts(report) {
            paragraph(ui, &texts.get("facts-none"), tokens.text.secondary);
        }
        let mut section = |ui: &mut Ui, n: usize, icon: &'static str, aside: &mut dyn FnMut(&mut Ui)| {
            ui.add_space(if n == 1 { 6.0 } else { 10.0 });
            let response = heading(ui, &texts.get(SECTIONS[n]), icon, aside);
            tops[n] = response.top() - top;
            if jump == Some(n) {
                let place = Rect::from_min_max(response.min - vec2(0.0, PINNED + 8.0), response.max);
                ui.scroll_to_rect(place, Some(Align::TOP));
            }
        };
        if !report.translations.is_empty() {
            let mut target = translation::target(scene);
            let before = target;
            section(ui, 1, icons::TRANSLATE, &mut |ui| translation::switch(ui, scene, &mut target));
            if target != before {
                out.push(Action::UseTranslationLanguage(target));
            }
            translation::show(ui, scene, report, target, lit);
        }
        section(ui, 2, icons::CROSSHAIR_SIMPLE, &mut |_| {});
        cause(ui, scene, report);
        if !report.fixes.is_empty() {
            let mut role = fix::role(scene, report);
            let before = role;
            section(ui, 3, icons::WRENCH, &mut |ui| fix::switch(ui, scene, report, &mut role));
            if role != before {
                out.push(Action::UseRole(role));
            }
            fix::show(ui, scene, report, role);
        }
        section(ui, 4, icons::SHIELD_CHECK, &mut |_| {});
        for point in &report.prevention {
            bullet(ui, icons::CHECK, tokens.status.ok.ink, &texts.say(point));
        }
        for (n, sample) in report.prevention_samples.iter().enumerate() {
            code(ui, ("prevention_code", n), scene, sample);
        }
        section(ui, 5, icons::INFO, &mut |_| {});
        for note in &report.note {
            paragraph(ui, &texts.say(note), tokens.text.secondary);
        }
        section(ui, 6, icons::CHAT_TEXT, &mut |_| {});
        fix::reply(ui, scene, report, out);
        let entry = report.key().and_then(CodeKey::listed).map(|listed| listed.entry);
        related::show(ui, texts, entry.map(|entry| entry.related.as_slice()).unwrap_or_default(), out);
        sources::show(ui, texts, report.sources);
        self.tops = tops;
        clicked
    }

    /// The section that the reader is at.
    fn active(&self) -> usize {
        if self.reach > 0.0 && self.offset >= self.reach - 1.0 && self.offset > 0.0 {
            return SECTIONS.len() - 1;
        }
        let line = self.offset + PINNED + 24.0;
        (1..SECTIONS.len()).filter(|&n| self.tops[n] > 0.0 && self.tops[n] <= line).max().unwrap_or(0)
    }

    /// The small header over the top of the contents.
    fn pinned(&mut self, ui: &mut Ui, outer: Rect, scene: Scene<'_>, report: &Report, margin: f32) {
        let tokens = theme::of(ui);
        let rect = Rect::from_min_size(outer.min, vec2(outer.width() - 6.0, PINNED));
        let mut ui = ui.new_child(UiBuilder::new().id_salt("pinned").max_rect(rect.shrink2(vec2(margin, 0.0))));
        ui.painter().rect_filled(rect.with_max_x(outer.right()), 0.0, tokens.bg.canvas);
        let line = egui::Stroke::new(1.0, tokens.line.hair);
        ui.painter().hline(outer.x_range(), rect.bottom() - 0.5, line);
        // What lies under the header must not be clicked through it.
        ui.interact(rect, egui::Id::unique("pinned_header"), egui::Sense::click_and_drag());
        if let Some(section) = header::small(&mut ui, scene, report, self.active()) {
            self.jump = Some(section);
        }
    }
}

/// Whether a Ray ID, a zone and a time would help: Cloudflare's API gives none of them, another system knows no Ray ID.
fn asks_for_facts(report: &Report) -> bool {
    report.error.family != Family::CloudflareApi && report.error.system.is_none()
}

/// A code sample with its copy button.
pub(super) fn code(ui: &mut Ui, id: impl egui::AsIdSalt, scene: Scene<'_>, sample: &FilledSample) {
    let copy = scene.texts.get("copy-code");
    let language = match sample.stack {
        Stack::FlaskCelery | Stack::Python => Language::Python,
        // Its comments and quotes are bash's.
        Stack::Bash | Stack::Nginx => Language::Bash,
        Stack::Prometheus => Language::Yaml,
    };
    CodeBlock::new(id, language, &sample.code, &copy).show(ui, |ui| CodeBlock::title(ui, sample.stack.label()));
}

fn cause(ui: &mut Ui, scene: Scene<'_>, report: &Report) {
    let texts = scene.texts;
    let tokens = theme::of(ui);
    let context: Vec<String> = report.context.iter().map(|message| texts.say(message)).collect();
    let mut rows = vec![
        (texts.get("cause-root"), vec![texts.say(&report.root)]),
        (texts.get("cause-where"), vec![texts.say(&report.place)]),
        (texts.get("cause-context"), context),
    ];
    let chain: Vec<String> = report.error.error_chain.iter().map(|link| chain_line(link, texts)).collect();
    rows.push((texts.get("cause-chain"), chain));
    if let Some(actor) = report.actor {
        let party = Arg::Text(texts.get(&format!("party-{}", actor.party.name())));
        let key = if actor.read { "actor-read" } else { "actor-catalog" };
        rows.push((texts.get("section-actor"), vec![texts.say(&Msg::new(key).with("party", party))]));
    }
    let column = if frame::is_wide(ui) { 100.0 } else { 96.0 };
    for (label, paragraphs) in rows.into_iter().filter(|(_, paragraphs)| !paragraphs.is_empty()) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
            ui.allocate_ui_with_layout(vec2(column, 0.0), egui::Layout::top_down(Align::Min), |ui| {
                ui.set_width(column);
                ui.add(Label::new(Type::Small.text(label, tokens.text.muted)).wrap());
            });
            ui.vertical(|ui| {
                for text in paragraphs {
                    paragraph(ui, &text, tokens.text.primary);
                }
            });
        });
    }
}
