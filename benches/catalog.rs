//! What the catalog costs, as ratios measured side by side in one run: `cargo bench --bench catalog`.
//!
//! It is read when it is first asked for, never for the first frame, so its start-up stands beside a plain parse of the same
//! files; searching beside a scan of as much text for the same word; a comparison beside writing the two entries as JSON.
#![expect(clippy::print_stdout, reason = "a benchmark prints")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use rayscope::catalog::Catalog;
use rayscope::explain::{CodeKey, compare, comparison_document, entry_json, markdown, search, warm_up};
use rayscope::i18n::{Lang, Texts};

const FILES: [&str; 3] = [
    include_str!("../assets/catalog/http.toml"),
    include_str!("../assets/catalog/cloudflare-5xx.toml"),
    include_str!("../assets/catalog/cloudflare-1xxx.toml"),
];
const WORDING: [&str; 3] = [
    include_str!("../i18n/ru/http.ftl"),
    include_str!("../i18n/ru/cloudflare-5xx.ftl"),
    include_str!("../i18n/ru/cloudflare-1xxx.ftl"),
];
const QUERIES: [&str; 8] = ["524", "teapot", "timeout", "таймаут", "超时", "payload too large", "teaopt", "xyzzyplugh"];
const RUNS: u32 = 200;

fn main() {
    // The first of each is the lazy reading itself and cannot be repeated in a process.
    let (catalog, _) = timed(|| Catalog::get().entries().len());
    let (parse, _) = timed(|| FILES.map(|text| text.parse::<toml::Table>().map(|table| table.len())));
    row("catalog, first use", catalog, "the same TOML parsed as tables", parse);
    let (texts, _) = timed(|| Texts::of(Lang::Ru).has("http-404", None));
    let (scan, _) = timed(|| WORDING.map(|text| text.lines().filter(|line| line.contains(" = ")).count()));
    row("wording of one language, first use", texts, "its lines scanned once", scan);
    let (index, ()) = timed(warm_up);
    row("index of the search, first use", index, "the catalog, first use", catalog);

    let all = WORDING.concat();
    for query in QUERIES {
        let found = average(|| search(black_box(query)).len());
        let scanned = average(|| all.matches(black_box(query)).count());
        row(&format!("search “{query}”"), found, "the Russian wording scanned for it", scanned);
    }
    let texts = Texts::of(Lang::Ru);
    let (left, right) = (CodeKey::home(202).view(), CodeKey::home(520).view());
    let both = || (entry_json(&left, texts).to_string(), entry_json(&right, texts).to_string());
    let compared = average(|| markdown(&comparison_document(&compare(left.clone(), right.clone()), texts)).len());
    let written = average(|| both().0.len());
    row("202 beside 520 as Markdown", compared, "both entries as JSON", written);
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let done = black_box(work());
    (start.elapsed(), done)
}

fn average<T>(mut work: impl FnMut() -> T) -> Duration {
    black_box(work());
    let start = Instant::now();
    for _ in 0..RUNS {
        black_box(work());
    }
    start.elapsed() / RUNS
}

fn row(what: &str, time: Duration, against: &str, other: Duration) {
    let ratio = time.as_secs_f64() / other.as_secs_f64();
    println!("{what:38} {:>9.3} ms  {ratio:>7.1}x  {against} ({:.3} ms)", ms(time), ms(other));
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
