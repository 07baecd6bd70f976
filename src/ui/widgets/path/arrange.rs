//! Where the three parties and the two ways between them stand, given how wide their texts are.
//!
//! Lengths differ threefold between the languages, so no width of the window decides: the fullest arrangement whose texts have
//! room is taken, and the last one always has room because its texts wrap.

use egui::Rangef;

/// The side of the square of a node.
pub(super) const BOX: f32 = 40.0;
/// Between a square and the text beside it.
pub(super) const TEXT_GAP: f32 = 10.0;
/// Between a way and the nodes at its ends.
const WAY_GAP: f32 = 12.0;
/// The shortest way that still reads as an arrow.
const MIN_WAY: f32 = 28.0;

/// A caption this narrow is not folded.
const MIN_FOLDED: f32 = 70.0;

/// The widths of the texts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Widths {
    /// Of each node's name and state.
    pub(super) nodes: [f32; 3],
    /// Of each way's caption.
    pub(super) full: [f32; 2],
    /// Of each way's short caption; `None`: its caption cannot be said shorter.
    pub(super) short: [Option<f32>; 2],
}

/// Which captions stand under the ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Captions {
    /// All, in full.
    Full,
    /// All, in full, on two lines.
    Folded,
    /// The short ones.
    Short,
    /// None: what failed is told below everything.
    Below,
}

/// An arrangement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Arrangement {
    /// Each node's text stands beside its square.
    Row {
        /// Left edges of the squares.
        nodes: [f32; 3],
        /// From where to where each way is drawn.
        ways: [Rangef; 2],
        /// What stands under the ways.
        captions: Captions,
    },
    /// Each node's text stands under its square and wraps.
    Columns {
        /// The width of a column.
        column: f32,
    },
}

/// The fullest arrangement that fits into `width`.
pub(super) fn arrange(width: f32, widths: &Widths) -> Arrangement {
    let short = match widths.short {
        [Some(a), Some(b)] => Some([a, b]),
        _ => None,
    };
    // Words are not of one length: a fold in the middle is rarely possible.
    let folded = widths.full.map(|caption| if caption > MIN_FOLDED { (caption * 0.62).max(MIN_FOLDED) } else { caption });
    let rows = [
        (Captions::Full, Some(widths.full)),
        (Captions::Folded, Some(folded)),
        (Captions::Short, short),
        (Captions::Below, Some([0.0, 0.0])),
    ];
    let mut fitting = rows.into_iter().filter_map(|(captions, texts)| row(width, widths.nodes, texts?, captions));
    fitting.next().unwrap_or(Arrangement::Columns { column: width / 3.0 })
}

fn row(width: f32, texts: [f32; 3], captions: [f32; 2], kind: Captions) -> Option<Arrangement> {
    let node_widths = texts.map(|text| BOX + TEXT_GAP + text);
    let needed = captions.map(|caption| caption.max(MIN_WAY) + 2.0 * WAY_GAP);
    let spare = width - node_widths.iter().sum::<f32>() - needed.iter().sum::<f32>();
    if spare < 0.0 {
        return None;
    }
    let gaps = needed.map(|gap| gap + spare / 2.0);
    let second = node_widths[0] + gaps[0];
    let third = second + node_widths[1] + gaps[1];
    let way = |from: f32, to: f32| Rangef::new(from + WAY_GAP, to - WAY_GAP);
    Some(Arrangement::Row {
        nodes: [0.0, second, third],
        ways: [way(node_widths[0], second), way(second + node_widths[1], third)],
        captions: kind,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: Widths = Widths { nodes: [64.0, 65.0, 68.0], full: [90.0, 158.0], short: [Some(0.0), Some(28.0)] };
    const RUSSIAN: Widths = Widths { nodes: [64.0, 68.0, 112.0], full: [110.0, 172.0], short: [Some(0.0), None] };

    fn captions(width: f32, widths: &Widths) -> Option<Captions> {
        match arrange(width, widths) {
            Arrangement::Row { captions, .. } => Some(captions),
            Arrangement::Columns { .. } => None,
        }
    }

    #[test]
    fn captions_grow_shorter_before_names_move() {
        let steps =
            [(712.0, Some(Captions::Full)), (516.0, Some(Captions::Short)), (460.0, Some(Captions::Short)), (440.0, None)];
        for (width, expected) in steps {
            assert_eq!(captions(width, &ENGLISH), expected, "{width}");
        }
        assert_eq!(captions(712.0, &RUSSIAN), Some(Captions::Folded));
        assert_eq!(captions(500.0, &RUSSIAN), Some(Captions::Below), "no short caption: none under the way");
        assert_eq!(captions(488.0, &RUSSIAN), None);
    }

    #[test]
    fn nothing_overlaps_at_any_width() {
        for widths in [ENGLISH, RUSSIAN] {
            for width in 300..1400 {
                let width = width as f32;
                let Arrangement::Row { nodes, ways, captions } = arrange(width, &widths) else { continue };
                let texts = match captions {
                    Captions::Full => widths.full,
                    Captions::Short => widths.short.map(Option::unwrap_or_default),
                    Captions::Folded | Captions::Below => [0.0, 0.0],
                };
                for i in 0..2 {
                    let text_end = nodes[i] + BOX + TEXT_GAP + widths.nodes[i];
                    assert!(text_end < ways[i].min && ways[i].max < nodes[i + 1], "{width}");
                    assert!(ways[i].span() + 0.01 >= texts[i].max(MIN_WAY), "{width}");
                }
                assert!(nodes[2] + BOX + TEXT_GAP + widths.nodes[2] <= width + 0.01, "{width}");
            }
        }
    }
}
