//! What was mended in the paste, as chips below it: each with its count, and on hover with what it changed.

use egui::{ScrollArea, Ui, vec2};

use crate::app::Finding;
use crate::decode::{Repair, RepairKind, Span};
use crate::i18n::{Arg, Msg, Texts};
use crate::ui::theme::{self, Type};
use crate::ui::widgets::Chip;
use crate::ui::{frame, icons};

use super::Scene;
use super::paste_box::PasteBox;

/// Characters around a place that are shown in its chip's tooltip, and of the place itself.
const AROUND: usize = 14;
const WITHIN: usize = 48;
/// Places that a tooltip shows.
const SHOWN: usize = 3;
/// Width of a tooltip.
const TOOLTIP: f32 = 420.0;

/// The part of the column's height that chips take at most: of a file there are many, and what was pasted is to be seen.
const SHARE: f32 = 0.4;

/// Draws the chips; `column` is the height of what they stand in.
pub(super) fn show(ui: &mut Ui, scene: Scene<'_>, paste_box: &mut PasteBox, column: f32) {
    let tokens = theme::of(ui);
    let texts = scene.texts;
    ui.add_space(10.0);
    if frame::is_wide(ui) {
        ui.label(Type::Small.text(texts.get("repairs"), tokens.text.muted));
    }
    let chips = chips(scene);
    if chips.is_empty() {
        if scene.model.finding.is_some() {
            ui.label(Type::Small.text(texts.get("repairs-none"), tokens.text.muted));
        }
        return;
    }
    let area = ScrollArea::vertical().id_salt("repairs").max_height(column * SHARE).auto_shrink([false, true]);
    area.show(ui, |ui| rows(ui, scene, paste_box, chips));
}

fn rows(ui: &mut Ui, scene: Scene<'_>, paste_box: &mut PasteBox, chips: Vec<(String, &'static str, Option<&Repair>)>) {
    let texts = scene.texts;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for (text, icon, repair) in chips {
            let selected = paste_box.selected.zip(repair);
            let selected = selected.is_some_and(|(place, repair)| repair.places.binary_search(&place).is_ok());
            let response = Chip::new(&text).icon(icon).selected(selected).show(ui);
            let Some((repair, finding)) = repair.zip(scene.model.finding.as_ref()) else { continue };
            if response.clicked() {
                // Each click goes on to the next place.
                let next = paste_box.selected.and_then(|at| repair.places.iter().find(|place| place.start > at.start));
                let place = next.or_else(|| repair.places.first()).copied();
                paste_box.reveal = place.map(|place| place.range().start);
                paste_box.selected = place;
            }
            let changes = changes(finding, repair);
            if !changes.is_empty() {
                response.on_hover_ui(|ui| tooltip(ui, texts, &changes));
            }
        }
    });
}

/// Chips in rows, as they will stand; their number of rows decides how high the box is.
fn chips(scene: Scene<'_>) -> Vec<(String, &'static str, Option<&Repair>)> {
    let Some(finding) = scene.model.finding.as_ref().filter(|finding| !finding.by_hand) else { return Vec::new() };
    let texts = scene.texts;
    let mut chips = Vec::new();
    for repair in &finding.decoded.repairs {
        chips.push((name(texts, finding, repair), icon(repair.kind), Some(repair)));
    }
    if finding.aside_sentences > 0 {
        chips.push((texts.count("aside-sentences", finding.aside_sentences), icons::TEXT_STRIKETHROUGH, None));
    }
    if finding.decoded.truncated {
        chips.push((texts.get("chip-truncated"), icons::WARNING_CIRCLE, None));
    }
    let again = finding.report.as_ref().map_or(1, |report| report.error.seen);
    if again > 1 {
        chips.push((texts.count("chip-seen", again as usize), icons::ARROW_COUNTER_CLOCKWISE, None));
    }
    chips
}

fn name(texts: &Texts, finding: &Finding, repair: &Repair) -> String {
    if repair.kind == RepairKind::PrefixRead
        && let [place] = repair.places.as_slice()
        && let Some(prefix) = finding.text.get(place.range())
    {
        let prefix: String = prefix.split_whitespace().collect::<Vec<&str>>().join(" ");
        return texts.say(&Msg::new("chip-prefix").with("prefix", Arg::Text(prefix)));
    }
    texts.count(repair.kind.key(), repair.places.len())
}

const fn icon(kind: RepairKind) -> &'static str {
    match kind {
        RepairKind::Unwrapped => icons::ARROW_ELBOW_DOWN_LEFT,
        RepairKind::PrefixRead => icons::HASH,
        RepairKind::Unquoted | RepairKind::Requoted => icons::QUOTES,
        RepairKind::Ansi | RepairKind::LinePrefix => icons::TERMINAL_WINDOW,
        RepairKind::Translated => icons::TRANSLATE,
        RepairKind::Entities | RepairKind::JoinedLiterals => icons::CODE,
        _ => icons::WRENCH,
    }
}

/// What the first places of a repair looked like, and what they were read as where that is known.
fn changes(finding: &Finding, repair: &Repair) -> Vec<(String, Option<String>)> {
    if matches!(repair.kind, RepairKind::Unwrapped | RepairKind::Respaced) {
        return repair.places.iter().take(SHOWN).filter_map(|place| joint(finding, *place)).collect();
    }
    if let Some((before, after)) = &repair.example {
        return vec![(shown(before), Some(shown(after)))];
    }
    let before = repair.places.iter().take(SHOWN).filter_map(|place| finding.text.get(place.range()));
    before.filter(|text| !text.trim().is_empty()).map(|text| (shown(text), None)).collect()
}

/// A joint that was closed: the word with its gap, and without.
fn joint(finding: &Finding, place: Span) -> Option<(String, Option<String>)> {
    let range = place.range();
    let is_word = |c: &char| !c.is_whitespace() && *c != '"';
    let before: Vec<char> = finding.text.get(..range.start)?.chars().rev().take_while(is_word).take(AROUND).collect();
    let before: String = before.into_iter().rev().collect();
    let after: String = finding.text.get(range.end..)?.chars().take_while(is_word).take(AROUND).collect();
    let gap = shown(finding.text.get(range)?);
    Some((format!("{before}{gap}{after}"), Some(format!("{before}{after}"))))
}

/// `text` on one line: line ends as signs, other controls as spaces, a long one cut.
fn shown(text: &str) -> String {
    let mut shown: String = text
        .chars()
        .filter(|c| *c != '\r')
        .take(WITHIN)
        .map(|c| match c {
            '\n' => '↵',
            '\u{1b}' => '^',
            c if c.is_control() => ' ',
            c => c,
        })
        .collect();
    if text.chars().nth(WITHIN).is_some() {
        shown.push('…');
    }
    shown
}

/// Before and after, one below the other.
fn tooltip(ui: &mut Ui, texts: &Texts, changes: &[(String, Option<String>)]) {
    let tokens = theme::of(ui);
    ui.set_max_width(TOOLTIP);
    let labels = ["repair-before", "repair-after"].map(|key| texts.get(key));
    for (n, (before, after)) in changes.iter().enumerate() {
        if n > 0 {
            ui.add_space(4.0);
        }
        for (label, words) in labels.iter().zip([Some(before), after.as_ref()]) {
            let Some(words) = words else { continue };
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                ui.label(Type::Small.text(label.as_str(), tokens.text.muted));
                ui.label(Type::Mono.text(words.as_str(), tokens.text.primary));
            });
        }
    }
}
