//! What the palette can do besides codes and pairs: each command's name, its shortcut, and when there is something for it to do.

use crate::app::{Action, Model, OutputLanguage, ProbeAction, Sample, View};
use crate::catalog::number_of;
use crate::explain::fold;
use crate::files::ThemeChoice;
use crate::i18n::{Arg, Lang, Msg, Texts};
use crate::ui::frame;
use crate::ui::icons;

/// The key that shortcuts begin with.
pub(super) const COMMAND: &str = if cfg!(target_os = "macos") { "Cmd" } else { "Ctrl" };

/// Something to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Command {
    Show(View),
    OpenFile,
    CopyReport,
    CopyReply,
    CopyComparison,
    CopyEntry,
    CompareWith,
    ProbeReport,
    StartProbe,
    StopProbe,
    TryDemo,
    Swap,
    OnlyDifferences,
    NextLanguage,
    NextTheme,
    Sample(Sample),
    Shortcuts,
}

impl Command {
    /// What can be done now; what belongs to the screen in sight comes first.
    pub(super) fn all(model: &Model) -> Vec<Self> {
        let samples = Sample::ALL.map(Self::Sample);
        let mut all = match model.view {
            View::Decode if model.paste.is_blank() => [vec![Self::OpenFile], samples.to_vec()].concat(),
            View::Decode => vec![Self::CopyReport, Self::CopyReply, Self::CompareWith, Self::ProbeReport, Self::OpenFile],
            View::Compare => vec![Self::Swap, Self::OnlyDifferences, Self::CopyComparison],
            View::Probe => vec![Self::StartProbe, Self::StopProbe, Self::TryDemo],
            View::Codes => vec![Self::CopyEntry],
            View::Settings => vec![Self::NextTheme, Self::NextLanguage],
        };
        let screens = [View::Decode, View::Compare, View::Probe, View::Codes, View::Settings].map(Self::Show);
        let anywhere = [
            Self::OpenFile,
            Self::CopyReport,
            Self::CopyReply,
            Self::CompareWith,
            Self::ProbeReport,
            Self::StopProbe,
            Self::TryDemo,
        ];
        let of_the_window = [Self::NextTheme, Self::NextLanguage, Self::Shortcuts];
        for command in screens.into_iter().chain(anywhere).chain(of_the_window).chain(samples) {
            if !all.contains(&command) {
                all.push(command);
            }
        }
        all.retain(|command| command.is_possible(model));
        all
    }

    fn is_possible(self, model: &Model) -> bool {
        match self {
            Self::Show(view) => model.view != view,
            // The keys copy what the screen shows, and so does the palette.
            Self::CopyReport => matches!(model.view, View::Decode | View::Settings) && model.report().is_some(),
            Self::CopyReply => model.report().is_some(),
            Self::CompareWith => model.report().is_some_and(|report| report.key().is_some()),
            Self::ProbeReport => model.report().is_some_and(|report| report.error.zone.is_some()),
            Self::StartProbe => model.view == View::Probe && !model.probe.is_going(),
            Self::StopProbe => model.probe.is_going(),
            Self::TryDemo => !model.probe.is_going() && !model.probe.starts_demo,
            Self::CopyEntry => model.view == View::Codes && model.reference.open.is_some(),
            _ => true,
        }
    }

    /// What it does, as a sentence.
    pub(super) fn title(self, model: &Model, texts: &Texts) -> String {
        let code = |code: Option<String>| Arg::Text(code.unwrap_or_else(|| "none".to_owned()));
        let reported = || model.report().and_then(|report| report.error.code).map(number_of);
        match self {
            Self::Show(view) => {
                let name = match view {
                    View::Decode => "view-decode",
                    View::Compare => "view-compare",
                    View::Probe => "view-probe",
                    View::Codes => "view-codes",
                    View::Settings => "view-settings",
                };
                texts.say(&Msg::new("palette-go").with("view", Arg::Said(Box::new(Msg::new(name)))))
            }
            Self::OpenFile => texts.get("button-open"),
            Self::CopyReport => texts.say(&Msg::new("palette-copy-report").with("code", code(reported()))),
            Self::CopyReply => texts.get("copy-reply"),
            Self::CopyComparison => {
                let [left, right] = [model.reference.left, model.reference.right].map(|key| Arg::Text(key.view().id()));
                texts.say(&Msg::new("palette-copy-comparison").with("left", left).with("right", right))
            }
            Self::CopyEntry => {
                let open = model.reference.open.map(|key| key.view().id());
                texts.say(&Msg::new("palette-copy-entry").with("code", Arg::Text(open.unwrap_or_default())))
            }
            Self::CompareWith => {
                texts.say(&Msg::new("palette-compare-with").with("code", Arg::Text(reported().unwrap_or_default())))
            }
            Self::ProbeReport => texts.get("probe-zone"),
            Self::StartProbe => texts.get("probe-palette-start"),
            Self::StopProbe => texts.get("probe-palette-stop"),
            Self::TryDemo => texts.get("probe-demo-try"),
            Self::Swap => texts.get("palette-swap"),
            Self::OnlyDifferences if model.reference.only_differences => texts.get("palette-all-rows"),
            Self::OnlyDifferences => texts.get("palette-only-differences"),
            Self::NextLanguage => texts.get("shortcut-language"),
            Self::NextTheme => texts.get("shortcut-theme"),
            Self::Sample(sample) => {
                let name = match sample {
                    Sample::Timeout => "sample-524",
                    Sample::RateLimit => "sample-1015",
                    Sample::Blocked => "sample-1020",
                    Sample::Log => "sample-502",
                };
                texts.say(&Msg::new("palette-sample").with("name", Arg::Said(Box::new(Msg::new(name)))))
            }
            Self::Shortcuts => texts.get("shortcuts-title"),
        }
    }

    /// What it will lead to, where the title does not say.
    pub(super) fn about(self, model: &Model, texts: &Texts) -> String {
        match self {
            Self::CopyReply => model.customer_lang().own_name().to_owned(),
            Self::ProbeReport => model.report().and_then(|report| report.error.zone.as_deref()).unwrap_or_default().to_owned(),
            Self::StartProbe => model.probe.draft.address.clone(),
            Self::NextLanguage => model.lang().next().own_name().to_owned(),
            Self::NextTheme => texts.get(match frame::next_theme(model.settings.theme) {
                ThemeChoice::System => "theme-system",
                ThemeChoice::Dark => "theme-dark",
                ThemeChoice::Light => "theme-light",
            }),
            _ => String::new(),
        }
    }

    /// The keys that do the same from the screen in sight.
    pub(super) const fn keys(self, view: View) -> &'static [&'static str] {
        match self {
            Self::Show(View::Decode) => &[COMMAND, "1"],
            Self::Show(View::Compare) => &[COMMAND, "2"],
            Self::Show(View::Probe) => &[COMMAND, "3"],
            Self::Show(View::Codes) => &[COMMAND, "6"],
            Self::Show(View::Settings) => &[COMMAND, ","],
            Self::OpenFile => &[COMMAND, "O"],
            Self::CopyReport | Self::CopyComparison | Self::CopyEntry => &[COMMAND, "Shift", "C"],
            Self::CopyReply => &[COMMAND, "Shift", "R"],
            Self::CompareWith if matches!(view, View::Decode) => &[COMMAND, "D"],
            Self::ProbeReport => &[COMMAND, "Shift", "P"],
            Self::StartProbe => &[COMMAND, "Enter"],
            Self::StopProbe if matches!(view, View::Probe) => &[COMMAND, "Enter"],
            Self::Swap => &["Alt", "X"],
            Self::NextLanguage => &[COMMAND, "Shift", "L"],
            Self::NextTheme => &[COMMAND, "Shift", "T"],
            Self::Shortcuts => &["F1"],
            Self::CompareWith | Self::StopProbe | Self::TryDemo | Self::OnlyDifferences | Self::Sample(_) => &[],
        }
    }

    /// Its icon.
    pub(super) const fn icon(self) -> &'static str {
        match self {
            Self::Show(View::Decode) => icons::SCAN,
            Self::Show(View::Compare) | Self::CompareWith => icons::GIT_DIFF,
            Self::Show(View::Probe) | Self::ProbeReport => icons::PULSE,
            Self::StartProbe => icons::PLAY,
            Self::StopProbe => icons::STOP,
            Self::TryDemo => icons::FLASK,
            Self::Show(View::Codes) => icons::BOOK_OPEN_TEXT,
            Self::Show(View::Settings) => icons::GEAR_SIX,
            Self::OpenFile => icons::FOLDER_OPEN,
            Self::CopyReport | Self::CopyComparison | Self::CopyEntry => icons::COPY,
            Self::CopyReply => icons::CHAT_TEXT,
            Self::Swap => icons::ARROWS_LEFT_RIGHT,
            Self::OnlyDifferences => icons::NOT_EQUALS,
            Self::NextLanguage => icons::TRANSLATE,
            Self::NextTheme => icons::SUN,
            Self::Sample(_) => icons::FILE_TEXT,
            Self::Shortcuts => icons::INFO,
        }
    }

    /// The action behind it.
    pub(super) fn action(self, model: &Model) -> Option<Action> {
        Some(match self {
            Self::Show(view) => Action::Show(view),
            Self::OpenFile => Action::PickFile,
            Self::CopyReport => Action::CopyMarkdown(OutputLanguage::Window),
            Self::CopyReply => Action::CopyReply,
            Self::CopyComparison => Action::CopyComparison(OutputLanguage::Window),
            Self::CopyEntry => Action::CopyEntry(OutputLanguage::Window),
            Self::CompareWith => Action::CompareWith(model.report()?.key()?),
            Self::ProbeReport => Action::Probe(ProbeAction::ProbeReport),
            Self::StartProbe => Action::Probe(ProbeAction::Start),
            Self::StopProbe => Action::Probe(ProbeAction::Stop),
            Self::TryDemo => Action::Probe(ProbeAction::TryDemo),
            Self::Swap => Action::Swap,
            Self::OnlyDifferences => Action::OnlyDifferences(!model.reference.only_differences),
            Self::NextLanguage => Action::UseLanguage(model.lang().next()),
            Self::NextTheme => Action::UseTheme(frame::next_theme(model.settings.theme)),
            Self::Sample(sample) => Action::Sample(sample),
            Self::Shortcuts => Action::ToggleShortcuts,
        })
    }

    /// How near `words` are to its own texts in any language: 0 where each begins a word, 1 where each stands within one.
    pub(super) fn rank(self, model: &Model, words: &[String]) -> Option<u8> {
        let said = Lang::ALL.map(|lang| {
            let texts = Texts::of(lang);
            fold(&format!("{} {}", self.title(model, texts), self.about(model, texts)))
        });
        let begins = |text: &String, word: &String| {
            // Chinese sets no spaces between its words.
            let is_han = word.chars().all(|c| ('\u{3400}'..='\u{9fff}').contains(&c));
            let starts = |part: &str| part.starts_with(word.as_str()) || is_han && part.contains(word.as_str());
            text.split(|c: char| !c.is_alphanumeric()).any(starts)
        };
        let all = |found: &dyn Fn(&String, &String) -> bool| words.iter().all(|word| said.iter().any(|text| found(text, word)));
        if all(&begins) {
            return Some(0);
        }
        // One letter stands within nearly every word.
        let within = |text: &String, word: &String| word.len() > 1 && text.contains(word.as_str());
        all(&within).then_some(1)
    }
}
