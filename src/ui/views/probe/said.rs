//! What `probe::words` says, in the window's language, and the few quantities that stand alone.

use std::time::Duration;

use egui::Ui;

use crate::engine::Rest;
use crate::i18n::{self, Arg, Msg, Texts};
use crate::probe::{End, Limit, Percentile, Sample, words};

use super::Scene;

/// From so many seconds on minutes are easier to read.
const SECONDS: u64 = 200;
/// Newest samples that are asked whether Cloudflare answers here.
const ASKED: usize = 20;

/// A measured time.
pub(super) fn time(texts: &Texts, time: Duration) -> String {
    i18n::duration(texts.lang(), time)
}

/// Whole seconds, however many: a limit is known by its number.
pub(super) fn seconds(texts: &Texts, time: Duration) -> String {
    i18n::seconds(texts.lang(), time.as_secs())
}

/// A time that was set rather than measured: in whole seconds where it has some.
pub(super) fn whole(texts: &Texts, time: Duration) -> String {
    if time.subsec_nanos() == 0 { seconds(texts, time) } else { i18n::duration(texts.lang(), time) }
}

/// A measured time that stands beside a limit of so many seconds: 120.3 s are 120 s there rather than 2 min.
pub(super) fn beside_limit(texts: &Texts, time: Duration) -> String {
    let seconds = time.as_secs();
    if (100..SECONDS).contains(&seconds) { i18n::seconds(texts.lang(), seconds) } else { i18n::duration(texts.lang(), time) }
}

/// A share.
pub(super) fn percent(texts: &Texts, share: f64) -> String {
    i18n::percent(texts.lang(), share)
}

/// A limit and where it comes from.
pub(super) fn limit(texts: &Texts, limit: &Limit) -> String {
    texts.say(&words::limit(limit))
}

/// How many answers stand behind a percentile.
pub(super) fn behind(texts: &Texts, percentile: Percentile) -> String {
    let key = if percentile.dependable { "probe-tile-n" } else { "probe-tile-few" };
    texts.say(&Msg::new(key).with("n", Arg::Number(percentile.n)))
}

/// The server wants a rest, so long.
pub(super) fn rest(why: Rest, left: String) -> Msg {
    let key = match why {
        Rest::RetryAfter => "rest-retry-after",
        Rest::Busy => "rest-busy",
    };
    Msg::new(key).with("left", Arg::Text(left))
}

/// Why the run is over; `None` where nobody wonders.
pub(super) fn end(end: End) -> Option<Msg> {
    (end == End::FailuresInARow).then(|| words::end(end))
}

/// Whether Cloudflare itself answers at this address, as far as the samples at hand tell.
pub(super) fn is_edge(scene: Scene<'_>) -> bool {
    let came = |sample: &Sample| sample.reply.as_ref().is_some_and(words::is_edge);
    let newest = || {
        let run = scene.room.run.as_ref()?;
        let numbers = scene.room.series.points().iter().rev().take(ASKED).map(|point| point.number);
        numbers.filter_map(|number| run.sample(number)).map(|sample| came(sample)).find(|came| *came)
    };
    scene.room.shown.as_deref().is_some_and(came) || newest().is_some()
}

/// The figure that decides, as it stands under the bar.
pub(super) fn deciding(scene: Scene<'_>) -> String {
    let summary = scene.summary;
    let p99 = summary.p99.filter(|p99| p99.dependable).map(|p99| ("p99".to_owned(), p99.value));
    let worst = || Some((scene.texts.get("probe-worst"), summary.max?));
    let Some((name, value)) = p99.or_else(worst) else { return String::new() };
    format!("{name} {}", beside_limit(scene.texts, value))
}

/// The next frame is due when a countdown goes on.
pub(super) fn wake_in_a_second(ui: &Ui) {
    ui.ctx().request_repaint_after(Duration::from_secs(1));
}
