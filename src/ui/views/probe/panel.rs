//! What the figures mean, at length: the share of the limit, what Cloudflare would return, whose turn it is, where it is heading.
//!
//! The panel at the right of a wide window; in a narrow one the last tab of the card below the chart.

use egui::{Align, Color32, CornerRadius, Label, Layout, Margin, Rect, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::app::{Action, OutputLanguage, ProbeAction, ProbeFormat};
use crate::i18n::{self, Arg, Lang, Msg};
use crate::probe::{Verdict, words};
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{Button, Dropdown};
use crate::ui::{frame, icons};

use super::{Scene, said, verdict};

const BAR: f32 = 8.0;

/// Draws the panel over the available room.
pub(super) fn show(ui: &mut Ui, scene: Scene<'_>, out: &mut Vec<Action>) {
    let margin = Margin { left: 16, right: 16, top: 14, bottom: 0 };
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
        head(ui, scene);
        ui.add_space(14.0);
        bar(ui, scene);
        ui.add_space(12.0);
        ScrollArea::vertical().id_salt("probe_verdict").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
            meaning(ui, scene, out);
            ui.add_space(14.0);
        });
    });
}

/// What stands below the strip in a narrow window.
pub(super) fn tab(ui: &mut Ui, scene: Scene<'_>, out: &mut Vec<Action>) {
    bar(ui, scene);
    ui.add_space(8.0);
    meaning(ui, scene, out);
}

fn head(ui: &mut Ui, scene: Scene<'_>) {
    let t = theme::of(ui);
    let (icon, hue) = verdict::look(ui, scene.verdict.level);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let (place, _) = ui.allocate_exact_size(vec2(24.0, 20.0), Sense::hover());
        icon.paint(ui.painter(), place.center(), 24.0, hue.ink);
        ui.vertical(|ui| {
            verdict::title(ui, Type::View, &scene.texts.say(&words::verdict_title(scene.verdict)));
            let says = scene.texts.say(&words::verdict_says(scene.verdict, scene.summary));
            ui.add(Label::new(Type::Body.text(says, t.text.secondary)).wrap());
        });
    });
}

/// The limit as a bar: how much of it is used, and where it gets near.
fn bar(ui: &mut Ui, scene: Scene<'_>) {
    let (t, texts) = (theme::of(ui), scene.texts);
    let (_, hue) = verdict::look(ui, scene.verdict.level);
    let share = scene.verdict.worst_share.filter(|_| scene.verdict.over > 0).or(scene.verdict.share);
    let (area, response) = ui.allocate_exact_size(vec2(ui.available_width(), 14.0), Sense::hover());
    let trough = Rect::from_min_size(pos2(area.left(), area.center().y - BAR / 2.0), vec2(area.width(), BAR));
    let corner = CornerRadius::same(4);
    ui.painter().rect_filled(trough, corner, t.bg.active);
    let near = Rect::from_min_max(pos2(egui::lerp(trough.x_range(), 0.8), trough.top()), trough.max);
    let near_fill = t.status.over.mark.gamma_multiply(0.35);
    ui.painter().rect_filled(near, CornerRadius { nw: 0, sw: 0, ne: 4, se: 4 }, near_fill);
    if let Some(share) = share {
        #[expect(clippy::cast_possible_truncation, reason = "a share between 0 and 1")]
        let width = (trough.width() * share.clamp(0.0, 1.0) as f32).max(BAR);
        ui.painter().rect_filled(trough.with_max_x(trough.left() + width), corner, hue.mark);
    }
    ui.painter().vline(area.right() - 1.0, area.y_range(), Stroke::new(2.0, t.status.over.mark));
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(egui::Role::Meter, true, texts.get("probe-share"));
        info.value = share;
        info
    });

    let limit = scene.room.series.limit();
    let (row, _) = ui.allocate_exact_size(vec2(area.width(), Type::Caption.line()), Sense::hover());
    let paint = |x: f32, align: egui::Align2, text: String, ink: Color32| {
        ui.painter().text(pos2(x, row.center().y), align, text, Type::Caption.font(), ink).x_range()
    };
    let end = paint(row.right(), egui::Align2::RIGHT_CENTER, said::whole(texts, limit.span()), t.status.over.ink);
    let eighty = egui::lerp(row.x_range(), 0.8);
    let mark = said::percent(texts, Verdict::LIKELY);
    let near = paint(eighty.min(end.min - 22.0), egui::Align2::CENTER_CENTER, mark, t.text.muted);
    let left = said::deciding(scene);
    let width = ui.painter().layout_no_wrap(left.clone(), Type::Caption.font(), t.text.muted).size().x;
    if row.left() + width + 8.0 < near.min {
        paint(row.left(), egui::Align2::LEFT_CENTER, left, t.text.muted);
    }
}

fn meaning(ui: &mut Ui, scene: Scene<'_>, out: &mut Vec<Action>) {
    let (texts, verdict, summary) = (scene.texts, scene.verdict, scene.summary);
    let shares = [
        ("p50".to_owned(), verdict.p50_share),
        ("p99".to_owned(), summary.p99.filter(|p99| p99.dependable).map(|p99| share_of(scene, p99.value))),
        (texts.get("probe-worst"), verdict.worst_share),
    ];
    let mut rows = 0;
    for (name, share) in shares {
        if let Some(share) = share {
            let value = texts.say(&Msg::new("probe-of-limit").with("share", Arg::Text(said::percent(texts, share))));
            row(ui, rows > 0, &name, &value, share >= 1.0);
            rows += 1;
        }
    }
    row(ui, rows > 0, &texts.get("probe-limit"), &said::limit(texts, &scene.room.series.limit()), false);
    if let Some(time) = verdict.in_force {
        row(ui, true, &texts.get("probe-in-force"), &i18n::tenths(texts.lang(), time), false);
    }
    if let Some(trend) = words::verdict_trend(verdict) {
        row(ui, true, &texts.get("probe-trend"), &texts.say(&trend), false);
    }
    let limit = scene.room.series.limit();
    for text in words::verdict_outlook(verdict, summary, &limit, said::is_edge(scene)) {
        ui.add_space(10.0);
        paragraph(ui, &texts.say(&text));
    }
    let findings: Vec<String> = summary.findings.iter().map(|finding| texts.say(&words::finding(finding))).collect();
    if !findings.is_empty() {
        ui.add_space(12.0);
        ui.label(Type::SmallMedium.text(texts.get("probe-findings"), theme::of(ui).text.muted));
    }
    for text in findings {
        ui.add_space(4.0);
        paragraph(ui, &text);
    }
    ui.add_space(14.0);
    take_away(ui, scene, out);
}

fn share_of(scene: Scene<'_>, time: std::time::Duration) -> f64 {
    time.as_secs_f64() / scene.room.series.limit().span().as_secs_f64()
}

fn paragraph(ui: &mut Ui, text: &str) {
    ui.add(Label::new(Type::Small.text(text, theme::of(ui).text.secondary)).wrap());
}

fn row(ui: &mut Ui, is_ruled: bool, name: &str, value: &str, is_over: bool) {
    let t = theme::of(ui);
    if is_ruled {
        frame::rule(ui, ui.available_rect_before_wrap());
    }
    ui.add_space(5.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let label = ui.label(Type::Small.text(name, t.text.muted));
        let room = ui.available_width();
        ui.allocate_ui_with_layout(vec2(room, Type::Small.line()), Layout::top_down(Align::Max), |ui| {
            let ink = if is_over { t.status.over.ink } else { t.text.primary };
            ui.add(Label::new(Type::Small.text(value, ink)).wrap().halign(Align::Max)).labelled_by(label.id);
        });
    });
    ui.add_space(5.0);
}

/// Export and summary, for whoever has to know.
fn take_away(ui: &mut Ui, scene: Scene<'_>, out: &mut Vec<Action>) {
    if scene.summary.count == 0 {
        return;
    }
    let texts = scene.texts;
    let choices = choices(scene);
    let labels: Vec<&str> = choices.iter().map(|(label, ..)| label.as_str()).collect();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        let export = texts.get("button-export");
        let picked = Dropdown::under(Button::secondary(&export).icon(icons::EXPORT), &labels).show(ui);
        if let Some((_, format, language)) = picked.and_then(|picked| choices.get(picked)) {
            out.push(Action::Probe(ProbeAction::Export(*format, *language)));
        }
        let copy = texts.get("probe-copy-summary");
        if Button::secondary(&copy).icon(icons::COPY).show(ui).clicked() {
            out.push(Action::Probe(ProbeAction::CopySummary(OutputLanguage::Window)));
        }
    });
}

/// Files of data have no language; the summary has the window's, and the customer's where that is another.
fn choices(scene: Scene<'_>) -> Vec<(String, ProbeFormat, OutputLanguage)> {
    let (window, customer) = (scene.model.lang(), scene.model.customer_lang());
    let markdown = |lang: Lang| {
        let name = Msg::new("export-as")
            .with("format", Arg::Text("Markdown".to_owned()))
            .with("language", Arg::Text(lang.own_name().to_owned()));
        scene.texts.say(&name)
    };
    let mut choices = vec![
        ("CSV".to_owned(), ProbeFormat::Csv, OutputLanguage::Window),
        ("JSON".to_owned(), ProbeFormat::Json, OutputLanguage::Window),
        (markdown(window), ProbeFormat::Markdown, OutputLanguage::Window),
    ];
    if customer != window {
        choices.push((markdown(customer), ProbeFormat::Markdown, OutputLanguage::Customer));
    }
    choices
}
