//! Messages: keys with arguments, and what they say in a language.

use std::borrow::Cow;
use std::sync::OnceLock;
use std::time::Duration;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentMessage, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Lang, Unit, bytes, duration, number, percent, quantity, seconds, tenths};

/// One Fluent file a subject; the same files in every language. What the program itself says is read at once …
const CORE: [&str; 12] = [
    "chart", "cli", "compare", "failures", "files", "findings", "probe", "report", "simulate", "targets", "verdicts", "window",
];
/// … and what is known of codes when it is first asked for: it is ten times as long, and no first frame waits for it.
const KNOWLEDGE: [&str; 7] = ["classes", "cloudflare-1xxx", "cloudflare-5xx", "cloudflare-api", "http", "pairs", "texts"];

macro_rules! built_in {
    ($lang:literal, $file:expr) => {
        match $file {
            "chart" => Some(include_str!(concat!("../../i18n/", $lang, "/chart.ftl"))),
            "classes" => Some(include_str!(concat!("../../i18n/", $lang, "/classes.ftl"))),
            "cli" => Some(include_str!(concat!("../../i18n/", $lang, "/cli.ftl"))),
            "cloudflare-1xxx" => Some(include_str!(concat!("../../i18n/", $lang, "/cloudflare-1xxx.ftl"))),
            "cloudflare-5xx" => Some(include_str!(concat!("../../i18n/", $lang, "/cloudflare-5xx.ftl"))),
            "cloudflare-api" => Some(include_str!(concat!("../../i18n/", $lang, "/cloudflare-api.ftl"))),
            "compare" => Some(include_str!(concat!("../../i18n/", $lang, "/compare.ftl"))),
            "failures" => Some(include_str!(concat!("../../i18n/", $lang, "/failures.ftl"))),
            "files" => Some(include_str!(concat!("../../i18n/", $lang, "/files.ftl"))),
            "findings" => Some(include_str!(concat!("../../i18n/", $lang, "/findings.ftl"))),
            "http" => Some(include_str!(concat!("../../i18n/", $lang, "/http.ftl"))),
            "pairs" => Some(include_str!(concat!("../../i18n/", $lang, "/pairs.ftl"))),
            "probe" => Some(include_str!(concat!("../../i18n/", $lang, "/probe.ftl"))),
            "report" => Some(include_str!(concat!("../../i18n/", $lang, "/report.ftl"))),
            "simulate" => Some(include_str!(concat!("../../i18n/", $lang, "/simulate.ftl"))),
            "targets" => Some(include_str!(concat!("../../i18n/", $lang, "/targets.ftl"))),
            "texts" => Some(include_str!(concat!("../../i18n/", $lang, "/texts.ftl"))),
            "verdicts" => Some(include_str!(concat!("../../i18n/", $lang, "/verdicts.ftl"))),
            "window" => Some(include_str!(concat!("../../i18n/", $lang, "/window.ftl"))),
            _ => None,
        }
    };
}

/// The source of `file` in `lang`, as built in.
pub(crate) fn source(lang: Lang, file: &str) -> Option<&'static str> {
    match lang {
        Lang::En => built_in!("en", file),
        Lang::ZhCn => built_in!("zh-CN", file),
        Lang::Ru => built_in!("ru", file),
    }
}

/// A value put into a message. Written by the rules of the language that the message is shown in.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// As it is.
    Text(String),
    /// A count: chooses the plural form.
    Number(u64),
    /// Whole seconds, with their unit.
    Seconds(u64),
    /// A quantity with its unit.
    Quantity(f64, Unit),
    /// A measured time: see [`duration`].
    Time(Duration),
    /// A measured time as seconds with one decimal, for a comparison with a limit.
    Tenths(Duration),
    /// A share, as per cent.
    Share(f64),
    /// An amount of data.
    Bytes(u64),
    /// What another message says.
    Said(Box<Msg>),
}

/// A message with its arguments, in no language yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Msg {
    key: Cow<'static, str>,
    attribute: Option<Cow<'static, str>>,
    args: Vec<(&'static str, Arg)>,
}

impl Msg {
    /// The message `key`.
    #[must_use]
    pub fn new(key: impl Into<Cow<'static, str>>) -> Self {
        Self { key: key.into(), attribute: None, args: Vec::new() }
    }

    /// Its attribute `name`.
    #[must_use]
    pub fn attribute(mut self, name: impl Into<Cow<'static, str>>) -> Self {
        self.attribute = Some(name.into());
        self
    }

    /// With one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: Arg) -> Self {
        self.args.push((name, value));
        self
    }

    /// With these arguments.
    #[must_use]
    pub fn with_all(mut self, args: &[(&'static str, Arg)]) -> Self {
        self.args.extend_from_slice(args);
        self
    }
}

/// Everything that is said in one language. Read when something is first said.
pub struct Texts {
    lang: Lang,
    core: OnceLock<FluentBundle<FluentResource>>,
    knowledge: OnceLock<FluentBundle<FluentResource>>,
}

impl Texts {
    /// The texts of `lang`.
    #[must_use]
    pub fn of(lang: Lang) -> &'static Self {
        static LOADED: [OnceLock<Texts>; 3] = [const { OnceLock::new() }; 3];
        let slot = match lang {
            Lang::En => &LOADED[0],
            Lang::ZhCn => &LOADED[1],
            Lang::Ru => &LOADED[2],
        };
        slot.get_or_init(|| Self { lang, core: OnceLock::new(), knowledge: OnceLock::new() })
    }

    /// Reads what the program itself says, as the first message would: for a thread that has nothing else to do.
    pub fn warm_up(&self) {
        self.core();
    }

    fn core(&self) -> &FluentBundle<FluentResource> {
        self.core.get_or_init(|| load(self.lang, &CORE))
    }

    /// The language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// What `key` says without arguments.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.lookup(key, None, &[])
    }

    /// What `key` says of a count `n`.
    #[must_use]
    pub fn count(&self, key: &str, n: usize) -> String {
        self.lookup(key, None, &[("n", Arg::Number(n as u64))])
    }

    /// What `message` says.
    #[must_use]
    pub fn say(&self, message: &Msg) -> String {
        self.lookup(&message.key, message.attribute.as_deref(), &message.args)
    }

    /// Whether there is such a message and, if named, such an attribute.
    #[must_use]
    pub fn has(&self, key: &str, attribute: Option<&str>) -> bool {
        self.message(key).is_some_and(|(_, message)| {
            attribute.map_or(message.value().is_some(), |name| message.get_attribute(name).is_some())
        })
    }

    fn message(&self, key: &str) -> Option<(&FluentBundle<FluentResource>, FluentMessage<'_>)> {
        let core = self.core();
        core.get_message(key).map(|message| (core, message)).or_else(|| {
            let knowledge = self.knowledge.get_or_init(|| load(self.lang, &KNOWLEDGE));
            knowledge.get_message(key).map(|message| (knowledge, message))
        })
    }

    fn lookup(&self, key: &str, attribute: Option<&str>, args: &[(&'static str, Arg)]) -> String {
        let found = self.message(key).and_then(|(bundle, message)| {
            let pattern = match attribute {
                Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
                None => message.value(),
            };
            pattern.map(|pattern| (bundle, pattern))
        });
        let Some((bundle, pattern)) = found else {
            debug_assert!(false, "no message {key} {attribute:?} in {}", self.lang.tag());
            return key.to_owned();
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            values.set(*name, self.value(arg));
        }
        let mut errors = Vec::new();
        let said = bundle.format_pattern(pattern, Some(&values), &mut errors);
        debug_assert!(errors.is_empty(), "{key} {attribute:?}: {errors:?}");
        said.into_owned()
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Text(text) => FluentValue::from(text.clone()),
            // From five digits on a count is many in every language, and its thousands are apart.
            Arg::Number(n) if *n >= 10_000 => FluentValue::from(number(self.lang, *n)),
            Arg::Number(n) => FluentValue::from(u32::try_from(*n).unwrap_or(u32::MAX)),
            Arg::Seconds(n) => FluentValue::from(seconds(self.lang, *n)),
            Arg::Time(time) => FluentValue::from(duration(self.lang, *time)),
            Arg::Tenths(time) => FluentValue::from(tenths(self.lang, *time)),
            Arg::Share(share) => FluentValue::from(percent(self.lang, *share)),
            Arg::Bytes(n) => FluentValue::from(bytes(self.lang, *n)),
            Arg::Said(message) => FluentValue::from(self.say(message)),
            Arg::Quantity(value, unit) => FluentValue::from(quantity(self.lang, *value, *unit)),
        }
    }
}

fn load(lang: Lang, files: &[&str]) -> FluentBundle<FluentResource> {
    let id: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // The marks around arguments are for right-to-left text, and would go along into copies.
    bundle.set_use_isolating(false);
    for file in files {
        let text = source(lang, file).unwrap_or_default().to_owned();
        // A file that does not parse still yields the messages that do; a test holds that all do.
        let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource(resource).ok();
    }
    bundle
}
