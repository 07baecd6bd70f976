//! The frame of the window: where actions meet the model, and what every screen has around it.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use egui::{Context, Event, RawInput, ThemePreference, Ui, UiBuilder, ViewportCommand};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::app::{Action, Decoder, Effect, LargeText, MAX_TYPED, Model, Overlay, ProbeAction, ProbeEffect, View};
use crate::explain;
use crate::files::ThemeChoice;
use crate::i18n::Texts;

use super::desk::Desk;
use super::prober::ProbeDesk;
use super::views::{CodesView, CompareView, DecodeView, Palette, ProbeView, settings, shortcuts};
use super::{dialogs, fonts, frame, keys, theme};

/// Frames that a requested paste may take: the clipboard is read after the frame that asks, its text comes with a later one.
const PASTE_FRAMES: u8 = 3;

/// What a window is made of; tests and pictures bring their own clock and no desk.
pub struct Parts {
    /// The model, with the settings already in it.
    pub model: Model,
    /// Decodes, on a thread or at once.
    pub decoder: Decoder,
    /// The time.
    pub clock: Box<dyn Fn() -> Timestamp>,
    /// The reader's time zone.
    pub zone: TimeZone,
    /// Keeps settings and draft; `None`: nothing is kept.
    pub desk: Option<Desk>,
    /// Send the requests of Probe; `false`: its runs are fed by hand.
    pub network: bool,
    /// Ask the system for fonts of scripts that are not bundled.
    pub system_fonts: bool,
}

/// The window's contents.
pub struct Shell {
    model: Model,
    decoder: Decoder,
    clock: Box<dyn Fn() -> Timestamp>,
    zone: TimeZone,
    desk: Option<Desk>,
    inbox: Receiver<Action>,
    outbox: Sender<Action>,
    decode: DecodeView,
    compare: CompareView,
    codes: CodesView,
    probe: ProbeView,
    /// `None`: nothing is sent.
    prober: Option<ProbeDesk>,
    palette: Palette,
    is_search_warm: bool,
    has_looked_back: bool,
    system_fonts: fonts::SystemFonts,
    dialog_open: bool,
    /// Frames left in which a requested paste may arrive.
    paste_due: Option<u8>,
    /// What egui was told last: theme, text size, motion.
    applied: Option<(ThemeChoice, u16, bool)>,
}

impl Shell {
    /// A window in `ctx`; `text` is what stands in the paste box, `file` is read into it.
    #[must_use]
    pub fn new(ctx: &Context, parts: Parts, text: Option<String>, file: Option<PathBuf>) -> Self {
        fonts::install(ctx);
        theme::install(ctx);
        ctx.options_mut(|options| {
            // Text size is a setting of ours, kept from one start to the next.
            options.zoom_with_keyboard = false;
        });
        let (outbox, inbox) = channel();
        let mut desk = parts.desk;
        let prober = parts.network.then(|| match &mut desk {
            Some(desk) => ProbeDesk::new(Box::new(desk.store())),
            None => ProbeDesk::new(Box::new(|| None)),
        });
        let mut shell = Self {
            model: parts.model,
            decoder: parts.decoder,
            clock: parts.clock,
            zone: parts.zone,
            desk,
            inbox,
            outbox,
            decode: DecodeView::default(),
            compare: CompareView::default(),
            codes: CodesView::default(),
            probe: ProbeView::default(),
            prober,
            palette: Palette::default(),
            is_search_warm: false,
            has_looked_back: false,
            system_fonts: fonts::SystemFonts::new(parts.system_fonts),
            dialog_open: false,
            paste_due: None,
            applied: None,
        };
        if let Some(desk) = &mut shell.desk {
            desk.listen(shell.outbox.clone(), ctx.clone());
        }
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            shell.act(ctx, Action::Edited(text));
        }
        if let Some(file) = file {
            shell.act(ctx, Action::OpenFile(file));
        } else if shell.model.paste.is_blank() {
            shell.decode.focus_paste_box();
        }
        shell
    }

    /// The model, for tests.
    #[must_use]
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// Does `action` as if the user had.
    pub fn act(&mut self, ctx: &Context, action: Action) {
        if matches!(action, Action::Paste(_) | Action::Read(Ok(_)) | Action::Cut(..) | Action::Sample(_) | Action::Undo) {
            // What comes next is reading: the next Ctrl+V replaces the text rather than lands in it.
            self.decode.release_paste_box(ctx);
        } else if matches!(action, Action::Clear) {
            self.decode.focus_paste_box();
        }
        let searches = matches!(action, Action::TogglePalette | Action::Show(View::Compare | View::Codes));
        if searches || matches!(action, Action::Compare(..) | Action::CompareWith(_) | Action::OpenEntry(_)) {
            self.warm_up_search();
        }
        let effects = self.model.update(action, (self.clock)(), &self.zone);
        for effect in effects {
            self.perform(ctx, effect);
        }
        // The database is opened when Probe is first shown: no first frame waits for it.
        if self.model.view == View::Probe
            && !std::mem::replace(&mut self.has_looked_back, true)
            && let Some(prober) = &self.prober
        {
            prober.look_back(&self.outbox, ctx);
        }
    }

    /// Takes what workers and the system have to say. Runs while the window is hidden, too.
    pub fn logic(&mut self, ctx: &Context) {
        while let Some(finished) = self.decoder.answer() {
            self.act(ctx, Action::Decoded(finished));
        }
        while let Ok(action) = self.inbox.try_recv() {
            if dialogs::ends(&action) {
                self.dialog_open = false;
            }
            self.act(ctx, action);
        }
        while let Some(finished) = self.decoder.answer() {
            self.act(ctx, Action::Decoded(finished));
        }
        let now = (self.clock)();
        if self.model.probe.due().is_some_and(|due| due <= now) {
            self.act(ctx, Action::Probe(ProbeAction::Due));
        }
        self.apply_settings(ctx);
        self.system_fonts.next_frame(ctx);
    }

    /// Draws everything.
    pub fn ui(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        let mut actions = Vec::new();
        keys::take(&ctx, &self.model, &mut self.decode, &mut actions);
        drops(&ctx, &mut actions);
        let texts = Texts::of(self.model.lang());
        let areas = frame::areas(ui);
        ui.scope_builder(UiBuilder::new().id_salt("screen").max_rect(areas.screen), |ui| {
            ui.set_clip_rect(areas.screen);
            ui.painter().rect_filled(ui.max_rect(), 0.0, theme::of(ui).bg.canvas);
            frame::notices(ui, &self.model, texts, &mut actions);
            match self.model.view {
                View::Compare => self.compare.show(ui, &self.model, texts, &mut actions),
                View::Codes => self.codes.show(ui, &self.model, texts, &mut actions),
                View::Probe => {
                    let now = (self.clock)();
                    self.probe.show(ui, &self.model, texts, now, &self.zone, &mut actions);
                }
                View::Decode => {
                    let now = (self.clock)();
                    self.decode.show(ui, &self.model, texts, now, &self.zone, &mut actions);
                }
                View::Settings => settings::show(ui, &self.model, texts, &mut actions),
            }
        });
        frame::show(ui, &areas, &self.model, texts, &self.zone, &mut actions);
        if self.model.overlay == Overlay::Palette {
            self.palette.show(&ctx, &self.model, texts, &mut actions);
        } else {
            self.palette.closed(&ctx);
        }
        if self.model.overlay == Overlay::Shortcuts && shortcuts::show(&ctx, texts) {
            actions.push(Action::CloseOverlay);
        }
        if self.decode.take_paste_request() {
            self.request_paste(&ctx);
        }
        for action in actions {
            self.act(&ctx, action);
        }
    }

    /// Takes pastes before the text field sees them, where it must not: large ones, and those meant for the whole box.
    pub fn take_input(&mut self, ctx: &Context, input: &mut RawInput) {
        // A text that is being edited takes a paste at its cursor; an empty box takes it whole, like every other place.
        let edits = ctx.text_edit_focused() && !(DecodeView::has_focus(ctx) && self.model.paste.is_blank());
        let in_field = edits && self.paste_due.is_none();
        let mut taken = Vec::new();
        for event in std::mem::take(&mut input.events) {
            match event {
                Event::Paste(text) if !in_field || text.len() > MAX_TYPED => taken.push(Action::Paste(text)),
                Event::PasteImage(_) => taken.push(Action::ClipboardImage),
                other => input.events.push(other),
            }
        }
        if !taken.is_empty() {
            self.paste_due = None;
        } else if let Some(left) = &mut self.paste_due {
            *left -= 1;
            if *left == 0 {
                self.paste_due = None;
                taken.push(Action::ClipboardEmpty);
            }
        }
        for action in taken {
            self.act(ctx, action);
        }
    }

    /// Reads what searching needs on a thread; without one, the first letter waits for it.
    fn warm_up_search(&mut self) {
        if !std::mem::replace(&mut self.is_search_warm, true) {
            std::thread::Builder::new().name("search".to_owned()).spawn(explain::warm_up).ok();
        }
    }

    fn request_paste(&mut self, ctx: &Context) {
        self.paste_due = Some(PASTE_FRAMES);
        ctx.send_viewport_cmd(ViewportCommand::RequestPaste);
        // The clipboard may hold nothing: then no event wakes us to say so.
        ctx.request_repaint();
        ctx.request_repaint_after(Duration::from_millis(50));
    }

    fn perform(&mut self, ctx: &Context, effect: Effect) {
        let texts = Texts::of(self.model.lang());
        match effect {
            Effect::Decode(run, text) => {
                self.decoder.ask(run, text);
                ctx.request_repaint();
            }
            Effect::PickFile if !self.dialog_open => {
                self.dialog_open = true;
                dialogs::pick_and_read(&texts.get("dialog-open"), self.answer(ctx));
            }
            Effect::Export { name, contents } if !self.dialog_open => {
                self.dialog_open = true;
                dialogs::save(&texts.get("dialog-export"), &name, contents, self.answer(ctx));
            }
            // One dialog is open: a second beside it would only hide it.
            Effect::PickFile | Effect::Export { .. } => {}
            Effect::ReadFile(path) => dialogs::read_file(path, self.answer(ctx)),
            Effect::Copy(text) => ctx.copy_text(text),
            Effect::SaveSettings => {
                if let Some(desk) = &mut self.desk {
                    desk.keep_settings(&self.model.settings);
                }
            }
            Effect::SaveDraft => {
                if let Some(desk) = &mut self.desk {
                    desk.keep_draft(self.model.paste.text());
                }
            }
            Effect::Probe(ProbeEffect::PickAuthority) if !self.dialog_open => {
                self.dialog_open = true;
                dialogs::pick_certificates(&texts.get("dialog-certificates"), self.answer(ctx));
            }
            Effect::Probe(effect) => {
                if let Some(prober) = &mut self.prober {
                    prober.perform(effect, &self.outbox, ctx);
                }
            }
            Effect::Cut(run, text) if self.decoder.is_inline() => {
                self.act(ctx, Action::Cut(run, std::sync::Arc::new(LargeText::of(text.into()))));
            }
            Effect::Cut(run, text) => dialogs::cut(run, text, self.answer(ctx)),
        }
    }

    /// The way back from a thread; a dialog that was cancelled closes all the same.
    fn answer(&self, ctx: &Context) -> dialogs::Answer {
        let (outbox, ctx) = (self.outbox.clone(), ctx.clone());
        Box::new(move |action| {
            outbox.send(action.unwrap_or(Action::DialogClosed)).ok();
            ctx.request_repaint();
        })
    }

    fn apply_settings(&mut self, ctx: &Context) {
        let settings = &self.model.settings;
        let wanted = (settings.theme, settings.text_percent, settings.reduce_motion);
        if self.applied == Some(wanted) {
            return;
        }
        self.applied = Some(wanted);
        ctx.set_theme(match settings.theme {
            ThemeChoice::System => ThemePreference::System,
            ThemeChoice::Dark => ThemePreference::Dark,
            ThemeChoice::Light => ThemePreference::Light,
        });
        ctx.set_zoom_factor(f32::from(settings.text_percent) / 100.0);
        let still = settings.reduce_motion;
        ctx.all_styles_mut(|style| {
            style.animation_time = if still { 0.0 } else { theme::CHOICE_SECONDS };
            style.scroll_animation = if still {
                egui::style::ScrollAnimation::none()
            } else {
                egui::style::ScrollAnimation::duration(theme::JUMP_SECONDS)
            };
        });
    }
}

impl eframe::App for Shell {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.logic(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.ui(ui);
        self.note_size(ui.ctx());
    }

    fn raw_input_hook(&mut self, ctx: &Context, raw_input: &mut RawInput) {
        self.take_input(ctx, raw_input);
    }
}

impl Shell {
    /// The window's size, once it has come to rest.
    fn note_size(&mut self, ctx: &Context) {
        let zoom = ctx.zoom_factor();
        let (size, maximized) = ctx.input(|input| {
            let viewport = input.viewport();
            (viewport.inner_rect.map(|rect| rect.size()), viewport.maximized.unwrap_or(false))
        });
        let Some(size) = size else { return };
        // Kept in points at scale 1, as the window is asked for.
        let (width, height) = ((size.x * zoom).round(), (size.y * zoom).round());
        let kept = self.model.settings.window.as_ref();
        let same = kept.is_some_and(|kept| {
            kept.maximized == maximized && (maximized || (kept.width - width).abs() < 1.0 && (kept.height - height).abs() < 1.0)
        });
        if !same && width > 0.0 && height > 0.0 {
            self.act(ctx, Action::WindowResized { width, height, maximized });
        }
    }
}

/// Files that were dropped on the window in this frame.
fn drops(ctx: &Context, actions: &mut Vec<Action>) {
    let paths: Vec<PathBuf> = ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_path_buf()).collect());
    if !paths.is_empty() {
        actions.push(Action::Dropped(paths));
    }
}
