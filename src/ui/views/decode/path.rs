//! The way of the request as a picture: three parties, two hops, and where it broke.

use egui::{Margin, Ui};

use crate::explain::{Breakage, Hop, Node, Path};
use crate::i18n::seconds;
use crate::ui::icons;
use crate::ui::widgets::{Health, Icon, PathHop, PathNode, PathPicture, card};

use super::Scene;

/// Draws the way.
pub(super) fn show(ui: &mut Ui, scene: Scene<'_>, way: &Path) {
    let texts = scene.texts;
    let working = texts.get("path-working");
    let failed = texts.say(&way.state);
    let caption = texts.say(&way.caption);
    let delivered = texts.get("path-delivered");
    let names = ["path-you", "path-cloudflare", "path-origin"].map(|key| texts.get(key));
    let untouched = texts.get("path-not-reached");
    // In a narrow window the measured time alone says what happened.
    let limit = scene.model.report().and_then(|report| report.error.limit_seconds);
    let short = limit.map(|limit| seconds(texts.lang(), u64::from(limit)));
    let icon = match way.breakage {
        Breakage::Timeout => Icon::fill(icons::HOURGLASS_MEDIUM),
        Breakage::Refused => Icon::from(icons::X),
        Breakage::Tls => Icon::from(icons::LOCK_SIMPLE),
    };
    let node = |node: Node| {
        let (icon, name) = match node {
            Node::Visitor => (icons::USER, &names[0]),
            Node::Edge => (icons::CLOUD, &names[1]),
            Node::Origin => (icons::HARD_DRIVES, &names[2]),
        };
        let (health, state) = match (way.hop, node) {
            (Hop::ToOrigin, Node::Origin) | (Hop::InEdge, Node::Edge) | (Hop::AtEdge, Node::Visitor) => {
                (Health::Failing, &failed)
            }
            (Hop::AtEdge | Hop::InEdge, Node::Origin) => (Health::Muted, &untouched),
            _ => (Health::Ok, &working),
        };
        PathNode { icon: icon.into(), name, state, health, must_act: way.must_act == Some(node) }
    };
    let hop = |first: bool| match (way.hop, first) {
        (Hop::AtEdge, true) | (Hop::ToOrigin, false) => {
            PathHop { health: Health::Failing, caption: &caption, short: short.as_deref(), failure: Some(icon) }
        }
        (Hop::InEdge | Hop::ToOrigin, true) => PathHop { health: Health::Ok, caption: &delivered, short: None, failure: None },
        (Hop::AtEdge | Hop::InEdge, false) => PathHop { health: Health::Muted, caption: "", short: None, failure: None },
    };
    let nodes = [node(Node::Visitor), node(Node::Edge), node(Node::Origin)];
    card(ui, Margin::symmetric(16, 14)).show(ui, |ui| PathPicture::new(nodes, [hop(true), hop(false)]).show(ui));
}
