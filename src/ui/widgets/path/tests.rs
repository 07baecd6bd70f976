//! The picture as a whole: what it says, and that the longest language fits the narrowest card.

use super::*;
use crate::ui::icons;
use crate::ui::widgets::testing::harness;
use egui_kittest::kittest::Queryable as _;

fn picture(texts: [&str; 7]) -> PathPicture<'_> {
    let [you, working, delivered, origin, state, caption, short] = texts;
    let node = |icon, name, state, health| PathNode { icon: Icon::from(icon), name, state, health, must_act: false };
    let failing = PathNode { must_act: true, ..node(icons::HARD_DRIVES, origin, state, Health::Failing) };
    PathPicture::new(
        [node(icons::USER, you, working, Health::Ok), node(icons::CLOUD, "Cloudflare", working, Health::Ok), failing],
        [
            PathHop { health: Health::Ok, caption: delivered, short: None, failure: None },
            PathHop {
                health: Health::Failing,
                caption,
                short: Some(short).filter(|short| !short.is_empty()),
                failure: Some(Icon::fill(icons::HOURGLASS_MEDIUM)),
            },
        ],
    )
}

const RUSSIAN: [&str; 7] =
    ["Вы", "Работает", "запрос доставлен", "Исходный сервер", "Слишком долго", "нет полного ответа за 120 с", ""];

#[test]
fn a_reader_hears_the_way_of_the_request_as_one_sentence() {
    let mut harness = harness((), |ui, ()| {
        let english =
            ["You", "Working", "request delivered", "Origin", "Too slow", "no complete response in 120\u{a0}s", "120\u{a0}s"];
        picture(english).show(ui);
    });
    harness.run();
    harness.get_by_label(
        "You: Working → request delivered → Cloudflare: Working → no complete response in 120\u{a0}s → Origin: Too slow",
    );
}

#[test]
fn the_longest_language_fits_every_width_of_the_card() {
    for width in [300.0, 420.0, 488.0, 520.0, 600.0] {
        let mut harness = harness(0.0, move |ui, height| {
            ui.set_max_width(width);
            let rect = picture(RUSSIAN).show(ui).rect;
            assert!(rect.width() <= width + 0.01, "{width}");
            *height = rect.height();
        });
        harness.run();
        assert!((44.0..150.0).contains(harness.state()), "{width}: {}", harness.state());
    }
}
