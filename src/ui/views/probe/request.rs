//! The rest of the request: headers, body, the way to the server. A drawer below the toolbar.
//!
//! The value of a secret header is masked wherever nobody edits it: a window is often shown to others.

use std::collections::BTreeSet;

use egui::{Align, Frame, Id, Layout, Margin, ScrollArea, TextEdit, Ui, WidgetInfo, vec2};

use crate::app::{Action, ProbeAction};
use crate::i18n::{Arg, Msg};
use crate::probe::{Header, HttpChoice};
use crate::redact;
use crate::ui::icons;
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{Button, Segmented, switch};

use super::Scene;

/// As high as it gets; more scrolls.
const HIGHEST: f32 = 270.0;
const COLUMN_GAP: f32 = 24.0;
/// A field with its frame.
const FIELD: f32 = 28.0;

/// Which masks were lifted.
#[derive(Default)]
pub(super) struct RequestDrawer {
    revealed: BTreeSet<usize>,
}

impl RequestDrawer {
    /// It is not in sight: what it revealed is masked again.
    pub(super) fn closed(&mut self) {
        self.revealed.clear();
    }

    /// Draws it over the available width.
    pub(super) fn show(&mut self, ui: &mut Ui, scene: Scene<'_>, out: &mut Vec<Action>) {
        let margin = Margin { left: 16, right: 16, top: 2, bottom: 12 };
        Frame::NONE.inner_margin(margin).show(ui, |ui| {
            let area = ScrollArea::vertical()
                .id_salt("probe_request")
                .max_height(HIGHEST.min(ui.available_height() * 0.45))
                .auto_shrink([false, true]);
            area.show(ui, |ui| {
                ui.set_max_width(ui.available_width() - theme::SCROLL_ROOM);
                let column = ((ui.available_width() - COLUMN_GAP) / 2.0).floor();
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing = vec2(COLUMN_GAP, 6.0);
                    for n in 0..2 {
                        ui.allocate_ui_with_layout(vec2(column, 0.0), Layout::top_down(Align::Min), |ui| {
                            ui.set_width(column);
                            ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
                            if n == 0 {
                                self.headers(ui, scene, out);
                                body(ui, scene, out);
                            } else {
                                way(ui, scene, out);
                            }
                        });
                    }
                });
            });
        });
    }

    fn headers(&mut self, ui: &mut Ui, scene: Scene<'_>, out: &mut Vec<Action>) {
        let texts = scene.texts;
        label(ui, &texts.get("probe-headers"));
        let before = &scene.room.draft.headers;
        let mut headers = before.clone();
        let (mut removed, mut changed) = (None, false);
        for (n, header) in headers.iter_mut().enumerate() {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                changed |= self.header(ui, scene, n, header);
                let name = texts.say(&Msg::new("probe-header-remove").with("n", Arg::Number(n as u64 + 1)));
                if Button::icon_button(icons::TRASH, &name).show(ui).clicked() {
                    removed = Some(n);
                }
            });
        }
        if let Some(n) = removed {
            headers.remove(n);
            self.revealed.clear();
        }
        let add = texts.get("probe-header-add");
        let added = Button::ghost(&add).icon(icons::PLUS).show(ui).clicked();
        if added {
            ui.memory_mut(|memory| memory.request_focus(name_id(headers.len())));
            headers.push(Header { name: String::new(), value: String::new() });
        }
        if changed || added || removed.is_some() {
            out.push(Action::Probe(ProbeAction::UseHeaders(headers)));
        }
    }

    fn header(&mut self, ui: &mut Ui, scene: Scene<'_>, n: usize, header: &mut Header) -> bool {
        let (texts, t) = (scene.texts, theme::of(ui));
        let number = Arg::Number(n as u64 + 1);
        let name = texts.say(&Msg::new("probe-header-name").with("n", number.clone()));
        let value = texts.say(&Msg::new("probe-header-value").with("n", number));
        let room = ui.available_width() - 3.0 * (FIELD + 6.0);
        let mut changed = field(ui, name_id(n), &name, &mut header.name, (room * 0.42).floor(), "Accept").changed();
        let is_secret = redact::is_secret_header(&header.name) && !header.value.is_empty();
        let id = Id::unique(("probe_header_value", n));
        let width = room * 0.58 + if is_secret { 0.0 } else { FIELD + 6.0 };
        let edits = ui.memory(|memory| memory.has_focus(id));
        if is_secret && !edits && !self.revealed.contains(&n) {
            let mut masked = redact::header_value(&header.name, &header.value);
            field(ui, id, &value, &mut masked, width.floor(), "");
        } else {
            changed |= field(ui, id, &value, &mut header.value, width.floor(), "").changed();
        }
        if is_secret {
            let is_open = self.revealed.contains(&n);
            let (icon, key) =
                if is_open { (icons::EYE_SLASH, "probe-header-mask") } else { (icons::EYE, "probe-header-reveal") };
            let name = texts.say(&Msg::new(key).with("name", Arg::Text(header.name.trim().to_owned())));
            let button = Button::icon_button(icon, &name).icon_ink(t.text.secondary).show(ui);
            if button.clicked() && !self.revealed.remove(&n) {
                self.revealed.insert(n);
            }
        }
        changed
    }
}

fn name_id(n: usize) -> Id {
    Id::unique(("probe_header_name", n))
}

fn body(ui: &mut Ui, scene: Scene<'_>, out: &mut Vec<Action>) {
    let name = scene.texts.get("probe-body");
    label(ui, &name);
    let mut text = scene.room.draft.body.clone();
    let edit = TextEdit::multiline(&mut text)
        .id(Id::unique("probe_body"))
        .font(Type::Mono.font())
        .desired_rows(3)
        .margin(Margin::symmetric(8, 4))
        .desired_width(ui.available_width());
    let area = ScrollArea::vertical().id_salt("probe_body").max_height(90.0).auto_shrink([false, true]);
    let response = area.show(ui, |ui| ui.add(edit).accessible_name(name)).inner;
    if response.changed() {
        out.push(Action::Probe(ProbeAction::UseBody(text)));
    }
}

/// How the request gets to the server.
fn way(ui: &mut Ui, scene: Scene<'_>, out: &mut Vec<Action>) {
    let (texts, draft, t) = (scene.texts, &scene.room.draft, theme::of(ui));
    let name = texts.get("probe-connect-to");
    label(ui, &name);
    let mut to = draft.connect_to.clone();
    let width = ui.available_width();
    if field(ui, Id::unique("probe_connect_to"), &name, &mut to, width, "203.0.113.7:443").changed() {
        out.push(Action::Probe(ProbeAction::UseConnectTo(to)));
    }
    help(ui, &texts.get("probe-connect-to-help"));
    ui.add_space(2.0);
    ui.horizontal(|ui| {
        label(ui, "HTTP");
        let (any, mut http) = (texts.get("probe-http-any"), draft.http);
        let options = [(HttpChoice::Any, any.as_str()), (HttpChoice::One, "1.1"), (HttpChoice::Two, "2")];
        if Segmented::new("probe_http", &options).height(26.0).show(ui, &mut http) {
            out.push(Action::Probe(ProbeAction::UseHttp(http)));
        }
    });
    if switch(ui, &texts.get("probe-follow"), draft.follow_redirects).clicked() {
        out.push(Action::Probe(ProbeAction::FollowRedirects(!draft.follow_redirects)));
    }
    if switch(ui, &texts.get("probe-insecure"), draft.insecure).clicked() {
        out.push(Action::Probe(ProbeAction::UseInsecure(!draft.insecure)));
    }
    ui.horizontal(|ui| {
        let pick = texts.get("probe-authority");
        if Button::secondary(&pick).icon(icons::CERTIFICATE).show(ui).clicked() {
            out.push(Action::Probe(ProbeAction::PickAuthority));
        }
        if let Some((file, _)) = &draft.authority {
            let name = ui.add(egui::Label::new(Type::Mono.text(file, t.text.primary)).truncate());
            name.on_hover_text(file);
            let forget = texts.get("probe-authority-forget");
            if Button::icon_button(icons::X, &forget).show(ui).clicked() {
                out.push(Action::Probe(ProbeAction::ForgetAuthority));
            }
        }
    });
    copy(ui, scene, out);
}

/// The request as a curl command, without its secrets or with them.
fn copy(ui: &mut Ui, scene: Scene<'_>, out: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        for (key, whole) in [("probe-curl-masked", false), ("probe-curl-whole", true)] {
            let name = scene.texts.get(key);
            if Button::ghost(&name).icon(icons::COPY).show(ui).clicked() {
                out.push(Action::Probe(ProbeAction::CopyCurl { whole }));
            }
        }
    });
}

fn label(ui: &mut Ui, text: &str) {
    ui.label(Type::SmallMedium.text(text, theme::of(ui).text.muted));
}

fn help(ui: &mut Ui, text: &str) {
    ui.add(egui::Label::new(Type::Caption.text(text, theme::of(ui).text.muted)).wrap());
}

fn field(ui: &mut Ui, id: Id, name: &str, text: &mut String, width: f32, hint: &'static str) -> egui::Response {
    let edit = TextEdit::singleline(text)
        .id(id)
        .font(Type::Mono.font())
        .hint_text(hint)
        .margin(Margin::symmetric(8, 4))
        .min_size(vec2(0.0, FIELD))
        .align(egui::Align2::LEFT_CENTER)
        .desired_width(width - 18.0);
    let response = ui.add(edit);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::TextInput, true, name));
    response.accessible_name(name)
}
