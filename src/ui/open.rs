//! From the command line to the window: what a start needs, and what to say where no window can be opened.

use std::path::PathBuf;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::app::{Decoder, Model};
use crate::files::named_folder;
use crate::i18n::{Arg, Lang, Msg, Texts};

use super::desk::Desk;
use super::shell::{Parts, Shell};

/// The window's size at the first start, and the smallest, points.
const SIZE: [f32; 2] = [1280.0, 800.0];
const SMALLEST: [f32; 2] = [960.0, 640.0];

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// No display server answers.
    #[error("no display")]
    NoDisplay,
    /// The display has no OpenGL that egui can draw with.
    #[error("no OpenGL")]
    NoOpenGl,
    /// The system gives no thread.
    #[error("no thread")]
    NoThread,
}

impl OpenError {
    /// One sentence that names what is missing, and what works without.
    #[must_use]
    pub fn message(&self) -> Msg {
        let missing = match self {
            Self::NoDisplay => "display",
            Self::NoOpenGl => "opengl",
            Self::NoThread => "thread",
        };
        Msg::new("open-failed").with("missing", Arg::Text(missing.to_owned()))
    }
}

/// Opens the window and stays until it is closed. `lang` is what `--lang` or the environment asks for and wins over the
/// settings; `system` is spoken where neither they nor the settings name one; `file` is read into the paste box.
///
/// # Errors
/// No window can be opened here.
pub fn open(lang: Option<Lang>, system: Lang, file: Option<PathBuf>) -> Result<(), OpenError> {
    let opened = Desk::open(named_folder());
    let mut settings = opened.settings;
    settings.language = lang.or(settings.language);
    let spoken = settings.language.unwrap_or(system);
    let mut viewport = egui::ViewportBuilder::default()
        .with_title("Rayscope")
        .with_app_id("rayscope")
        .with_inner_size(settings.window.map_or(SIZE, |window| [window.width, window.height]))
        .with_min_inner_size(SMALLEST)
        .with_maximized(settings.window.is_some_and(|window| window.maximized))
        .with_drag_and_drop(true);
    if let Ok(icon) = eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icons/rayscope.png")) {
        viewport = viewport.with_icon(icon);
    }
    let model = Model::new(settings, system);
    let options = eframe::NativeOptions {
        viewport,
        renderer: eframe::Renderer::Glow,
        // The shell brings its own provider, pinned to Simplified Chinese and warmed up on a thread.
        system_font_fallback: false,
        window_builder: Some(Box::new(move |builder| {
            warm_up(spoken);
            builder
        })),
        ..eframe::NativeOptions::default()
    };
    let draft = opened.draft.filter(|_| file.is_none());
    let run = eframe::run_native(
        "rayscope",
        options,
        Box::new(move |cc| {
            let ctx = cc.egui_ctx.clone();
            let decoder = Decoder::start(move || ctx.request_repaint_of(egui::ViewportId::ROOT));
            let parts = Parts {
                model,
                decoder: decoder.map_err(|_| OpenError::NoThread)?,
                clock: Box::new(Timestamp::now),
                zone: TimeZone::system(),
                desk: Some(opened.desk),
                network: true,
                system_fonts: true,
            };
            Ok(Box::new(Shell::new(&cc.egui_ctx, parts, draft, file)))
        }),
    );
    run.map_err(|error| reason(&error))
}

/// Reads on a thread what the first frame says, while the display and OpenGL get ready.
///
/// No thread is started before the display is connected: Xlib reads its table of key sequences character by character, and each
/// one costs a lock as soon as there are two threads. That alone is a tenth of the time to the first frame.
fn warm_up(lang: Lang) {
    let texts = Texts::of(lang);
    // Without the thread the first frame reads them itself.
    std::thread::Builder::new().name("texts".to_owned()).spawn(move || texts.warm_up()).ok();
}

/// What is missing, by eframe's error.
fn reason(error: &eframe::Error) -> OpenError {
    match error {
        eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_) => OpenError::NoDisplay,
        eframe::Error::AppCreation(error) if error.is::<OpenError>() => OpenError::NoThread,
        _ => OpenError::NoOpenGl,
    }
}

/// The sentence for standard error.
#[must_use]
pub fn open_failed(error: &OpenError, lang: Lang) -> String {
    Texts::of(lang).say(&error.message())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reason_is_one_sentence_that_names_what_is_missing_and_what_works_without() {
        for (error, words) in [
            (OpenError::NoDisplay, ["display", "显示器", "дисплея"]),
            (OpenError::NoOpenGl, ["OpenGL", "OpenGL", "OpenGL"]),
            (OpenError::NoThread, ["thread", "线程", "поток"]),
        ] {
            for (lang, word) in Lang::ALL.into_iter().zip(words) {
                let said = open_failed(&error, lang);
                assert!(said.contains(word) && said.contains("rayscope decode"), "{said}");
                assert_eq!(said.lines().count(), 1, "{said}");
            }
        }
    }

    #[test]
    fn a_painter_that_cannot_start_means_no_opengl() {
        let error = eframe::Error::AppCreation("no context".into());
        assert!(matches!(reason(&error), OpenError::NoOpenGl));
        let error = eframe::Error::AppCreation(Box::new(OpenError::NoThread));
        assert!(matches!(reason(&error), OpenError::NoThread));
    }
}
