//! What is asked and how often, on one line: method, URL, interval, limit, count, the rest of the request, start and stop.
//!
//! The URL comes first for the keyboard and the method stands before it for the eye. A curl command that is pasted fills
//! everything at once; one that is typed does so when it is finished.

use std::time::Duration;

use egui::{Align2, Event, Id, Key, Margin, Rect, Sense, Stroke, StrokeKind, TextEdit, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::app::{Action, INTERVALS, METHODS, ProbeAction};
use crate::i18n::{self, Arg, Msg};
use crate::probe::{Limit, address};
use crate::ui::icons;
use crate::ui::theme::{self, RADIUS_BAR, Type};
use crate::ui::widgets::{Button, Dropdown, Icon};

use super::{Scene, said};

const HEIGHT: f32 = 30.0;
const GAP: f32 = 8.0;
/// The URL keeps this much before a button loses its text.
const LEAST_URL: f32 = 240.0;
/// Counts that are offered; `None`: until it is stopped.
const COUNTS: [Option<u64>; 7] = [None, Some(1), Some(10), Some(20), Some(50), Some(100), Some(500)];

/// The URL field.
pub(super) fn url_id() -> Id {
    Id::unique("probe_url")
}

/// What is half typed.
#[derive(Default)]
pub(super) struct Toolbar {
    /// A curl command that is being typed.
    command: Option<String>,
    /// Seconds of a limit of one's own.
    seconds: String,
    takes_focus: bool,
}

/// What the menus and buttons say.
struct Words {
    interval: String,
    intervals: Vec<String>,
    limit: String,
    limits: Vec<String>,
    count: String,
    counts: Vec<String>,
    request: String,
    names: [String; 4],
    start: String,
}

impl Toolbar {
    /// The keyboard goes to the URL in the next frame.
    pub(super) fn focus_url(&mut self) {
        self.takes_focus = true;
    }

    /// Draws it over the available width.
    pub(super) fn show(&mut self, ui: &mut Ui, scene: Scene<'_>, out: &mut Vec<Action>) {
        let bar = if scene.wide { 50.0 } else { 46.0 };
        let (area, _) = ui.allocate_exact_size(vec2(ui.available_width(), bar), Sense::hover());
        let inner = area.shrink2(vec2(16.0, (bar - HEIGHT) / 2.0));
        let words = Words::of(scene);
        let [intervals, limits, counts] = [&words.intervals, &words.limits, &words.counts].map(|names| as_str(names));
        let [method_name, interval_name, limit_name, count_name] = &words.names;
        let method = Dropdown::under(Button::secondary(&scene.room.draft.method).named(method_name), &METHODS).height(HEIGHT);
        let mut interval = Button::secondary(&words.interval).icon(icons::REPEAT).named(interval_name).height(HEIGHT);
        let limit = Button::secondary(&words.limit).icon(icons::GAUGE).named(limit_name).height(HEIGHT);
        let mut count = Button::secondary(&words.count).icon(icons::HASH).named(count_name).height(HEIGHT);
        let mut request = Button::secondary(&words.request).icon(icons::SLIDERS_HORIZONTAL).height(HEIGHT);
        let start = start_button(ui, scene, &words.start);
        let before = method.width(ui) + GAP;
        let needed = |ui: &Ui, interval: Button<'_>, count: Button<'_>, request: Button<'_>| {
            let menus = [interval, limit, count].map(|button| Dropdown::under(button, &[]).width(ui) + GAP);
            menus.iter().sum::<f32>() + request.width(ui) + GAP + start.width(ui) + GAP
        };
        // The last one loses its text first.
        for step in 0..3 {
            if inner.width() - before - needed(ui, interval, count, request) >= LEAST_URL {
                break;
            }
            match step {
                0 => request = request.icon_only(),
                1 => count = count.icon_only(),
                _ => interval = interval.icon_only(),
            }
        }
        let behind = needed(ui, interval, count, request);
        let url = Rect::from_min_max(pos2(inner.left() + before, inner.top()), pos2(inner.right() - behind, inner.bottom()));
        self.url(ui, scene, url, out);

        let place = Rect::from_min_size(inner.min, vec2(method.width(ui), HEIGHT));
        ui.scope_builder(UiBuilder::new().id_salt("method").max_rect(place), |ui| {
            if let Some(method) = method.show(ui).and_then(|picked| METHODS.get(picked)) {
                out.push(Action::Probe(ProbeAction::UseMethod((*method).to_owned())));
            }
        });
        let place = Rect::from_min_max(pos2(url.right() + GAP, inner.top()), inner.max);
        ui.scope_builder(UiBuilder::new().id_salt("menus").max_rect(place), |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                if let Some(every) = Dropdown::under(interval, &intervals).show(ui).and_then(|picked| INTERVALS.get(picked)) {
                    out.push(Action::Probe(ProbeAction::UseInterval(*every)));
                }
                self.limit(ui, scene, Dropdown::under(limit, &limits), out);
                if let Some(count) = Dropdown::under(count, &counts).show(ui).and_then(|picked| COUNTS.get(picked)) {
                    out.push(Action::Probe(ProbeAction::UseCount(*count)));
                }
                if request.pressed(scene.room.shows_request).show(ui).clicked() {
                    out.push(Action::Probe(ProbeAction::ToggleRequest));
                }
                if start.show(ui).clicked() {
                    self.finish(out);
                    out.push(Action::Probe(if scene.room.is_going() { ProbeAction::Stop } else { ProbeAction::Start }));
                }
            });
        });
        ui.advance_cursor_after_rect(area);
    }

    /// A command that was typed is whole now.
    fn finish(&mut self, out: &mut Vec<Action>) {
        if let Some(command) = self.command.take() {
            out.push(Action::Probe(ProbeAction::Type(command)));
        }
    }

    fn url(&mut self, ui: &mut Ui, scene: Scene<'_>, rect: Rect, out: &mut Vec<Action>) {
        let t = theme::of(ui);
        let field = ui.interact(rect, url_id().with("field"), Sense::CLICK | Sense::HOVER);
        if field.clicked() || std::mem::take(&mut self.takes_focus) {
            ui.memory_mut(|memory| memory.request_focus(url_id()));
        }
        let has_focus = ui.memory(|memory| memory.has_focus(url_id()));
        if has_focus && let Some(command) = pasted_command(ui) {
            self.command = None;
            out.push(Action::Probe(ProbeAction::Type(command)));
        }
        let was_broken = has_focus && mend_pasted_address(ui);
        let line = match (scene.room.problem.is_some(), has_focus, field.contains_pointer()) {
            (true, ..) => t.status.over.mark,
            (_, true, _) => t.text.accent,
            (_, _, true) => t.line.strong,
            _ => t.line.control,
        };
        ui.painter().rect(rect, RADIUS_BAR, t.bg.card, Stroke::new(1.0, line), StrokeKind::Inside);
        let inner = rect.shrink2(vec2(11.0, 0.0));
        let (name, hint) = (scene.texts.get("probe-url"), scene.texts.get("probe-url-hint"));
        let mut text = self.command.clone().unwrap_or_else(|| scene.room.draft.address.clone());
        let edit = TextEdit::singleline(&mut text)
            .id(url_id())
            .frame(egui::Frame::NONE)
            .margin(Margin::ZERO)
            .font(Type::Mono.font())
            .text_color(t.text.primary)
            .hint_text(egui::RichText::new(hint).font(Type::Body.font()).color(t.text.muted))
            .min_size(inner.size())
            .align(Align2::LEFT_CENTER)
            .desired_width(inner.width());
        let mut place = ui.new_child(UiBuilder::new().id_salt("probe_url").max_rect(inner));
        let response = place.add(edit).accessible_name(name);
        if response.changed() {
            if address::is_curl(&text) {
                self.command = Some(text);
            } else {
                self.command = None;
                out.push(Action::Probe(ProbeAction::Type(text)));
                if was_broken {
                    out.push(Action::Probe(ProbeAction::Joined));
                }
            }
        }
        if response.lost_focus() {
            self.finish(out);
            if ui.input(|input| input.key_pressed(Key::Enter)) && !scene.room.is_going() {
                out.push(Action::Probe(ProbeAction::Start));
            }
        }
    }

    /// The limits that are offered, and a field for another.
    fn limit(&mut self, ui: &mut Ui, scene: Scene<'_>, menu: Dropdown<'_>, out: &mut Vec<Action>) {
        let picked = menu.show_with(ui, |ui| {
            ui.add_space(4.0);
            crate::ui::frame::rule(ui, ui.available_rect_before_wrap());
            ui.add_space(6.0);
            self.own_limit(ui, scene)
        });
        if let Some(limit) = picked.option.and_then(|picked| offered(scene).get(picked).copied()) {
            out.push(Action::Probe(ProbeAction::UseLimit(limit)));
        }
        if let Some(Some(seconds)) = picked.foot {
            out.push(Action::Probe(ProbeAction::UseLimitSeconds(seconds)));
        }
    }

    fn own_limit(&mut self, ui: &mut Ui, scene: Scene<'_>) -> Option<u64> {
        let t = theme::of(ui);
        let mut chosen = None;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            ui.add_space(8.0);
            let name = scene.texts.get("probe-limit-own");
            ui.label(Type::Small.text(&name, t.text.secondary));
            // A menu's own style has no outlines.
            let outline = egui::Frame::new()
                .fill(t.bg.card)
                .stroke(Stroke::new(1.0, t.line.control))
                .corner_radius(theme::RADIUS_CONTROL)
                .inner_margin(Margin::symmetric(8, 3));
            let edit = TextEdit::singleline(&mut self.seconds)
                .font(Type::Mono.font())
                .char_limit(4)
                .frame(outline)
                .desired_width(44.0);
            let field = ui.add(edit);
            field.widget_info(|| WidgetInfo::labeled(egui::Role::TextInput, true, &name));
            self.seconds.retain(|c| c.is_ascii_digit());
            let typed = self.seconds.parse().ok().filter(|seconds| (1..=Limit::MOST.as_secs()).contains(seconds));
            let use_it = scene.texts.get("probe-limit-use");
            let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            let pressed = ui.add_enabled_ui(typed.is_some(), |ui| Button::secondary(&use_it).show(ui).clicked()).inner;
            if (entered || pressed) && typed.is_some() {
                chosen = typed;
                self.seconds.clear();
                ui.close();
            }
        });
        let most = said::seconds(scene.texts, Limit::MOST);
        let hint = scene.texts.say(&Msg::new("probe-limit-own-hint").with("most", Arg::Text(most)));
        ui.horizontal(|ui| {
            ui.add_space(8.0);
            ui.label(Type::Caption.text(hint, t.text.muted));
        });
        ui.add_space(4.0);
        chosen
    }
}

/// The presets; before them the limit in use where it is none of them.
fn offered(scene: Scene<'_>) -> Vec<Limit> {
    let used = scene.room.draft.limit;
    let other = Some(used).filter(|used| !Limit::PRESETS.contains(used));
    other.into_iter().chain(Limit::PRESETS).collect()
}

impl Words {
    fn of(scene: Scene<'_>) -> Self {
        let (texts, draft) = (scene.texts, &scene.room.draft);
        let every = |every: Option<Duration>| match every {
            Some(every) => texts.say(&Msg::new("probe-every").with("time", Arg::Text(said::whole(texts, every)))),
            None => texts.get("probe-after-reply"),
        };
        let requests = |count: Option<u64>| match count {
            Some(count) => texts.say(&Msg::new("probe-count").with("n", Arg::Number(count))),
            None => texts.get("probe-count-none"),
        };
        let limit = |limit: Limit| said::limit(texts, &limit);
        let (interval_whole, limit_whole, count_whole) = (every(draft.every), limit(draft.limit), requests(draft.count));
        let called = |name: &str, value: &str| format!("{}: {value}", texts.get(name));
        let names = [
            called("probe-method", &draft.method),
            called("probe-interval", &interval_whole),
            called("probe-limit", &limit_whole),
            called("probe-count-name", &count_whole),
        ];
        let nominal = said::seconds(texts, draft.limit.nominal);
        let short = |whole: String, value: String| if scene.wide { whole } else { value };
        let value = draft.every.map_or_else(|| texts.get("probe-after-reply-short"), |every| said::whole(texts, every));
        Self {
            interval: short(interval_whole, value),
            intervals: INTERVALS.into_iter().map(every).collect(),
            // What the demo server makes of it has no room here; its banner says it.
            limit: if draft.limit.speed > 1 { nominal } else { short(limit_whole, nominal) },
            limits: offered(scene).into_iter().map(limit).collect(),
            count: short(count_whole, draft.count.map_or_else(|| "∞".to_owned(), |n| i18n::number(texts.lang(), n))),
            counts: COUNTS.into_iter().map(requests).collect(),
            request: texts.get("probe-request"),
            names,
            start: texts.get(if scene.room.is_going() { "probe-stop" } else { "probe-start" }),
        }
    }
}

fn start_button<'a>(ui: &Ui, scene: Scene<'_>, words: &'a str) -> Button<'a> {
    if scene.room.is_going() {
        let ink = theme::of(ui).status.over.ink;
        Button::secondary(words).icon(Icon::fill(icons::STOP)).icon_ink(ink).height(HEIGHT)
    } else {
        Button::primary(words).icon(icons::PLAY).height(HEIGHT)
    }
}

/// Takes a curl command out of what is pasted in this frame: the field is one line and would join its lines wrongly.
fn pasted_command(ui: &Ui) -> Option<String> {
    ui.input_mut(|input| {
        let is_command = |event: &Event| matches!(event, Event::Paste(text) if address::is_curl(text));
        let at = input.events.iter().position(is_command)?;
        match input.events.remove(at) {
            Event::Paste(text) => Some(text),
            _ => None,
        }
    })
}

/// Takes the line breaks out of an address that is pasted in this frame: the field is one line and would make spaces of them, and
/// no one could tell those from the spaces of a sentence. Answers whether there were some.
fn mend_pasted_address(ui: &Ui) -> bool {
    ui.input_mut(|input| {
        let broken = input.events.iter_mut().find_map(|event| match event {
            Event::Paste(text) if text.contains(['\n', '\r']) => address::unbroken(text).map(|whole| (text, whole)),
            _ => None,
        });
        broken.map(|(text, whole)| *text = whole).is_some()
    })
}

fn as_str(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}
