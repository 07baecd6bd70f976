//! Any bytes decode: no panic, and every span of the result lies inside the paste.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rayscope::decode::{Document, Span, decode};

fuzz_target!(|paste: &[u8]| {
    let decoded = decode(paste);
    let inside = |span: &Span| span.start <= span.end && span.range().end <= paste.len();
    for error in &decoded.errors {
        assert!(inside(&error.span));
        assert!(error.evidence.iter().all(|evidence| inside(&evidence.span)));
        assert!(error.error_chain.iter().all(|link| inside(&link.span)));
        assert!(error.contradictions.iter().all(|other| inside(&other.span)));
    }
    assert!(decoded.aside.iter().all(inside));
    assert!(decoded.repairs.iter().flat_map(|repair| &repair.places).all(inside));
    // Every field that is reported has evidence, and no evidence stands for a field that is not.
    let document = Document { decoded: &decoded, reason: "" };
    assert!(serde_json::to_string(&document).is_ok());
});
