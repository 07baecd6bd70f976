//! Which bytes of a paste prove what: the evidence of all its errors, laid out flat so that a view can colour a text in one pass.

use crate::decode::{Decoded, Field, Span};

/// What a stretch of the paste is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// It proves this field of the error with this number in the list.
    Proof(Field, u32),
    /// It says of the error with this number what cannot be so.
    Against(u32),
    /// It was set aside.
    Aside,
}

/// A stretch of the paste and what it is. In a list of marks none overlaps another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Bytes.
    pub span: Span,
    /// What they are.
    pub meaning: Meaning,
}

/// The marks of `decoded`, in the order of the paste. Where one proof lies inside another, the inner one is seen.
#[must_use]
pub fn marks(decoded: &Decoded) -> Vec<Mark> {
    let aside = decoded.aside.iter().map(|span| Mark { span: *span, meaning: Meaning::Aside });
    let proofs = decoded.errors.iter().zip(0..).flat_map(|(error, n)| {
        error.evidence.iter().map(move |evidence| Mark { span: evidence.span, meaning: Meaning::Proof(evidence.field, n) })
    });
    let against = decoded.errors.iter().zip(0..).flat_map(|(error, n)| {
        error.contradictions.iter().map(move |other| Mark { span: other.span, meaning: Meaning::Against(n) })
    });
    let mut all: Vec<Mark> = aside.chain(proofs).chain(against).collect();
    // A stable sort: of two proofs of the same bytes the first stays, which is the code before the status.
    all.sort_by_key(|mark| (mark.span.start, u32::MAX - mark.span.end));
    let mut flat: Vec<Mark> = Vec::with_capacity(all.len());
    for mark in all {
        // What was split by an inner mark has its rest behind that: the mark that holds this one need not be the last.
        let holder = flat.partition_point(|other| other.span.start <= mark.span.start);
        let Some((index, outer)) = holder
            .checked_sub(1)
            .and_then(|index| Some((index, *flat.get(index)?)))
            .filter(|(_, outer)| outer.span.end > mark.span.start)
        else {
            flat.insert(holder, mark);
            continue;
        };
        if outer.span == mark.span || mark.span.end > outer.span.end {
            continue;
        }
        let before = Mark { span: Span { end: mark.span.start, ..outer.span }, ..outer };
        let behind = Mark { span: Span { start: mark.span.end, ..outer.span }, ..outer };
        flat.splice(index..=index, [before, mark, behind].into_iter().filter(|part| !part.span.is_empty()));
    }
    flat
}

/// The marks that touch the bytes from `start` to `end`.
#[must_use]
pub fn within(marks: &[Mark], start: usize, end: usize) -> &[Mark] {
    let from = marks.partition_point(|mark| mark.span.range().end <= start);
    let to = marks.partition_point(|mark| mark.span.range().start < end);
    marks.get(from..to.max(from)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::decode;

    #[test]
    fn marks_lie_flat_and_in_order_and_the_inner_proof_is_seen() {
        let sample = crate::app::Sample::Timeout.text();
        let decoded = decode(sample.as_bytes());
        let marks = marks(&decoded);
        assert!(marks.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
        let of = |field: Field| -> String {
            let is = |mark: &&Mark| mark.meaning == Meaning::Proof(field, 0);
            marks.iter().filter(is).map(|mark| &sample[mark.span.range()]).collect()
        };
        assert_eq!(of(Field::LimitSeconds), "120");
        assert!(of(Field::Detail).starts_with("The origin") && of(Field::Detail).ends_with("respond."));
        assert_eq!(of(Field::RayId), "9f4670f97dfb64c8");
        let shown = within(&marks, 0, sample.len());
        assert_eq!(shown.len(), marks.len());
        assert!(within(&marks, 3, 4).is_empty());
    }

    #[test]
    fn one_proof_of_two_errors_inside_what_was_set_aside_is_marked_once() {
        let mut decoded = decode(b"error code: 1033\n\nsome words about a.example and more of them\n\nerror code: 1020");
        let host = Span::new(35, 44);
        assert_eq!(decoded.errors.len(), 2);
        for error in &mut decoded.errors {
            let evidence = crate::decode::Evidence { field: Field::Zone, span: host, ..error.evidence[0] };
            error.evidence.push(evidence);
        }
        let marks = marks(&decoded);
        assert!(marks.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "{marks:?}");
        assert_eq!(marks.iter().filter(|mark| mark.span == host).count(), 1);
    }
}
