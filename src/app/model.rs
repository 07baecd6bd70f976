//! The model and its one door.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::decode::DecodedError;
use crate::explain::{self, CodeKey, Report};
use crate::files::{Settings, TEXT_PERCENT, WindowSize};
use crate::i18n::{Arg, Lang, Msg};

use super::action::{Action, Effect, Finding, Notice, NoticeKind, Overlay, Side, View};
use super::decoder::Finished;
use super::output::{self, OutputLanguage};
use super::paste::{MAX_TYPED, Paste};
use super::probe::ProbeRoom;
use super::reference::{self, Reference};

/// A screen, and the code that is open on Codes.
type Place = (View, Option<CodeKey>);

/// Places that can be come back to.
const REMEMBERED: usize = 32;

/// Everything that the program holds.
pub struct Model {
    /// The screen.
    pub view: View,
    /// What lies over it.
    pub overlay: Overlay,
    /// What is kept from one start to the next.
    pub settings: Settings,
    /// The text under decoding.
    pub paste: Paste,
    /// What is shown of the catalog.
    pub reference: Reference,
    /// Probe.
    pub probe: ProbeRoom,
    /// What was found in it last.
    pub finding: Option<Finding>,
    /// What the last paste or clearing replaced.
    pub replaced: Option<Paste>,
    /// What the user was told and has not put away.
    pub notices: Vec<Notice>,
    /// Decoding is under way.
    pub waiting: bool,
    /// Where the reader came from, newest last.
    trail: Vec<Place>,
    system_lang: Lang,
    run: u64,
    asked: Arc<str>,
}

impl Model {
    /// A model with these settings; `system_lang` is spoken where they name none.
    #[must_use]
    pub fn new(settings: Settings, system_lang: Lang) -> Self {
        Self {
            view: View::default(),
            overlay: Overlay::default(),
            settings,
            paste: Paste::default(),
            reference: Reference::default(),
            probe: ProbeRoom::default(),
            finding: None,
            replaced: None,
            notices: Vec::new(),
            waiting: false,
            trail: Vec::new(),
            system_lang,
            run: 0,
            asked: Arc::from(""),
        }
    }

    /// The language of the window.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.settings.language.unwrap_or(self.system_lang)
    }

    /// The language of replies and exports for the customer.
    #[must_use]
    pub fn customer_lang(&self) -> Lang {
        self.settings.customer_language.unwrap_or_else(|| self.lang())
    }

    /// The report that is shown.
    #[must_use]
    pub fn report(&self) -> Option<&Arc<Report>> {
        self.finding.as_ref()?.report.as_ref()
    }

    /// Changes what `action` changes, and says what is to be done. `now` and `zone` are for what is written out.
    #[expect(clippy::too_many_lines, reason = "one arm an action: the table of what can happen")]
    pub fn update(&mut self, action: Action, now: Timestamp, zone: &TimeZone) -> Vec<Effect> {
        match action {
            Action::Show(view) => self.show(view),
            Action::ToggleShortcuts => self.toggle(Overlay::Shortcuts),
            Action::TogglePalette => self.toggle(Overlay::Palette),
            Action::Compare(left, right) => self.compare(left, right),
            Action::CompareWith(code) => {
                let effects = self.compare(code, Reference::partner(code));
                self.reference.picker = Some(Side::Right);
                effects
            }
            Action::ChooseSide(side, code) => {
                self.reference.choose(side, code);
                self.compare(self.reference.left, self.reference.right)
            }
            Action::Swap => self.compare(self.reference.right, self.reference.left),
            Action::OnlyDifferences(only) => {
                self.reference.only_differences = only;
                Vec::new()
            }
            Action::Pick(side) => {
                self.reference.picker = side;
                Vec::new()
            }
            Action::OpenEntry(code) => self.go((View::Codes, Some(code))),
            Action::CloseEntry => self.go((View::Codes, None)),
            Action::Back => {
                let place = self.trail.pop().unwrap_or_default();
                self.arrive(place)
            }
            Action::CopyComparison(language) => {
                vec![Effect::Copy(output::markdown_of_comparison(&self.reference.comparison(), self.output_lang(language)))]
            }
            Action::CopyEntry(language) => {
                let lang = self.output_lang(language);
                let open = self.reference.open;
                open.map(|code| Effect::Copy(output::markdown_of_entry(&code.view(), lang))).into_iter().collect()
            }
            Action::CloseOverlay => {
                self.overlay = Overlay::None;
                Vec::new()
            }
            Action::UseLanguage(lang) => self.set(|settings| settings.language = Some(lang)),
            Action::UseTheme(theme) => self.set(|settings| settings.theme = theme),
            Action::UseTextSize(percent) => {
                self.set(|settings| settings.text_percent = percent.clamp(*TEXT_PERCENT.start(), *TEXT_PERCENT.end()))
            }
            Action::ReduceMotion(reduce) => self.set(|settings| settings.reduce_motion = reduce),
            Action::UseCustomerLanguage(lang) => self.set(|settings| settings.customer_language = Some(lang)),
            Action::UseTranslationLanguage(lang) => self.set(|settings| settings.translation_language = Some(lang)),
            Action::UseRole(role) => self.set(|settings| settings.role = Some(role)),
            Action::UsePasteColumn(width) => self.set(|settings| settings.paste_column = Some(width)),
            Action::WindowResized { width, height, maximized } => {
                self.set(|settings| settings.window = Some(WindowSize { width, height, maximized }))
            }
            Action::Edited(text) => {
                self.paste = Paste::of(text);
                self.replaced = None;
                self.decode_and_keep()
            }
            Action::Paste(text) => {
                // What was said of an earlier clipboard or file is over.
                self.notices.clear();
                self.replace(text)
            }
            Action::ClipboardEmpty => self.tell(NoticeKind::Hint, Msg::new("notice-clipboard-empty")),
            Action::ClipboardImage => self.tell(NoticeKind::Hint, Msg::new("notice-clipboard-image")),
            Action::PickFile => vec![Effect::PickFile],
            Action::OpenFile(path) => vec![Effect::ReadFile(path)],
            Action::Dropped(paths) => self.dropped(paths),
            Action::Read(Ok(paste)) => self.install(paste),
            Action::Cut(run, large) if run == self.run => self.install(Paste::Large(large)),
            Action::Read(Err(problem)) => self.tell(NoticeKind::Problem, problem.message()),
            // An answer to a paste that another has replaced since, or none at all.
            Action::Cut(..) | Action::DialogClosed => Vec::new(),
            Action::Sample(sample) => {
                self.notices.clear();
                self.replace(sample.text().to_owned())
            }
            Action::Clear => {
                let gone = std::mem::take(&mut self.paste);
                self.replaced = Some(gone).filter(|paste| !paste.is_blank()).or_else(|| self.replaced.take());
                self.finding = None;
                self.waiting = false;
                self.run += 1;
                self.notices.clear();
                vec![Effect::SaveDraft]
            }
            Action::Undo => match self.replaced.take() {
                Some(before) => {
                    self.paste = before;
                    self.decode_and_keep()
                }
                None => Vec::new(),
            },
            Action::Decoded(finished) => {
                self.decoded(finished);
                Vec::new()
            }
            Action::Step(by) => {
                self.step(by);
                Vec::new()
            }
            Action::Select(error) => {
                self.select(error);
                Vec::new()
            }
            Action::ProbePaste => self.probe_paste(),
            Action::ChooseCode(code) => {
                self.choose_code(code);
                Vec::new()
            }
            Action::CopyMarkdown(language) => {
                let lang = self.output_lang(language);
                self.report().map(|report| Effect::Copy(output::markdown_of(report, lang, now, zone))).into_iter().collect()
            }
            Action::CopyReply => {
                self.report().map(|report| Effect::Copy(output::reply_of(report, self.customer_lang()))).into_iter().collect()
            }
            Action::CopyText(text) => vec![Effect::Copy(text)],
            Action::Export(format, language) => {
                let lang = self.output_lang(language);
                let export = |report: &Arc<Report>| Effect::Export {
                    name: output::file_name(report, format),
                    contents: output::export(report, format, lang, now, zone),
                };
                self.report().map(export).into_iter().collect()
            }
            Action::ExportFailed(path) => self.tell(NoticeKind::Problem, at_path("notice-export-failed", &path)),
            Action::Exported(path) => self.tell(NoticeKind::Hint, at_path("notice-exported", &path)),
            Action::StoreProblem(problem) => self.tell(NoticeKind::Problem, problem.message()),
            Action::Dismiss(index) => {
                if index < self.notices.len() {
                    self.notices.remove(index);
                }
                Vec::new()
            }
            Action::Probe(action) => self.update_probe(action, now, zone),
        }
    }

    pub(super) fn show(&mut self, view: View) -> Vec<Effect> {
        self.go((view, self.reference.open))
    }

    /// To another place; the one that is left can be come back to.
    fn go(&mut self, place: Place) -> Vec<Effect> {
        let here = (self.view, self.reference.open);
        if here != place {
            self.trail.push(here);
            let older = self.trail.len().saturating_sub(REMEMBERED);
            self.trail.drain(..older);
        }
        self.arrive(place)
    }

    fn arrive(&mut self, (view, open): Place) -> Vec<Effect> {
        self.view = view;
        self.reference.open = open;
        self.overlay = Overlay::None;
        self.reference.picker = None;
        Vec::new()
    }

    fn toggle(&mut self, overlay: Overlay) -> Vec<Effect> {
        self.overlay = if self.overlay == overlay { Overlay::None } else { overlay };
        Vec::new()
    }

    fn compare(&mut self, left: CodeKey, right: CodeKey) -> Vec<Effect> {
        self.show(View::Compare);
        (self.reference.left, self.reference.right) = (left, right);
        self.set(|settings| reference::remember(&mut settings.pairs, left, right))
    }

    fn set(&mut self, change: impl FnOnce(&mut Settings)) -> Vec<Effect> {
        change(&mut self.settings);
        vec![Effect::SaveSettings]
    }

    fn tell(&mut self, kind: NoticeKind, text: Msg) -> Vec<Effect> {
        let notice = Notice { kind, text };
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
        Vec::new()
    }

    /// A text from outside; a large one is cut into rows first, away from the window.
    pub(super) fn replace(&mut self, text: String) -> Vec<Effect> {
        if text.trim().is_empty() {
            return self.tell(NoticeKind::Hint, Msg::new("notice-clipboard-empty"));
        }
        if text.len() > MAX_TYPED {
            self.run += 1;
            self.waiting = true;
            return vec![Effect::Cut(self.run, text)];
        }
        self.install(Paste::Typed(text))
    }

    /// `paste` takes the place of what stands there, which can be brought back.
    fn install(&mut self, paste: Paste) -> Vec<Effect> {
        if paste.is_blank() {
            return self.tell(NoticeKind::Hint, Msg::new("notice-clipboard-empty"));
        }
        let before = std::mem::replace(&mut self.paste, paste);
        if !before.is_blank() && before.text() != self.paste.text() {
            self.replaced = Some(before);
        }
        self.show(View::Decode);
        self.decode_and_keep()
    }

    fn dropped(&mut self, mut paths: Vec<PathBuf>) -> Vec<Effect> {
        if paths.is_empty() {
            return Vec::new();
        }
        let others = paths.len() - 1;
        let first = paths.swap_remove(0);
        if others > 0 {
            let file = first.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let text = Msg::new("notice-dropped-several").with("file", Arg::Text(file)).with("n", Arg::Number(others as u64));
            self.tell(NoticeKind::Hint, text);
        }
        vec![Effect::ReadFile(first)]
    }

    fn decode_and_keep(&mut self) -> Vec<Effect> {
        self.run += 1;
        if self.paste.is_blank() {
            self.finding = None;
            self.waiting = false;
            return vec![Effect::SaveDraft];
        }
        self.waiting = true;
        self.asked = match &self.paste {
            Paste::Typed(text) => Arc::from(text.as_str()),
            Paste::Large(large) => Arc::clone(&large.text),
        };
        vec![Effect::Decode(self.run, Arc::clone(&self.asked)), Effect::SaveDraft]
    }

    fn decoded(&mut self, finished: Finished) {
        if finished.run != self.run {
            return;
        }
        self.waiting = false;
        let report = finished.decoded.errors.first().map(|error| Arc::new(explain::report(error)));
        self.finding = Some(Finding {
            text: Arc::clone(&self.asked),
            decoded: finished.decoded,
            marks: finished.marks,
            selected: 0,
            report,
            took: finished.took,
            aside_sentences: finished.aside_sentences,
            by_hand: false,
            offer: finished.offer,
        });
    }

    fn step(&mut self, by: isize) {
        let Some(finding) = &self.finding else { return };
        let count = finding.decoded.errors.len();
        if count > 1 {
            self.select((finding.selected + count).saturating_add_signed(by) % count);
        }
    }

    fn select(&mut self, wanted: usize) {
        let Some(finding) = self.finding.as_mut().filter(|finding| !finding.by_hand) else { return };
        if let Some(error) = finding.decoded.errors.get(wanted) {
            finding.selected = wanted;
            finding.report = Some(Arc::new(explain::report(error)));
        }
    }

    fn choose_code(&mut self, code: u32) {
        let Some(finding) = &mut self.finding else { return };
        // The paste does not hold it: nothing of it is proven there.
        finding.report = Some(Arc::new(explain::report(&DecodedError::of_code(code))));
        finding.by_hand = true;
    }

    pub(super) fn output_lang(&self, language: OutputLanguage) -> Lang {
        match language {
            OutputLanguage::Window => self.lang(),
            OutputLanguage::Customer => self.customer_lang(),
        }
    }
}

/// A message about a file; the path stands last in it.
fn at_path(key: &'static str, path: &std::path::Path) -> Msg {
    Msg::new(key).with("path", Arg::Text(path.display().to_string()))
}
