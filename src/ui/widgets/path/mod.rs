//! The way of a request as a picture: three parties, two ways between them, and where it broke.
//!
//! It says the same four times over: in colour, in the line (solid or dashed), in icons and in words. A screen reader hears the
//! words as one sentence, because a picture of eight fragments makes none.

mod arrange;
mod paint;

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Align, Color32, Galley, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::icon_text::Icon;
use crate::ui::theme::{self, Tokens, Type};
use arrange::{Arrangement, Captions, TEXT_GAP, Widths};

/// How a party or a way is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Health {
    /// Works.
    Ok,
    /// Broke here.
    Failing,
    /// Was not reached, or nothing is known.
    Muted,
}

/// A party on the way.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PathNode<'a> {
    /// What it is.
    pub(crate) icon: Icon,
    /// Its name.
    pub(crate) name: &'a str,
    /// How it is, in a word or two; may be empty.
    pub(crate) state: &'a str,
    /// How it is.
    pub(crate) health: Health,
    /// Whether it is its turn.
    pub(crate) must_act: bool,
}

/// The way from a party to the next.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PathHop<'a> {
    /// How it is.
    pub(crate) health: Health,
    /// What happened there, in a few words; may be empty.
    pub(crate) caption: &'a str,
    /// The same for a narrow window. A way that did not fail can do without.
    pub(crate) short: Option<&'a str>,
    /// How it failed.
    pub(crate) failure: Option<Icon>,
}

/// The picture.
#[must_use = "a picture does nothing until it is shown"]
#[derive(Debug, Clone, Copy)]
pub(crate) struct PathPicture<'a> {
    nodes: [PathNode<'a>; 3],
    hops: [PathHop<'a>; 2],
}

/// A node's two lines, measured.
struct NodeText {
    name: Arc<Galley>,
    state: Arc<Galley>,
}

impl<'a> PathPicture<'a> {
    /// Three parties in the order of the request, and the ways between them.
    pub(crate) const fn new(nodes: [PathNode<'a>; 3], hops: [PathHop<'a>; 2]) -> Self {
        Self { nodes, hops }
    }

    /// Paints it over the available width, as high as it needs; a card around it is the caller's.
    pub(crate) fn show(self, ui: &mut Ui) -> Response {
        let t = theme::of(ui);
        let width = ui.available_width();
        let texts = self.nodes.map(|node| NodeText::lines(ui, t, node, f32::INFINITY));
        let full = self.hops.map(|hop| caption(ui, t, hop, hop.caption, f32::INFINITY));
        let short = self.hops.map(|hop| Some(caption(ui, t, hop, hop.shorter()?, f32::INFINITY)));
        let arrangement = arrange::arrange(
            width,
            &Widths {
                nodes: [texts[0].width(), texts[1].width(), texts[2].width()],
                full: [full[0].size().x, full[1].size().x],
                short: [short[0].as_ref().map(|text| text.size().x), short[1].as_ref().map(|text| text.size().x)],
            },
        );
        let texts = match arrangement {
            Arrangement::Row { .. } => texts,
            Arrangement::Columns { column } => self.nodes.map(|node| NodeText::lines(ui, t, node, column - TEXT_GAP)),
        };
        let under = self.under(ui, t, arrangement);
        let is_told_below = under.iter().all(Option::is_none);
        let below = if is_told_below { self.broken(ui, t, width) } else { [None, None] };
        let below_height: f32 = below.iter().flatten().map(|text| text.size().y + 6.0).sum();
        let height = paint::nodes_height(arrangement, &texts, &under) + below_height;
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, ui.is_enabled(), self.summary()));
        if ui.is_rect_visible(rect) {
            let picture = paint::Picture { t, painter: ui.painter(), rect, arrangement };
            picture.hops(&self.hops, under);
            picture.nodes(&self.nodes, texts);
            picture.below(&self.hops, below);
        }
        response
    }

    /// The captions that stand under the ways.
    fn under(&self, ui: &Ui, t: &Tokens, arrangement: Arrangement) -> [Option<Arc<Galley>>; 2] {
        let Arrangement::Row { ways, captions, .. } = arrangement else { return [None, None] };
        [0, 1].map(|i| {
            let hop = self.hops[i];
            let text = match captions {
                Captions::Full | Captions::Folded => hop.caption,
                Captions::Short => hop.shorter()?,
                Captions::Below => return None,
            };
            Some(caption(ui, t, hop, text, ways[i].span() + 0.5))
        })
    }

    /// The captions of what failed, to stand on lines of their own.
    fn broken(&self, ui: &Ui, t: &Tokens, width: f32) -> [Option<Arc<Galley>>; 2] {
        self.hops.map(|hop| {
            let is_told = hop.health == Health::Failing && !hop.caption.is_empty();
            is_told.then(|| ui.painter().layout_job(caption_job(t, hop, hop.caption, width - 20.0)))
        })
    }

    /// The picture in words, in the order of the request.
    fn summary(&self) -> String {
        let node = |node: &PathNode<'_>| match node.state {
            "" => node.name.to_owned(),
            state => format!("{}: {state}", node.name),
        };
        let [first, second, third] = &self.nodes;
        let [to_second, to_third] = &self.hops;
        let parts = [node(first), to_second.caption.to_owned(), node(second), to_third.caption.to_owned(), node(third)];
        let told: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        told.join(" → ")
    }
}

impl<'a> PathHop<'a> {
    /// What a narrow window says here; `None`: it can neither be shortened nor left out.
    fn shorter(&self) -> Option<&'a str> {
        self.short.or((self.health != Health::Failing).then_some(""))
    }
}

impl NodeText {
    fn lines(ui: &Ui, t: &Tokens, node: PathNode<'_>, width: f32) -> Self {
        let state_width = width - paint::STATE_ICON;
        Self {
            name: ui.painter().layout_job(Type::BodySemibold.wrapped_job(node.name, t.text.primary, width)),
            state: ui.painter().layout_job(Type::Small.wrapped_job(node.state, ink(t, node.health), state_width)),
        }
    }

    fn width(&self) -> f32 {
        let state = if self.state.is_empty() { 0.0 } else { self.state.size().x + paint::STATE_ICON };
        self.name.size().x.max(state)
    }

    fn height(&self) -> f32 {
        self.name.size().y + if self.state.is_empty() { 0.0 } else { self.state.size().y }
    }
}

/// A caption, its lines centred around the place where it is painted.
fn caption(ui: &Ui, t: &Tokens, hop: PathHop<'_>, text: &str, width: f32) -> Arc<Galley> {
    let mut job = caption_job(t, hop, text, width);
    job.halign = Align::Center;
    ui.painter().layout_job(job)
}

fn caption_job(t: &Tokens, hop: PathHop<'_>, text: &str, width: f32) -> LayoutJob {
    let color = if hop.health == Health::Failing { t.status.over.ink } else { t.text.muted };
    Type::Caption.wrapped_job(text, color, width)
}

fn ink(t: &Tokens, health: Health) -> Color32 {
    match health {
        Health::Ok => t.status.ok.ink,
        Health::Failing => t.status.over.ink,
        Health::Muted => t.text.muted,
    }
}

#[cfg(test)]
mod tests;
