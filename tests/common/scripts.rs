//! Which script a letter belongs to, and how a list of faults ends a test.

// Each test target uses its own part of this.
#![allow(dead_code, clippy::allow_attributes)]

pub fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}

pub fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{45f}').contains(&c)
}

pub fn report(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults\n{}\n", faults.len(), faults.join("\n"));
}
