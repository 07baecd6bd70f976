//! Where things stand in the window: nothing lies on anything else, and words are not cut, in each language.
#![cfg(feature = "gui")]

mod common;

use common::{settings, settle, window};
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use rayscope::app::Sample;
use rayscope::files::ThemeChoice;
use rayscope::i18n::{Lang, Texts};

/// 960 by 640 within the harness's margin of 8.
const SMALL: [f32; 2] = [976.0, 656.0];

#[test]
fn the_small_header_keeps_its_code_and_holds_its_tabs() {
    /// The header is as high as its tabs; those of the large one are lower.
    const HEADER: f32 = 44.0;
    for lang in Lang::ALL {
        for sample in [Sample::Timeout, Sample::RateLimit] {
            let mut harness = window(settings(lang, ThemeChoice::Dark), SMALL, sample.text());
            let code = harness.state().model().report().and_then(|report| report.error.code).expect("a code").to_string();
            for key in [Key::Num3, Key::Num5, Key::Num7] {
                harness.key_press(key);
                settle(&mut harness);
                let all = harness.get_all_by_role(Role::Tab).map(|node| node.rect());
                let tabs: Vec<_> = all.filter(|tab| (tab.height() - HEADER).abs() < 0.1 && tab.left() > 300.0).collect();
                assert!(tabs.len() > 5, "{lang:?}: {tabs:?}");
                let header = tabs[0].y_range();
                let mut codes = harness.get_all_by_label(&code).map(|node| node.rect());
                let code = codes.find(|code| header.contains(code.top()) && header.contains(code.bottom()));
                let mut left = code.unwrap_or_else(|| panic!("{lang:?}: no code in the small header")).right() + 8.0;
                for tab in tabs {
                    assert!(tab.left() >= left && tab.right() <= SMALL[0], "{lang:?}: {left} {tab}");
                    assert!(header.contains(tab.center().y), "{lang:?}: {header:?} {tab}");
                    left = tab.right() + 8.0;
                }
                // Under the top bar, and not over what is read below it.
                assert!(header.max <= 8.0 + 44.0 + HEADER, "{lang:?}: {header:?}");
            }
        }
    }
}

#[test]
fn words_in_the_facts_are_wrapped_and_not_cut() {
    let future = Sample::Timeout.text().replace("2026-04-30T12:12:10Z", "2027-04-30T12:12:10Z");
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        for width in [976.0, 1116.0, 1296.0] {
            let harness = window(settings(lang, ThemeChoice::Dark), [width, 800.0], &future);
            for key in ["colo-missing", "retry-future-short"] {
                let words = harness.get_by_label(&texts.get(key)).rect();
                // A Chinese line of six characters is the narrowest that is met.
                assert!(words.width() >= 60.0 && words.height() <= 36.5 && words.right() < width, "{lang:?} {key} {words}");
            }
        }
    }
}

#[test]
fn a_setting_stays_clear_of_its_words() {
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        let mut harness = window(settings(lang, ThemeChoice::Dark), SMALL, "");
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Comma);
        settle(&mut harness);
        for (row, option) in [("settings-role", "role-caller"), ("settings-theme", "theme-system")] {
            let control = harness.get_by_label(&texts.get(option)).rect();
            for words in [texts.get(row), texts.get(&format!("{row}-help"))] {
                let words = harness.get_by_label(&words).rect();
                assert!(
                    words.right() + 12.0 <= control.left() || words.bottom() < control.top(),
                    "{lang:?}: {words} {control}"
                );
            }
        }
    }
}

#[test]
fn the_sample_cards_of_a_row_are_as_high_as_the_one_with_more_lines() {
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        let harness = window(settings(lang, ThemeChoice::Light), SMALL, "");
        let card =
            |key: &str| harness.get_by_label(&format!("{}. {}", texts.get(key), texts.get(&format!("{key}-about")))).rect();
        for (left, right) in [("sample-524", "sample-1015"), ("sample-1020", "sample-502")] {
            let (left, right) = (card(left), card(right));
            assert!((left.height() - right.height()).abs() < 0.1 && (left.top() - right.top()).abs() < 0.1, "{lang:?}");
            assert!(left.height() >= if lang == Lang::En { 80.0 } else { 62.0 }, "{lang:?}: {left}");
        }
    }
}
