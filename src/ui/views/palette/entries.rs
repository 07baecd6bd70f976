//! What the palette offers for what was typed: codes, pairs and actions, each group best first. Knows nothing of drawing.

use crate::app::{Action, Model, View};
use crate::catalog::{Catalog, number_of};
use crate::explain::{CodeKey, FAMOUS, family_name, fold, search};
use crate::i18n::{Arg, Msg, Texts};

use super::command::Command;
use super::query::Query;

/// Codes that are shown of many.
const CODES: usize = 8;
/// Pairs that are shown of many.
const PAIRS: usize = 8;
/// Recent codes, and recent pairs, that are shown before anything is typed: a screenful has room for actions.
const RECENT: usize = 3;
/// Ranks of [`search`] up to which a number or a word of a name was met; behind them come parts of words, slips and texts.
const BY_NAME: u32 = 3;

/// A part of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    Codes,
    Compare,
    Actions,
}

/// What a row leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    Code(CodeKey),
    Pair(CodeKey, CodeKey),
    Command(Command),
    /// Decode what was typed.
    Typed,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) group: Group,
    pub(super) target: Target,
    pub(super) title: String,
    pub(super) about: String,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// The rows, group by group.
    pub(super) entries: Vec<Entry>,
    /// How many there would be if all were shown.
    pub(super) total: usize,
}

impl Found {
    /// What is offered for `typed`.
    pub(super) fn of(typed: &str, model: &Model, texts: &Texts) -> Self {
        let query = Query::read(typed);
        if query == Query::Error {
            let (title, about) = (texts.get("palette-decode"), texts.count("foot-characters", typed.chars().count()));
            let entry = Entry { group: Group::Actions, target: Target::Typed, title, about };
            return Self { entries: vec![entry], total: 1 };
        }
        let (codes, hidden, is_by_name) = codes(&query, typed, model);
        let codes = codes.into_iter().map(|code| code_entry(code, texts));
        let pairs = pairs(&query, model).into_iter().map(|(left, right)| pair_entry(left, right, texts));
        let (commands, is_action) = commands(&query, typed, model);
        let actions = commands.into_iter().map(|command| command_entry(command, model, texts));
        let mut entries = Vec::new();
        match query {
            Query::Pair(..) | Query::Half(..) => entries.extend(pairs.chain(codes).chain(actions)),
            // «Тема» stands within «система», but it is a word of an action.
            Query::Words if !is_by_name && is_action => entries.extend(actions.chain(codes)),
            _ => entries.extend(codes.chain(pairs).chain(actions)),
        }
        let total = entries.len() + hidden;
        Self { entries, total }
    }
}

impl Target {
    /// What happens when its row is opened.
    pub(super) fn open(self, typed: &str, model: &Model) -> Option<Action> {
        match self {
            Self::Code(code) => Some(Action::OpenEntry(code)),
            Self::Pair(left, right) => Some(Action::Compare(left, right)),
            Self::Command(command) => command.action(model),
            Self::Typed => Some(Action::Paste(typed.to_owned())),
        }
    }

    /// What happens when it is put into Compare; `None`: it has no place there.
    pub(super) const fn compare(self) -> Option<Action> {
        match self {
            Self::Code(code) => Some(Action::CompareWith(code)),
            Self::Pair(left, right) => Some(Action::Compare(left, right)),
            Self::Command(_) | Self::Typed => None,
        }
    }

    /// Whether opening it leaves the screen, so that the focus has nowhere to return to.
    pub(super) const fn leaves(self) -> bool {
        match self {
            Self::Code(_) | Self::Pair(..) | Self::Typed => true,
            Self::Command(command) => matches!(
                command,
                Command::Show(_) | Command::Sample(_) | Command::CompareWith | Command::ProbeReport | Command::TryDemo
            ),
        }
    }
}

/// The codes to show, how many more there are, and whether the first was met by its number or name.
fn codes(query: &Query, typed: &str, model: &Model) -> (Vec<CodeKey>, usize, bool) {
    let mut codes = match query {
        Query::Empty => recent(model).into_iter().flat_map(|(left, right)| [left, right]).collect(),
        Query::Code(code) | Query::Half(code, _) => vec![*code],
        Query::Pair(left, right) => vec![*left, *right],
        Query::Words | Query::Error => Vec::new(),
    };
    let mut hits = if matches!(query, Query::Code(_) | Query::Words) { search(typed) } else { Vec::new() };
    // Of many that are as near, those first that people ask about most; 520 before 529, whichever family comes first.
    let is_famous = |code: u32| FAMOUS.iter().any(|(one, other)| *one == code || *other == code);
    let is_number = typed.trim().bytes().all(|b| b.is_ascii_digit());
    hits.sort_by_key(|hit| {
        let code = hit.listed.entry.code;
        (hit.rank, if is_number { code } else { u32::from(!is_famous(code)) })
    });
    let is_by_name = hits.first().is_some_and(|hit| hit.rank <= BY_NAME);
    // Whoever types a number does not ask for every text that mentions it.
    let limit = if matches!(query, Query::Words) { u32::MAX } else { BY_NAME };
    codes.extend(hits.into_iter().filter(|hit| hit.rank <= limit).map(|hit| CodeKey::from(hit.listed)));
    let mut seen = Vec::with_capacity(codes.len());
    for code in codes {
        if !seen.contains(&code) {
            seen.push(code);
        }
    }
    if *query == Query::Empty {
        seen.truncate(RECENT);
    }
    let hidden = seen.len().saturating_sub(CODES);
    seen.truncate(CODES);
    (seen, hidden, is_by_name)
}

fn pairs(query: &Query, model: &Model) -> Vec<(CodeKey, CodeKey)> {
    match query {
        Query::Empty => {
            let (left, right) = (model.reference.left, model.reference.right);
            let in_sight = |pair: &(CodeKey, CodeKey)| model.view == View::Compare && *pair == (left, right);
            recent(model).into_iter().filter(|pair| !in_sight(pair)).take(RECENT).collect()
        }
        Query::Pair(left, right) => vec![(*left, *right)],
        Query::Code(code) => {
            partners(*code).into_iter().map(|(left, right)| (CodeKey::home(left), CodeKey::home(right))).collect()
        }
        Query::Half(code, digits) => {
            let famous = partners(*code).into_iter().map(|(left, right)| if left == code.code { right } else { left });
            let listed = Catalog::get().entries().iter().map(|listed| listed.entry.code).filter(|_| !digits.is_empty());
            let mut others: Vec<u32> = Vec::new();
            for other in famous.chain(listed) {
                if number_of(other).starts_with(digits.as_str()) && other != code.code && !others.contains(&other) {
                    others.push(other);
                }
            }
            others.into_iter().take(PAIRS).map(|other| (*code, CodeKey::home(other))).collect()
        }
        Query::Words | Query::Error => Vec::new(),
    }
}

/// The pairs that `code` is most often asked about in.
fn partners(code: CodeKey) -> Vec<(u32, u32)> {
    let famous = FAMOUS.into_iter().filter(|(one, other)| *one == code.code || *other == code.code);
    famous.filter(|_| code == CodeKey::home(code.code)).collect()
}

/// The pairs that were compared, newest first. What a hand has written into the settings may be none.
fn recent(model: &Model) -> Vec<(CodeKey, CodeKey)> {
    let read = |[left, right]: &[String; 2]| Some((CodeKey::read(left)?, CodeKey::read(right)?));
    model.settings.pairs.iter().filter_map(read).collect()
}

/// The commands to show, and whether what was typed are words of the first.
fn commands(query: &Query, typed: &str, model: &Model) -> (Vec<Command>, bool) {
    let all = Command::all(model);
    if *query == Query::Empty {
        // A sample would take the place of the paste.
        let offers_samples = model.view == View::Decode && model.paste.is_blank();
        let offered = all.into_iter().filter(|command| offers_samples || !matches!(command, Command::Sample(_)));
        return (offered.collect(), false);
    }
    let words: Vec<String> = fold(typed).split_whitespace().map(str::to_owned).collect();
    let mut ranked: Vec<(u8, Command)> =
        all.into_iter().filter_map(|command| Some((command.rank(model, &words)?, command))).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    let begins = ranked.first().is_some_and(|(rank, _)| *rank == 0);
    (ranked.into_iter().map(|(_, command)| command).collect(), begins)
}

fn code_entry(code: CodeKey, texts: &Texts) -> Entry {
    let view = code.view();
    let family = if view.entry.is_some() { texts.say(&family_name(view.family)) } else { texts.get("badge-not-in-catalog") };
    let about = format!("{} · {family}", texts.say(&view.name()));
    Entry { group: Group::Codes, target: Target::Code(code), title: view.id(), about }
}

fn pair_entry(left: CodeKey, right: CodeKey, texts: &Texts) -> Entry {
    let views = [left.view(), right.view()];
    let [one, other] = views.each_ref().map(|view| Arg::Text(view.id()));
    let title = texts.say(&Msg::new("palette-pair").with("left", one).with("right", other));
    let [one, other] = views.map(|view| texts.say(&view.name()));
    Entry { group: Group::Compare, target: Target::Pair(left, right), title, about: format!("{one} · {other}") }
}

fn command_entry(command: Command, model: &Model, texts: &Texts) -> Entry {
    let (title, about) = (command.title(model, texts), command.about(model, texts));
    Entry { group: Group::Actions, target: Target::Command(command), title, about }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::Settings;
    use crate::i18n::Lang;

    fn model(view: View, pairs: &[[&str; 2]]) -> Model {
        let pairs = pairs.iter().map(|pair| pair.map(str::to_owned)).collect();
        let mut model = Model::new(Settings { pairs, ..Settings::default() }, Lang::En);
        model.view = view;
        model
    }

    fn found(typed: &str, model: &Model, lang: Lang) -> Found {
        Found::of(typed, model, Texts::of(lang))
    }

    fn titles(found: &Found, group: Group) -> Vec<&str> {
        found.entries.iter().filter(|entry| entry.group == group).map(|entry| entry.title.as_str()).collect()
    }

    #[test]
    fn a_code_is_found_by_number_and_by_its_names_in_every_language_whatever_the_windows() {
        let model = model(View::Decode, &[]);
        for (typed, want) in [
            ("524", "524"),
            (" error 524 ", "524"),
            ("504", "504"),
            ("1015", "1015"),
            ("cf:502", "cf:502"),
            ("http:520", "http:520"),
            ("000", "000"),
            ("588", "588"),
            ("52", "520"),
            ("teapot", "418"),
            ("Payload too large", "413"),
            ("moved temporarily", "302"),
            ("чайник", "418"),
            ("茶壶", "418"),
            ("网关超时", "504"),
        ] {
            for lang in Lang::ALL {
                let found = found(typed, &model, lang);
                assert_eq!(found.entries.first().map(|entry| entry.title.as_str()), Some(want), "{typed}");
                assert_eq!(found.entries[0].group, Group::Codes, "{typed}");
            }
        }
        for typed in ["超时", "тайм-аут", "таймаут", "timeout"] {
            let found = found(typed, &model, Lang::Ru);
            let codes = titles(&found, Group::Codes);
            assert!(codes.contains(&"524") && codes.len() == CODES && found.total > CODES, "{typed}: {codes:?}");
        }
    }

    #[test]
    fn a_code_says_its_name_in_the_windows_language_and_its_family() {
        let model = model(View::Decode, &[]);
        for (lang, typed, want) in [
            (Lang::En, "524", "A timeout occurred · Cloudflare 5xx"),
            (Lang::ZhCn, "524", "发生超时 · Cloudflare 5xx"),
            (Lang::Ru, "524", "Истекло время ожидания · Cloudflare 5xx"),
            (Lang::En, "588", "HTTP 588 (server error) · Not in the catalogue"),
        ] {
            assert_eq!(found(typed, &model, lang).entries[0].about, want);
        }
    }

    #[test]
    fn two_codes_offer_their_pair_first_and_one_offers_the_pairs_that_it_is_known_for() {
        let model = model(View::Decode, &[]);
        for (typed, want) in [("504 524", "504 and 524"), ("504 и 524", "504 and 524"), ("504与599", "504 and 599")] {
            let found = found(typed, &model, Lang::En);
            assert_eq!((found.entries[0].group, found.entries[0].title.as_str()), (Group::Compare, want), "{typed}");
            assert_eq!(titles(&found, Group::Compare).len(), 1);
            assert_eq!(titles(&found, Group::Codes).len(), 2, "{typed}");
        }
        assert_eq!(titles(&found("524", &model, Lang::Ru), Group::Compare)[..2], ["504 и 524", "522 и 524"]);
        assert_eq!(titles(&found("504 52", &model, Lang::ZhCn), Group::Compare)[..2], ["504 与 524", "504 与 522"]);
        assert_eq!(titles(&found("418", &model, Lang::En), Group::Compare), [""; 0]);
    }

    #[test]
    fn actions_are_found_by_their_own_words_in_every_language() {
        let model = model(View::Decode, &[]);
        for (typed, want) in [
            ("theme", Command::NextTheme),
            ("тема", Command::NextTheme),
            ("主题", Command::NextTheme),
            ("тёмная", Command::NextTheme),
            ("темная", Command::NextTheme),
            ("язык", Command::NextLanguage),
            ("语言", Command::NextLanguage),
            ("настройки", Command::Show(View::Settings)),
            ("settings", Command::Show(View::Settings)),
            ("设置", Command::Show(View::Settings)),
            ("shortcuts", Command::Shortcuts),
            ("сочетания", Command::Shortcuts),
        ] {
            let found = found(typed, &model, Lang::ZhCn);
            assert_eq!(found.entries.first().map(|entry| entry.target), Some(Target::Command(want)), "{typed}");
        }
    }

    #[test]
    fn only_what_can_be_done_is_offered() {
        let offered = |view| found("", &model(view, &[]), Lang::En);
        let has = |found: &Found, command| found.entries.iter().any(|entry| entry.target == Target::Command(command));
        for view in [View::Decode, View::Compare, View::Codes, View::Settings] {
            let found = offered(view);
            assert!(!has(&found, Command::Show(view)) && has(&found, Command::Shortcuts));
            assert!(!has(&found, Command::CopyReport) && !has(&found, Command::CopyReply), "there is no report");
            assert!(!has(&found, Command::CompareWith) && !has(&found, Command::CopyEntry));
            assert_eq!(has(&found, Command::Swap), view == View::Compare);
            assert_eq!(has(&found, Command::CopyComparison), view == View::Compare);
            assert!(found.entries.iter().all(|entry| entry.group == Group::Actions));
        }
        assert!(offered(View::Compare).entries[0].target == Target::Command(Command::Swap));
    }

    #[test]
    fn before_anything_is_typed_there_is_what_was_compared_last() {
        let pairs = [["504", "524"], ["nonsense", "524"], ["cf:502", "504"], ["202", "520"], ["429", "1015"]];
        let model = model(View::Decode, &pairs);
        let found = found("", &model, Lang::En);
        assert_eq!(titles(&found, Group::Codes), ["504", "524", "cf:502"]);
        assert_eq!(titles(&found, Group::Compare), ["504 and 524", "cf:502 and 504", "202 and 520"]);
        assert_eq!(found.total, found.entries.len());
    }

    #[test]
    fn a_pasted_error_is_offered_for_decoding_and_nonsense_finds_nothing() {
        let model = model(View::Compare, &[]);
        for typed in ["API Error: 524\n{}".to_owned(), "x".repeat(300)] {
            let found = found(&typed, &model, Lang::En);
            assert_eq!((found.entries.len(), found.entries[0].target), (1, Target::Typed));
            assert!(matches!(Target::Typed.open(&typed, &model), Some(Action::Paste(text)) if text == typed));
        }
        for lang in Lang::ALL {
            assert_eq!(found("xyzzyplugh", &model, lang), Found::default());
        }
    }
}
