//! The frame of the window: where actions meet the model, and what every screen has around it.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use egui::{Context, Event, Key, Modifiers, RawInput, ThemePreference, Ui, ViewportCommand};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::app::{Action, Decoder, Effect, MAX_TYPED, Model, Overlay, View};
use crate::files::ThemeChoice;
use crate::i18n::Texts;

use super::desk::Desk;
use super::views::{DecodeView, settings, shortcuts};
use super::{dialogs, fonts, frame, theme};

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
        if parts.system_fonts {
            fonts::install(ctx);
        } else {
            fonts::install_bundled(ctx);
        }
        theme::install(ctx);
        ctx.options_mut(|options| {
            // Text size is a setting of ours, kept from one start to the next.
            options.zoom_with_keyboard = false;
        });
        let (outbox, inbox) = channel();
        let mut shell = Self {
            model: parts.model,
            decoder: parts.decoder,
            clock: parts.clock,
            zone: parts.zone,
            desk: parts.desk,
            inbox,
            outbox,
            decode: DecodeView::default(),
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
        if matches!(action, Action::Paste(_) | Action::Read(Ok(_)) | Action::Sample(_) | Action::Undo) {
            // What comes next is reading: the next Ctrl+V replaces the text rather than lands in it.
            self.decode.release_paste_box(ctx);
        } else if matches!(action, Action::Clear) {
            self.decode.focus_paste_box();
        }
        let effects = self.model.update(action, (self.clock)(), &self.zone);
        for effect in effects {
            self.perform(ctx, effect);
        }
    }

    /// Takes what workers and the system have to say. Runs while the window is hidden, too.
    pub fn logic(&mut self, ctx: &Context) {
        while let Some(finished) = self.decoder.answer() {
            self.act(ctx, Action::Decoded(finished));
        }
        while let Ok(action) = self.inbox.try_recv() {
            if matches!(action, Action::Read(_) | Action::Exported(_) | Action::ExportFailed(_)) {
                self.dialog_open = false;
            }
            self.act(ctx, action);
        }
        while let Some(finished) = self.decoder.answer() {
            self.act(ctx, Action::Decoded(finished));
        }
        self.apply_settings(ctx);
    }

    /// Draws everything.
    pub fn ui(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        let mut actions = Vec::new();
        self.keys(&ctx, &mut actions);
        drops(&ctx, &mut actions);
        let texts = Texts::of(self.model.lang());
        frame::show(ui, &self.model, texts, &mut actions);
        egui::CentralPanel::no_frame().show(ui, |ui| {
            ui.painter().rect_filled(ui.max_rect(), 0.0, theme::of(ui).bg.canvas);
            frame::notices(ui, &self.model, texts, &mut actions);
            match self.model.view {
                View::Decode => {
                    let now = (self.clock)();
                    self.decode.show(ui, &self.model, texts, now, &self.zone, &mut actions);
                }
                View::Settings => settings::show(ui, &self.model, texts, &mut actions),
            }
        });
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
        input.events.retain(|event| match event {
            Event::Paste(text) if !in_field || text.len() > MAX_TYPED => {
                taken.push(Action::Paste(text.clone()));
                false
            }
            Event::PasteImage(_) => {
                taken.push(Action::ClipboardImage);
                false
            }
            _ => true,
        });
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
            Effect::SaveDraft(text) => {
                if let Some(desk) = &mut self.desk {
                    desk.keep_draft(&text);
                }
            }
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

    fn keys(&mut self, ctx: &Context, actions: &mut Vec<Action>) {
        let pressed = |modifiers: Modifiers, key: Key| ctx.input_mut(|input| input.consume_key(modifiers, key));
        let command_shift = Modifiers::COMMAND | Modifiers::SHIFT;
        if pressed(Modifiers::NONE, Key::F1) {
            actions.push(Action::ToggleShortcuts);
        }
        if self.model.overlay != Overlay::None {
            return;
        }
        let next_theme = frame::next_theme(self.model.settings.theme);
        for (modifiers, key, action) in [
            (command_shift, Key::L, Action::UseLanguage(self.model.lang().next())),
            (command_shift, Key::T, Action::UseTheme(next_theme)),
            (command_shift, Key::C, Action::CopyMarkdown(crate::app::OutputLanguage::Window)),
            (command_shift, Key::R, Action::CopyReply),
            (Modifiers::COMMAND, Key::Num1, Action::Show(View::Decode)),
            (Modifiers::COMMAND, Key::Comma, Action::Show(View::Settings)),
            (Modifiers::COMMAND, Key::O, Action::PickFile),
            (Modifiers::SHIFT, Key::F8, Action::Step(-1)),
            (Modifiers::NONE, Key::F8, Action::Step(1)),
        ] {
            if pressed(modifiers, key) {
                actions.push(action);
            }
        }
        if self.model.view == View::Decode {
            if pressed(Modifiers::COMMAND, Key::E) {
                self.decode.open_export();
            }
            if self.model.replaced.is_some() && pressed(Modifiers::COMMAND, Key::Z) {
                actions.push(Action::Undo);
            }
            self.decode.section_keys(ctx);
        } else if pressed(Modifiers::NONE, Key::Escape) {
            actions.push(Action::Show(View::Decode));
        }
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
