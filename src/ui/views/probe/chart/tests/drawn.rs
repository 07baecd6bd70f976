//! What is drawn and what is said: the limit always, words that fit, frames only when something grows.

use std::sync::Arc;
use std::time::Duration;

use egui::Shape;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use proptest::prelude::*;

use super::{Bench, LARGE, SMALL, bench, ended, going, limit_line, point, texts_of, usual, visit, window, words_of};
use crate::app::{ChartSpan, ProbeRoom, Scale};
use crate::i18n::{Lang, Texts};
use crate::probe::{Class, Limit, LimitSource, Series};
use crate::ui::theme::Tokens;

#[test]
fn the_chart_is_told_in_words() {
    let bench = ended();
    assert_eq!(
        bench.said(),
        "12 requests. Fastest 300\u{a0}ms, median 658\u{a0}ms, slowest 2\u{a0}min. \
         1 request reached the limit of 120\u{a0}s. 1 request got no complete response."
    );
    let mut harness = window(going(&[3.0, 1.0]), LARGE);
    harness.state_mut().room.selected = Some(9);
    harness.run_steps(2);
    let node = harness.get_by_label("Response time chart");
    let node = node.accesskit_node();
    let description = node.data().description().unwrap_or_default().to_owned();
    assert!(description.ends_with("2 requests are in flight."), "{description}");
    let value = node.value().unwrap_or_default();
    assert!(value.starts_with("Request 9 · 12:12:55 · 524 · Cloudflare") && value.ends_with("over limit"), "{value}");
    for (lang, words) in
        [(Lang::ZhCn, "共 12 个请求。最快 300\u{a0}毫秒"), (Lang::Ru, "Запросов: 12. Самый быстрый ответ — 300\u{a0}мс")]
    {
        harness.state_mut().lang = lang;
        assert!(harness.state().said().starts_with(words), "{}", harness.state().said());
    }
}

#[test]
fn an_empty_chart_says_what_to_do_and_shows_the_limit() {
    for lang in Lang::ALL {
        let mut bench = bench(ProbeRoom::default());
        bench.lang = lang;
        let harness = window(bench, SMALL);
        let said = harness.state().said();
        assert!(said.contains("120"), "{said}");
        let words = words_of(&harness);
        assert!(words.contains(&Texts::of(lang).get("chart-empty")), "{words:?}");
        assert!(words.contains(&Texts::of(lang).get("chart-limit")), "{words:?}");
        assert!(limit_line(&harness).is_some(), "{lang:?}");
    }
}

#[test]
fn a_faster_clock_is_named_beside_its_limit() {
    let limit = Limit { speed: 20, ..Limit::default() };
    let mut bench = ended();
    bench.room.series = usual(limit);
    let harness = window(bench, LARGE);
    let words = words_of(&harness);
    assert!(
        words.iter().any(|word| word == "error 524 from here on · 6\u{a0}s (120\u{a0}s at 20 times the speed)"),
        "{words:?}"
    );
    assert!(words.iter().any(|word| word == "4.8\u{a0}s · 80\u{a0}%"), "{words:?}");
    assert!(!words.iter().any(|word| word.contains("522")), "{words:?}");
}

#[test]
fn guides_show_when_something_came_near_and_a_received_524_has_its_time() {
    let words = words_of(&window(ended(), LARGE));
    assert!(words.iter().any(|word| word.contains("error 522")), "{words:?}");
    assert!(words.iter().any(|word| word == "524 · 120.3\u{a0}s"), "{words:?}");

    let mut calm = ended();
    calm.room.series = Series::new(Limit::default(), None);
    for number in 1..=12 {
        calm.room.series.push(point(number, Some(0.6), Class::Success));
    }
    let words = words_of(&window(calm, LARGE));
    assert!(!words.iter().any(|word| word.contains("522") || word.contains("524 ·")), "{words:?}");

    // The one in flight counts as near, too.
    let words = words_of(&window(going(&[16.0]), LARGE));
    assert!(words.iter().any(|word| word.contains("30\u{a0}s")), "{words:?}");
    assert!(words.iter().any(|word| word == "in flight 16\u{a0}s"), "{words:?}");
    let words = words_of(&window(going(&[16.0, 0.4]), LARGE));
    assert!(words.iter().any(|word| word == "2 in flight, longest 16\u{a0}s"), "{words:?}");
}

#[test]
fn an_idle_chart_asks_for_no_frame_and_one_in_flight_for_at_most_ten_a_second() {
    let delay = |bench: Bench| {
        let mut harness = window(bench, LARGE);
        harness.run_steps(8);
        harness.output().viewport_output.values().map(|output| output.repaint_delay).min().expect("a viewport")
    };
    assert_eq!(delay(ended()), Duration::MAX);
    assert_eq!(delay(going(&[])), Duration::MAX);
    assert_eq!(delay(bench(ProbeRoom::default())), Duration::MAX);
    let growing = delay(going(&[3.0]));
    assert!(growing >= Duration::from_millis(100) && growing <= Duration::from_secs(1), "{growing:?}");
}

/// The meshes of line, marks and cells, as far as they are the same object.
fn meshes(harness: &Harness<'_, Bench>) -> Vec<usize> {
    let mut found = Vec::new();
    for clipped in &harness.output().shapes {
        visit(&clipped.shape, &mut |shape| {
            if let Shape::Mesh(mesh) = shape {
                found.push(Arc::as_ptr(mesh) as usize);
            }
        });
    }
    found
}

#[test]
fn samples_are_not_drawn_anew_while_only_a_stem_grows() {
    for span in [ChartSpan::All, ChartSpan::TenMinutes] {
        let mut bench = going(&[3.0]);
        bench.room.chart.span = span;
        // Not at the end of a step.
        bench.now = bench.now.saturating_add(Duration::from_millis(100)).expect("a time");
        let mut harness = window(bench, LARGE);
        let before = meshes(&harness);
        assert_eq!(before.len(), 3);
        harness.state_mut().now = harness.state().now.saturating_add(Duration::from_millis(10)).expect("a time");
        harness.run_steps(1);
        assert_eq!(meshes(&harness), before, "{span:?}");
        for change in [
            |bench: &mut Bench| bench.room.chart.scale = Scale::Linear,
            |bench: &mut Bench| bench.room.series.push(point(13, Some(0.5), Class::Success)),
            |bench: &mut Bench| bench.room.chart.look = Some((10.0, 50.0)),
        ] {
            let before = meshes(&harness);
            change(harness.state_mut());
            harness.run_steps(1);
            assert_ne!(meshes(&harness), before, "{span:?}");
        }
    }
}

#[test]
fn words_on_the_limit_give_way_to_a_cross() {
    let mut bench = ended();
    bench.room.chart.look = Some((44.0, 64.0));
    let harness = window(bench, LARGE);
    let texts = texts_of(&harness);
    let words = texts.iter().find(|(text, _)| text == "error 524 from here on").expect("words");
    assert!(words.1.left() > LARGE[0] / 2.0, "{words:?}");
}

#[test]
fn nothing_in_the_row_above_overlaps_or_leaves_the_card_in_any_language() {
    for lang in Lang::ALL {
        for size in [LARGE, SMALL] {
            let mut bench = going(&[3.0]);
            bench.lang = lang;
            bench.room.chart.look = Some((10.0, 60.0));
            let harness = window(bench, size);
            let texts = Texts::of(lang);
            let names = ["chart-follow", "chart-log", "chart-linear", "chart-span-two-minutes"].map(|key| texts.get(key));
            let mut left = 14.0;
            for name in names {
                let rect = harness.get_by_label(&name).rect();
                assert!(rect.left() >= left && rect.right() <= size[0] - 14.0, "{lang:?} {size:?} {name}: {rect}");
                left = rect.right();
            }
            let chart = harness.get_by_label(&texts.get("chart-name")).rect();
            assert!(chart.bottom() < size[1] && chart.height() > 150.0, "{chart}");
        }
    }
}

#[test]
fn every_class_is_named_beside_its_sign_however_narrow_the_card() {
    for lang in Lang::ALL {
        for width in [LARGE[0], 700.0, 560.0] {
            let mut bench = going(&[3.0]);
            bench.lang = lang;
            bench.room.chart.look = Some((10.0, 60.0));
            let words = words_of(&window(bench, [width, SMALL[1]]));
            let texts = Texts::of(lang);
            let named = ["chart-cloudflare", "chart-failed", "chart-over", "chart-in-flight"].map(|key| texts.get(key));
            for name in named.iter().map(String::as_str).chain(["2xx", "3xx", "4xx", "5xx"]) {
                assert!(words.iter().any(|word| word == name), "{lang:?} {width}: {name} in {words:?}");
            }
        }
    }
}

#[test]
fn no_stem_goes_through_the_words_of_a_guide() {
    for (ages, size) in [(vec![50.0], LARGE), (vec![104.0, 60.0, 33.0], LARGE), (vec![50.0], SMALL)] {
        let harness = window(going(&ages), size);
        let words: Vec<_> = texts_of(&harness).into_iter().filter(|(word, _)| word.contains("limit, error")).collect();
        assert_eq!(words.len(), 2, "{words:?}");
        let mut dashes = Vec::new();
        for clipped in &harness.output().shapes {
            visit(&clipped.shape, &mut |shape| {
                if let Shape::LineSegment { points: [from, to], stroke } = shape
                    && stroke.color == Tokens::dark().text.primary
                {
                    dashes.push(egui::Rect::from_two_pos(*from, *to).expand(1.0));
                }
            });
        }
        assert!(!dashes.is_empty());
        for (word, place) in words {
            assert!(!dashes.iter().any(|dash| dash.intersects(place)), "{ages:?} {word}");
        }
    }
}

#[test]
fn no_word_leaves_the_card_in_any_language() {
    for lang in Lang::ALL {
        for (size, scale) in [(LARGE, Scale::Log), (SMALL, Scale::Linear)] {
            let mut bench = going(&[104.0]);
            bench.lang = lang;
            bench.room.chart.scale = scale;
            let harness = window(bench, size);
            for (text, rect) in texts_of(&harness) {
                let card = egui::Rect::from_min_size(egui::Pos2::ZERO, size.into()).expand(-1.0);
                assert!(card.contains_rect(rect), "{lang:?} {size:?} {text}: {rect}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn the_limit_is_drawn_whatever_was_measured(
        silences in proptest::collection::vec(proptest::option::of(0.0_f64..7000.0), 0..40),
        seconds in prop_oneof![Just(120_u64), Just(100), Just(6000), 1_u64..6000],
        speed in prop_oneof![Just(1_u32), Just(20)],
        is_log: bool,
        is_small: bool,
        age in proptest::option::of(0.0_f64..5000.0),
        look in proptest::option::of((-100.0_f64..200.0, 0.0_f64..500.0)),
    ) {
        let limit = Limit { speed, ..Limit::of(seconds, LimitSource::Custom) };
        let mut bench = age.map_or_else(ended, |age| going(&[age]));
        bench.room.series = Series::new(limit, None);
        for (number, silence) in (1..).zip(silences) {
            let class = if silence.is_some() { Class::Success } else { Class::Failed };
            bench.room.series.push(point(number, silence, class));
        }
        bench.room.chart.scale = if is_log { Scale::Log } else { Scale::Linear };
        bench.room.chart.look = look.map(|(from, length)| (from, from + length));
        let harness = window(bench, if is_small { SMALL } else { LARGE });
        let chart = harness.get_by_label("Response time chart").rect();
        let line = limit_line(&harness);
        prop_assert!(line.is_some_and(|line| chart.contains_rect(line)), "{line:?} in {chart}");
        let words = words_of(&harness);
        prop_assert!(words.iter().any(|word| word.starts_with("error 524 from here on")), "{words:?}");
    }
}
