//! A window without a window: the shell in a test harness, with a fixed clock and the bundled fonts alone.

// Each test target uses its own part of this.
#![allow(dead_code, clippy::allow_attributes, clippy::unwrap_used, clippy::expect_used)]

use std::cell::Cell;
use std::path::PathBuf;
use std::rc::Rc;

use egui::{Event, RawInput};
use egui_kittest::Harness;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use rayscope::app::{Action, Decoder, Model};
use rayscope::files::{Settings, ThemeChoice};
use rayscope::i18n::Lang;
use rayscope::ui::{Parts, Shell};

/// Forty-six seconds after the sample's error: 1:14 of its 120 seconds are left.
pub const NOW: &str = "2026-04-30T12:12:56Z";

/// The shell, made in the first frame, and what the system would hand it before a frame.
pub struct Bench {
    parts: Option<Parts>,
    text: Option<String>,
    file: Option<PathBuf>,
    shell: Option<Shell>,
    /// Events that arrive before the next frame, as the clipboard's do.
    pub events: Vec<Event>,
    /// What a worker or a test does before the next frame.
    pub actions: Vec<Action>,
    /// The time; tests wind it.
    pub clock: Rc<Cell<Timestamp>>,
}

impl Bench {
    pub fn model(&self) -> &Model {
        self.shell.as_ref().expect("a frame was drawn").model()
    }

    fn frame(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        if let Some(parts) = self.parts.take() {
            self.shell = Some(Shell::new(&ctx, parts, self.text.take(), self.file.take()));
        }
        let Some(shell) = &mut self.shell else { return };
        for action in self.actions.drain(..) {
            shell.act(&ctx, action);
        }
        let mut input = RawInput { events: std::mem::take(&mut self.events), ..RawInput::default() };
        shell.take_input(&ctx, &mut input);
        shell.logic(&ctx);
        shell.ui(ui);
    }
}

/// The settings of a window in `lang` and `theme` that does not move.
pub fn settings(lang: Lang, theme: ThemeChoice) -> Settings {
    Settings { language: Some(lang), theme, reduce_motion: true, ..Settings::default() }
}

/// A window with these settings, of `size` points, with `text` in its paste box.
pub fn window(settings: Settings, size: [f32; 2], text: &str) -> Harness<'static, Bench> {
    made(settings, size, text, false)
}

/// A window that may open connections, with a clock that runs.
pub fn live_window(settings: Settings, size: [f32; 2]) -> Harness<'static, Bench> {
    made(settings, size, "", true)
}

fn made(settings: Settings, size: [f32; 2], text: &str, network: bool) -> Harness<'static, Bench> {
    let clock = Rc::new(Cell::new(NOW.parse().expect("a time")));
    let now = Rc::clone(&clock);
    let parts = Parts {
        model: Model::new(settings, Lang::En),
        decoder: Decoder::inline(),
        clock: if network { Box::new(Timestamp::now) } else { Box::new(move || now.get()) },
        zone: TimeZone::fixed(jiff::tz::offset(2)),
        desk: None,
        network,
        system_fonts: false,
    };
    let text = Some(text.to_owned()).filter(|text| !text.is_empty());
    let bench = Bench { parts: Some(parts), text, file: None, shell: None, events: Vec::new(), actions: Vec::new(), clock };
    let builder = Harness::builder().with_size(size).with_max_steps(16);
    let mut harness = builder.build_ui_state(|ui, bench: &mut Bench| bench.frame(ui), bench);
    settle(&mut harness);
    harness
}

/// Draws until nothing changes any more. A countdown asks for a frame a second, so a fixed number is drawn.
pub fn settle(harness: &mut Harness<'static, Bench>) {
    harness.run_steps(6);
}

/// `text` comes from the clipboard.
pub fn paste(harness: &mut Harness<'static, Bench>, text: &str) {
    harness.state_mut().events.push(Event::Paste(text.to_owned()));
    settle(harness);
}
